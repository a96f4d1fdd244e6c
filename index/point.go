package index

import (
	"math"
	"slices"

	"byline/corpus"
)

// highlightWords is the most words that are highlighted in a passage: what is
// read at a glance.
const highlightWords = 40

// wholeWords is the length up to which a sentence is highlighted whole all the
// same: one that loses its last few words is no faster to read, and as often
// as not those are the answer.
const wholeWords = 44

// doubt is how far behind the best sentence's score, in log odds, the next best
// may be to be highlighted with it.
const doubt = 1.6

// fewWords is the least part of a second sentence that is worth highlighting.
const fewWords = 10

// quotedBonus is what a sentence gains, in log odds, that has the words in the
// question's quotation marks.
const quotedBonus = 4

// point returns the sentence of the passage that answers, or the clauses of a
// long one, and a second sentence, or clauses of that, where it may as well be the
// one and there is room; nothing where no sentence has anything of the question.
// And it returns which sentence is the likeliest, -1 if none is likely, and how
// likely it is the one, if any is.
func (p *pointing) point() (highlights []corpus.Span, first int, probability float64) {
	first = -1
	second := -1
	scores := make([]float64, len(p.sentences))
	for i, s := range p.sentences {
		scores[i] = p.score(i) + quotedBonus*p.a.phrasesIn(s.In(p.text))
		switch {
		case p.carried(i)+p.local(i) == 0:
		case first < 0 || scores[i] > scores[first]:
			first, second = i, first
		case second < 0 || scores[i] > scores[second]:
			second = i
		}
	}
	if first < 0 {
		return nil, first, 0
	}
	all := 0.
	for _, s := range scores {
		all += math.Exp(s - scores[first])
	}
	out := []corpus.Span{p.tighten(p.sentences[first], wholeWords)}
	if second >= 0 && scores[first]-scores[second] <= doubt {
		other, left := p.sentences[second], highlightWords-countWords(out[0].In(p.text))
		if left >= min(fewWords, countWords(other.In(p.text))) {
			out = append(out, p.tighten(other, left))
			slices.SortFunc(out, func(a, b corpus.Span) int { return a.Start - b.Start })
		}
	}
	return out, first, 1 / all
}
