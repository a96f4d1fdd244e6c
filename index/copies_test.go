package index

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestResemblance(t *testing.T) {
	const text = "a storm tore the roofs off three harbor sheds late on Thursday"
	for _, tt := range []struct {
		a, b string
		want float64
	}{
		{text, text, 1},
		{text, "A STORM tore the roofs off three harbor sheds, late on Thursday!", 1},
		{text, text + " night", 10. / 11},
		{"one two three four", "one two three five", 1. / 3},
		{"one two three one two three", "one two three", 1. / 3}, // each run counts once
		{"one two three", "three two one", 0},
		{"one two", "one two", 0}, // too short to tell
		{"", "", 0},
	} {
		got := resemblance(shingles(words(tt.a)), shingles(words(tt.b)))
		if math.Abs(got-tt.want) > 1e-9 {
			t.Errorf("%q and %q: %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}

// TestGroup holds that the same copy is shown once with the others named, and
// that the limit counts groups.
func TestGroup(t *testing.T) {
	const copied = "a storm tore the roofs off three harbor sheds late on Thursday"
	other := "the ferries stayed in port all through the morning of Friday"
	var ranked []scored
	for _, p := range []struct{ id, text string }{
		{"a", copied},
		{"b", copied + " night"},
		{"a", copied},
		{"c", other},
		{"d", "something else altogether happened"},
		{"e", copied},
		{"b", copied},
		{"c", other},
	} {
		ranked = append(ranked, scored{reading: readingOf(t, p.id, p.text, "storm")})
	}
	var got []string
	for _, s := range group(ranked, 2) {
		stories := []string{s.Story.ID}
		for _, also := range s.also {
			stories = append(stories, also.Story)
		}
		got = append(got, strings.Join(stories, " "))
	}
	if diff := cmp.Diff([]string{"a b e", "c"}, got); diff != "" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
}
