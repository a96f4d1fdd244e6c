package topk

import (
	"math"
	"slices"
)

// The parameters of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
// Framework: BM25 and Beyond", 2009), at the values that are usual for prose.
const (
	saturation          = 1.2  // k1: how soon a term's further occurrences stop to count
	lengthNormalization = 0.75 // b: how much longer passages are held back
)

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

// unit is what gains are multiples of, so that a float64 holds sums of them up
// to 100,000 without rounding. Thus a score is the same in whatever order it is
// summed, and bounds hold without any slack.
const unit = 1. / (1 << 36)

// rounded returns x, below 30,000, as a multiple of unit: of a sum of this size
// the unit is the last bit.
func rounded(x float64) float64 {
	const size = 3 << 51 * unit
	return x + size - size
}

// Gains by length are kept for fields of fewer terms than long; that is nearly
// all of them.
const long = 1 << 8

// gains are what a term's tf-th occurrence adds, for a weight of 1.
type gains struct {
	byLength [long]float64 // of the field
	most     float64       // whatever the length
}

// weighted returns what it adds to a field of a length below long, for a weight.
func (g *gains) weighted(length uint16, weight float64) float64 {
	return rounded(float64(weight * g.byLength[length]))
}

func newGains(tf int, mean float64) *gains {
	var g gains
	for length := range g.byLength {
		g.byLength[length] = gain(tf, normalized(uint16(length), mean))
	}
	ofLong := gain(tf, max(normalized(long, mean), math.Sqrt(float64(tf*(tf-1)))))
	g.most = max(ofLong, slices.Max(g.byLength[:]))
	return &g
}
