package topk

import (
	"cmp"
	"slices"
)

// slack is by how much sums of the same scores may differ, in proportion, that
// were added up in different orders.
const slack = 1e-9

// best collects the k best hits. Their scores may be sums in any order until
// they are settled.
type best struct {
	k       int
	before  func(a, b Hit) bool
	score   func(Hit) float64 // in the order of the clauses
	hits    []Hit             // what may be among the k best
	highest []float64         // the k highest scores so far, as a heap with the least on top
	least   float64           // what a hit must score, in whatever order it is summed
}

// add adds a hit that scores least or more.
func (b *best) add(h Hit) {
	b.hits = append(b.hits, h)
	if len(b.highest) < b.k {
		b.highest = append(b.highest, h.Score)
		if len(b.highest) == b.k {
			slices.Sort(b.highest) // which is a heap
			b.least = b.highest[0] * (1 - slack)
		}
	} else if h.Score > b.highest[0] {
		b.highest[0] = h.Score
		b.sink()
		b.least = b.highest[0] * (1 - slack)
	}
	if len(b.hits) >= 2*b.k+1000 {
		b.settle()
	}
}

// sink moves the top of the heap to where it belongs.
func (b *best) sink() {
	h := b.highest
	for i := 0; ; {
		child := 2*i + 1
		if child >= len(h) {
			return
		}
		if child+1 < len(h) && h[child+1] < h[child] {
			child++
		}
		if h[i] <= h[child] {
			return
		}
		h[i], h[child] = h[child], h[i]
		i = child
	}
}

// settle leaves the k best, with their final scores, the best first.
func (b *best) settle() {
	b.hits = slices.DeleteFunc(b.hits, func(h Hit) bool { return h.Score < b.least })
	for i, h := range b.hits {
		b.hits[i].Score = b.score(h)
	}
	slices.SortFunc(b.hits, func(x, y Hit) int {
		switch {
		case x.Score != y.Score:
			return cmp.Compare(y.Score, x.Score)
		case x == y:
			return 0
		case b.before(x, y):
			return -1
		}
		return 1
	})
	b.hits = b.hits[:min(b.k, len(b.hits))]
}
