package extract

import (
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
// a colon introduces, or that has items that aren't links.
func (p *webPage) introduced(i int) bool {
	if p.blocks[i].kind != corpus.List {
		return false
	}
	plain := 0
	for j := i + 1; j < len(p.blocks) && p.blocks[j].kind == corpus.List; j++ {
		if !p.blocks[j].linked {
			plain++
		}
	}
	for j := i - 1; j >= 0; j-- {
		if b := p.blocks[j]; b.kind != corpus.List {
			return plain > 0 || strings.HasSuffix(b.text, ":") && p.reason[j] == ""
		} else if !b.linked {
			plain++
		}
	}
	return plain > 0
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
		if b.kind == corpus.Heading || b.kind == corpus.Body && b.words < sentence && (short <= few || b.words < label) {
			p.drop(i, "stands before the story")
		}
	}
	for i := len(p.blocks) - 1; i >= end; i-- {
		if !p.open(i) {
			continue
		}
		if b := p.blocks[i]; b.kind != corpus.Heading && !b.linked {
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
