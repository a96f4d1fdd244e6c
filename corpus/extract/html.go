package extract

import (
	"context"
	"fmt"
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"

	"byline/corpus"
)

// readHTML reads the story on a web page. Where it stands is found by
// readability; what is left around it is told as in saved text.
func readHTML(ctx context.Context, text string) (Result, error) {
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return Result{}, fmt.Errorf("parsing: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	s := pageMetadata(doc)
	title := pageHeading(doc)

	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.KeepClasses = true
	at, err := url.Parse(s.URL)
	if err != nil {
		at = nil
	}
	article, err := parser.ParseAndMutate(doc, at)
	if err != nil {
		return Result{}, fmt.Errorf("finding the story: %w", err)
	}
	first(&s.Title, title)
	first(&s.Title, corpus.Clean(article.Title))
	if article.Node == nil {
		return Result{}, corpus.ErrNoStory
	}
	lines, kinds := render(article.Node)
	return refine(s, lines, kinds)
}

// refine reads the lines that readability takes for the story once more, and
// leaves out what isn't.
func refine(s corpus.Story, lines []line, kinds []corpus.Kind) (Result, error) {
	p := newPage(lines)
	p.story = s
	end := len(lines)
	if b, ok := findBiography(lines, max(1, end-8), s.Authors); ok {
		for i := b.first; i < end; i++ {
			p.drop(i, "the author's biography")
		}
		p.readBiography(b)
	}
	for i, l := range lines {
		switch {
		case !p.open(i):
		case kinds[i] == corpus.Caption || caption(l.text):
			p.kind[i] = corpus.Caption
		case l.furniture != "":
			p.drop(i, l.furniture)
		case p.repeats(i, 0):
			p.drop(i, "a repetition")
		case i < bylineReach && (p.readStamp(i, false) || p.readByline(i)):
		default:
			p.kind[i] = kinds[i]
		}
	}
	r := p.result()
	r.Stories[0].Language = pageLanguage(&r.Stories[0])
	return r, nil
}
