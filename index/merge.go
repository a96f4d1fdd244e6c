package index

import (
	"slices"

	"byline/corpus"
)

// merge makes one answer of those to several questions: the passages that
// answer, the best one to each question first. Where one question is answered
// and another isn't, only what answers is shown; where none is, what is nearest
// to the first.
func merge(answers []*Answer, limit int) *Answer {
	if len(answers) == 1 {
		return answers[0]
	}
	out := *answers[0]
	if i := slices.IndexFunc(answers, func(a *Answer) bool { return a.Answered }); i >= 0 {
		out = *answers[i]
		answers = slices.DeleteFunc(slices.Clone(answers), func(a *Answer) bool { return !a.Answered })
	}
	out.Passages = nil
	out.More = slices.ContainsFunc(answers, func(a *Answer) bool { return a.More })
	for place := 0; ; place++ {
		more := false
		for _, a := range answers {
			if place >= len(a.Passages) {
				continue
			}
			more = true
			p := a.Passages[place]
			switch i := slices.IndexFunc(out.Passages, p.samePlace); {
			case i >= 0:
				out.Passages[i].addHighlights(p)
			case len(out.Passages) < limit:
				out.Passages = append(out.Passages, p)
			default:
				out.More = true
			}
		}
		if !more {
			return &out
		}
	}
}

// samePlace reports whether two passages are the same place, as answers of the same
// kind.
func (p *Passage) samePlace(other Passage) bool {
	return p.Citation.Story == other.Citation.Story && p.Paragraph == other.Paragraph && p.Text == other.Text && p.Field == other.Field
}

// addHighlights marks in a passage what answers another question, too, unless
// that would be too much to read at a glance.
func (p *Passage) addHighlights(other Passage) {
	p.Related = p.Related && other.Related
	words := 0
	for _, h := range p.Highlights {
		words += countWords(h.In(p.Text))
	}
	for _, h := range other.Highlights {
		n := countWords(h.In(p.Text))
		if words+n > highlightWords || slices.ContainsFunc(p.Highlights, h.Overlaps) {
			continue
		}
		words += n
		p.Highlights = append(p.Highlights, h)
	}
	slices.SortFunc(p.Highlights, func(a, b corpus.Span) int { return a.Start - b.Start })
	for _, q := range other.Quotes {
		if !slices.ContainsFunc(p.Quotes, func(have Quotation) bool { return slices.Equal(have.Parts, q.Parts) }) {
			p.Quotes = append(p.Quotes, q)
		}
	}
}
