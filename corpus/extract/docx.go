package extract

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"math"
	"path"
	"strings"

	"byline/corpus"
)

// document reads a Word document: Office Open XML, ECMA-376. It is unpacked
// here, and read in bounded time.
func (in *reading) document(ctx context.Context, files map[string]*zip.File) (Result, error) {
	parts := map[string]string{}
	for _, name := range []string{"word/document.xml", "word/styles.xml", "docProps/core.xml"} {
		f := files[name]
		if f == nil {
			continue
		}
		if f.Flags&1 != 0 {
			return Result{}, errors.New("is encrypted; save it without a password")
		}
		from, err := f.Open()
		if err != nil {
			return Result{}, fmt.Errorf("unpacking %s: %w", path.Base(name), inPlainWords(err))
		}
		data, err := in.unpack(from, int64(min(f.UncompressedSize64, math.MaxInt64)))
		_ = from.Close() // nothing was written
		if err != nil {
			return Result{}, fmt.Errorf("unpacking %s: %w", path.Base(name), inPlainWords(err))
		}
		if parts[name], err = decode(data, "", true); err != nil {
			return Result{}, err
		}
	}
	return in.story(ctx, docxFormat, func(context.Context) (Result, error) { return readDocument(parts, in.limits) })
}

// readDocument reads the story in the parts of a document. What the styles call
// a heading, a list or a caption is one; what the text around them is, the
// title, the byline and the dates, is read as in saved text.
func readDocument(parts map[string]string, limits Limits) (Result, error) {
	for _, text := range parts {
		if err := checkXML(text, limits); err != nil {
			return Result{}, err
		}
	}
	paragraphs, dropped, err := (&wordReader{styles: wordStyles(parts["word/styles.xml"])}).read(parts["word/document.xml"])
	if err != nil {
		return Result{}, err
	}
	var lines []line
	var looks []wordParagraph
	for _, p := range paragraphs {
		if text := corpus.Clean(p.text); text != "" {
			l := newLine(text)
			l.apart, l.bullet = true, p.kind == corpus.List
			lines, looks = append(lines, l), append(looks, p)
		}
	}
	switch {
	case len(lines) == 0:
		return Result{Dropped: dropped}, corpus.ErrNoStory
	case len(lines) > limits.Lines:
		return Result{}, beyond(LimitLines, "has more than %d paragraphs", limits.Lines)
	}
	p := newPage(lines)
	core := readCore(parts["docProps/core.xml"])
	core.apply(p)
	p.readWritten(looks)
	r := p.result()
	r.Dropped = append(r.Dropped, dropped...)
	return r, nil
}

// coreProperties are what a document says of itself: Dublin Core's terms.
type coreProperties struct {
	Creator  string `xml:"creator"`
	Language string `xml:"language"`
}

func readCore(text string) coreProperties {
	var c coreProperties
	if newXMLDecoder(withoutDeclaration(text)).Decode(&c) != nil {
		return coreProperties{}
	}
	return c
}

// apply takes the author from the properties where a line at the head is the
// same name. They are often those of a template, of another document, or of
// whoever owns the computer.
func (c *coreProperties) apply(p *page) {
	name := corpus.Clean(c.Creator)
	for i, l := range p.lines[:min(len(p.lines), bylineReach)] {
		if personName(name) && l.folded == folded(name) {
			p.story.Authors = []corpus.Author{{Name: name}}
			p.drop(i, "the byline")
		}
	}
	p.story.Language = languageTag(strings.TrimSpace(c.Language))
}
