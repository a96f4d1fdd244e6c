package extract

import (
	"regexp"
	"slices"
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

// What tells a title from the other lines above a story.
const (
	titleReach       = 40 // lines above the story in which it mostly stands
	titleWordsEnough = 4  // words; fewer are as well a section's name
	stampReach       = 4  // lines from a title to its byline, that included
)

// findTitle finds the title among the lines before start, sets it, and returns
// its line, or -1. It is the line that is repeated, or else the one that has
// most of its words in common with the story.
func (p *page) findTitle(start int) int {
	times := map[string]int{}
	for _, l := range p.lines[:start] {
		times[folded(closeSign.ReplaceAllString(l.text, ""))]++
	}
	words := contentWords(p.opening(start))
	stamped := p.stamped(start)
	best, bestScore := -1, 0.0
	candidates := 0
	for i, l := range p.lines[:start] {
		text := closeSign.ReplaceAllString(l.text, "")
		n := countWords(text)
		if !p.open(i) || l.bullet || n < 2 || n > longLine || stamped[i] || l.furniture != "" || roleLine(text) && n < 5 {
			continue
		}
		repeated := times[folded(text)] > 1
		if endsSentence(text) && !repeated && text == l.text && !strings.HasSuffix(text, "?") {
			continue
		}
		candidates++
		// A word or two are as well a section's. Among equals, the longer line
		// and the one nearer to the story.
		own := contentWords(text)
		score := 3*overlap(own, words)*min(1, float64(len(own))/titleWordsEnough) + min(float64(n), 12)/12 + max(0, 1-float64(start-i)/titleReach)
		if repeated && n >= titleWordsEnough {
			score += 1.5
		}
		if text != l.text {
			score += 2
		}
		if slices.Contains(stamped[i+1:min(start, i+stampReach)], true) {
			score += .7
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	if best < 0 || candidates > 1 && bestScore < 1 {
		return -1
	}
	p.setTitle(closeSign.ReplaceAllString(p.lines[best].text, ""))
	return best
}

// stamped tells which of the lines before start are bylines or dates, which
// stand right below most titles.
func (p *page) stamped(start int) []bool {
	is := make([]bool, start)
	for i, l := range p.lines[:start] {
		if l.words <= maxByline {
			_, dated := dateLine(l.text)
			_, by := byline(l.text)
			is[i] = dated || by
		}
	}
	return is
}

func (p *page) setTitle(text string) {
	if m := titleSuffix.FindStringSubmatch(text); m != nil && publisherName(m[3]) && (m[2] == "|" || p.mentions(m[3])) {
		text = m[1]
		first(&p.story.Publisher, m[3])
	}
	p.story.Title = text
}

// mentions reports whether name is a line of the page by itself.
func (p *page) mentions(name string) bool {
	for _, l := range p.lines {
		if l.folded == folded(name) {
			return true
		}
	}
	return false
}

// opening returns the first paragraphs of the story, whose words its title is
// likely to share.
func (p *page) opening(start int) string {
	var b strings.Builder
	for _, l := range p.lines[start:min(len(p.lines), start+12)] {
		b.WriteString(l.text + "\n")
	}
	return b.String()
}

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

// overlap returns the share of a's words that are in b.
func overlap(a, b map[string]bool) float64 {
	if len(a) == 0 {
		return 0
	}
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return float64(n) / float64(len(a))
}

// first sets a field that has no value yet.
func first[T ~string](field *T, value T) {
	if *field == "" {
		*field = value
	}
}
