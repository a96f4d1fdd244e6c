package topk

import (
	"cmp"
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"byline/index/embedded/bitmap"

	"github.com/RoaringBitmap/roaring/v2"
	gocmp "github.com/google/go-cmp/cmp"
)

// earlier orders hits by segment and passage, which stands for an order of all
// passages where the segments are the same.
func earlier(a, b Hit) bool {
	return cmp.Or(cmp.Compare(a.Segment, b.Segment), cmp.Compare(a.Passage, b.Passage)) < 0
}

// scored returns what a clause scores.
func scored(c Clause, tf int, length uint16) float64 {
	score := 0.
	for i := range tf {
		score += rounded(c.Weight * gain(i+1, normalized(length, c.Mean)))
	}
	return score
}

// exhaustive scores every passage, looking each clause up in it.
func exhaustive(clauses []Clause, segments []Segment, k int, before func(a, b Hit) bool) []Hit {
	var hits []Hit
	for i, s := range segments {
		lists := make([][]*roaring.Bitmap, len(s.Lists)) // Docs, Repeats
		for j, l := range s.Lists {
			for _, b := range append([]bitmap.Bitmap{l.Docs}, l.Repeats...) {
				lists[j] = append(lists[j], b.Roaring())
			}
		}
		for story := range max(len(s.First), 1) - 1 {
			for p := s.First[story]; p < s.First[story+1]; p++ {
				if s.Deleted != nil && s.Deleted.Contains(p) || s.Allowed != nil && !s.Allowed.Contains(p) {
					continue
				}
				score := 0.
				for j, l := range s.Lists {
					doc := p
					if l.Stories {
						doc = uint32(story)
					}
					tf := 0
					for _, b := range lists[j] {
						if b.Contains(doc) {
							tf++
						}
					}
					score += scored(clauses[j], tf, l.Lengths[doc])
				}
				if score > 0 {
					hits = append(hits, Hit{i, p, score})
				}
			}
		}
	}
	slices.SortFunc(hits, func(a, b Hit) int {
		if c := cmp.Compare(b.Score, a.Score); c != 0 {
			return c
		}
		if before(a, b) {
			return -1
		}
		return 1
	})
	return hits[:min(k, len(hits))]
}

func checkExhaustive(t *testing.T, seed uint64) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 0)) //nolint:gosec // nothing to guess
	clauses, segments := someSegments(r)
	for _, k := range []int{1, 10, 1 + r.IntN(1000), 1_000_000} {
		got, err := Search(t.Context(), clauses, segments, k, earlier)
		if err != nil {
			t.Fatal(err)
		}
		if want := exhaustive(clauses, segments, k, earlier); !slices.Equal(want, got) {
			t.Fatalf("seed %d, the best %d: -want +got\n%.2000s", seed, k, gocmp.Diff(want, got))
		}
	}
}

func TestSearchIsExhaustive(t *testing.T) {
	for seed := range uint64(60) {
		checkExhaustive(t, seed)
	}
}

func FuzzSearch(f *testing.F) {
	f.Add(uint64(1 << 32))
	f.Fuzz(checkExhaustive)
}

// TestSplit splits a segment between stories and wants the same hits.
func TestSplit(t *testing.T) {
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 1)) //nolint:gosec // nothing to guess
		clauses, segments := someSegments(r)
		if len(segments) == 0 {
			continue
		}
		whole := segments[0]
		cuts := []int{0, len(whole.First) - 1}
		for range r.IntN(5) {
			cuts = append(cuts, r.IntN(len(whole.First)))
		}
		slices.Sort(cuts)
		var parts []Segment
		var offsets []uint32
		for i, from := range cuts[:len(cuts)-1] {
			offsets = append(offsets, whole.First[from])
			parts = append(parts, part(whole, from, cuts[i+1]))
		}
		number := func(h Hit) uint32 { return offsets[h.Segment] + h.Passage }
		for _, k := range []int{1, 20, 5000} {
			want, err := Search(t.Context(), clauses, []Segment{whole}, k, earlier)
			if err != nil {
				t.Fatal(err)
			}
			got, err := Search(t.Context(), clauses, parts, k, func(a, b Hit) bool { return number(a) < number(b) })
			if err != nil {
				t.Fatal(err)
			}
			for i := range got {
				got[i].Segment, got[i].Passage = 0, number(got[i])
			}
			if !slices.Equal(want, got) {
				t.Fatalf("seed %d, the best %d: -whole +split\n%.2000s", seed, k, gocmp.Diff(want, got))
			}
		}
	}
}

func TestCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	clauses, segments := []Clause{{1, 1}}, []Segment{{
		First: []uint32{0, 1}, Lists: []List{{Docs: bitmap.Of(0), Lengths: []uint16{1}}},
	}}
	if _, err := Search(ctx, clauses, segments, 1, earlier); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// TestConcurrent asks different things at once, which must not meet.
func TestConcurrent(t *testing.T) {
	var all sync.WaitGroup
	for seed := range uint64(8) {
		all.Go(func() {
			r := rand.New(rand.NewPCG(seed, 0)) //nolint:gosec // nothing to guess
			clauses, segments := someSegments(r)
			want := exhaustive(clauses, segments, 10, earlier)
			for range 20 {
				got, err := Search(t.Context(), clauses, segments, 10, earlier)
				if err != nil || !slices.Equal(want, got) {
					t.Errorf("seed %d: %v\n%.2000s", seed, err, gocmp.Diff(want, got))
				}
			}
		})
	}
	all.Wait()
}

// TestScore holds a passage's score to BM25 as it is written.
func TestScore(t *testing.T) {
	clauses := []Clause{{Weight: 7.5, Mean: 50}, {Weight: .3, Mean: 6}}
	for _, length := range []uint16{1, 49, 300, 65535} {
		segment := Segment{First: []uint32{0, 1}, Lists: []List{
			{Docs: bitmap.Of(0), Repeats: []bitmap.Bitmap{bitmap.Of(0), bitmap.Of(0)}, Lengths: []uint16{length}},
			{Docs: bitmap.Of(0), Lengths: []uint16{8}, Stories: true},
		}}
		hits, err := Search(t.Context(), clauses, []Segment{segment}, 1, earlier)
		if err != nil || len(hits) != 1 {
			t.Fatalf("length %d: %v, %v", length, hits, err)
		}
		want := 7.5*3*2.2/(3+1.2*(.25+.75*float64(length)/50)) + .3*2.2/(1+1.2*(.25+.75*8/6))
		if math.Abs(hits[0].Score-want) > 1e-9 {
			t.Errorf("length %d scores %v, want %v", length, hits[0].Score, want)
		}
	}
}
