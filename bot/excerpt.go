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
	return cutOut(text, vicinity(text, highlights), highlights, room, false)
}

// ending returns the last words of a text, as excerpt does others of it.
func ending(text string, room int) string {
	text, _ = clean(text, nil)
	near := vicinity(text, []corpus.Span{{Start: len(text), End: len(text)}})
	return cutOut(text, near, nil, room, true)
}

// cutOut returns what there is room for of the part near of a clean text.
func cutOut(text string, near corpus.Span, highlights []corpus.Span, room int, atEnd bool) string {
	pieces := split(near.In(text), within(near, highlights))
	trimBold(pieces)
	w := newWindow(pieces, room, atEnd)
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
