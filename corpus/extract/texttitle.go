package extract

import (
	"regexp"
	"slices"
	"strings"
)

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
		repeated := times[folded(text)] > 1 || n >= titleWordsEnough && p.trails(folded(text), start)
		if !repeated && text == l.text && (endsSentence(text) && !strings.HasSuffix(text, "?") || sentences.MatchString(text)) {
			continue
		}
		if caption(text) || strings.HasSuffix(text, ":") {
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

// sentences are two of them, of which a deck consists more than a title.
var sentences = regexp.MustCompile(`\p{Ll}{3}[.!?] \p{Lu}.*\p{Ll} `)

// trails reports whether one of the lines before start ends with a text, behind a
// section's name: "Business | The text".
func (p *page) trails(folded string, start int) bool {
	const section = 4 // words
	return slices.ContainsFunc(p.lines[:start], func(l line) bool {
		before, ok := strings.CutSuffix(l.folded, " "+folded)
		return ok && countWords(before) <= section
	})
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
