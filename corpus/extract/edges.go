package extract

import (
	"regexp"
	"strings"

	"byline/corpus"
)

// dropLinks leaves out blocks that are links to other stories. Links in a list
// that a sentence introduces are the story's.
func (p *webPage) dropLinks() {
	for i, b := range p.blocks {
		if !p.open(i) || !b.linked || p.introduced(i) {
			continue
		}
		if b.kind == corpus.Heading && i+1 < len(p.blocks) && p.proseWords(i+1) > 0 {
			continue
		}
		p.drop(i, "a pointer to another story")
	}
}

// introduced reports whether block i is an item of a list that a line ending in
// a colon introduces, or of which half the items aren't links.
func (p *webPage) introduced(i int) bool {
	if p.blocks[i].kind != corpus.List {
		return false
	}
	from, to := i, i+1
	for from > 0 && p.blocks[from-1].kind == corpus.List {
		from--
	}
	for to < len(p.blocks) && p.blocks[to].kind == corpus.List {
		to++
	}
	plain := 0
	for _, b := range p.blocks[from:to] {
		if !b.linked {
			plain++
		}
	}
	return 2*plain >= to-from || from > 0 && strings.HasSuffix(p.blocks[from-1].text, ":") && p.reason[from-1] == ""
}

// counted begins the text of each picture of a gallery: "3/50 Boom time".
var counted = regexp.MustCompile(`^\d{1,3} ?(?:/|of|von|sur|de) ?\d{1,3}\b`)

// dropGallery leaves out a gallery of other things within a story: from the first
// picture's heading to the last picture's text.
func (p *webPage) dropGallery() {
	const least = 3 // pictures
	var at []int
	for i, b := range p.blocks {
		if b.kind == corpus.Heading && counted.MatchString(b.text) {
			at = append(at, i)
		}
	}
	if len(at) < least {
		return
	}
	end := at[len(at)-1] + 1
	for end < len(p.blocks) && p.blocks[end].kind != corpus.Heading && (p.blocks[end].kind != corpus.Body || p.proseWords(end) == 0) {
		end++
	}
	for i := at[0]; i < end; i++ {
		p.drop(i, "a gallery's text")
	}
	if i := at[0] - 1; i >= 0 && p.blocks[i].kind == corpus.Heading {
		p.drop(i, "a gallery's text")
	}
}

// dropLabels leaves out the labels of a graphic: a run of blocks of a word or
// two.
func (p *webPage) dropLabels() {
	const most, least = 3, 6 // words of a label, blocks of a run
	run := 0
	for i := 0; i <= len(p.blocks); i++ {
		if i < len(p.blocks) && (p.reason[i] != "" || p.blocks[i].kind == corpus.Body && p.blocks[i].words <= most && !endsSentence(p.blocks[i].text)) {
			if p.reason[i] == "" {
				run++
			}
			continue
		}
		for j := i - 1; run >= least && j >= 0 && (p.reason[j] != "" || p.blocks[j].words <= most && p.blocks[j].kind == corpus.Body); j-- {
			p.drop(j, "a graphic's label")
		}
		run = 0
	}
}

// dropEdges leaves out what stands before the first sentence of the story and
// what no sentence follows: the names of sections, headings, decks, lists.
func (p *webPage) dropEdges() {
	const sentence = 8 // words
	start, end := -1, 0
	prosy, all := 0, 0
	for i := range p.blocks {
		if !p.open(i) {
			continue
		}
		all += p.ownWords(i)
		if n := p.proseWords(i); n >= sentence {
			if start < 0 {
				start = i
			}
			end = i + 1
			prosy += n
		}
	}
	if 2*prosy < all {
		return
	}
	if p.story.Title == "" {
		p.readTitle(start)
	}
	// Several lines of some words are no names of sections, but a list.
	const few, label = 3, 4
	short := 0
	for i := range start {
		if b := p.blocks[i]; p.open(i) && b.kind == corpus.Body && b.words >= label && b.words < sentence {
			short++
		}
	}
	for i := range start {
		b := p.blocks[i]
		if b.kind == corpus.Heading || b.kind == corpus.Body && b.words < sentence && !prose(b.text) && (short <= few || b.words < label) {
			p.drop(i, "stands before the story")
		}
	}
	for i := len(p.blocks) - 1; i >= end; i-- {
		if !p.open(i) {
			continue
		}
		if b := p.blocks[i]; b.kind != corpus.Heading && !b.anchor {
			break
		}
		p.drop(i, "stands after the story")
	}
}

// readTitle takes the title of a page that states none from right above the
// story.
func (p *webPage) readTitle(start int) {
	for i := start - 1; i >= 0; i-- {
		if b := p.blocks[i]; p.open(i) && b.words > 1 && titleLike(b.text) && !b.linked {
			p.setTitle(b.text)
			p.drop(i, "the title")
			return
		}
	}
}
