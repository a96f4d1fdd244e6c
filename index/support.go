package index

import (
	"math"
	"slices"
)

// enough is the confidence from which on an answer is given, the same for all
// languages. Confidence is the probability that the passage and its highlighted
// words are right, and half of that where only the passage is; at two in five a
// passage is right more often than not. Asked of our own stories (docs/figures.md),
// less lets in wrong answers, and more shuts out right ones.
const enough = .41

// How much a term of a question counts by where the story has it, if the
// passage doesn't.
const (
	titleSupport    = .8
	neighborSupport = .6
	storySupport    = .3
)

// support is the share of the question's weight that the passage has, with
// part of what only the story around it has: a story names what it is about
// once and then says "it".
func (r *reading) support() float64 {
	cover := slices.Clone(r.cover)
	add := func(t *tokens, weight float64) {
		if !slices.ContainsFunc(cover, func(s float64) bool { return s < weight }) {
			return // whatever it has adds nothing
		}
		for i, s := range r.want.coverOf(t) {
			cover[i] = max(cover[i], weight*s)
		}
	}
	add(r.Tokens.ofTitle(), titleSupport)
	for i, at := range r.Tokens.layout.Parts {
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

// evidence is what the confidence of an answer is estimated from.
type evidence struct {
	*reading         // the best passage
	share    float64 // its probability among the passages, by the model that ranks them
	sentence float64 // that of its highlights to have what answers, if the passage does
	asks     float64 // whether that is a question
	*Analysis
}

// gateFeatures tell whether the best of the passages answers: whether its
// story is about what is asked at all, how much of it the passage itself has, how
// likely it and its highlighted words are the ones among all that was found,
// whether it has more of it than names, whether there is a number of what is
// counted, and whether the sentence is a question itself.
var gateFeatures = []measured[func(*evidence) float64]{
	{"support", func(e *evidence) float64 { return e.support() }},
	{"bm25", func(e *evidence) float64 { return e.bm25(e.Analysis) / e.want.total }},
	{"unseen", func(e *evidence) float64 { return e.unseen() }},
	{"few passages", func(e *evidence) float64 { return 1 / max(e.want.rarest, fewest) }},
	{"words", func(e *evidence) float64 { return math.Log(float64(len(e.want.terms))) }},
	{"likely", func(e *evidence) float64 { return e.share * e.sentence }},
	{"names alone", func(e *evidence) float64 { return is(e.hasNamesAlone(e.cover, nil)) }},
	{"no such number", (*evidence).lacksNumber},
	{"asks", func(e *evidence) float64 { return e.asks }},
	{"threshold", func(*evidence) float64 { return 1 }},
}

// fewest is the idf of a word in no story among the fewest passages that the
// confidence was fitted on, about 16.
const fewest = 3.5

// lacksNumber is 1 where a number is asked for and the passage has no fitting
// one, and less where a time is, which may be told in many ways.
func (e *evidence) lacksNumber() float64 {
	switch {
	case e.reading.hasKind(e.Analysis, e.all()):
		return 0
	case e.Form == HowMany:
		return 1
	case e.Form == When && slices.Contains(timesKnown, baseOf(e.want.language)):
		return lacksTime
	}
	return 0
}

// lacksTime is how much less a missing time counts than a missing number.
const lacksTime = .6

// unseen is the share of the question's weight in words that no story has, and
// nothing in the passage resembles.
func (r *reading) unseen() float64 {
	sum := 0.
	for t, strength := range r.cover {
		if !r.want.terms[t].seen {
			sum += r.want.terms[t].idf * (1 - strength)
		}
	}
	return sum / r.want.total
}

// gates measure whether the first of the ranked passages answers; nil where
// there is nothing to tell by.
func gates(ranked []scored, a *Analysis) []float64 {
	r := ranked[0].reading
	if r.want.total == 0 {
		return nil
	}
	e := &evidence{reading: r, Analysis: a, share: share(ranked, a)}
	p := r.pointing(a)
	if cs := p.point().candidates; len(cs) > 0 {
		e.sentence, e.asks = p.standsOut(), p.asks(cs[0].sentence)
	}
	out := make([]float64, len(gateFeatures))
	for i, f := range gateFeatures {
		out[i] = f.value(e)
	}
	return out
}

// standsOut is how likely what is highlighted has what answers, if the passage
// does. Highlights that leave nothing out don't point, so that of them it is what
// the likeliest sentence's is.
func (p *pointing) standsOut() float64 {
	words := 0
	for _, h := range p.point().highlights {
		words += countWords(h.In(p.text))
	}
	if words >= countWords(p.text) {
		return p.point().candidates[0].likely
	}
	return p.point().likely
}

// share is the probability of the first of the ranked passages among them all,
// by the conditional logit model that their scores are from (McFadden 1974).
// Other stories that tell the same don't speak against it, and neither does what
// has no number of what is counted, or doesn't say what something is limited to
// where the first does.
func share(ranked []scored, a *Analysis) float64 {
	first := ranked[0]
	covered := first.want.coverage(first.cover)
	counts := a.Form == HowMany && first.counts(a)
	sum := 1.
	for _, s := range ranked[1:] {
		if counts && !s.hasKind(a, s.all()) || first.limited && !s.limited {
			continue
		}
		c := s.want.coverage(s.cover)
		if s.Story.ID != first.Story.ID && c >= corroboration && c >= asMuch*covered {
			continue
		}
		sum += math.Exp(s.score - first.score)
	}
	return 1 / sum
}

// The least share of the question, and the least of what the first passage has
// of it, that a passage of another story has which tells the same.
const (
	corroboration = .75
	asMuch        = .9
)

// confidence estimates from the gates how likely the passage answers, by
// logistic regression.
func confidence(gates []float64) float64 {
	if len(gates) == 0 {
		return 0
	}
	return 1 / (1 + math.Exp(-dot(gates, weights.confidence)))
}
