package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"byline/index/thesaurus/table"
	"byline/index/thesaurus/wordnet"
)

// A few lines in the form of WordNet's files: "found" is a synonym of
// "establish" in a commoner sense than it is of "cast", and "founder" is
// derived from the former.
var files = map[string]string{
	"data.verb": "  1 This software and database is being provided to you\n" +
		"00000001 41 v 02 establish 0 found 0 001 + 00000003 n 0201 02 + 08 00 + 11 00 | set up  \n" +
		"00000002 36 v 02 cast 0 found 1 000 01 + 08 00 | form by pouring  \n" +
		"00000004 39 v 01 find 0 000 00 | come upon  \n",
	"index.verb": "establish v 1 1 + 1 1 00000001  \nfound v 2 1 + 2 2 00000001 00000002  \n" +
		"cast v 1 0 1 1 00000002  \nfind v 1 0 1 1 00000004  \n",
	"data.noun":   "00000003 18 n 01 founder 0 001 + 00000001 v 0102 | who sets up  \n",
	"index.noun":  "founder n 1 1 + 1 1 00000003  \n",
	"verb.exc":    "found find\n",
	"cntlist.rev": "cast%2:36:00:: 1 3\nfind%2:39:00:: 1 99\nfound%2:41:00:: 1 8\nfound%2:36:01:: 2 1\n",
}

func TestWords(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"data.adj", "data.adv", "index.adj", "index.adv", "noun.exc", "adj.exc", "adv.exc"} {
		files[name] = ""
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	wn, err := wordnet.Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	words := database{wn}.words()
	entry := func(from, to string, kind table.Kind) table.Entry {
		for _, w := range words {
			i := slices.IndexFunc(w.Entries, func(e table.Entry) bool { return e.Word == to && e.Kind == kind })
			if w.Text == from && i >= 0 {
				return w.Entries[i]
			}
		}
		t.Errorf("%s isn't there for %s as kind %d, in %v", to, from, kind, words)
		return table.Entry{}
	}
	if common, rare := entry("found", "establish", table.Synonym), entry("found", "cast", table.Synonym); common.Likely <= rare.Likely {
		t.Errorf("establish is %v for found, cast %v", common.Likely, rare.Likely)
	}
	entry("founder", "found", table.Derivation)
	if find := entry("found", "find", table.Lemma); find.Likely < .9 {
		t.Errorf("found is find with %v", find.Likely)
	}
	entry("find", "found", table.Form)
	if slices.ContainsFunc(words, func(w table.Word) bool { return w.Text == "establish" && len(w.Entries) != 1 }) {
		t.Errorf("establish has more than found: %v", words) // founder is derived from found alone
	}
}
