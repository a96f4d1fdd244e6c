package quote

import (
	"slices"

	"byline/corpus"
)

// outermost leaves out reported speech within reported speech of the same
// speaker, "she said that she thought that …", and within what somebody named
// says of somebody unnamed: the outer words hold the inner ones.
func outermost(quotes []corpus.Quote) []corpus.Quote {
	var kept []corpus.Quote
	for _, q := range quotes {
		inner := !q.Direct && len(q.Parts) == 1 && slices.ContainsFunc(kept[max(0, len(kept)-4):], func(outer corpus.Quote) bool {
			return !outer.Direct && outer.Speaker != "" && (q.Speaker == outer.Speaker || q.Speaker == "") &&
				slices.ContainsFunc(outer.Parts, func(l corpus.Location) bool {
					p := q.Parts[0]
					return l.Paragraph == p.Paragraph && l.Start <= p.Start && p.End <= l.End
				})
		})
		if !inner {
			kept = append(kept, q)
		}
	}
	return kept
}
