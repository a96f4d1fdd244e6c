// Package topk finds the passages that fit a query best: exact BM25 over
// roaring bitmaps.
package topk

import (
	"cmp"
	"context"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

// Clause is a term to look for.
type Clause struct {
	Weight float64 // idf times how much the field counts; > 0
	Mean   float64 // mean length of the field over all passages (or stories) that have it, ≥ 1
}

// List is where the passages (or stories) of one segment have a clause's term.
type List struct {
	Docs    *roaring.Bitmap   // nil where none has it
	Repeats []*roaring.Bitmap // Repeats[i]: those that have it at least i+2 times; each a subset of the one before
	Lengths []uint16          // by document: terms in the field (65535: that or more)
	Stories bool              // documents are stories, and what one scores each of its passages does
}

// Segment is a part of the passages. What it points to is only read.
type Segment struct {
	First   []uint32        // by story: its first passage; one more at the end: how many passages there are
	Deleted *roaring.Bitmap // passages that don't count; nil: none
	Allowed *roaring.Bitmap // the only passages that do; nil: all
	Lists   []List          // one for each clause
}

// passages returns how many there are.
func (s *Segment) passages() uint32 {
	if len(s.First) == 0 {
		return 0
	}
	return s.First[len(s.First)-1]
}

// Hit is a passage that matches.
type Hit struct {
	Segment int // its place among the segments
	Passage uint32
	Score   float64 // > 0
}

// Search returns the k passages that score the most, above 0, the best first.
// Before decides between those of the same score and must be a strict order of
// all passages. How the passages are split into segments changes nothing. A
// canceled context ends the search with its error.
func Search(ctx context.Context, clauses []Clause, segments []Segment, k int, before func(a, b Hit) bool) ([]Hit, error) {
	if k <= 0 {
		return nil, ctx.Err()
	}
	found := best{k: k, before: before}
	largestFirst := make([]int, len(segments))
	for i := range segments {
		largestFirst[i] = i
	}
	slices.SortFunc(largestFirst, func(i, j int) int {
		return cmp.Or(cmp.Compare(segments[j].passages(), segments[i].passages()), cmp.Compare(i, j))
	})
	s := scratches.Get().(*scratch)
	defer s.release()
	for _, i := range largestFirst {
		s.open(clauses, &segments[i], i)
		for s.end < segments[i].passages() {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			s.next(&found)
		}
	}
	return found.sorted(), ctx.Err()
}
