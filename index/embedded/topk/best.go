package topk

import "slices"

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
	} else if b.better(&h, &b.hits[0]) {
		b.replaceTop(h)
	}
	b.least = b.hits[0].Score
}

// replaceTop puts another hit in place of the one on top.
func (b *best) replaceTop(h Hit) {
	hits, at := b.hits, 0
	for {
		child := 2*at + 1
		if child >= len(hits) {
			break
		}
		if other := child + 1; other < len(hits) && b.better(&hits[child], &hits[other]) {
			child = other
		}
		if b.better(&hits[child], &h) {
			break
		}
		hits[at] = hits[child]
		at = child
	}
	hits[at] = h
}

// better reports whether a hit comes before another one. They are pointed to as that
// is most of what keeping hits takes.
func (b *best) better(x, y *Hit) bool {
	return x.Score > y.Score || x.Score == y.Score && b.before(*x, *y)
}

// sorted returns the hits, the best first.
func (b *best) sorted() []Hit {
	slices.SortFunc(b.hits, b.compare)
	return b.hits
}

// compare puts the better hit first.
func (b *best) compare(x, y Hit) int {
	switch {
	case b.better(&x, &y):
		return -1
	case x == y:
		return 0
	}
	return 1
}
