package extract

import (
	"context"
	"errors"
	"regexp"

	"byline/corpus"
	"byline/corpus/pdf"
)

// readPDF reads the story in a PDF: a page of a paper, or one of the web that
// was printed to a file. Its paragraphs are read as the lines of saved text
// are; what the size of letters tells of headings wins over what they read like.
func (in *reading) readPDF(ctx context.Context, data []byte) (Result, error) {
	doc, err := in.pdf.Read(ctx, data, in.limits.Entries)
	if e, ok := errors.AsType[*pdf.PagesError](err); ok {
		return Result{}, beyond(LimitEntries, "%v", e)
	}
	if err != nil {
		return Result{}, err
	}
	lines := make([]line, 0, len(doc.Paragraphs))
	looks := make([]pdf.Paragraph, 0, len(doc.Paragraphs)) // of each line
	for _, p := range doc.Paragraphs {
		if text := corpus.Clean(p.Text); text != "" {
			l := newLine(text)
			l.apart, l.bullet = true, p.Kind == pdf.Item
			lines, looks = append(lines, l), append(looks, p)
		}
	}
	switch {
	case len(lines) == 0:
		return Result{}, pdf.ErrNoText
	case len(lines) > in.limits.Lines:
		return Result{}, beyond(LimitLines, "has more than %d paragraphs", in.limits.Lines)
	}
	p := newPage(lines)
	p.read()
	for i, l := range looks {
		if l.Kind == pdf.Heading && p.kind[i] == corpus.Body {
			p.kind[i] = corpus.Heading
		}
	}
	p.markTitle(looks)
	for i := range lines[:min(len(lines), bylineReach)] {
		if p.reason[i] == "stands before the story" {
			p.readPaperAndDate(i)
		}
	}
	r := p.result()
	s := &r.Stories[0]
	readPrinted(s, doc.Title)
	for _, d := range doc.Dropped {
		r.Dropped = append(r.Dropped, Dropped{Text: shown(d.Text), Reason: d.Reason})
		if m := printedAddress.FindStringSubmatch(corpus.Clean(d.Text)); m != nil {
			first(&s.URL, webAddress(m[1]))
		}
	}
	return r, nil
}

// markTitle corrects which line is the title by the letters in which it is set.
// Where the line that reads like it is set as text, it is the one in the
// largest letters of the first page.
func (p *page) markTitle(looks []pdf.Paragraph) {
	title := -1
	for i, l := range looks {
		if l.Kind != pdf.Heading {
			continue
		}
		if folded(l.Text) == folded(p.story.Title) {
			return
		}
		if l.Page == looks[0].Page && p.reason[i] != "the masthead" && p.lines[i].furniture == "" && (title < 0 || l.Size > looks[title].Size) {
			title = i
		}
	}
	if title >= 0 {
		p.setTitle(p.lines[title].text)
		p.kind[title], p.reason[title] = "", "the title"
	}
}

// readPrinted takes the paper's name from the title that a browser gives a page
// which it prints, behind the story's.
func readPrinted(s *corpus.Story, title string) {
	if m := titleSuffix.FindStringSubmatch(corpus.Clean(title)); m != nil && folded(m[1]) == folded(s.Title) && publisherName(m[3]) {
		first(&s.Publisher, m[3])
	}
}

// printedAddress is the foot that a browser prints on each page.
var printedAddress = regexp.MustCompile(`^(https?://\S+)(?:\s+\d+\s*(?:/|of)\s*\d+)?$`)
