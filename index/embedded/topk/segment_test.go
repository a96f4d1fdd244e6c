package topk

import (
	"math/rand/v2"

	"byline/index/embedded/bitmap"

	"github.com/RoaringBitmap/roaring/v2"
)

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
		last := someBitmap(r, len(l.Lengths))
		l.Docs = bitmap.Of(last.ToArray()...)
		for range r.IntN(4) {
			last = someOf(r, last, 1+r.IntN(4))
			l.Repeats = append(l.Repeats, bitmap.Of(last.ToArray()...))
		}
	}
	return s
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
		some := List{Docs: someBetween(l.Docs, first, end), Stories: l.Stories, Lengths: l.Lengths[first:end]}
		for _, r := range l.Repeats {
			some.Repeats = append(some.Repeats, someBetween(r, first, end))
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

func someBetween(b bitmap.Bitmap, first, end uint32) bitmap.Bitmap {
	return bitmap.Of(between(b.Roaring(), first, end).ToArray()...)
}
