package embedded

import (
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDictionaries holds that an index of few passages that grows gets a better
// dictionary, and that none is kept that no part needs.
func TestDictionaries(t *testing.T) {
	t.Parallel()
	all := corpusOf(120).files
	src := &memory{files: map[string]string{}}
	x := open(t, t.TempDir())
	x.chunk = 100
	var first string
	for i, path := range slices.Sorted(maps.Keys(all)) {
		src.files[path] = all[path]
		if i%30 == 0 || i == len(all)-1 {
			refresh(t, x, src)
		}
		if i == 0 {
			first = viewOf(t, x).(*view).s.Dictionary.Name
		}
	}
	s := viewOf(t, x).(*view).s
	if s.Dictionary.Name == first {
		t.Error("the dictionary of one story is still used for all")
	}
	named := s.state.names()
	for name := range x.dictionaries.byName {
		if !slices.Contains(named, name) {
			t.Errorf("%s is kept in memory", name)
		}
	}
	found, err := filepath.Glob(filepath.Join(x.dir, dictionaryPrefix+"*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range found {
		if !slices.Contains(named, filepath.Base(name)) {
			t.Errorf("%s is kept on disk", name)
		}
	}
	once := open(t, t.TempDir())
	refresh(t, once, src)
	if d := cmp.Diff(shown(t, viewOf(t, once)), shown(t, viewOf(t, x))); d != "" {
		t.Errorf("it differs from one built at once (-at once +in steps):\n%s", d)
	}
}

// TestOutgrows holds that a dictionary of many passages is good enough for any
// number of them, and one of few for about as many.
func TestOutgrows(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name         string
		of, passages int
		want         bool
	}{
		{"", 0, 1, true},
		{"d", 10, 20, false},
		{"d", 10, 10 * outgrown, true},
		{"d", enoughPassages, 1000 * enoughPassages, false},
	} {
		d := dictionaryState{fileState{Name: tt.name}, tt.of}
		if got := d.outgrows(tt.passages); got != tt.want {
			t.Errorf("%d passages outgrow a dictionary of %d: %t, want %t", tt.passages, tt.of, got, tt.want)
		}
	}
}
