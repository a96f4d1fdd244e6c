// Package corpus turns files into stories: it declares what a [Story] is,
// walks the operator's folder of them, and tells which files changed.
//
// What is inside one file is read by byline/corpus/extract; who said what in
// a story is found by byline/corpus/quote. Both build on the types here.
package corpus

import (
	"strings"
	"unicode/utf8"
)

// Story is one news story: what a citation needs, the story's own paragraphs
// in order, and the quotations found in them. A field that the file doesn't
// state is empty: an invented author or date is worse than none.
type Story struct {
	// ID names the story: the "_id" where the file gives one, else the
	// file's path, with "#n" (from 1) in files of several stories.
	ID string
	// File is the path under the folder, with forward slashes.
	File string

	Title     string
	Publisher string // the paper: "London Daily"
	Authors   []Author
	Published Date // when the story appeared; only where that is stated
	Updated   Date
	Dated     Date // a masthead's or page's date, which isn't the story's
	Section   string
	URL       string
	Language  string // BCP 47, such as "en"; empty when unsure

	Paragraphs []Paragraph
	Quotes     []Quote
}

// Author is one name of a story's byline.
type Author struct {
	Name string
	Role string // "UK Phones Editor"; empty unless stated
}

// Date is a date as precise as its source states it: "2021", "2021-02",
// "2021-02-15", or RFC 3339 with a time. Dates of the same precision compare
// as strings.
type Date string

// Kind says what a paragraph is to its story.
type Kind string

// The kinds of paragraph. Pull quotes and whatever else repeats the body are
// dropped by the reader and have no kind.
const (
	Body    Kind = "body"
	Heading Kind = "heading"
	List    Kind = "list" // one item of a list
	Caption Kind = "caption"
)

// Paragraph is one paragraph of a story. Its text is valid UTF-8 on one line,
// as the story has it but for white space, which is single spaces.
type Paragraph struct {
	Text string
	Kind Kind
}

// Span is a half-open range of bytes in a text, at code-point bounds. What
// leaves the program in JSON counts code points instead: see [Span.Runes].
type Span struct{ Start, End int }

// In returns the part of text that the span covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Empty reports whether the span covers nothing, as the zero Span does.
func (s Span) Empty() bool { return s.End <= s.Start }

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Runes returns the span in code points of text instead of bytes.
func (s Span) Runes(text string) Span {
	start := utf8.RuneCountInString(text[:s.Start])
	return Span{start, start + utf8.RuneCountInString(text[s.Start:s.End])}
}

// Location is a span of one of a story's paragraphs.
type Location struct {
	Paragraph int // index in Story.Paragraphs
	Span
}

// Quote is somebody's words in a story: a quotation in marks (Direct) or
// reported speech ("said that …").
type Quote struct {
	// Parts are the spoken words in order, including their quotation marks.
	// Speech behind a dash and an embedded post have none.
	// There is at least one. An interrupted quotation ("…," he said, "…")
	// has several, and so has one that goes on in the next paragraph.
	Parts []Location
	// Speaker is the full name as the story gives it somewhere, resolved
	// ("Peskov" → "Dmitry Peskov"), or, for an unnamed or collective
	// speaker, the words used ("the company"). Empty unless sure.
	Speaker string
	Role    string   // "Kremlin spokesperson", as the story states it
	Via     string   // who passed the words on: "Reuters"
	Source  Location // the words that name the speaker; empty if none do
	Cue     Location // the words that attribute: "said", "according to"
	Direct  bool
}

// Number returns the number, from 1, that people and citations use for
// paragraph i: it counts paragraphs of kind body and list. For other kinds it
// returns 0.
func (s *Story) Number(i int) int {
	if k := s.Paragraphs[i].Kind; k != Body && k != List {
		return 0
	}
	n := 0
	for _, p := range s.Paragraphs[:i+1] {
		if p.Kind == Body || p.Kind == List {
			n++
		}
	}
	return n
}

// Byline returns the authors' names as a byline has them: "A, B and C".
func (s *Story) Byline() string {
	names := make([]string, len(s.Authors))
	for i, a := range s.Authors {
		names[i] = a.Name
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}
