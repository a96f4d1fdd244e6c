package extract

import (
	"slices"
	"strings"

	"byline/corpus"
)

// readBlocks reads the blocks that the page has its story in, and leaves out
// what isn't.
func readBlocks(s corpus.Story, blocks []block) Result {
	lines := make([]line, len(blocks))
	for i, b := range blocks {
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
	p.dropGallery()
	p.dropLinks()
	p.dropLabels()
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
	return r
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
	case creditLabels[lineKey(b.text)]:
		p.drop(i, creditReason)
		if i+1 < len(p.blocks) && p.blocks[i+1].words <= 6 {
			p.drop(i+1, creditReason)
		}
	case p.repeats(i, 0), b.quoted && p.pulled(i):
		p.drop(i, "a repetition")
	case i < bylineReach && (p.readStamp(i, false) || p.readByline(i)):
	}
}

// creditLabels stand above the name of who took a photo.
var creditLabels = phrases("foto|fotos|photo|photos|photo credit|image credit|credit|crédit photo|crédit|bild|bildquelle|фото|фотография|foto di|crédito")

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
