package topk

import (
	"math"
	"math/bits"
	"sync"
)

// window is how many passages are scored at a time, fewer at the beginning,
// where nothing is known yet of what the best score. Half as many and twice as
// many take as long.
const window = 1 << 14

// What passages may score in lanes that aren't scanned, and by their titles
// without being given that, of what the k-th best scores. The more, the fewer
// are scanned, but the more are looked up.
const (
	soughtShare = 5. / 8
	titleShare  = 1. / 4
)

// scratch is what a search works with.
type scratch struct {
	segment    *Segment
	number     int                 // of the segment
	first, end uint32              // the passages of the window
	scores     [window]float64     // by passage of the window
	marked     [window / 64]uint64 // its passages that may be among the best
	firstStory int
	stories    []float64 // scores of titles, by story of the window
	deleted    cursor
	allowed    cursor
	few        bool // only so few are allowed that nothing is scanned

	lanes   []lane
	numbers []uint32  // what cursors have read
	titles  []*lane   // those of stories
	terms   []*lane   // the others, those first that are dear for what they bring
	sought  int       // how many of the terms aren't scanned but looked up
	most    float64   // the most that a passage gains in them
	bounds  []float64 // bounds[i]: the most that a passage gains in terms[:i]
	fields  []*field
	gains   map[gainsKey]*gains
}

var scratches = sync.Pool{New: func() any { return &scratch{gains: map[gainsKey]*gains{}} }}

// release lets go of the segments.
func (s *scratch) release() {
	clear(s.lanes[:cap(s.lanes)])
	clear(s.fields[:cap(s.fields)])
	s.segment, s.deleted, s.allowed = nil, cursor{}, cursor{}
	scratches.Put(s)
}

// next finds what is good enough in the next window.
func (s *scratch) next(found *best) {
	s.first, s.end = s.end, s.end+min(window, max(s.end, window/8), s.segment.passages()-s.end)
	clear(s.marked[:])
	s.scanTitles()
	if s.few {
		s.seek(math.Inf(1))
		s.markAllowed()
		s.collect(found, math.Inf(1))
		return
	}
	s.clear()
	s.seek(found.least * soughtShare)
	title := s.highestTitle(found.least * titleShare)
	// Everything that scores counts until k have been found.
	need := max(found.least-s.most-title, unit)
	s.addTitles(title, need)
	for _, l := range s.terms[s.sought:] {
		s.scan(l, need)
	}
	s.collect(found, title)
}

// clear sets the scores of passages that count to 0 and those of others so
// that nothing raises them.
func (s *scratch) clear() {
	if s.segment.Allowed == nil {
		clear(s.scores[:])
	} else {
		for i := range s.scores {
			s.scores[i] = math.Inf(-1)
		}
		for some := s.allowed.before(s.end); len(some) > 0; some = s.allowed.before(s.end) {
			for _, p := range some {
				s.scores[p-s.first] = 0
			}
		}
	}
	s.clearDeleted()
}

func (s *scratch) clearDeleted() {
	for some := s.deleted.before(s.end); len(some) > 0; some = s.deleted.before(s.end) {
		for _, p := range some {
			s.scores[p-s.first] = math.Inf(-1)
		}
	}
}

// markAllowed marks the passages that are allowed.
func (s *scratch) markAllowed() {
	for some := s.allowed.before(s.end); len(some) > 0; some = s.allowed.before(s.end) {
		for _, p := range some {
			s.scores[p-s.first] = 0
			s.mark(p - s.first)
		}
	}
	s.clearDeleted()
}

func (s *scratch) mark(i uint32) { s.marked[i/64%(window/64)] |= 1 << (i % 64) }

// scan adds what passages gain in a lane and marks those that may reach what is
// needed besides the most that lanes that aren't scanned add: those of its own
// field add by length.
func (s *scratch) scan(l *lane, need float64) {
	sought := &l.field.sought
	need += l.field.most
	first, lengths, scores := s.first, l.lengths, &s.scores
	for some := l.before(s.end); len(some) > 0; some = l.before(s.end) {
		for _, p := range some {
			length, i := min(lengths[p], long), (p-first)%window
			gained := l.gainAt(length)
			if length == long {
				gained = l.gain(p)
			}
			score := scores[i] + gained
			scores[i] = score
			if score+sought[length] >= need {
				s.mark(i)
			}
		}
	}
}

// collect adds what is left to the marked, title being the highest score of a
// title that they haven't been given, and hands over those that are good enough.
func (s *scratch) collect(found *best, title float64) {
	story := 0
	for i, m := range s.marked {
		for ; m != 0; m &= m - 1 {
			at := uint32(i*64 + bits.TrailingZeros64(m)) //nolint:gosec // below window
			score, p := s.scores[at], s.first+at
			if len(s.titles) > 0 {
				for s.segment.First[s.firstStory+story+1] <= p {
					story++
				}
				if s.stories[story] <= title {
					score += s.stories[story]
				}
			}
			most := score
			for _, f := range s.fields {
				most += f.sought[min(f.lengths[p], long)]
			}
			if most < found.least {
				continue
			}
			for j := s.sought - 1; j >= 0 && score+s.bounds[j+1] >= found.least; j-- {
				if l := s.terms[j]; l.has(p) {
					score += l.gain(p)
				}
			}
			if score > 0 && score >= found.least {
				found.add(Hit{s.number, p, score})
			}
		}
	}
}
