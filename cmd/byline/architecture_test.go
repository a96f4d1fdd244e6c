package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// imports are the arrows between the packages: what each may import of the
// others. What stands further up may import what stands below, never the
// other way round.
var imports = map[string][]string{
	"corpus":                  {},
	"corpus/copies":           {"corpus"},
	"corpus/sentence":         {"corpus"},
	"corpus/quote":            {"corpus", "corpus/sentence"},
	"corpus/pdf":              {},
	"corpus/extract":          {"corpus", "corpus/pdf", "corpus/quote", "corpus/sentence"},
	"corpus/fetch":            {},
	"corpus/lockfile":         {},
	"corpus/sample":           {},
	"index/frontcode":         {},
	"index/thesaurus/table":   {"index/frontcode"},
	"index/thesaurus":         {"index/thesaurus/table"},
	"index/thesaurus/wordnet": {},
	"index/thesaurus/build":   {"index/thesaurus/table", "index/thesaurus/wordnet"},
	"index/dictionary/table":  {"index/frontcode"},
	"index/dictionary":        {"index/dictionary/table"},
	"index/dictionary/build":  {"index/dictionary/table", "index/embedded", "index/thesaurus", "index/thesaurus/wordnet"},
	"index/vectors":           {},
	"index/vectors/build":     {"index/embedded", "index/vectors"},
	"index":                   {"corpus", "corpus/copies", "corpus/sentence", "index/dictionary", "index/thesaurus", "index/vectors"},
	"index/embedded/record":   {"corpus", "index"},
	"index/embedded":          {"corpus", "corpus/copies", "corpus/lockfile", "index", "index/embedded/bitmap", "index/embedded/inverted", "index/embedded/recent", "index/embedded/record", "index/embedded/topk"},
	"index/embedded/topk":     {"index/embedded/bitmap"},
	"index/embedded/recent":   {},
	"index/embedded/inverted": {"index/embedded/bitmap"},
	"index/embedded/bitmap":   {},
	"index/bench/workload":    {"corpus/sample", "corpus/sentence"},
	"index/bench":             {"corpus", "index", "index/bench/workload", "index/embedded"},
	"bot":                     {"bot/phrasebook", "bot/store", "corpus", "corpus/fetch", "index"},
	"bot/phrasebook":          {},
	"bot/store":               {"corpus", "corpus/lockfile"},
	"bot/discordtest":         {},
	"cmd/byline":              {"bot", "bot/store", "corpus", "corpus/extract", "corpus/fetch", "corpus/quote", "corpus/sample", "index", "index/embedded"},
	"cmd/fit":                 {"corpus", "corpus/extract", "index", "index/embedded"},
}

// only are the modules that a few packages are trusted with, mostly one.
var only = map[string]string{
	"github.com/blevesearch/":             "index/embedded index/embedded/inverted index/bench",
	"github.com/blevesearch/snowballstem": "index/embedded index/thesaurus",
	"github.com/RoaringBitmap/":           "index/embedded index/embedded/bitmap index/embedded/inverted index/embedded/topk",
	"github.com/bwmarrin/discordgo":       "bot",
	"go.etcd.io/bbolt":                    "bot/store",
	"github.com/joho/godotenv":            "cmd/byline",
	"github.com/spf13/pflag":              "cmd/byline",
	"codeberg.org/readeck/":               "corpus/extract",
	"github.com/yuin/goldmark":            "corpus/extract",
	"github.com/emersion/go-message":      "corpus/extract",
	"github.com/mmcdole/gofeed":           "corpus/extract",
	"github.com/gogs/chardet":             "corpus/extract",
	"github.com/klippa-app/go-pdfium":     "corpus/pdf",
	"github.com/tetratelabs/wazero":       "corpus/pdf",
	"github.com/santhosh-tekuri/":         "bot/discordtest",
	"gonum.org/v1/gonum":                  "cmd/fit index/vectors/build",
	"github.com/rogpeppe/go-internal":     "",
	"github.com/google/go-cmp":            "",
}

// TestImports holds the arrows of the tour in doc.go.
func TestImports(t *testing.T) {
	out, err := exec.CommandContext(t.Context(), "go", "list", "-json=ImportPath,Imports", "byline/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimPrefix(p.ImportPath, "byline/")
		allowed, known := imports[name]
		if !known {
			t.Errorf("package %s isn't in the tour: say here and in doc.go where it stands", name)
		}
		for _, imp := range p.Imports {
			if own, ok := strings.CutPrefix(imp, "byline/"); ok && known && !slices.Contains(allowed, own) {
				t.Errorf("%s imports %s, against the arrows", name, own)
			}
			of := ""
			for module := range only {
				if strings.HasPrefix(imp, module) && len(module) > len(of) {
					of = module
				}
			}
			if of != "" && !slices.Contains(strings.Fields(only[of]), name) {
				t.Errorf("%s imports %s, which only %q may", name, imp, only[of])
			}
		}
	}
}
