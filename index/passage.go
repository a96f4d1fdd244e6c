package index

import (
	"iter"

	"byline/corpus"
	"byline/corpus/sentence"
)

// passageWords is the most words a passage has, unless a single sentence has
// more: what a reader takes in at a glance, and what BM25's length
// normalization was fitted on.
const passageWords = 150

// Passages yields the parts of a story that are searched and shown, in order:
// each paragraph of kind body, list or caption, and of one longer than about
// 150 words, slices at sentence bounds of about the same length.
func Passages(s *corpus.Story) iter.Seq[corpus.Location] {
	return func(yield func(corpus.Location) bool) {
		for i, p := range s.Paragraphs {
			if p.Kind == corpus.Heading {
				continue
			}
			for _, span := range cut(p.Text, s.Language) {
				if !yield(corpus.Location{Paragraph: i, Span: span}) {
					return
				}
			}
		}
	}
}

// cut cuts a paragraph at sentence bounds into as few slices of at most
// passageWords as can be, of about equal length.
func cut(text, language string) []corpus.Span {
	words := countWords(text)
	if words <= passageWords {
		return []corpus.Span{{Start: 0, End: len(text)}}
	}
	pieces := (words + passageWords - 1) / passageWords
	aim := (words + pieces - 1) / pieces
	var out []corpus.Span
	n := 0 // words in the slice that is open
	for _, s := range sentence.Split(text, language) {
		w := countWords(s.In(text))
		if len(out) == 0 || n >= aim || n+w > passageWords {
			out = append(out, s)
			n = w
			continue
		}
		out[len(out)-1].End = s.End
		n += w
	}
	return out
}
