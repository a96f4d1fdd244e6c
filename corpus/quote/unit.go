package quote

import "byline/corpus"

// unit is what stands between two sentence bounds that don't lie within a
// quotation; each quotation is one token of it.
type unit struct {
	corpus.Span
	paragraph int
	text      string // the paragraph's
	grammar   *grammar
	tokens    []token
}

func (u unit) location(from, to int) corpus.Location {
	return corpus.Location{
		Paragraph: u.paragraph,
		Span:      corpus.Span{Start: u.tokens[from].Start, End: u.tokens[to-1].End},
	}
}

// is reports whether token i exists and is text.
func (u unit) is(i int, text string) bool {
	return i >= 0 && i < len(u.tokens) && u.tokens[i].is(text)
}

// in reports whether token i exists and is a word of s.
func (u unit) in(i int, s set) bool {
	return i >= 0 && i < len(u.tokens) && u.tokens[i].in(s)
}

func (u unit) quoted(i int) bool {
	return i >= 0 && i < len(u.tokens) && u.tokens[i].kind == quotation
}

// pause reports whether token i is a comma or a dash.
func (u unit) pause(i int) bool {
	return u.is(i, ",") || u.is(i, "—") || u.is(i, "–") || u.is(i, "―") || u.is(i, "-")
}
