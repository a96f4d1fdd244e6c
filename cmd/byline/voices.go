package main

import (
	"slices"

	"byline/corpus"
)

// voices gives each speaker of a story a color of their own.
type voices struct{ speakers []string }

// voiceColors follow one another as people speak up in a story.
var voiceColors = []string{"36", "35", "32", "34", "96", "95", "92", "94"}

// unknownVoice is the color of words that nobody is named for.
const unknownVoice = "33"

func voicesOf(s *corpus.Story) voices {
	var v voices
	for _, q := range s.Quotes {
		if q.Speaker != "" && !slices.Contains(v.speakers, q.Speaker) {
			v.speakers = append(v.speakers, q.Speaker)
		}
	}
	return v
}

// code is how a quotation is shown: in the speaker's color, and reported words
// in italics.
func (v voices) code(q *corpus.Quote) string {
	code := unknownVoice
	if i := slices.Index(v.speakers, q.Speaker); i >= 0 {
		code = voiceColors[i%len(voiceColors)]
	}
	if !q.Direct {
		code = "3;" + code
	}
	return code
}

// paint returns the code for each byte of paragraph i: that of whoever says it,
// underlined where the speaker is named, else the given one. Of quotations
// within each other, the inner one counts.
func (v voices) paint(s *corpus.Story, i int, code string) []string {
	codes := evenly(s.Paragraphs[i].Text, code)
	type painted struct {
		span corpus.Span
		code string
	}
	var all []painted
	for j := range s.Quotes {
		q := &s.Quotes[j]
		for _, part := range q.Parts {
			if part.Paragraph == i {
				all = append(all, painted{part.Span, v.code(q)})
			}
		}
		if q.Source.Paragraph == i && !q.Source.Empty() {
			all = append(all, painted{q.Source.Span, "4;" + v.code(q)})
		}
	}
	slices.SortStableFunc(all, func(a, b painted) int { return (b.span.End - b.span.Start) - (a.span.End - a.span.Start) })
	for _, p := range all {
		for at := p.span.Start; at < p.span.End; at++ {
			codes[at] = p.code
		}
	}
	return codes
}

// evenly gives each byte of a text the same code.
func evenly(text, code string) []string { return slices.Repeat([]string{code}, len(text)) }
