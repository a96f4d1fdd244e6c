package corpus

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
	for n := range InOrder(t.Context(), ahead, source, func(i int) int { return 2 * i }) {
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
