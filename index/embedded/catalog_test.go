package embedded

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCatalogStaysShort holds that the log of files doesn't grow with the number
// of updates, and that each state reads what it had of the log, whatever was
// appended since.
func TestCatalogStaysShort(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	c, err := readCatalog(dir, logState{})
	if err != nil {
		t.Fatal(err)
	}
	type older struct {
		logState
		files map[string]string
	}
	var states []older
	logs := map[string]bool{}
	for i := range 40 {
		var entries []fileEntry
		for j := range obsolete / 10 {
			entries = append(entries, fileEntry{Path: fmt.Sprint(j), Hash: fmt.Sprint(i), Gone: j == i})
		}
		if err := c.append(dir, entries); err != nil {
			t.Fatal(err)
		}
		logs[c.Name] = true
		data, err := os.ReadFile(filepath.Join(dir, c.Name))
		if err != nil {
			t.Fatal(err)
		}
		if lines := bytes.Count(data, []byte("\n")); lines != c.Lines || lines > 2*len(c.files)+obsolete {
			t.Fatalf("%d lines, said to be %d, for %d files", lines, c.Lines, len(c.files))
		}
		states = append(states, older{c.logState, hashesOf(c)})
	}
	if len(logs) < 2 || len(logs) > 10 {
		t.Errorf("%d logs were begun in %d updates", len(logs), len(states))
	}
	for i, s := range states {
		again, err := readCatalog(dir, s.logState)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(s.files, hashesOf(again)); d != "" {
			t.Errorf("after update %d (-had +read):\n%s", i, d)
		}
	}
}

func hashesOf(c catalog) map[string]string {
	files := map[string]string{}
	for path, e := range c.files {
		files[path] = e.Hash
	}
	return files
}
