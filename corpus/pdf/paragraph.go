package pdf

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// newDocument puts the pages' lines together to paragraphs.
func newDocument(pages []page, title string) (*Document, error) {
	d := &Document{Title: title}
	var lines [][]line
	var heights []float64
	for i := range pages {
		l, turned := pages[i].lines()
		if turned != "" {
			d.Dropped = append(d.Dropped, Dropped{turned, reasonTurned})
		}
		lines, heights = append(lines, l), append(heights, pages[i].height)
	}
	d.Dropped = append(d.Dropped, dropFurniture(lines, heights)...)
	f := flow{hyphens: newHyphens(lines)}
	f.size, f.bold = common(lines)
	for _, l := range lines {
		for _, c := range columns(joinDropCaps(l)) {
			f.column(c)
		}
	}
	d.Paragraphs = f.paragraphs()
	if len(d.Paragraphs) == 0 {
		return nil, ErrNoText
	}
	return d, nil
}

// joinDropCaps puts a large letter at a paragraph's start before its first line.
func joinDropCaps(lines []line) []line {
	var out []line
	for i, l := range lines {
		if r, size := utf8.DecodeRuneInString(l.text); size == len(l.text) && unicode.IsUpper(r) && i+1 < len(lines) {
			next := &lines[i+1]
			if l.size > 1.8*next.size && next.left >= l.left && next.left-l.right < 2*next.size && next.top <= l.top+next.size && next.top >= l.bottom {
				next.text = l.text + next.text
				continue
			}
		}
		out = append(out, l)
	}
	return out
}

// flow is the text as it runs through the columns.
type flow struct {
	hyphens hyphens
	size    float64 // of most letters
	bold    bool    // whether most are
	blocks  []block
}

// block is a paragraph while it grows.
type block struct {
	text  string
	first line
	last  line
	lines int
	item  bool
	// Of the column in which it ends: where its lines end, and how many.
	right  float64
	column int
}

// column reads the lines of one column, the first of which may go on with the
// paragraph that the last column ended in.
func (f *flow) column(c column) {
	leading := commonLeading(c.lines)
	left := commonLeft(c.lines)
	for i, l := range c.lines {
		if n := len(f.blocks); n > 0 {
			b := &f.blocks[n-1]
			var joins bool
			if i == 0 {
				joins = f.goesOn(b, l, left)
			} else {
				joins = f.joins(b, l, c, leading, left)
			}
			if joins {
				b.text = f.hyphens.join(b.text, l.text, b.last.hyphen)
				b.last = l
				b.lines++
				continue
			}
		}
		text, item := cutMark(l.text)
		f.blocks = append(f.blocks, block{text: text, item: item, first: l, last: l, lines: 1})
	}
	if n := len(f.blocks); n > 0 {
		f.blocks[n-1].right, f.blocks[n-1].column = c.right, len(c.lines)
	}
}

// joins reports whether the next line of a column goes on with the paragraph.
func (f *flow) joins(b *block, l line, c column, leading, left float64) bool {
	size := max(l.size, 4)
	distance := drop(b.last, l)
	_, marked := cutMark(l.text)
	switch {
	case !alike(b.last, l):
		return false
	case distance < size/3: // beside it, as in a table
		return distance > -size/3 && l.left >= b.last.right && l.left-b.last.right < columnGap*size
	case b.last.size > 1.4*f.size && l.size > 1.4*f.size && distance < 1.6*size && !sentenceEnd(b.text):
		return true // a title of several lines
	case distance > 1.3*max(leading, size) || distance > 2.5*size:
		return false
	case marked:
		return false
	case b.last.hyphen:
		return true
	case f.heading(b.first):
		return b.last.right-b.last.left+firstWord(l) > c.right-c.left-2*size
	case lower(l.text) && !sentenceEnd(b.text):
		return true
	case b.item && l.left > b.first.left+.3*size:
		return roomFor(b, l, c) || !sentenceEnd(b.text)
	case l.left > left+.6*size && l.left < left+6*size && b.last.left < l.left-.3*size:
		return false // set in, as a paragraph's first line is
	}
	return roomFor(b, l, c)
}

// roomFor reports that there was no room for the next word on the line before,
// so that it is no end.
func roomFor(b *block, l line, c column) bool {
	return b.last.right+firstWord(l) > c.right-.5*l.size
}

// goesOn reports whether the first line of the next column or page goes on with
// the paragraph.
func (f *flow) goesOn(b *block, l line, left float64) bool {
	_, marked := cutMark(l.text)
	switch {
	case !alike(b.last, l) || marked:
		return false
	case f.heading(b.first):
		// Its second line is too short to span the page.
		distance := drop(b.last, l)
		return b.last.page == l.page && distance > 0 && distance < 1.6*l.size && f.heading(l)
	case b.last.hyphen, lower(l.text) && !sentenceEnd(b.text):
		return true
	case sentenceEnd(b.text):
		return false
	}
	const several = 3 // lines of a column, by which it can be told how wide it is
	full := b.column >= several && b.last.right > b.right-8*b.last.size
	return full && l.left < left+.6*l.size
}

// heading reports whether a line looks like one: in larger or bolder letters
// than most of the text.
func (f *flow) heading(l line) bool { return l.size > 1.12*f.size || l.bold && !f.bold }

var mark = regexp.MustCompile(`^(?:[•·▪▫■◦●○‣⁃∙►▸\x{f0b7}\x{f0a7}]\s*|\(?\d{1,2}[.)]\s+)`)

// cutMark takes the mark of a list's item off a line.
func cutMark(text string) (rest string, item bool) {
	m := mark.FindString(text)
	if rest = strings.TrimSpace(text[len(m):]); rest == "" {
		return text, false
	}
	return rest, m != ""
}

// paragraphs returns the blocks, those in larger or bolder letters than most of
// the text as headings.
func (f *flow) paragraphs() []Paragraph {
	var out []Paragraph
	for _, b := range f.blocks {
		p := Paragraph{Text: b.text, Size: b.first.size, Page: b.first.page}
		words := len(strings.Fields(b.text))
		switch {
		case b.item:
			p.Kind = Item
		case words <= 30 && f.heading(b.first) && (b.first.size > 1.12*f.size || !sentenceEnd(b.text)):
			p.Kind = Heading
		}
		out = append(out, p)
	}
	return out
}
