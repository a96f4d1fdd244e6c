package main

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// system are variables that the user's system sets, not the operator.
var system = []string{"HOME", "NO_COLOR", "XDG_STATE_HOME"}

// TestEnvironment keeps .env.example and the README equal to what the program
// reads.
func TestEnvironment(t *testing.T) {
	documented := map[string][]string{
		".env.example": named(t, "../../.env.example", `(?m)^#?([A-Z_]+)=`),
		"README.md":    named(t, "../../README.md", "(?m)^\\| `([A-Z_]+)` \\|"),
	}
	t.Chdir(t.TempDir()) // no .env of the developer's
	var read []string
	getenv := func(name string) string {
		if !slices.Contains(read, name) && !slices.Contains(system, name) {
			read = append(read, name)
		}
		if name == "HOME" {
			return t.TempDir()
		}
		return ""
	}
	for _, args := range [][]string{{"ask", "what"}, {"index"}, {"stories"}, {"read"}, {"doctor"}, {}} {
		// Some fail for want of a token; what counts is what they read.
		_ = run(t.Context(), args, getenv, &bytes.Buffer{}, &bytes.Buffer{})
	}
	slices.Sort(read)
	for file, names := range documented {
		if diff := cmp.Diff(read, names); diff != "" {
			t.Errorf("what is read and what %s says (-read +said):\n%s", file, diff)
		}
	}
}

// named returns what the first group of a pattern matches in a file, sorted.
func named(t *testing.T, file, pattern string) []string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, m := range regexp.MustCompile(pattern).FindAllSubmatch(data, -1) {
		out = append(out, string(m[1]))
	}
	slices.Sort(out)
	return out
}
