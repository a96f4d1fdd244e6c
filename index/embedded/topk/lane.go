package topk

import (
	"cmp"
	"slices"

	"byline/index/embedded/bitmap"
)

// lane is where documents of a segment have a clause's term for the tf-th time,
// and what they gain by that. Each of a list's bitmaps is a lane of its own:
// the few documents that repeat a common term are scanned where the many that
// have it needn't be.
type lane struct {
	cursor
	tf      int
	weight  float64
	mean    float64
	gains   *gains
	lengths []uint16
	bound   float64 // the most that a document gains
	share   float64 // bound by how many documents there are
}

// gain returns what a document of a length gains.
func (l *lane) gain(length uint16) float64 {
	if length >= long {
		return rounded(float64(l.weight * gain(l.tf, normalized(length, l.mean))))
	}
	return l.gains.weighted(length, l.weight)
}

// open begins a segment.
func (s *scratch) open(clauses []Clause, segment *Segment, number int) {
	s.segment, s.number, s.first, s.end = segment, number, 0, 0
	s.firstStory, s.stories = 0, append(s.stories[:0], 0)
	s.sought = 0
	n := 0
	for i := range segment.Lists {
		n += 1 + len(segment.Lists[i].Repeats)
	}
	s.lanes = slices.Grow(s.lanes[:0], n)[:0]
	s.deleted.reset(segment.Deleted)
	s.allowed.reset(segment.Allowed)
	s.terms, s.titles = s.terms[:0], s.titles[:0]
	postings := 0.
	for i := range segment.Lists {
		l := &segment.Lists[i]
		s.openLane(clauses[i], l, 1, l.Docs)
		for j, r := range l.Repeats {
			s.openLane(clauses[i], l, j+2, r)
		}
	}
	slices.SortFunc(s.terms, func(a, b *lane) int { return cmp.Compare(a.share, b.share) })
	s.bounds = append(s.bounds[:0], 0)
	for i, l := range s.terms {
		s.bounds = append(s.bounds, s.bounds[i]+l.bound)
		postings += l.bound / l.share
	}
	s.few = segment.Allowed != nil &&
		float64(segment.Allowed.GetCardinality())*float64(len(s.terms)) < postings/seekCost
}

// seekCost is what it takes to look a passage up in a lane, where it takes 1 to
// scan one: about that.
const seekCost = 10

func (s *scratch) openLane(c Clause, list *List, tf int, b bitmap.Bitmap) {
	if b.IsEmpty() {
		return
	}
	n := len(s.lanes)
	s.lanes = s.lanes[:n+1]
	l := &s.lanes[n]
	*l = lane{tf: tf, weight: c.Weight, mean: c.Mean, lengths: list.Lengths}
	l.reset(b)
	l.gains = s.gainsOf(tf, c.Mean)
	if list.Stories {
		s.titles = append(s.titles, l)
		return
	}
	l.bound = rounded(float64(c.Weight*l.gains.most)) + unit // a gain may be rounded up
	l.share = l.bound / float64(b.Len())
	s.terms = append(s.terms, l)
}

// gainsOf returns gains, which it keeps: means change only as the index does.
func (s *scratch) gainsOf(tf int, mean float64) *gains {
	key := gainsKey{tf, mean}
	g := s.gains[key]
	if g == nil {
		if len(s.gains) >= 100 {
			clear(s.gains)
		}
		g = newGains(tf, mean)
		s.gains[key] = g
	}
	return g
}

type gainsKey struct {
	tf   int
	mean float64
}

// seek gives up scanning lanes, those first that spare the most work for what
// they may bring, as long as passages that are in none of the others gain less
// than limit in them.
func (s *scratch) seek(limit float64) {
	for s.sought < len(s.terms) && s.bounds[s.sought+1] < limit {
		s.sought++
	}
}
