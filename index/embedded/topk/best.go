package topk

import (
	"cmp"
	"slices"
)

// best keeps the k best hits.
type best struct {
	k      int
	before func(a, b Hit) bool
	hits   []Hit   // when there are k, a heap with the worst on top
	least  float64 // what a hit must score at least to be one of them
}

// add adds a hit that scores least or more.
func (b *best) add(h Hit) {
	if len(b.hits) < b.k {
		b.hits = append(b.hits, h)
		if len(b.hits) < b.k {
			return
		}
		slices.SortFunc(b.hits, func(x, y Hit) int { return b.compare(y, x) }) // which makes it a heap
	} else if b.compare(h, b.hits[0]) < 0 {
		b.hits[0] = h
		b.sink()
	}
	b.least = b.hits[0].Score
}

// sink moves the top of the heap to where it belongs.
func (b *best) sink() {
	h := b.hits
	for i, child := 0, 1; child < len(h); i, child = child, 2*child+1 {
		if other := child + 1; other < len(h) && b.compare(h[child], h[other]) < 0 {
			child = other
		}
		if b.compare(h[child], h[i]) < 0 {
			return
		}
		h[i], h[child] = h[child], h[i]
	}
}

// sorted returns the hits, the best first.
func (b *best) sorted() []Hit {
	slices.SortFunc(b.hits, b.compare)
	return b.hits
}

// compare puts the better hit first.
func (b *best) compare(x, y Hit) int {
	switch {
	case x.Score != y.Score:
		return cmp.Compare(y.Score, x.Score)
	case x == y:
		return 0
	case b.before(x, y):
		return -1
	}
	return 1
}
