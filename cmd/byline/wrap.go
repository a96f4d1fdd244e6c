package main

import (
	"strings"

	"github.com/rivo/uniseg"

	"byline/corpus"
)

const (
	defaultColumns = 80  // of a terminal that doesn't tell
	mostColumns    = 110 // longer lines are hard to read
	leastColumns   = 20
)

// hang writes text with a mark before it, broken into lines that stand under
// one another to the right of the mark. There is a code for each byte.
func (st style) hang(b *strings.Builder, mark string, indent int, text string, codes []string) {
	lines := []corpus.Span{{End: len(text)}}
	if st.columns > 0 {
		lines = wrap(text, max(st.columns-indent, leastColumns))
	}
	for i, line := range lines {
		if i > 0 {
			mark = ""
		}
		b.WriteString(st.faint(mark) + strings.Repeat(" ", max(indent-uniseg.StringWidth(mark), 0)))
		for at := line.Start; at < line.End; {
			end := at + 1
			for end < line.End && codes[end] == codes[at] {
				end++
			}
			b.WriteString(st.with(codes[at], printable(text[at:end])))
			at = end
		}
		b.WriteByte('\n')
	}
}

// rule sets one story apart from the next.
func (st style) rule() string {
	if st.columns == 0 {
		return "\n"
	}
	return "\n" + st.faint(strings.Repeat("─", st.columns)) + "\n\n"
}

// wrap breaks text into lines of at most so many columns, where Unicode's rules
// (UAX #14) allow it; a word that is wider than a line is broken between
// characters. Wide characters take two columns, combining marks none.
func wrap(text string, columns int) []corpus.Span {
	var lines []corpus.Span
	start, end, used := 0, 0, 0 // of the line at hand; its end is that of its last word
	at := 0
	state := -1
	for rest := text; rest != ""; {
		var segment string
		segment, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		next := at + len(segment)
		word := strings.TrimRight(segment, " ")
		width := uniseg.StringWidth(word)
		if used+width > columns && end > start {
			lines = append(lines, corpus.Span{Start: start, End: end})
			start, used = at, 0
		}
		for width > columns && word != "" {
			n, taken := fitting(word, columns)
			lines = append(lines, corpus.Span{Start: at, End: at + n})
			at += n
			word = word[n:]
			width -= taken
			start = at
		}
		end = at + len(word)
		used += width + next - end // the rest is spaces
		at = next
		if end == start { // no line begins with spaces
			start, end, used = next, next, 0
		}
	}
	if end > start || len(lines) == 0 {
		lines = append(lines, corpus.Span{Start: start, End: end})
	}
	return lines
}

// fitting is the length in bytes of the characters at the beginning of a word
// that fit so many columns, and how many they take: at least one character.
func fitting(word string, columns int) (n, used int) {
	state := -1
	for rest := word; rest != ""; {
		var cluster string
		var width int
		cluster, rest, width, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if used+width > columns && n > 0 {
			break
		}
		n += len(cluster)
		used += width
	}
	return n, used
}
