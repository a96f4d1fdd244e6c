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
	var hits []Hit
	if k <= 0 {
		return nil, ctx.Err()
	}
	order := func(a, b Hit) int {
		switch {
		case a.Score != b.Score:
			return cmp.Compare(b.Score, a.Score)
		case before(a, b):
			return -1
		}
		return 1
	}
	for i := range segments {
		s := &segments[i]
		if len(s.First) == 0 {
			continue
		}
		scores := make([]float64, s.First[len(s.First)-1])
		for j, c := range clauses {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			l := &s.Lists[j]
			if l.Docs == nil {
				continue
			}
			for d := range roaring.Values(l.Docs) {
				tf := 1
				for tf <= len(l.Repeats) && l.Repeats[tf-1].Contains(d) {
					tf++
				}
				score := c.score(tf, l.Lengths[d])
				if !l.Stories {
					scores[d] += score
					continue
				}
				for p := s.First[d]; p < s.First[d+1]; p++ {
					scores[p] += score
				}
			}
		}
		for p, score := range scores {
			p := uint32(p)
			if score <= 0 || s.Deleted != nil && s.Deleted.Contains(p) || s.Allowed != nil && !s.Allowed.Contains(p) {
				continue
			}
			hits = append(hits, Hit{i, p, score})
		}
		slices.SortFunc(hits, order)
		hits = hits[:min(k, len(hits))]
	}
	return hits, ctx.Err()
}
