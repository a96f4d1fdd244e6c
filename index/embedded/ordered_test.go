package embedded

import (
	"iter"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
)

// TestInOrder holds that the results come in order, and that no more items are
// taken up than may wait: that bounds the memory of an update.
func TestInOrder(t *testing.T) {
	t.Parallel()
	const items, ahead = 1000, 2
	var taken atomic.Int64
	source := iter.Seq[int](func(yield func(int) bool) {
		for i := range items {
			taken.Add(1)
			if !yield(i) {
				return
			}
		}
	})
	var got []int
	for n := range inOrder(t.Context(), ahead, source, func(i int) int { return 2 * i }) {
		got = append(got, n)
		// Besides those that wait, one may be on its way in and one out.
		if waiting := int(taken.Load()) - len(got); waiting > ahead*runtime.GOMAXPROCS(0)+2 {
			t.Fatalf("%d items are taken up at once", waiting)
		}
	}
	if len(got) != items || got[0] != 0 || got[items-1] != 2*(items-1) || !slices.IsSorted(got) {
		t.Errorf("got %d results, %v…", len(got), got[:min(len(got), 10)])
	}
}

// TestSteps holds that a file comes apart into its stories, one by one, and
// that a loop over them may be left.
func TestSteps(t *testing.T) {
	t.Parallel()
	src := &memory{files: map[string]string{"a.txt": "en\tPost\t2021\tTitle\tone\nOne.\n\nen\tPost\t2021\tTitle\ttwo\nTwo."}}
	stories, err := src.Parse(t.Context(), "a.txt", []byte(src.files["a.txt"]))
	if err != nil {
		t.Fatal(err)
	}
	files := []*loaded{{stories: stories}, {known: []storyEntry{{ID: "three"}}}, {}}
	var got []string
	for s := range steps(slices.Values(files)) {
		switch {
		case s.end:
			got = append(got, "end")
		case s.story != nil:
			got = append(got, s.story.ID)
		default:
			got = append(got, s.known)
		}
	}
	if want := []string{"one", "two", "end", "three", "end", "end"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	for s := range steps(slices.Values(files)) {
		if s.story.ID != "one" {
			t.Errorf("began with %q", s.story.ID)
		}
		break
	}
}
