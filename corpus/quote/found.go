package quote

import (
	"slices"
	"strings"

	"byline/corpus"
)

func (r *reader) addDirect(quoted []int, cue, source phrase) {
	last := r.tokens[quoted[len(quoted)-1]].text
	parts := make([]corpus.Location, len(quoted))
	for i, q := range quoted {
		parts[i] = r.location(q, q+1)
		r.taken[q] = true
	}
	r.found = append(r.found, attribution{
		parts: parts, source: r.location(source.from, source.to), cue: r.location(cue.from, cue.to), direct: true,
		leads: r.onlyLeadIns(quoted[0]), trails: !r.turns(max(cue.to, source.to)), from: source, via: r.viaBehind(cue.to),
		asks: strings.HasSuffix(inside(last), "?") || r.phraseHas(cue, asks), opening: openingMark(last),
	})
}

// phraseHas reports whether a word of s stands in a phrase.
func (r *reader) phraseHas(p phrase, s set) bool {
	return slices.ContainsFunc(r.tokens[p.from:p.to], func(t token) bool { return t.in(s) })
}

// states reports whether a cue tells that something was said, by a verb that
// is of speech before all.
func (r *reader) states(cue phrase) bool {
	return slices.ContainsFunc(r.tokens[cue.from:cue.to], func(t token) bool {
		m := r.cues[t.lower]
		return (m == says || m == tells) && !t.in(believing) && !t.in(asks)
	})
}

// believing verbs tell what somebody holds, not that they said it.
var believing = setOf(`believe believes believed think thinks thought hope hopes hoped agree agrees agreed estimate estimates estimated
	imply implies implied indicate indicates indicated indicating suggest suggests suggested reveal reveals revealed`)

// asks are verbs of asking, behind which another may answer.
var asks = setOf("asked asks asking pressed wondered inquired queried challenged")

// addBare adds an attribution whose words stand in the unit before or, behind
// a colon, in the next.
func (r *reader) addBare(cue, source phrase) {
	r.found = append(r.found, attribution{
		source: r.location(source.from, source.to), cue: r.location(cue.from, cue.to), from: source,
	})
}

func (r *reader) add(content corpus.Location, cue, source phrase) {
	leads := content.Start == r.Start
	if leads && r.in(0, leadIns) && r.is(1, ",") && len(r.tokens) > 2 && r.tokens[2].Start < content.End {
		content.Start = r.tokens[2].Start // "Still, the price is fair, she said"
	}
	r.found = append(r.found, attribution{
		parts: []corpus.Location{content}, source: r.location(source.from, source.to), cue: r.location(cue.from, cue.to),
		leads: leads, trails: r.states(cue) && !r.turns(max(cue.to, source.to)),
		from: source, via: r.viaBehind(cue.to),
	})
}
