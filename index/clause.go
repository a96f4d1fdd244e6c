package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// clauses cuts a span of text behind commas, semicolons, colons and before
// dashes.
func clauses(text string, s corpus.Span) []corpus.Span {
	var out []corpus.Span
	start := s.Start
	add := func(end int) {
		piece := text[start:end]
		trimmed := strings.TrimSpace(piece)
		if trimmed != "" {
			from := start + strings.Index(piece, trimmed)
			out = append(out, corpus.Span{Start: from, End: from + len(trimmed)})
		}
		start = end
	}
	for i, r := range s.In(text) {
		at := s.Start + i
		switch {
		case strings.ContainsRune(",;:", r):
			if end := at + 1; end < s.End && text[end] == ' ' {
				add(end)
			}
		case strings.ContainsRune("，、；：،؛", r):
			add(at + utf8.RuneLen(r))
		case strings.ContainsRune("—–", r) && at > start:
			add(at)
		}
	}
	add(s.End)
	return out
}

// clip returns the first n words of a span.
func clip(text string, s corpus.Span, n int) corpus.Span {
	left, in := 4*n, false
	for i, r := range s.In(text) {
		var quarters int
		quarters, in = quarterWords(r, in)
		if left -= quarters; left < 0 {
			return corpus.Span{Start: s.Start, End: s.Start + len(strings.TrimRightFunc(s.In(text)[:i], unicode.IsSpace))}
		}
	}
	return s
}

// clipAll keeps of several spans, in order, about the first n words, cutting
// the last one at the end of a clause where it can.
func clipAll(text string, spans []corpus.Span, n int) []corpus.Span {
	var out []corpus.Span
	for _, s := range spans {
		w := countWords(s.In(text))
		if w <= n {
			out = append(out, s)
			n -= w
			continue
		}
		end := s.Start
		for _, c := range clauses(text, s) {
			if countWords(text[s.Start:c.End]) > n {
				break
			}
			end = c.End
		}
		if end > s.Start {
			out = append(out, corpus.Span{Start: s.Start, End: end})
		} else if len(out) == 0 {
			out = append(out, clip(text, s, n))
		}
		break
	}
	return out
}
