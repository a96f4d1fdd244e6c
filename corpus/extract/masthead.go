package extract

import (
	"regexp"
	"strings"
)

// readMasthead reads the paper's name, which stands by itself before the title:
// at the top, above a date; or anywhere, if the copyright notice has it too.
func (p *page) readMasthead(title, start int) {
	end := start
	if title >= 0 {
		end = title
	}
	dated, named := false, -1
	for i := range end {
		text := p.lines[i].text
		if _, ok := dateLine(text); ok {
			dated = true
		}
		if named < 0 && p.open(i) && p.lines[i].furniture == "" {
			if !publisherName(text) || countWords(text) > 5 {
				break
			}
			named = i
		}
	}
	if !dated {
		named = p.copyrightHolder(end)
	}
	if named >= 0 {
		first(&p.story.Publisher, p.lines[named].text)
		p.drop(named, "the masthead")
	}
}

// copyrightHolder returns the line before end that a copyright notice names,
// or -1.
func (p *page) copyrightHolder(end int) int {
	best := -1
	for _, notice := range p.lines {
		if !copyright.MatchString(notice.text) {
			continue
		}
		for i, l := range p.lines[:end] {
			name := strings.TrimPrefix(l.folded, "the ")
			if p.open(i) && l.furniture == "" && l.words >= 2 && publisherName(l.text) && containsFolded(notice.text, name) &&
				(best < 0 || l.words > p.lines[best].words) {
				best = i
			}
		}
	}
	return best
}

var copyright = regexp.MustCompile(`(?i)^(©|\(c\)|copyright)|©.*\d{4}|all rights reserved`)
