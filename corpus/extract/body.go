package extract

import (
	"strings"

	"byline/corpus"
)

// bylineReach is how many lines from the start of the prose on a byline and a
// date may stand, below a line or two that sum up the story.
const bylineReach = 10

// captionLabels stand above a caption.
var captionLabels = phrases("image caption|caption|photo caption|media caption|bildunterschrift")

// readBody says of the lines from start to end, which hold the story, which
// are its paragraphs and of what kind.
func (p *page) readBody(start, end int) {
	for i := start; i < end; i++ {
		p.readCredit(i, start)
	}
	for i := start; i < end; i++ {
		if !p.open(i) {
			continue
		}
		switch text := p.lines[i].text; {
		case p.repeats(i, start), p.copies(i, start):
			p.drop(i, "a repetition")
		case caption(text), i > 0 && captionLabels[lineKey(p.lines[i-1].text)] && p.lines[i].furniture == "":
			p.kind[i] = corpus.Caption
		case p.lines[i].furniture != "":
			p.drop(i, p.lines[i].furniture)
		case i < start+bylineReach && (p.readStamp(i, false) || p.readByline(i)):
		}
	}
	p.dropPointers(start, end)
	p.dropHeadlines(start, end)
	for i := start; i < end; i++ {
		if p.open(i) {
			p.kind[i] = p.lineKind(i, start, end)
		}
	}
}

// readCredit reads an image credit and the line right above it, which is the
// image's caption if it is a sentence, and else its alternative text.
func (p *page) readCredit(i, start int) {
	if p.lines[i].furniture != creditReason {
		return
	}
	p.drop(i, creditReason)
	if i == 0 || p.lines[i].apart || !p.open(i-1) {
		return
	}
	switch above := p.lines[i-1]; {
	case titleLike(above.text):
		p.drop(i-1, "an image's alternative text")
	case i-1 >= start && above.apart && above.words <= maxCaption:
		p.kind[i-1] = corpus.Caption
	}
}

// repeats reports whether line i says again what a line before or the next one
// says: an image's text and its caption, a pull quote, the title.
func (p *page) repeats(i, start int) bool {
	key := p.lines[i].folded
	if key == "" || key == folded(p.story.Title) {
		return true
	}
	if p.lines[i].words < 4 {
		return false
	}
	const reach = 100 // lines; it bounds the work on a page of very many
	for j := max(start, i-reach); j < i; j++ {
		if p.reason[j] == "" && strings.HasPrefix(p.lines[j].folded, key) {
			return true
		}
	}
	return i+1 < len(p.lines) && strings.HasPrefix(p.lines[i+1].folded, key)
}

// copies reports whether line i has the story once more, run together, as pages
// have that load it twice: it holds several lines before it.
func (p *page) copies(i, start int) bool {
	const long, least, several = 100, 6, 3 // words of i, words of a line, lines
	if p.lines[i].words < long {
		return false
	}
	n := 0
	for _, l := range p.lines[start:i] {
		if l.words >= least && l.furniture == "" && strings.Contains(p.lines[i].folded, l.folded) {
			n++
		}
	}
	return n >= several
}

// dropPointers leaves out the titles under a line that announces other stories,
// up to the next line that is a sentence of some length.
func (p *page) dropPointers(start, end int) {
	const sentence = 12 // words
	under := false
	for i := start; i < end; i++ {
		l := p.lines[i]
		switch {
		case l.furniture == followsReason:
			under = true
		case l.words >= sentence && prose(l.text), endsSentence(l.text) && !strings.HasSuffix(l.text, "?"):
			under = false
		case under:
			p.drop(i, "one of a list of headlines")
		}
	}
}

// A run of so many lines that read like headlines is a list of other stories.
const headlineRun = 3

func (p *page) dropHeadlines(start, end int) {
	run := 0
	for i := start; i <= end; i++ {
		if i < end && (p.reason[i] != "" || headlineLike(p.lines[i].text) && !p.listed(i, start)) {
			if p.reason[i] == "" {
				run++
			}
			continue
		}
		if run >= headlineRun {
			for j := i - 1; j >= start && (p.reason[j] != "" || headlineLike(p.lines[j].text)); j-- {
				p.drop(j, "one of a list of headlines")
			}
		}
		run = 0
	}
}

// headlineLike reports whether a line reads like another story's headline.
func headlineLike(text string) bool { return titleLike(text) && !lowerCase(text) && !listItem(text) }

// listed reports whether line i is an item of a list that the story has: one
// that a line ending in a colon introduces, or whose items are prose.
func (p *page) listed(i, start int) bool {
	if !p.lines[i].bullet {
		return false
	}
	for j := i - 1; j >= start; j-- {
		if !p.lines[j].bullet {
			return strings.HasSuffix(p.lines[j].text, ":")
		}
		if prose(p.lines[j].text) {
			return true
		}
	}
	return false
}

// lineKind says what an undecided line within the story is.
func (p *page) lineKind(i, start, end int) corpus.Kind {
	l := p.lines[i]
	switch {
	case l.bullet:
		return corpus.List
	case titleLike(l.text) && l.words <= 14 && i+1 < end && i > start:
		return corpus.Heading
	}
	return corpus.Body
}
