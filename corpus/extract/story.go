package extract

import "byline/corpus"

// page is a saved page while it is read: its lines, and of each one either the
// reason to drop it or the kind of paragraph that it is. A line that has
// neither is one that nothing has been decided of.
type page struct {
	lines  []line
	reason []string
	kind   []corpus.Kind
	story  corpus.Story
}

func newPage(lines []line) *page {
	return &page{lines: lines, reason: make([]string, len(lines)), kind: make([]corpus.Kind, len(lines))}
}

// drop leaves line i out, unless it is decided already what it is.
func (p *page) drop(i int, reason string) {
	if p.open(i) {
		p.reason[i] = reason
	}
}

// open reports whether nothing has been decided of line i.
func (p *page) open(i int) bool { return p.reason[i] == "" && p.kind[i] == "" }

// result returns the story of the lines that have a kind, and the others.
func (p *page) result() Result {
	var dropped []Dropped
	for i, l := range p.lines {
		switch {
		case p.kind[i] != "":
			p.story.Paragraphs = append(p.story.Paragraphs, corpus.Paragraph{Text: l.text, Kind: p.kind[i]})
		case p.reason[i] != "":
			dropped = append(dropped, Dropped{Text: shown(l.text), Reason: p.reason[i], Before: len(p.story.Paragraphs)})
		}
	}
	return Result{Stories: []corpus.Story{p.story}, Dropped: dropped}
}
