package extract

import (
	"byline/corpus"
)

// readText reads a story from plain text: just its paragraphs, or all the text
// of a web page that it stood on.
//
// The story is where the prose is; what stands before it is searched for the
// title, the paper and the byline, and what follows for the author's
// biography.
func readText(text string, limits Limits) (Result, error) {
	m, body, err := frontMatter(text)
	if err != nil {
		return Result{}, err
	}
	lines, err := splitLines(body, limits)
	if err != nil {
		return Result{}, err
	}
	p := newPage(lines)
	p.read()
	r := p.result()
	r.Dropped = append(r.Dropped, m.apply(&r.Stories[0])...)
	return r, nil
}

func (p *page) read() {
	start, end := segment(p.lines)
	if start == end {
		p.readProseless()
		return
	}
	p.readHead(start)
	end = p.readTail(start, end)
	p.readBody(start, end)
}

// readProseless reads a text in which nothing ends as a sentence does: a note
// of a few lines, which is a story if not much else is there.
func (p *page) readProseless() {
	kept := 0
	for i, l := range p.lines {
		if l.furniture != "" {
			p.drop(i, l.furniture)
		} else {
			kept++
		}
	}
	for i, l := range p.lines {
		switch {
		case !p.open(i):
		case kept > 10:
			p.drop(i, "no line of this file is a sentence")
		case p.story.Title == "" && kept > 1:
			p.setTitle(l.text)
			p.drop(i, "the title")
		default:
			p.kind[i] = corpus.Body
		}
	}
}

// readTail reads the lines after the story, and the biography at its end, which
// is prose too. It returns where the story ends.
func (p *page) readTail(start, end int) int {
	const reach = 6 // lines of the run of prose that a biography may take up
	b, ok := findBiography(p.lines, max(start+1, end-reach), p.story.Authors)
	if ok && b.first < end+reach {
		end = min(end, b.first)
		for i := b.first; i <= b.text; i++ {
			p.drop(i, "the author's biography")
		}
		p.readBiography(b)
	}
	for i := end; i < len(p.lines); i++ {
		if reason := p.lines[i].furniture; reason != "" {
			p.drop(i, reason)
		}
		p.drop(i, "stands after the story")
	}
	return end
}

// readBiography takes author and paper from a biography. The paper is taken
// where another line names it, or gives the role that the author has there.
func (p *page) readBiography(b biography) {
	known := false
	for i := range p.story.Authors {
		if a := &p.story.Authors[i]; folded(a.Name) == folded(b.author.Name) {
			known = true
			first(&a.Role, b.author.Role)
		}
	}
	if len(p.story.Authors) == 0 && !known {
		p.story.Authors = []corpus.Author{b.author}
	}
	if p.story.Publisher == "" && b.publisher != "" && (b.sameRole || p.named(b)) {
		p.story.Publisher = b.publisher
	}
}

// named reports whether a line other than the biography names its paper.
func (p *page) named(b biography) bool {
	for i, l := range p.lines {
		if i != b.text && containsFolded(l.text, b.publisher) {
			return true
		}
	}
	return false
}
