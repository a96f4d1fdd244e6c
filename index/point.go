package index

import (
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
const doubt = 1.3

// quotedBonus is what a sentence gains, in log odds, that has the words in the
// question's quotation marks.
const quotedBonus = 4

// point returns the sentence of the passage that answers, or the clauses of a
// long one, and a second sentence where it is as likely and both are short;
// nothing where no sentence has anything of the question.
func (r *reading) point(a *Analysis) []corpus.Span {
	p := r.pointing(a)
	first, second := -1, -1
	scores := make([]float64, len(r.sentences))
	for i := range r.sentences {
		if p.carried(i)+p.local(i) == 0 {
			continue
		}
		scores[i] = p.score(i) + quotedBonus*a.phrasesIn(r.sentences[i].In(r.text))
		switch {
		case first < 0 || scores[i] > scores[first]:
			first, second = i, first
		case second < 0 || scores[i] > scores[second]:
			second = i
		}
	}
	if first < 0 {
		return nil
	}
	out := []corpus.Span{p.tighten(r.sentences[first])}
	if second >= 0 && scores[first]-scores[second] <= doubt {
		other := r.sentences[second]
		if countWords(out[0].In(r.text))+countWords(other.In(r.text)) <= highlightWords {
			out = append(out, other)
			slices.SortFunc(out, func(a, b corpus.Span) int { return a.Start - b.Start })
		}
	}
	return out
}
