package extract

import (
	"bytes"
	"context"
	"fmt"

	"byline/corpus"
	"byline/corpus/pdf"
	"byline/corpus/quote"
)

// Result is what was read of one file.
type Result struct {
	Stories []corpus.Story // ID and File are left to the caller unless stated
	Dropped []Dropped
}

// Dropped is a part of a file that isn't in any story. It stood before the
// paragraph of that index in the story of that index; either index may be one
// beyond the last.
type Dropped struct {
	Text   string // one line, shortened
	Reason string // a few words: "an image credit"
	Story  int
	Before int
}

// Reader reads files within limits. The zero Reader has the default ones. It
// may be used by several goroutines.
type Reader struct {
	Limits Limits // not to be changed once the reader is in use
	// Cache is a folder for what speeds up the reading of PDF files from the
	// second run on; "" for none. It may be deleted at any time.
	Cache string

	pdf pdf.Engine // starts when there is a PDF to read
}

// Stories reads the stories in data, the content of the file at path. It has
// the signature of corpus.Folder's Extract.
func (r *Reader) Stories(ctx context.Context, path string, data []byte) ([]corpus.Story, error) {
	result, err := r.Read(ctx, path, data)
	return result.Stories, err
}

// Read reads the stories in data, the content of the file at path. Where a file
// is readable but nothing in it is a story, the error is [corpus.ErrNoStory],
// and Dropped says what was found instead. Of several stories in one file,
// those that can be read come beside the error about the others. Where a limit
// was in the way, a [corpus.LimitError] is in the error's chain.
func (r *Reader) Read(ctx context.Context, path string, data []byte) (Result, error) {
	in := reading{limits: r.Limits.WithDefaults(), pdf: &r.pdf, cache: r.Cache}
	return in.file(ctx, path, data, 0)
}

// reading is the reading of one file. What it may unpack is counted over all
// that is packed in it.
type reading struct {
	limits   Limits
	pdf      *pdf.Engine
	cache    string
	unpacked int64 // bytes so far
	entries  int   // so far
}

// file reads what a file holds, or an entry so deep in one.
func (in *reading) file(ctx context.Context, name string, data []byte, depth int) (Result, error) {
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	if bytes.HasPrefix(data, gzipMagic) {
		unpacked, err := in.gunzip(data, depth)
		if err != nil {
			return Result{}, err
		}
		return in.file(ctx, withoutGzip(name), unpacked, depth+1)
	}
	f, err := sniffBinary(name, data)
	if err != nil {
		return Result{}, err
	}
	switch f {
	case zipFormat:
		return in.archive(ctx, name, data, depth)
	case pdfFormat:
		if err := in.pdf.Start(in.cache); err != nil {
			return Result{}, err
		}
		return in.story(ctx, f, func(ctx context.Context) (Result, error) { return in.readPDF(ctx, data) })
	default:
		return in.text(ctx, name, data)
	}
}

// text reads a file that is text, in whatever charset.
func (in *reading) text(ctx context.Context, name string, data []byte) (Result, error) {
	label := ""
	if e := wideEncoding(data); e != nil {
		text, err := transcode(data, e, true)
		if err != nil {
			return Result{}, err
		}
		data, label = []byte(text), "utf-8"
	}
	f, err := sniffText(name, data)
	if err != nil {
		return Result{}, err
	}
	switch f {
	case mailFormat:
		return in.story(ctx, f, func(ctx context.Context) (Result, error) { return in.readMail(ctx, data, 0) })
	case mhtmlFormat:
		return in.story(ctx, f, func(ctx context.Context) (Result, error) { return in.readMHTML(ctx, data) })
	default:
		text, err := decode(data, label, f == htmlFormat || f == feedFormat)
		if err != nil {
			return Result{}, err
		}
		return in.story(ctx, f, func(ctx context.Context) (Result, error) { return in.read(ctx, f, text) })
	}
}

// story reads a file of a format in bounded time.
func (in *reading) story(ctx context.Context, f format, read func(context.Context) (Result, error)) (Result, error) {
	r, err := within(ctx, in.limits.Time, read)
	if err != nil {
		err = fmt.Errorf("reading it as %s: %w", f, err)
	}
	return in.complete(ctx, r, err)
}

func (in *reading) read(ctx context.Context, f format, text string) (Result, error) {
	if f == jsonFormat {
		return readJSON(ctx, text, in.limits)
	}
	if int64(len(text)) > in.limits.Text {
		return Result{}, beyond(LimitText, "has more than %s of text", size(in.limits.Text))
	}
	switch f {
	case htmlFormat:
		return in.readPage(ctx, text)
	case feedFormat:
		return in.readFeed(ctx, text)
	case markdownFormat:
		return readMarkdown(text, in.limits)
	default:
		return readText(text, in.limits)
	}
}

// complete holds stories to what a story promises, and adds what is found in
// the same way in every format. Err is what was wrong with the others.
func (in *reading) complete(ctx context.Context, r Result, err error) (Result, error) {
	if err == nil && !numbered(r.Stories) {
		return Result{Dropped: r.Dropped}, corpus.ErrNoStory
	}
	for i := range r.Stories {
		s := &r.Stories[i]
		if err := checkParagraphs(s, in.limits); err != nil {
			return Result{Dropped: r.Dropped}, err
		}
		// On a copy, as the work may go on after it was given up.
		done, err := within(ctx, in.limits.Time, func(context.Context) (corpus.Story, error) { return completed(*s), nil })
		if err != nil {
			return Result{Dropped: r.Dropped}, fmt.Errorf("looking for quotations: %w", err)
		}
		*s = done
	}
	return r, err
}

func completed(s corpus.Story) corpus.Story {
	if s.Language == "" {
		s.Language = language(&s)
	}
	s.Quotes = quote.Find(&s)
	return s
}

// numbered reports whether each story has a paragraph that can be cited.
func numbered(stories []corpus.Story) bool {
	for i := range stories {
		if !citable(&stories[i]) {
			return false
		}
	}
	return len(stories) > 0
}

func citable(s *corpus.Story) bool {
	for _, p := range s.Paragraphs {
		if p.Kind == corpus.Body || p.Kind == corpus.List {
			return true
		}
	}
	return false
}

// shown shortens a dropped part for display.
func shown(text string) string {
	const limit = 120 // code points
	text = corpus.Clean(text)
	n := 0
	for i := range text {
		if n == limit {
			return text[:i] + "…"
		}
		n++
	}
	return text
}
