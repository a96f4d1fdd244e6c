package topk

// The parameters of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
// Framework: BM25 and Beyond", 2009), at the values that are usual for prose.
const (
	saturation          = 1.2  // k1: how soon a term's further occurrences stop to count
	lengthNormalization = 0.75 // b: how much longer passages are held back
)

// score is what a field scores that has the clause's term tf times, tf ≥ 1,
// among length terms.
func (c *Clause) score(tf int, length uint16) float64 {
	f := float64(tf)
	// The conversions keep compilers from fusing operations, which would give
	// other floats on other machines.
	norm := saturation * (1 - lengthNormalization + float64(lengthNormalization*float64(length)/c.Mean))
	return c.Weight * f * (saturation + 1) / (f + float64(norm))
}
