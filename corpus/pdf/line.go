package pdf

import (
	"strings"
	"unicode"
)

// line is a run of characters on one line of one column.
type line struct {
	text                     string
	left, right, bottom, top float64
	size                     float64
	bold                     bool
	hyphen                   bool // it ends in a hyphen at which a word may have been broken
	page                     int
	order                    int // in which the file draws it
}

// A gap of so many times the size of the letters is none between words: what
// stands behind it is in another column, or in the other corner of a page.
const columnGap = 2.0

// lines puts a page's characters together. The engine ends its own lines with
// line feeds, and marks a hyphen at a line's end as a character of its own.
func (p *page) lines() (lines []line, turned string) {
	var b builder
	var angled strings.Builder
	for _, c := range p.chars {
		if c.turned && !unicode.IsSpace(c.r) {
			angled.WriteRune(c.r)
			continue
		}
		if l, ok := b.add(c); ok {
			lines = append(lines, l)
		}
	}
	if l, ok := b.end(); ok {
		lines = append(lines, l)
	}
	for i := range lines {
		lines[i].page, lines[i].order = p.number, i
	}
	return lines, angled.String()
}

// builder collects the characters of one line.
type builder struct {
	text  strings.Builder
	line  line
	bolds int // letters that are bold
	count int // letters
	space bool
	sizes map[float64]int
}

// The engine's character for a hyphen that ends a line.
const lineHyphen = '\x02'

// add takes in a character, and returns the line before it where that ends there.
func (b *builder) add(c char) (ended line, ok bool) {
	switch {
	case c.r == '\n' || c.r == '\r':
		return b.end()
	case c.r == lineHyphen:
		b.line.hyphen = true
		b.text.WriteByte('-')
		return b.end()
	case unicode.IsSpace(c.r):
		b.space = true
		return line{}, false
	case unicode.IsControl(c.r), c.r == '\ufffe', c.r == '\uffff':
		return line{}, false
	}
	if b.count > 0 && (c.left-b.line.right > columnGap*max(c.size, 4) && !bulletMark(b.text.String()) || c.left < b.line.left-columnGap*max(c.size, 4) || b.apart(c)) {
		ended, ok = b.end()
	}
	if b.space && b.count > 0 {
		b.text.WriteByte(' ')
	}
	b.space = false
	if b.count == 0 {
		b.line.left, b.line.right, b.line.bottom, b.line.top = c.left, c.right, c.bottom, c.top
		b.sizes = map[float64]int{}
	}
	b.line.left, b.line.right = min(b.line.left, c.left), max(b.line.right, c.right)
	b.line.bottom, b.line.top = min(b.line.bottom, c.bottom), max(b.line.top, c.top)
	b.text.WriteRune(c.r)
	b.count++
	b.sizes[c.size]++
	if c.bold {
		b.bolds++
	}
	return ended, ok
}

// apart reports whether a character stands above or below the line so far.
func (b *builder) apart(c char) bool {
	return c.top > c.bottom && b.line.top > b.line.bottom && (c.bottom > b.line.top+c.size/2 || c.top < b.line.bottom-c.size/2)
}

func (b *builder) end() (line, bool) {
	l := b.line
	l.text = strings.TrimSpace(b.text.String())
	l.bold = b.bolds*2 > b.count
	for size, n := range b.sizes {
		if n > b.sizes[l.size] || n == b.sizes[l.size] && size > l.size {
			l.size = size
		}
	}
	if strings.HasSuffix(l.text, "-") || strings.HasSuffix(l.text, "\u2010") || strings.HasSuffix(l.text, "\u00ad") {
		l.hyphen = true
	}
	*b = builder{}
	return l, l.text != ""
}
