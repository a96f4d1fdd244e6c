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
					if l.Docs == nil || !l.Docs.Contains(doc) {
						continue
					}
					tf := 1
					for _, r := range l.Repeats {
						if r.Contains(doc) {
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

// someBitmap returns some of the numbers below n, in one of the ways that a
// bitmap may hold them.
func someBitmap(r *rand.Rand, n int) *roaring.Bitmap {
	b := roaring.New()
	switch r.IntN(5) {
	case 0: // few
		for range r.IntN(30) {
			b.AddInt(r.IntN(n))
		}
	case 1: // an array's worth
		for range r.IntN(1 + n/20) {
			b.AddInt(r.IntN(n))
		}
	case 2: // dense
		for i := range n {
			if r.IntN(3) == 0 {
				b.AddInt(i)
			}
		}
	case 3: // runs
		for range 5 {
			from := r.IntN(n)
			b.AddRange(uint64(from), uint64(from+r.IntN(n-from))) //nolint:gosec // not below 0
		}
		b.RunOptimize()
	case 4: // in one place
		from := r.IntN(n)
		for range 50 {
			b.AddInt(from + r.IntN(min(n-from, 200)))
		}
	}
	return b
}

// someOf returns one in ratio of the numbers in b.
func someOf(r *rand.Rand, b *roaring.Bitmap, ratio int) *roaring.Bitmap {
	some := roaring.New()
	for i := range roaring.Values(b) {
		if r.IntN(ratio) == 0 {
			some.Add(i)
		}
	}
	return some
}

// someSegments returns random clauses and segments.
func someSegments(r *rand.Rand) ([]Clause, []Segment) {
	clauses := make([]Clause, 1+r.IntN(12))
	stories := make([]bool, len(clauses))
	for i := range clauses {
		clauses[i] = Clause{Weight: []float64{1, .3, 12 * r.Float64()}[r.IntN(3)] + .01, Mean: 1 + float64(r.IntN(50))}
		stories[i] = r.IntN(3) == 0
	}
	longest := []int{1, 3, 100, 65535}[r.IntN(4)]
	segments := make([]Segment, r.IntN(4))
	for i := range segments {
		segments[i] = someSegment(r, stories, longest)
	}
	return clauses, segments
}

func someSegment(r *rand.Rand, stories []bool, longest int) Segment {
	s := Segment{First: []uint32{0}, Lists: make([]List, len(stories))}
	passages := 0
	most := []int{3, 30, 1000, 40000}[r.IntN(4)] // passages of a story
	for range 1 + r.IntN(40) {
		passages += 1 + r.IntN(most)
		s.First = append(s.First, uint32(passages)) //nolint:gosec // not below 0
		if passages > 70_000 {
			break
		}
	}
	if r.IntN(3) == 0 {
		s.Deleted = someBitmap(r, passages)
	}
	if r.IntN(3) == 0 {
		s.Allowed = someBitmap(r, passages)
	}
	lengths := map[bool][]uint16{false: make([]uint16, passages), true: make([]uint16, len(s.First)-1)}
	for _, l := range lengths {
		for i := range l {
			l[i] = uint16(1 + r.IntN(longest)) //nolint:gosec // at most 65535
		}
	}
	for i := range s.Lists {
		l := &s.Lists[i]
		l.Stories, l.Lengths = stories[i], lengths[stories[i]]
		if r.IntN(10) == 0 {
			continue
		}
		l.Docs = someBitmap(r, len(l.Lengths))
		last := l.Docs
		for range r.IntN(4) {
			last = someOf(r, last, 1+r.IntN(4))
			l.Repeats = append(l.Repeats, last)
		}
	}
	return s
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

// part returns some of a segment's stories as a segment of their own.
func part(s Segment, from, to int) Segment {
	first, end := s.First[from], s.First[to]
	p := Segment{Deleted: between(s.Deleted, first, end), Allowed: between(s.Allowed, first, end)}
	for _, f := range s.First[from : to+1] {
		p.First = append(p.First, f-first)
	}
	for _, l := range s.Lists {
		first, end := first, end
		if l.Stories {
			first, end = uint32(from), uint32(to) //nolint:gosec // not below 0
		}
		some := List{Docs: between(l.Docs, first, end), Stories: l.Stories, Lengths: l.Lengths[first:end]}
		for _, r := range l.Repeats {
			some.Repeats = append(some.Repeats, between(r, first, end))
		}
		p.Lists = append(p.Lists, some)
	}
	return p
}

// between returns the numbers of b from first to before end, less first.
func between(b *roaring.Bitmap, first, end uint32) *roaring.Bitmap {
	if b == nil {
		return nil
	}
	some := roaring.New()
	for i := range roaring.Values(b) {
		if i >= first && i < end {
			some.Add(i - first)
		}
	}
	return some
}

func TestCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	clauses, segments := []Clause{{1, 1}}, []Segment{{
		First: []uint32{0, 1}, Lists: []List{{Docs: roaring.BitmapOf(0), Lengths: []uint16{1}}},
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
			{Docs: roaring.BitmapOf(0), Repeats: []*roaring.Bitmap{roaring.BitmapOf(0), roaring.BitmapOf(0)}, Lengths: []uint16{length}},
			{Docs: roaring.BitmapOf(0), Lengths: []uint16{8}, Stories: true},
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
