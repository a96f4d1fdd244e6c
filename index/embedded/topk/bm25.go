package topk

import "github.com/RoaringBitmap/roaring/v2"

// The parameters of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
// Framework: BM25 and Beyond", 2009), at the values that are usual for prose.
const (
	saturation          = 1.2  // k1: how soon a term's further occurrences stop to count
	lengthNormalization = 0.75 // b: how much longer passages are held back
)

// score is what a field scores that has the clause's term tf times, tf ≥ 1,
// among length terms. It grows with tf and falls with length.
func (c *Clause) score(tf int, length uint16) float64 {
	return c.Weight * saturated(tf, length, c.Mean)
}

func saturated(tf int, length uint16, mean float64) float64 {
	f := float64(tf)
	// The conversions keep compilers from fusing operations, which would give
	// other floats on other machines.
	norm := saturation * (1 - lengthNormalization + float64(lengthNormalization*float64(length)/mean))
	return f * (saturation + 1) / (f + float64(norm))
}

// gains are what a term's tf-th occurrence adds, by the length of the field,
// for a weight of 1.
type gains [1 << 8]float64

func newGains(tf int, mean float64) *gains {
	var g gains
	for length := range g {
		g[length] = gain(tf, uint16(length), mean) //nolint:gosec // below 256
	}
	return &g
}

func gain(tf int, length uint16, mean float64) float64 {
	g := saturated(tf, length, mean)
	if tf > 1 {
		g -= saturated(tf-1, length, mean)
	}
	return g
}

// score returns what a passage scores, summed in the order of the clauses, so
// that it depends on nothing else.
func (s *Segment) score(clauses []Clause, passage uint32) float64 {
	score, story := 0., -1
	for i := range s.Lists {
		l := &s.Lists[i]
		if l.Docs == nil {
			continue
		}
		doc := passage
		if l.Stories {
			if story < 0 {
				story = s.story(passage)
			}
			doc = uint32(story) //nolint:gosec // not below 0 anymore
		}
		if l.Docs.Contains(doc) {
			score += float64(clauses[i].score(l.frequency(doc), l.Lengths[doc]))
		}
	}
	return score
}

func (l *List) frequency(doc uint32) int {
	tf := 1
	for tf <= len(l.Repeats) && contains(l.Repeats[tf-1], doc) {
		tf++
	}
	return tf
}

func contains(b *roaring.Bitmap, i uint32) bool { return b != nil && b.Contains(i) }
