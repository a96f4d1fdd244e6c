package index

import "math"

// enough is the confidence from which on an answer is given. It is the same
// for all languages.
const enough = .5

// How much a term of a question counts by where the story has it, if the
// passage doesn't.
const (
	titleSupport    = .8
	neighborSupport = .6
	storySupport    = .3
)

// maxLead is the most that being ahead of the next passage counts.
const maxLead = 3

// support is the share of the question's weight that the passage has, with
// part of what only the story around it has: a story names what it is about
// once and then says "it".
func (r *reading) support() float64 {
	cover := r.cover()
	add := func(t *tokens, weight float64) {
		for i, s := range r.want.coverOf(t) {
			cover[i] = max(cover[i], weight*s)
		}
	}
	add(r.Tokens.ofTitle(), titleSupport)
	for i, at := range r.Tokens.places {
		switch at.Paragraph - r.Paragraph {
		case 0:
		case -1, 1:
			add(r.Tokens.ofPart(i), neighborSupport)
		default:
			add(r.Tokens.ofPart(i), storySupport)
		}
	}
	return r.want.coverage(cover)
}

// gates measure whether the best of the ranked passages answers: whether its
// story is about what is asked at all, whether one sentence brings it
// together, how much of it the passage itself has, whether it stands out among
// the others, and whether there is a number of what is counted. Their weights
// were fitted like those of the features, but for the last.
func gates(ranked []scored, a *Analysis) []Feature {
	r := ranked[0].reading
	if r.want.total == 0 {
		return nil
	}
	lead := ranked[0].score
	if len(ranked) > 1 {
		lead -= ranked[1].score
	}
	return []Feature{
		{"support", r.support(), 3.2},
		{"in one sentence", r.bestSentence(a) / r.want.total, 2.4},
		{"grams", r.grams(a), 1.05},
		{"lead", min(lead, maxLead), .4},
		{"no such number", is(a.Form == HowMany && !hasKind(a, r.text, r.want.words)), -2.5},
		{"threshold", 1, -4.4},
	}
}

// confidence estimates from the gates how likely the passage answers, by
// logistic regression.
func confidence(gates []Feature) float64 {
	if len(gates) == 0 {
		return 0
	}
	z := 0.
	for _, g := range gates {
		z += g.Value * g.Weight
	}
	return 1 / (1 + math.Exp(-z))
}
