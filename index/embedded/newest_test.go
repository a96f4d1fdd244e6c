package embedded

import (
	"slices"
	"testing"

	"byline/index"
)

// TestNewestOnce holds that a passage is among the newest once, also where a day's
// stories are in several parts and those of one of these don't pass the filters.
func TestNewestOnce(t *testing.T) {
	t.Parallel()
	x := open(t, t.TempDir())
	x.mergeAt = 100
	src := &memory{files: map[string]string{}}
	for _, paper := range []string{"Post", "Mail"} {
		for _, n := range []string{"1", "2"} {
			src.files[paper+n] = "en\t" + paper + "\t2021-02-15\tTitle\nOne owl."
		}
		refresh(t, x, src)
	}
	for _, paper := range []string{"Post", "Mail"} {
		want := []string{paper + "1/0", paper + "2/0"}
		if got := find(t, viewOf(t, x), index.Query{Source: paper}); !slices.Equal(got, want) {
			t.Errorf("of the %s, found %q, want %q", paper, got, want)
		}
	}
}
