package topk

import "math"

// The parameters of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
// Framework: BM25 and Beyond", 2009), at the values that are usual for prose.
const (
	saturation          = 1.2  // k1: how soon a term's further occurrences stop to count
	lengthNormalization = 0.75 // b: how much longer passages are held back
)

// score is what a field scores that has the clause's term tf times, tf ≥ 1,
// among length terms.
func (c *Clause) score(tf int, length uint16) float64 {
	return c.Weight * saturated(tf, normalized(length, c.Mean))
}

// normalized is how much a field's length stands against tf. The conversions
// here keep compilers from fusing operations, which would give other floats on
// other machines.
func normalized(length uint16, mean float64) float64 {
	relative := float64(length) / mean
	return saturation * (1 - lengthNormalization + float64(lengthNormalization*relative))
}

func saturated(tf int, norm float64) float64 {
	f := float64(tf)
	return f * (saturation + 1) / (f + float64(norm))
}

// gain is what a term's tf-th occurrence adds to the ones before, for a weight
// of 1. For the first it falls with the length; for the others it grows until
// norm is √(tf·(tf-1)) and falls from there.
func gain(tf int, norm float64) float64 {
	return saturated(tf, norm) - saturated(tf-1, norm)
}

// Gains by length are kept for fields of fewer terms than long; that is nearly
// all of them.
const long = 1 << 8

// gains are what a term's tf-th occurrence adds, by the length of the field,
// for a weight of 1. The last is the most that it adds to long ones.
type gains [long + 1]float64

func newGains(tf int, mean float64) *gains {
	var g gains
	for length := range g {
		g[length] = gain(tf, normalized(uint16(length), mean))
	}
	g[long] = gain(tf, max(normalized(long, mean), math.Sqrt(float64(tf*(tf-1)))))
	return &g
}

// score returns what a passage scores, summed in the order of the clauses, so
// that it depends on nothing else.
func (s *Segment) score(clauses []Clause, passage uint32) float64 {
	score, story := 0., s.story(passage)
	for i := range s.Lists {
		l, doc := &s.Lists[i], passage
		if l.Stories {
			doc = story
		}
		if tf := l.frequency(doc); tf > 0 {
			score += float64(clauses[i].score(tf, l.Lengths[doc]))
		}
	}
	return score
}

// frequency returns how often a document has the term.
func (l *List) frequency(doc uint32) int {
	if l.Docs == nil || !l.Docs.Contains(doc) {
		return 0
	}
	tf := 1
	for tf <= len(l.Repeats) && l.Repeats[tf-1].Contains(doc) {
		tf++
	}
	return tf
}
