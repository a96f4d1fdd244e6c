package record

import (
	"byline/corpus"
	"byline/index"
)

// decoder reads what encoder wrote. Once something was wrong it reads only
// zeros.
type decoder struct {
	data   []byte // what is left
	text   string
	at     int      // behind the last paragraph in text
	known  []string // the strings that are no paragraphs, in order
	last   corpus.Location
	failed bool

	// What lists are cut from, of the lengths that the record tells.
	quoteParts []corpus.Location
	parts      []index.Part
	spans      []corpus.Span
}

func (d *decoder) story() (*corpus.Story, *index.Layout) {
	out := new(struct {
		story  corpus.Story
		layout index.Layout
	})
	s, l := &out.story, &out.layout
	n := d.length()
	d.quoteParts = make([]corpus.Location, d.count())
	d.parts = make([]index.Part, 0, d.count())
	d.spans = make([]corpus.Span, 0, d.count())
	if n >= 0 {
		s.Paragraphs = make([]corpus.Paragraph, n)
	}
	for i := range s.Paragraphs {
		d.paragraph(i, &s.Paragraphs[i])
	}
	l.Parts = d.parts
	s.ID, s.File, s.Title, s.Publisher = d.string(), d.string(), d.string(), d.string()
	s.Published, s.Updated, s.Dated = corpus.Date(d.string()), corpus.Date(d.string()), corpus.Date(d.string())
	s.Section, s.URL, s.Language = d.string(), d.string(), d.string()
	if n := d.length(); n >= 0 {
		s.Authors = make([]corpus.Author, n)
	}
	for i := range s.Authors {
		s.Authors[i] = corpus.Author{Name: d.string(), Role: d.string()}
	}
	if n := d.length(); n >= 0 {
		s.Quotes = make([]corpus.Quote, n)
	}
	for i := range s.Quotes {
		d.quote(&s.Quotes[i])
	}
	return s, l
}

func (d *decoder) paragraph(i int, p *corpus.Paragraph) {
	first := d.uint()
	switch kind := first & (1<<kindBits - 1); {
	case kind >= len(kinds):
		d.failed = true
	case kind == 0:
		n := d.count()
		p.Kind, d.data = corpus.Kind(d.data[:n]), d.data[n:]
	default:
		p.Kind = kinds[kind]
	}
	n := d.uint()
	if n > len(d.text)-d.at {
		d.failed = true
		return
	}
	p.Text = d.text[d.at : d.at+n]
	d.at += n
	whole := first&wholeBit != 0
	parts := first >> partsBits
	if whole && parts != 1 || parts > cap(d.parts)-len(d.parts) {
		d.failed = true
		return
	}
	end := 0
	for range parts {
		span := corpus.Span{End: n}
		if !whole {
			span = d.span(end, d.uint(), d.uint(), n)
			end = span.End
		}
		d.parts = append(d.parts, index.Part{
			Location:  corpus.Location{Paragraph: i, Span: span},
			Sentences: d.sentences(span.End - span.Start),
			Heading:   p.Kind == corpus.Heading,
		})
	}
}

// sentences reads those of a part that is so long.
func (d *decoder) sentences(size int) []corpus.Span {
	first := d.uint()
	n := first >> sentenceBits
	if n > cap(d.spans)-len(d.spans) {
		d.failed = true
	}
	if n == 0 || d.failed {
		return nil
	}
	from, end := len(d.spans), 0
	for i := range n {
		gap := min(i, 1)
		if first&gapsBit != 0 {
			gap = d.uint()
		}
		length := size - end - gap
		if i < n-1 || first&openBit != 0 {
			length = d.uint()
		}
		span := d.span(end, gap, length, size)
		d.spans = append(d.spans, span)
		end = span.End
	}
	return d.spans[from:len(d.spans):len(d.spans)]
}

// span returns the span of a length that begins so far behind another one's
// end, in a text of a size.
func (d *decoder) span(end, gap, length, size int) corpus.Span {
	if gap > size-end || length > size-end-gap {
		d.failed = true
		return corpus.Span{Start: end, End: end}
	}
	return corpus.Span{Start: end + gap, End: end + gap + length}
}

func (d *decoder) quote(q *corpus.Quote) {
	first := d.uint()
	q.Direct = first&directBit != 0
	d.last.Paragraph += d.int()
	if n := first >> quotedBits; n > 0 {
		if n--; n > len(d.quoteParts) {
			d.failed = true
			return
		}
		q.Parts, d.quoteParts = d.quoteParts[:n:n], d.quoteParts[n:]
	}
	several := first&severalBit != 0
	for i := range q.Parts {
		q.Parts[i] = d.location(several)
	}
	q.Source, q.Cue = d.location(several), d.location(several)
	q.Speaker, q.Role, q.Via = d.string(), d.string(), d.string()
}

func (d *decoder) location(several bool) corpus.Location {
	at := corpus.Location{Paragraph: d.last.Paragraph}
	if several {
		at.Paragraph += d.int()
	}
	at.Start = d.last.End + d.int()
	at.End = at.Start + d.int()
	d.last = at
	return at
}

func (d *decoder) string() string {
	switch n := d.uint(); {
	case n == 0:
		return ""
	case n > 1 && n-2 < len(d.known):
		return d.known[n-2]
	case n > 1:
		d.failed = true
		return ""
	}
	at, n := d.uint(), d.uint()
	if at > len(d.text) || n > len(d.text)-at {
		d.failed = true
		return ""
	}
	s := d.text[at : at+n]
	d.known = append(d.known, s)
	return s
}
