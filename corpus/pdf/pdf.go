// Package pdf reads the text of a PDF file as the paragraphs that a person sees
// in it: lines put together, words that were hyphenated made whole, columns one
// after the other, and what stands at the head and foot of each page left out.
//
// A PDF says where each character stands, and seldom more. The characters come
// from PDFium, the engine of a browser, compiled to WebAssembly: it decodes
// fonts, ligatures and files that are a little broken better than the readers
// written in Go do (of a paper set in TeX one of these gave a text without a
// single space), and a hostile file can do no harm in its sandbox, which has no
// files, no network, little memory, and can be stopped at any time. The price
// is 12 MB of program, and at the first PDF two seconds to compile the engine,
// which a cache saves the next time. What follows from the positions is
// decided here.
package pdf

import (
	"errors"
	"fmt"
)

// Document is what a PDF holds.
type Document struct {
	Title      string // as the file's properties have it, which is often a program's doing
	Paragraphs []Paragraph
	Dropped    []Dropped
}

// Paragraph is a run of text that belongs together.
type Paragraph struct {
	Text string
	Kind Kind
	Size float64 // of its letters, in points
	Page int     // on which it begins, from 1
}

// Kind says what a paragraph looks like.
type Kind int

// The kinds of paragraph.
const (
	Body    Kind = iota
	Heading      // in larger or bolder letters than the text
	Item         // behind a list's mark, which isn't in the text
)

// Dropped is text that is no part of the document's flow.
type Dropped struct{ Text, Reason string }

// The reasons why a PDF gives no text.
var (
	ErrEncrypted = errors.New("is encrypted; save it without a password")
	ErrNoText    = errors.New("has no text, only pictures of it; let a program for text recognition (OCR) add the text first")
)

// PagesError says that a document has more pages than may be read.
type PagesError struct{ Pages, Max int }

func (e *PagesError) Error() string {
	return fmt.Sprintf("has %d pages, and at most %d are read", e.Pages, e.Max)
}

// Running heads and feet, as a browser or a paper prints them.
const (
	reasonHead   = "a running head"
	reasonNumber = "a page number"
	reasonTurned = "text that stands at an angle"
)
