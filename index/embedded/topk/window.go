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

// soughtShare is how much passages may gain in lanes that aren't scanned, of
// what the k-th best scores. The more, the fewer are scanned, but the more
// passages are looked up.
const soughtShare = 1. / 2

// scratch is what a search works with.
type scratch struct {
	segment    *Segment
	number     int                 // of the segment
	first, end uint32              // the passages of the window
	scores     [window]float64     // by passage of the window
	marked     [window / 64]uint64 // its passages that may be among the best
	firstStory int
	stories    []float64 // scores of titles, by story of the window
	deleted    filter
	allowed    filter
	few        bool // only so few are allowed that nothing is scanned

	lanes   []lane
	numbers [2 * batch]byte // see cursor.before
	titles  []*lane         // those of stories
	terms   []*lane         // the others, those first that bring the least for the work
	sought  int             // how many of the terms aren't scanned but looked up
	bounds  []float64       // bounds[i]: the most that a passage gains in terms[:i]
	gains   map[gainsKey]*gains
}

var scratches = sync.Pool{New: func() any { return &scratch{gains: map[gainsKey]*gains{}} }}

// release lets go of the segments.
func (s *scratch) release() {
	clear(s.lanes[:cap(s.lanes)])
	clear(s.terms[:cap(s.terms)]) // which may lie where the lanes were before there were more
	clear(s.titles[:cap(s.titles)])
	s.segment = nil
	s.deleted.reset(nil)
	s.allowed.reset(nil)
	scratches.Put(s)
}

// next finds what is good enough in the next window.
func (s *scratch) next(found *best) {
	s.first, s.end = s.end, s.end+min(window, max(s.end, window/8), s.segment.passages()-s.end)
	clear(s.marked[:])
	need := math.Inf(1)
	if s.few {
		s.seek(math.Inf(1))
		s.markAllowed()
	} else {
		s.clear()
		s.seek(found.least * soughtShare)
		// Everything that scores counts until k have been found.
		need = max(found.least-s.bounds[s.sought], unit)
	}
	s.addTitles(need)
	for _, l := range s.terms[s.sought:] {
		s.scan(l, need)
	}
	s.collect(found)
}

// clear sets the scores of passages that count to 0 and those of others so
// that nothing raises them.
func (s *scratch) clear() {
	if s.segment.Allowed == nil {
		clear(s.scores[:s.end-s.first])
	} else {
		for i := range s.scores[:s.end-s.first] {
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

// scan adds what passages gain in a lane and marks those that reach what is
// needed by that.
func (s *scratch) scan(l *lane, need float64) {
	first, last := s.first&0xffff, (s.end-1)&0xffff
	lengths, scores, weight, gains := l.lengths[s.first&^0xffff:], &s.scores, l.weight, l.gains
	for some := l.before(s.end, &s.numbers); len(some) > 0; some = l.before(s.end, &s.numbers) {
		for len(some) > 1 {
			low := number(some)
			if low > last {
				break
			}
			some = some[2:]
			length, i := lengths[low], (low-first)%window
			score := scores[i]
			if length < long { // which l.gain does too, but not in line
				score += gains.weighted(length, weight)
			} else {
				score += l.gain(length)
			}
			scores[i] = score
			if score >= need {
				s.mark(i)
			}
		}
		l.leave(some)
	}
}

// collect adds what the marked gain in lanes that weren't scanned and hands over
// those that are good enough.
func (s *scratch) collect(found *best) {
	for i, m := range s.marked {
		for ; m != 0; m &= m - 1 {
			at := uint32(i*64 + bits.TrailingZeros64(m)) //nolint:gosec // below window
			score, p := s.scores[at], s.first+at
			for j := s.sought - 1; j >= 0 && score+s.bounds[j+1] >= found.least; j-- {
				if l := s.terms[j]; l.has(p) {
					score += l.gain(l.lengths[p])
				}
			}
			if score > 0 && score >= found.least {
				found.add(Hit{s.number, p, score})
			}
		}
	}
}
