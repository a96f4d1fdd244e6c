package embedded

import (
	"fmt"
	"testing"
)

// TestNear looks words up in two indexes of the same stories, of which one was
// built in two steps.
func TestNear(t *testing.T) {
	t.Parallel()
	files := map[string]string{
		"a": "en\tPost\t2021\tBridge\nThe bridge and the bridges.\nA bride, Müller.",
		"b": "de\tPost\t2021\tMüller\nHerr Müller an der Brücke.",
	}
	once := open(t, t.TempDir())
	refresh(t, once, &memory{files: files})
	twice := open(t, t.TempDir())
	refresh(t, twice, &memory{files: map[string]string{"b": files["b"]}})
	refresh(t, twice, &memory{files: files})
	for _, tt := range []struct {
		word  string
		edits int
		want  string
	}{
		{"Bridge", 0, "[{bridge 1}]"},
		{"brigde", 0, "[]"},
		{"brigde", 1, "[{bride 1} {bridge 1}]"}, // a letter less, or swapped
		{"bridge", 1, "[{bride 1} {bridge 1} {bridges 1}]"},
		{"mülller", 1, "[{muller 2}]"}, // of both languages
		{"brdges", 2, "[{bridge 1} {bridges 1}]"},
		{"two words", 1, "[]"},
		{"", 1, "[]"},
	} {
		for _, x := range []*Index{once, twice} {
			got, err := viewOf(t, x).Near(t.Context(), tt.word, tt.edits)
			if s := fmt.Sprint(got); err != nil || s != tt.want {
				t.Errorf("%q with %d edits: %s, %v; want %s", tt.word, tt.edits, s, err, tt.want)
			}
		}
	}
}
