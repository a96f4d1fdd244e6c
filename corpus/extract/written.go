package extract

import (
	"regexp"

	"byline/corpus"
)

// readWritten reads paragraphs that were written as a story, and not taken from
// a page: only at its head stands what isn't the story's text.
func (p *page) readWritten(looks []wordParagraph) {
	start := 0 // the first paragraph of the text
	for start < len(p.lines)-1 && !(prose(p.lines[start].text) && looks[start].kind == corpus.Body && !looks[start].title) {
		start++
	}
	title := -1
	for i := range min(start+1, len(looks)) {
		if looks[i].title || title < 0 && looks[i].kind == corpus.Heading {
			title = i
			if looks[i].title {
				break
			}
		}
	}
	if title < 0 && start > 0 && !endsSentence(p.lines[0].text) && p.lines[0].furniture == "" {
		if _, by := byline(p.lines[0].text); !by {
			title = 0
		}
	}
	if title >= 0 {
		p.setTitle(p.lines[title].text)
		p.drop(title, "the title")
	}
	afterByline := false
	for i := range p.lines {
		switch {
		case !p.open(i):
		case i < start+bylineReach && looks[i].kind == corpus.Body && p.readStamp(i, afterByline):
		case i < start+bylineReach && looks[i].kind == corpus.Body && p.readByline(i):
			afterByline = true
			continue
		case i < start && p.readPaperAndDate(i):
		default:
			p.kind[i] = looks[i].kind
			if looks[i].kind == corpus.Body && caption(p.lines[i].text) {
				p.kind[i] = corpus.Caption
			}
		}
		afterByline = false
	}
}

// readPaperAndDate reads a line that has the paper's name and a date, as people
// write above a story that they keep.
func (p *page) readPaperAndDate(i int) bool {
	m := paperAndDate.FindStringSubmatch(p.lines[i].text)
	if m == nil || !publisherName(m[1]) {
		return false
	}
	stamp, ok := dateLine(m[2])
	if !ok || stamp.bare == "" {
		return false
	}
	first(&p.story.Publisher, m[1])
	first(&p.story.Dated, stamp.bare)
	p.kind[i], p.reason[i] = "", "the paper and a date"
	return true
}

var paperAndDate = regexp.MustCompile(`^(\p{Lu}[^,|·•]{2,50}?)\s*(?:,|\||·|•|–|—)\s*(.*\d.*)$`)
