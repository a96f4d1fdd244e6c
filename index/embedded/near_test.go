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

// TestLike looks words up by what they look like.
func TestLike(t *testing.T) {
	t.Parallel()
	x := open(t, t.TempDir())
	refresh(t, x, &memory{files: map[string]string{
		"a": "en\tPost\t2021\tBridge\nThe bridge and the bridges.\nA bride, Müller.",
		"b": "ru\tPost\t2021\tМост\nМост у Мюллера.",
	}})
	for _, tt := range []struct{ expr, want string }{
		{"br.*", "[{bride 1} {bridge 1} {bridges 1}]"},
		{"br[aeiou]*dge", "[{bridge 1}]"},
		{"rid", "[]"}, // all of a word
		{"м[а-я]*р[а-я]*", "[{мюллера 1}]"},
		{"m.*r", "[{muller 1}]"},
	} {
		got, err := viewOf(t, x).Like(t.Context(), tt.expr)
		if s := fmt.Sprint(got); err != nil || s != tt.want {
			t.Errorf("%q: %s, %v; want %s", tt.expr, s, err, tt.want)
		}
	}
	if _, err := viewOf(t, x).Like(t.Context(), "("); err == nil {
		t.Error("what is no regular expression is looked up")
	}
}
