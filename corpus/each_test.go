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
