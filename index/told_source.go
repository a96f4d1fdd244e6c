package index

import (
	"slices"

	"byline/corpus"
)

// withSource are the spoken words with those that name who spoke them, if
// these lie in the passage.
func (r *reading) withSource(q *corpus.Quote, parts []corpus.Span) []corpus.Span {
	at := q.Source
	if at.Empty() || at.Paragraph != r.Paragraph || at.Start < r.Start || at.End > r.End {
		return clipAll(r.text, parts, highlightWords)
	}
	source := corpus.Span{Start: at.Start - r.Start, End: at.End - r.Start}
	left := highlightWords - countWords(source.In(r.text))
	if left <= 0 { // a whole description, and no name
		return clipAll(r.text, parts, highlightWords)
	}
	out := clipAll(r.text, parts, left)
	if slices.ContainsFunc(out, source.Overlaps) {
		return out
	}
	out = append(out, source)
	slices.SortFunc(out, func(a, b corpus.Span) int { return a.Start - b.Start })
	return r.joined(out)
}

// closeBy is how many words may stand between two highlights that are one to
// the eye: "Quigley criticized the vote".
const closeBy = 4

// joined makes one highlight of those that stand close by, as long as there
// aren't too many words in all.
func (r *reading) joined(spans []corpus.Span) []corpus.Span {
	total := 0
	for _, s := range spans {
		total += countWords(s.In(r.text))
	}
	out := spans[:1]
	for _, s := range spans[1:] {
		last := &out[len(out)-1]
		if gap := countWords(r.text[last.End:s.Start]); gap <= closeBy && total+gap <= highlightWords {
			total += gap
			last.End = s.End
			continue
		}
		out = append(out, s)
	}
	return out
}
