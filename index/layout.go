package index

import (
	"iter"

	"byline/corpus"
	"byline/corpus/sentence"
)

// Layout is how a story is cut: what of a story's analysis takes time and
// depends on nothing but the story, so that an engine may keep it with it.
type Layout struct {
	Parts []Part // in order of the story, together all of its paragraphs
}

// Part is a passage, or a slice of a heading, which isn't searched but read
// beside passages.
type Part struct {
	corpus.Location
	Sentences []corpus.Span // in order, within the part's text
	Heading   bool
}

// LayoutOf cuts a story.
func LayoutOf(s *corpus.Story) *Layout {
	l := &Layout{Parts: make([]Part, 0, len(s.Paragraphs))}
	for i, p := range s.Paragraphs {
		for _, span := range cut(p.Text, s.Language) {
			l.Parts = append(l.Parts, Part{
				Location:  corpus.Location{Paragraph: i, Span: span},
				Sentences: sentence.Split(span.In(p.Text), s.Language),
				Heading:   p.Kind == corpus.Heading,
			})
		}
	}
	return l
}

// Passages yields the places of the passages, the same as [Passages] of the
// story.
func (l *Layout) Passages() iter.Seq[corpus.Location] {
	return func(yield func(corpus.Location) bool) {
		for i := range l.Parts {
			if p := &l.Parts[i]; !p.Heading && !yield(p.Location) {
				return
			}
		}
	}
}

// Passage returns the place of passage n, from 0, of those that Passages
// yields; false if there are no more than n.
func (l *Layout) Passage(n int) (at corpus.Location, ok bool) {
	if n < 0 {
		return at, false
	}
	for i := range l.Parts {
		if l.Parts[i].Heading {
			continue
		}
		if n == 0 {
			return l.Parts[i].Location, true
		}
		n--
	}
	return at, false
}
