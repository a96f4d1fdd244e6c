package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"byline/corpus"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestPages reads whole pages of our own, in each format, and compares what
// comes out and what is dropped with the golden file beside it.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob("testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		if filepath.Ext(page) == ".golden" {
			continue
		}
		t.Run(filepath.Base(page), func(t *testing.T) {
			data, err := os.ReadFile(page)
			if err != nil {
				t.Fatal(err)
			}
			r, err := Read(t.Context(), page, data)
			if err != nil {
				t.Fatal(err)
			}
			golden := page + ".golden"
			got := transcript(r)
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("read differently than before (-want +got):\n%s", diff)
			}
		})
	}
}

// transcript writes down a result for people to review.
func transcript(r Result) string {
	var b strings.Builder
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	for _, s := range r.Stories {
		field("id", s.ID)
		field("title", s.Title)
		field("publisher", s.Publisher)
		for _, a := range s.Authors {
			field("author", strings.TrimSuffix(a.Name+", "+a.Role, ", "))
		}
		field("published", string(s.Published))
		field("updated", string(s.Updated))
		field("dated", string(s.Dated))
		field("section", s.Section)
		field("url", s.URL)
		field("language", s.Language)
		for _, p := range s.Paragraphs {
			fmt.Fprintf(&b, "\n[%s] %s\n", p.Kind, p.Text)
		}
	}
	b.WriteString("\n")
	for _, d := range r.Dropped {
		fmt.Fprintf(&b, "dropped, %s: %s\n", d.Reason, d.Text)
	}
	return b.String()
}

// evalDir returns the folder of public evaluation sets, which are no part of
// the repository, or skips the test.
func evalDir(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("BYLINE_EVAL_DIR")
	if dir == "" {
		t.Skip("BYLINE_EVAL_DIR is not set: the saved pages are not here")
	}
	return dir
}

// TestSavedStories reads two pages saved from the web that are no part of the
// repository, so only counts and hashes of them are here.
func TestSavedStories(t *testing.T) {
	dir := filepath.Join(evalDir(t), "..", "stories")
	tests := []struct {
		file      string
		publisher string
		authors   []corpus.Author
		dated     corpus.Date
		kinds     string // the first letters of the paragraphs' kinds
		hash      string // of the title and the paragraphs, each on a line
	}{
		{"000_b81f47841f1915ed.txt", "London Daily", nil, "2026-01-20", "bbbbcbbb", "688c5e3e0389de63"},
		{"003_a192675377ff4bc5.txt", "Tom's Guide", []corpus.Author{{Name: "Tom Pritchard", Role: "UK Phones Editor"}}, "", "bbbbbbbb", "0f8de1de3ccc81ae"},
	}
	for _, tt := range tests {
		t.Run(tt.publisher, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(dir, tt.file))
			if err != nil {
				t.Skipf("the saved pages are not here: %v", err)
			}
			stories, err := Stories(t.Context(), tt.file, data)
			if err != nil || len(stories) != 1 {
				t.Fatalf("%d stories, %v", len(stories), err)
			}
			s := stories[0]
			if s.Publisher != tt.publisher || !slices.Equal(s.Authors, tt.authors) || s.Dated != tt.dated || s.Published != "" {
				t.Errorf("publisher %q, authors %q, dated %q, published %q", s.Publisher, s.Authors, s.Dated, s.Published)
			}
			kinds, hash := "", sha256.New()
			fmt.Fprintln(hash, s.Title)
			for _, p := range s.Paragraphs {
				kinds += string(p.Kind[0])
				fmt.Fprintln(hash, p.Text)
			}
			if kinds != tt.kinds {
				t.Errorf("kinds %q, want %q", kinds, tt.kinds)
			}
			if h := hex.EncodeToString(hash.Sum(nil))[:16]; h != tt.hash {
				t.Errorf("hash %s, want %s", h, tt.hash)
			}
		})
	}
}
