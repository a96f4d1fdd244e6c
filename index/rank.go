package index

import "slices"

// reranked is how many of the best passages are measured by what their words
// mean as well: that takes longer, and the right one is hardly ever below.
const reranked = 10

// rankedBy are all the features that a passage may be measured by.
var rankedBy = slices.Concat(passageFeatures, meaningFeatures)

// rank scores passages, the best first.
func (in *inquiry) rank(rs []*reading) []scored {
	ranked := make([]scored, len(rs))
	measure := func(s *scored, features []measured[func(*reading, *Analysis) float64]) {
		for _, f := range features {
			s.values = append(s.values, f.value(s.reading, &in.Analysis))
		}
		s.score = dot(s.values, weights.passage)
	}
	for i, r := range rs {
		ranked[i] = scored{reading: r, values: make([]float64, 0, len(rankedBy))}
		measure(&ranked[i], passageFeatures)
	}
	sortScored(ranked)
	for i := range ranked[:min(len(ranked), reranked)] {
		measure(&ranked[i], meaningFeatures)
	}
	sortScored(ranked)
	if in.Explain {
		for i := range ranked {
			s := &ranked[i]
			s.features = described(rankedBy, s.values[:len(rankedBy)], weights.passage) // 0 where not measured
			s.explained = &in.Analysis
		}
	}
	return ranked
}
