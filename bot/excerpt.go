package bot

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"

	"github.com/rivo/uniseg"
)

// boldMark opens and closes bold text.
const boldMark = "**"

// piece is one character of a passage as a reader sees it: a grapheme
// cluster, which is never cut.
type piece struct {
	markdown string
	first    rune
	last     rune
	bold     bool
	word     bool // a word ends after it, with its punctuation
	sentence bool // a sentence ends after it
}

// excerpt returns the passage escaped on one line, its highlights bold, in at
// most room UTF-16 units. Of a longer one it keeps the highlights, or as many
// of them from the first as there is room for, and around them what fits in
// whole sentences, or in words where no sentence fits; "…" stands for the rest.
func excerpt(text string, highlights []corpus.Span, room int) string {
	text, highlights = clean(text, highlights)
	near := vicinity(text, highlights)
	pieces := split(near.In(text), within(near, highlights))
	trimBold(pieces)
	w := newWindow(pieces, room)
	for w.from < w.to && pieces[w.from].space() {
		w.from++
	}
	for w.from < w.to && pieces[w.to-1].space() {
		w.to--
	}
	var b strings.Builder
	if near.Start > 0 || hasText(pieces[:w.from]) {
		b.WriteString("… ")
	}
	bold := false
	for _, p := range pieces[w.from:w.to] {
		if p.bold != bold {
			b.WriteString(boldMark)
			bold = p.bold
		}
		b.WriteString(p.markdown)
	}
	if bold {
		b.WriteString(boldMark)
	}
	if near.End < len(text) || hasText(pieces[w.to:]) {
		b.WriteString(" …")
	}
	return b.String()
}

// vicinity returns the part of a text that a window is looked for in: all of
// it but for one without bounds, where the first highlight is what matters.
func vicinity(text string, highlights []corpus.Span) corpus.Span {
	const longest = 32 << 10 // bytes, several times what a message holds
	if len(text) <= longest {
		return corpus.Span{Start: 0, End: len(text)}
	}
	start := 0
	for i, h := range highlights {
		if from := max(h.Start-longest/4, 0); i == 0 || from < start {
			start = from
		}
	}
	end := min(start+longest, len(text))
	for start > 0 && !utf8.RuneStart(text[start]) {
		start--
	}
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end--
	}
	return corpus.Span{Start: start, End: end}
}

// within returns the spans that overlap part, as spans of it.
func within(part corpus.Span, spans []corpus.Span) []corpus.Span {
	var kept []corpus.Span
	for _, s := range spans {
		if s.Overlaps(part) {
			kept = append(kept, corpus.Span{Start: s.Start - part.Start, End: s.End - part.Start})
		}
	}
	return kept
}

// split cuts clean text into pieces, those bold that a highlight touches.
func split(text string, highlights []corpus.Span) []piece {
	var pieces []piece
	rest, state, start := text, -1, 0
	for rest != "" {
		var cluster string
		var boundaries int
		cluster, rest, boundaries, state = uniseg.StepString(rest, state)
		next, _ := utf8.DecodeRuneInString(rest)
		p := piece{
			word:     boundaries&uniseg.MaskWord != 0 && !unicode.IsPunct(next),
			sentence: boundaries&uniseg.MaskSentence != 0,
		}
		p.first, _ = utf8.DecodeRuneInString(cluster)
		p.last, _ = utf8.DecodeLastRuneInString(cluster)
		span := corpus.Span{Start: start, End: start + len(cluster)}
		for _, h := range highlights {
			p.bold = p.bold || h.Overlaps(span)
		}
		var b strings.Builder
		for i, r := range cluster {
			b.WriteString(escapeRune(text, start+i, r))
		}
		p.markdown = b.String()
		pieces = append(pieces, p)
		start = span.End
	}
	return pieces
}

func (p *piece) space() bool { return unicode.IsSpace(p.first) }

// trimBold takes bold from where its marks would not be read as marks: spaces
// at the ends, and punctuation at an end that a word adjoins.
func trimBold(pieces []piece) {
	for i := range pieces {
		starts := pieces[i].bold && (i == 0 || !pieces[i-1].bold)
		if starts && (pieces[i].space() || (i > 0 && spoken(pieces[i-1].last) && !spoken(pieces[i].first))) {
			pieces[i].bold = false
		}
	}
	for i := len(pieces) - 1; i >= 0; i-- {
		last := i == len(pieces)-1
		ends := pieces[i].bold && (last || !pieces[i+1].bold)
		if ends && (pieces[i].space() || (!last && spoken(pieces[i+1].first) && !spoken(pieces[i].last))) {
			pieces[i].bold = false
		}
	}
}

func hasText(pieces []piece) bool {
	for i := range pieces {
		if !pieces[i].space() {
			return true
		}
	}
	return false
}

// window is the part of a passage that is shown: pieces[from:to].
type window struct {
	pieces   []piece
	costs    []int // costs[i] is what pieces[:i] take, in UTF-16 units
	room     int
	from, to int
}

// newWindow returns the window that excerpt describes.
func newWindow(pieces []piece, room int) *window {
	w := &window{pieces: pieces, costs: make([]int, len(pieces)+1), room: room}
	for i := range pieces {
		w.costs[i+1] = w.costs[i] + units(pieces[i].markdown)
		if w.runStarts(i) {
			w.costs[i+1] += 2 * len(boldMark)
		}
	}
	if w.costs[len(pieces)] <= room {
		w.to = len(pieces)
		return w
	}
	// Both ellipses, and the marks of a bold run that the window cuts.
	w.room -= units("… ") + units(" …") + 2*len(boldMark)
	w.focus()
	w.grow(func(p *piece) bool { return p.sentence })
	if w.from == w.to || !w.pieces[w.to-1].sentence || (w.from > 0 && !w.pieces[w.from-1].sentence) {
		w.grow(func(p *piece) bool { return p.word })
	}
	if w.from == w.to {
		w.grow(func(*piece) bool { return true }) // a word that is too long itself
	}
	return w
}

// runStarts reports whether a run of bold pieces starts at i.
func (w *window) runStarts(i int) bool {
	return w.pieces[i].bold && (i == 0 || !w.pieces[i-1].bold)
}

// fits reports whether there is room for pieces[from:to].
func (w *window) fits(from, to int) bool { return w.costs[to]-w.costs[from] <= w.room }

// focus sets the window on the first highlight, and on those after it that
// fit along with it. A first one that is too long itself is cut.
func (w *window) focus() {
	start := 0
	for start < len(w.pieces) && !w.pieces[start].bold {
		start++
	}
	if start == len(w.pieces) {
		return // nothing is highlighted: the beginning will do
	}
	w.from, w.to = start, start
	for end := start + 1; end <= len(w.pieces) && w.fits(start, end); end++ {
		inRun := end < len(w.pieces) && w.pieces[end-1].bold && w.pieces[end].bold
		if w.pieces[end-1].bold && (!inRun || (w.pieces[end-1].word && w.oneRun(start, end))) {
			w.to = end
		}
	}
	for w.to == w.from || !w.pieces[w.to-1].word { // not even a word fits
		if w.to == len(w.pieces) || !w.fits(start, w.to+1) {
			return
		}
		w.to++
	}
}

// oneRun reports whether pieces[from:to] are all bold.
func (w *window) oneRun(from, to int) bool {
	for i := from; i < to; i++ {
		if !w.pieces[i].bold {
			return false
		}
	}
	return true
}

// grow widens the window by turns at its end and its start, up to the next
// place where ends is true, as long as that fits.
func (w *window) grow(ends func(*piece) bool) {
	for grown := true; grown; {
		grown = false
		to := w.to + 1
		for to < len(w.pieces) && !ends(&w.pieces[to-1]) {
			to++
		}
		if w.to < len(w.pieces) && w.fits(w.from, to) {
			w.to, grown = to, true
		}
		from := w.from - 1
		for from > 0 && !ends(&w.pieces[from-1]) {
			from--
		}
		if w.from > 0 && w.fits(from, w.to) {
			w.from, grown = from, true
		}
	}
}
