package record

import (
	"bytes"
	"encoding/binary"

	"byline/corpus"
	"byline/index"
)

// encoder writes the fields of a story. Numbers are uvarints, or varints where
// they may be negative; a list begins with its length and 1, or 0 for nil.
//
//	paragraphs   and how many quotes' parts and sentences there are in all;
//	             each: kind, how it is cut, and its length in the text, where
//	             they stand first and behind one another
//	names        ID, File, Title …, each as string does
//	authors      name and role
//	quotes       see quote; its places, each from the end of the one before,
//	             and speaker, role and via
type encoder struct {
	fields []byte
	text   []byte
	known  map[string]int // by number, the strings that are no paragraphs
	last   corpus.Location
}

// kinds are written as their index; 0 is for another one, as a string.
var kinds = [...]corpus.Kind{"", corpus.Body, corpus.Heading, corpus.List, corpus.Caption}

// A paragraph's first number has its kind in the lowest bits, then whether it
// is one part whole, then how many parts it has.
const (
	kindBits  = 3
	wholeBit  = 1 << kindBits
	partsBits = kindBits + 1
)

func (e *encoder) story(s *corpus.Story, l *index.Layout) {
	parts, sentences := 0, 0
	for i := range s.Quotes {
		parts += len(s.Quotes[i].Parts)
	}
	for i := range l.Parts {
		sentences += len(l.Parts[i].Sentences)
	}
	e.length(len(s.Paragraphs), s.Paragraphs == nil)
	e.uint(parts)
	e.uint(len(l.Parts))
	e.uint(sentences)
	rest := l.Parts
	for i, p := range s.Paragraphs {
		n := 0
		for n < len(rest) && rest[n].Paragraph == i {
			n++
		}
		e.paragraph(p, rest[:n])
		rest = rest[n:]
	}
	for _, name := range []string{
		s.ID, s.File, s.Title, s.Publisher, string(s.Published), string(s.Updated), string(s.Dated), s.Section, s.URL, s.Language,
	} {
		e.string(name)
	}
	e.length(len(s.Authors), s.Authors == nil)
	for _, a := range s.Authors {
		e.string(a.Name)
		e.string(a.Role)
	}
	e.length(len(s.Quotes), s.Quotes == nil)
	for i := range s.Quotes {
		e.quote(&s.Quotes[i])
	}
}

func (e *encoder) paragraph(p corpus.Paragraph, parts []index.Part) {
	kind := 0
	for k := 1; k < len(kinds); k++ {
		if kinds[k] == p.Kind {
			kind = k
		}
	}
	whole := len(parts) == 1 && parts[0].Span == corpus.Span{End: len(p.Text)}
	first := kind | len(parts)<<partsBits
	if whole {
		first |= wholeBit
	}
	e.uint(first)
	if kind == 0 {
		e.uint(len(p.Kind))
		e.fields = append(e.fields, p.Kind...)
	}
	e.uint(len(p.Text))
	e.text = append(e.text, p.Text...)
	end := 0
	for i := range parts {
		if !whole {
			e.uint(parts[i].Start - end)
			e.uint(parts[i].End - parts[i].Start)
			end = parts[i].End
		}
		e.sentences(parts[i].Sentences, parts[i].End-parts[i].Start)
	}
}

// sentences writes how many there are in a part that is so long, and the length of
// each: of the last one only if it doesn't end with the part. It writes what lies
// before each as well, unless that is nothing before the first and a space before
// each other.
func (e *encoder) sentences(spans []corpus.Span, size int) {
	first := len(spans) << sentenceBits
	expected := 0
	for _, s := range spans {
		if s.Start != expected {
			first |= gapsBit
		}
		expected = s.End + 1
	}
	if expected != size+1 {
		first |= openBit
	}
	e.uint(first)
	end := 0
	for i, s := range spans {
		if first&gapsBit != 0 {
			e.uint(s.Start - end)
		}
		if i < len(spans)-1 || first&openBit != 0 {
			e.uint(s.End - s.Start)
		}
		end = s.End
	}
}

// The lowest bits of a part's number of sentences.
const (
	gapsBit      = 1 << iota // not all are where expected
	openBit                  // the last one ends before the part
	sentenceBits = iota
)

// quote writes whether it is direct, whether its places are in several
// paragraphs, and how many parts it has, in one number.
func (e *encoder) quote(q *corpus.Quote) {
	first := 0
	if q.Direct {
		first |= directBit
	}
	places := append(append(make([]corpus.Location, 0, len(q.Parts)+2), q.Parts...), q.Source, q.Cue)
	for _, at := range places {
		if at.Paragraph != places[0].Paragraph {
			first |= severalBit
		}
	}
	if q.Parts != nil {
		first |= (len(q.Parts) + 1) << quotedBits
	}
	e.uint(first)
	e.int(places[0].Paragraph - e.last.Paragraph)
	e.last.Paragraph = places[0].Paragraph
	for _, at := range places {
		if first&severalBit != 0 {
			e.int(at.Paragraph - e.last.Paragraph)
		}
		e.int(at.Start - e.last.End)
		e.int(at.End - at.Start)
		e.last = at
	}
	e.string(q.Speaker)
	e.string(q.Role)
	e.string(q.Via)
}

// The lowest bits of a quote's first number.
const (
	directBit = 1 << iota
	severalBit
	quotedBits = iota
)

// searchedText is how much of a text is searched for strings that it has.
const searchedText = 1 << 15

// string writes 0 for an empty string and 1 for a new one, with its place in the
// text and its length; for one that was written before, its number among those,
// and 2. A new one that isn't in the text is appended to it.
func (e *encoder) string(s string) {
	if s == "" {
		e.uint(0)
		return
	}
	if n, known := e.known[s]; known {
		e.uint(n + 2)
		return
	}
	e.known[s] = len(e.known)
	at := bytes.Index(e.text[:min(len(e.text), searchedText)], []byte(s))
	if at < 0 {
		at = len(e.text)
		e.text = append(e.text, s...)
	}
	e.uint(1)
	e.uint(at)
	e.uint(len(s))
}

// length writes the length of a list.
func (e *encoder) length(n int, isNil bool) {
	if isNil {
		e.uint(0)
		return
	}
	e.uint(n + 1)
}

func (e *encoder) uint(n int) {
	e.fields = binary.AppendUvarint(e.fields, uint64(n)) //nolint:gosec // lengths and places
}

func (e *encoder) int(n int) { e.fields = binary.AppendVarint(e.fields, int64(n)) }
