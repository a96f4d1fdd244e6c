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
	values := make(map[*reading][]float64, len(rs))
	for i, r := range rs {
		values[r] = r.measured(passageFeatures, &in.Analysis)
		ranked[i] = scored{reading: r, score: dot(values[r], weights.passage)}
	}
	sortScored(ranked)
	for i, s := range ranked[:min(len(ranked), reranked)] {
		values[s.reading] = append(values[s.reading], s.measured(meaningFeatures, &in.Analysis)...)
		ranked[i].score = dot(values[s.reading], weights.passage)
	}
	sortScored(ranked)
	if in.Explain {
		for i, s := range ranked {
			ranked[i].features = described(rankedBy, append(values[s.reading], make([]float64, len(meaningFeatures))...), weights.passage)
			ranked[i].explained = &in.Analysis
		}
	}
	return ranked
}
