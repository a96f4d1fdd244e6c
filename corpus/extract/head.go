package extract

import (
	"regexp"
	"strings"

	"byline/corpus"
)

// closeSign is what a page's button leaves before the title.
var closeSign = regexp.MustCompile(`^[×✕✖✗☰≡⨯]\s*`)

// titleSuffix is the paper's name behind a title: "Title | The Paper".
var titleSuffix = regexp.MustCompile(`^(.{10,})\s([|–—-])\s([^|]{3,40})$`)

// readHead reads the lines that stand before the story: masthead, title,
// byline and dates.
func (p *page) readHead(start int) {
	for i := range start {
		p.readCredit(i, start)
	}
	title := p.findTitle(start)
	afterByline := false
	for i := range start {
		switch {
		case i == title || p.story.Title != "" && p.lines[i].folded == folded(p.story.Title):
			p.drop(i, "the title")
		case p.readStamp(i, afterByline):
		case p.readByline(i):
			afterByline = true
			continue
		}
		afterByline = false
	}
	p.readMasthead(title, start)
	p.readAuthorsBelow(title, start)
	for i := range start {
		if l := p.lines[i]; p.open(i) && i > title && title >= 0 && caption(l.text) {
			p.kind[i] = corpus.Caption
		} else if l.furniture != "" {
			p.drop(i, l.furniture)
		}
		p.drop(i, "stands before the story")
	}
}

// readAuthorsBelow reads the byline below the title in the forms that web pages
// have it, which may share its line with a date.
func (p *page) readAuthorsBelow(title, start int) {
	if title < 0 || len(p.story.Authors) > 0 {
		return
	}
	var blocks []headBlock
	for _, l := range p.lines[title+1 : min(start, title+1+headBelow)] {
		if l.furniture == "" && !l.bullet {
			blocks = append(blocks, headBlock{text: l.text})
		}
	}
	h := visibleHead{}
	if p.story.Publisher != "" {
		h.site = []string{p.story.Publisher}
	}
	h.read(blocks)
	// The paper isn't known here as surely as on a page, so that a name of one
	// word may well be its own.
	if namesOnly(h.authors) {
		p.story.Authors = h.authors
	}
}

// readStamp reads a line of dates. One without a label is the story's only
// where it goes with a byline: on a masthead it is the day the page was seen.
func (p *page) readStamp(i int, afterByline bool) bool {
	text := p.lines[i].text
	if i > 0 && stampLabels[lineKey(p.lines[i-1].text)] {
		text = p.lines[i-1].text + ": " + text
	}
	s, ok := dateLine(text)
	if !ok {
		return false
	}
	p.drop(i, "a date")
	if s.bare != "" && afterByline && s.published == "" {
		s.published, s.bare = s.bare, ""
	}
	first(&p.story.Published, s.published)
	first(&p.story.Updated, s.updated)
	first(&p.story.Dated, s.bare)
	return true
}

// stampLabels stand above a date.
var stampLabels = phrases("published|posted|updated|last updated|publication date|date published|veröffentlicht|aktualisiert|publié le|mis à jour|publicado|actualizado|pubblicato")

func (p *page) readByline(i int) bool {
	text := p.lines[i].text
	if strings.EqualFold(text, "by") && i+1 < len(p.lines) && personName(p.lines[i+1].text) {
		p.drop(i, "the byline")
		text = "By " + p.lines[i+1].text
	} else if i > 0 && strings.EqualFold(p.lines[i-1].text, "by") {
		text = "By " + text
	}
	authors, ok := byline(text)
	if !ok {
		return false
	}
	p.drop(i, "the byline")
	if len(p.story.Authors) == 0 {
		p.story.Authors = authors
		if i+1 < len(p.lines) && len(authors) == 1 && authors[0].Role == "" && roleLine(p.lines[i+1].text) {
			p.story.Authors[0].Role = p.lines[i+1].text
			p.drop(i+1, "the author's role")
		}
	}
	return true
}

// first sets a field that has no value yet.
func first[T ~string](field *T, value T) {
	if *field == "" {
		*field = value
	}
}
