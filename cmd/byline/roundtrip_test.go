package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReadAgain holds that what read --json prints of a file of any format is
// read as the same story: metadata, kinds, authors with roles, and quotations
// found again in the same places.
func TestReadAgain(t *testing.T) {
	files, err := filepath.Glob("../../corpus/extract/testdata/*.[^g]*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	home := t.TempDir()
	getenv := func(name string) string { return map[string]string{"HOME": home}[name] }
	read := func(names ...string) []byte {
		var out bytes.Buffer
		if err := run(t.Context(), append([]string{"read", "--json"}, names...), getenv, &out, t.Output()); err != nil {
			t.Fatal(err)
		}
		return regexp.MustCompile(`(?m)^\{"file":"[^"]*",`).ReplaceAll(out.Bytes(), []byte("{"))
	}
	first := read(files...)
	again := filepath.Join(t.TempDir(), "again.jsonl")
	if err := os.WriteFile(again, first, 0o600); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(first), string(read(again))); diff != "" {
		t.Errorf("read differently again (-first +again):\n%s", diff)
	}
}
