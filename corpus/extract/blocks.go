package extract

import (
	"slices"
	"strings"

	"byline/corpus"
)

// readBlocks reads the blocks that the page has its story in, and leaves out
// what isn't.
func readBlocks(s corpus.Story, blocks []block) (Result, error) {
	lines := make([]line, len(blocks))
	for i, b := range blocks {
		if len(b.text) > maxParagraph {
			return Result{}, errLongParagraph
		}
		lines[i] = b.line
	}
	p := webPage{newPage(lines), blocks}
	p.story = s
	p.readEnd()
	p.dropBeside()
	for i := range blocks {
		if p.open(i) {
			p.readBlock(i)
		}
	}
	p.dropLinks()
	p.dropEdges()
	for i, b := range blocks {
		if p.open(i) {
			p.kind[i] = b.kind
		}
	}
	if p.story.Published != "" {
		p.story.Dated = "" // which would be the same, or a day without a meaning
	}
	r := p.result()
	r.Stories[0].Language = pageLanguage(&r.Stories[0])
	return r, nil
}

// webPage is a page of which it is known what the blocks are in HTML.
type webPage struct {
	*page

	blocks []block
}

// readEnd reads the author's biography at the end of the story.
func (p *webPage) readEnd() {
	end := len(p.lines)
	if b, ok := findBiography(p.lines, max(1, end-8), p.story.Authors); ok {
		for i := b.first; i < end; i++ {
			p.drop(i, "the author's biography")
		}
		p.readBiography(b)
	}
}

// readBlock decides on a block by its words.
func (p *webPage) readBlock(i int) {
	switch b := p.blocks[i]; {
	case b.kind == corpus.Caption || caption(b.text):
		p.kind[i] = corpus.Caption
	case b.furniture != "":
		p.drop(i, b.furniture)
	case p.repeats(i, 0), b.quoted && p.pulled(i):
		p.drop(i, "a repetition")
	case i < bylineReach && (p.readStamp(i, false) || p.readByline(i)):
	}
}

// pulled reports whether block i is a pull quote: another block has its words
// in a row.
func (p *webPage) pulled(i int) bool {
	if p.lines[i].words < 4 {
		return false
	}
	return slices.ContainsFunc(p.lines, func(l line) bool {
		return len(l.folded) > len(p.lines[i].folded) && strings.Contains(l.folded, p.lines[i].folded)
	})
}

// dropBeside leaves out all that follows the head of readers' comments or of
// other stories, if no more than a little prose does.
func (p *webPage) dropBeside() {
	total, seen := 0, 0
	for i := range p.blocks {
		total += p.ownWords(i)
	}
	for i, l := range p.lines {
		seen += p.ownWords(i)
		comments := l.furniture == commentsReason
		if l.furniture != followsReason && !comments {
			continue
		}
		if rest := total - seen; comments && seen > 0 && 2*rest < 3*seen || 10*rest < 2*total && seen > rest {
			for j := i; j < len(p.lines); j++ {
				p.drop(j, l.furniture)
			}
			return
		}
	}
}

// proseWords returns the number of words of block i if it is prose. A paragraph
// of some length is, with a stop at its end or not.
func (p *webPage) proseWords(i int) int {
	const long = 10 // words
	if b := p.blocks[i]; b.kind == corpus.Body && !b.linked && b.furniture == "" && (b.words >= long || prose(b.text)) {
		return b.words
	}
	return 0
}

// ownWords returns the number of words of block i if it may be the story's.
func (p *webPage) ownWords(i int) int {
	if b := p.blocks[i]; !b.linked && b.furniture == "" && p.reason[i] == "" && b.kind != corpus.Caption {
		return b.words
	}
	return 0
}

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
