package topk

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
)

// window is how many passages are scored at a time.
const window = 1 << 13

// term is a clause in the segment that is being searched.
type term struct {
	*Clause
	*List
	levels []cursor // Docs and Repeats
	gains  []*gains // by level
	bound  float64  // the most that a document may score
	cost   float64  // how many documents have it
}

// scratch is what a search works with.
type scratch struct {
	segment *Segment
	number  int // of the segment

	first, end uint32 // the passages of the window
	scores     [window]float64
	marked     [window / 64]uint64 // those that may be among the best

	firstStory int
	stories    []float64 // by story of the window

	titles []term
	terms  []term
	rest   []float64 // rest[i]: the most that terms[:i] may score together
	sought int       // how many terms aren't scanned anymore but looked up

	deleted, allowed cursor

	levels  []cursor
	buffers []uint32
	gains   map[gainsKey]*gains
}

type gainsKey struct {
	tf   int
	mean float64
}

var scratches = sync.Pool{New: func() any { return &scratch{gains: map[gainsKey]*gains{}} }}

const batch = 256

func (s *scratch) release() {
	clear(s.levels)
	clear(s.terms[:cap(s.terms)])
	clear(s.titles[:cap(s.titles)])
	s.segment, s.deleted, s.allowed = nil, cursor{}, cursor{}
	scratches.Put(s)
}

func (s *scratch) open(clauses []Clause, segment *Segment, number int) {
	s.segment, s.number, s.first, s.end = segment, number, 0, 0
	s.firstStory, s.stories = 0, append(s.stories[:0], 0)
	s.sought = 0
	levels := 2
	for i := range segment.Lists {
		levels += 1 + len(segment.Lists[i].Repeats)
	}
	s.levels = slices.Grow(s.levels[:0], levels)[:levels]
	s.buffers = slices.Grow(s.buffers[:0], levels*batch)[:levels*batch]
	used := 0
	use := func(c *cursor, b *roaring.Bitmap) {
		c.reset(b, s.buffers[used*batch:(used+1)*batch])
		used++
	}
	use(&s.deleted, segment.Deleted)
	use(&s.allowed, segment.Allowed)
	s.terms, s.titles = s.terms[:0], s.titles[:0]
	for i := range segment.Lists {
		l := &segment.Lists[i]
		if l.Docs == nil || l.Docs.IsEmpty() {
			continue
		}
		t := term{Clause: &clauses[i], List: l, cost: float64(l.Docs.GetCardinality())}
		t.bound = t.score(1+len(l.Repeats), 0)
		from := used
		use(&s.levels[used], l.Docs)
		for _, r := range l.Repeats {
			use(&s.levels[used], r)
		}
		t.levels = s.levels[from:used]
		for tf := range t.levels {
			t.gains = append(t.gains, s.gainsOf(tf+1, t.Mean))
		}
		if l.Stories {
			s.titles = append(s.titles, t)
		} else {
			s.terms = append(s.terms, t)
		}
	}
	slices.SortStableFunc(s.terms, func(a, b term) int { return cmp.Compare(a.bound/a.cost, b.bound/b.cost) })
	s.rest = append(s.rest[:0], 0)
	for i := range s.terms {
		s.rest = append(s.rest, s.rest[i]+s.terms[i].bound)
	}
}

func (s *scratch) gainsOf(tf int, mean float64) *gains {
	key := gainsKey{tf, mean}
	g := s.gains[key]
	if g == nil {
		if len(s.gains) > 100 {
			clear(s.gains)
		}
		g = newGains(tf, mean)
		s.gains[key] = g
	}
	return g
}

func (s *scratch) window(found *best) {
	s.first, s.end = s.end, min(s.end+window, s.segment.passages())
	s.clear()
	for s.sought < len(s.terms) && s.rest[s.sought+1] < found.least*3/4 {
		s.sought++
	}
	most := s.scanTitles(found.least)
	need := max(found.least-s.rest[s.sought]-most, math.SmallestNonzeroFloat64)
	s.expand(most, need)
	for i := len(s.terms) - 1; i >= s.sought; i-- {
		s.scan(&s.terms[i], need)
	}
	s.collect(found, most)
}

// clear readies the window.
func (s *scratch) clear() {
	clear(s.marked[:])
	never := math.Inf(-1)
	if s.segment.Allowed == nil {
		clear(s.scores[:])
	} else {
		for i := range s.scores {
			s.scores[i] = never
		}
		for some := s.allowed.before(s.end); len(some) > 0; some = s.allowed.before(s.end) {
			for _, p := range some {
				s.scores[p-s.first] = 0
			}
		}
	}
	for some := s.deleted.before(s.end); len(some) > 0; some = s.deleted.before(s.end) {
		for _, p := range some {
			s.scores[p-s.first] = never
		}
	}
}

// scanTitles scores the window's stories.
func (s *scratch) scanTitles(least float64) (most float64) {
	if len(s.titles) == 0 {
		return 0
	}
	last := s.firstStory + len(s.stories) - 1
	score := s.stories[len(s.stories)-1]
	s.firstStory, s.stories = last, append(s.stories[:0], score)
	first := s.segment.First
	end := last + 1
	for first[end] < s.end {
		end++
		s.stories = append(s.stories, 0)
	}
	for i := range s.titles {
		t := &s.titles[i]
		for level := range t.levels {
			g := t.gains[level]
			for some := t.levels[level].before(uint32(end)); len(some) > 0; some = t.levels[level].before(uint32(end)) {
				for _, d := range some {
					s.stories[int(d)-s.firstStory] += t.Weight * g.at(t, level, t.Lengths[d])
				}
			}
		}
	}
	cut := least / 8
	for _, score := range s.stories {
		if score < cut {
			most = max(most, score)
		}
	}
	return most
}

func (g *gains) at(t *term, level int, length uint16) float64 {
	if int(length) < len(g) {
		return g[length]
	}
	return gain(level+1, length, t.Mean)
}

// expand gives the passages of stories that score more than most that score.
func (s *scratch) expand(most, need float64) {
	if len(s.titles) == 0 {
		return
	}
	first := s.segment.First
	for i, score := range s.stories {
		if score <= most {
			continue
		}
		for p := max(s.first, first[s.firstStory+i]); p < min(s.end, first[s.firstStory+i+1]); p++ {
			s.add(p-s.first, score, need)
		}
	}
}

func (s *scratch) add(i uint32, score, need float64) {
	score += s.scores[i%window]
	s.scores[i%window] = score
	if score >= need {
		s.marked[i%window/64] |= 1 << (i % 64)
	}
}

func (s *scratch) scan(t *term, need float64) {
	for level := range t.levels {
		g := t.gains[level]
		for some := t.levels[level].before(s.end); len(some) > 0; some = t.levels[level].before(s.end) {
			for _, d := range some {
				s.add(d-s.first, t.Weight*g.at(t, level, t.Lengths[d]), need)
			}
		}
	}
}

// collect looks what is left up for the marked.
func (s *scratch) collect(found *best, most float64) {
	story := 0
	for i, m := range s.marked {
		for ; m != 0; m &= m - 1 {
			at := uint32(i*64 + bits.TrailingZeros64(m)) //nolint:gosec // below window
			score, p := s.scores[at], s.first+at
			if len(s.titles) > 0 {
				for s.segment.First[s.firstStory+story+1] <= p {
					story++
				}
				if s.stories[story] <= most {
					score += s.stories[story]
				}
			}
			for j := s.sought - 1; j >= 0 && score+s.rest[j+1] >= found.least; j-- {
				t := &s.terms[j]
				if !t.levels[0].has(p) {
					continue
				}
				tf := 1
				for tf < len(t.levels) && t.levels[tf].has(p) {
					tf++
				}
				score += t.score(tf, t.Lengths[p])
			}
			if score >= found.least {
				found.add(Hit{s.number, p, score})
			}
		}
	}
}
