package corpus_test

import (
	"sync/atomic"
	"testing"

	"byline/corpus"
)

func TestEach(t *testing.T) {
	t.Parallel()
	for _, n := range []int{0, 1, 2, 1000} {
		calls := make([]atomic.Int32, n)
		corpus.Each(n, func(i int) { calls[i].Add(1) })
		for i := range calls {
			if got := calls[i].Load(); got != 1 {
				t.Errorf("of %d: %d calls with %d", n, got, i)
			}
		}
	}
}

// TestEachPanics holds that whoever calls can recover, whichever call panics: in
// another goroutine a panic would end the program.
func TestEachPanics(t *testing.T) {
	t.Parallel()
	for bad := range 50 {
		func() {
			defer func() {
				if p := recover(); p != "bad" {
					t.Errorf("recovered %v", p)
				}
			}()
			corpus.Each(50, func(i int) {
				if i == bad {
					panic("bad")
				}
			})
		}()
	}
}
