package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// What a run of clauses gains, as shares of the question's whole weight, when
// it has the type of thing asked for, and when it is as long as can be: what is
// asked for stands beside what is asked with, and is often all the rest of it.
const (
	typeBonus   = .15
	lengthBonus = .3
)

// tighten cuts a sentence of more than so many words down to the run of clauses
// that has most of the question, the type of thing asked for, and most else, in
// no more words than are highlighted.
func (p *pointing) tighten(s corpus.Span, whole int) corpus.Span {
	if countWords(s.In(p.text)) <= whole {
		return s
	}
	most := min(whole, highlightWords)
	cs := clauses(p.text, s)
	best, top := clip(p.text, s, most), -1.
	for i := range cs {
		for j := i; j < len(cs); j++ {
			run := corpus.Span{Start: cs[i].Start, End: cs[j].End}
			n := countWords(run.In(p.text))
			if n > most {
				if j > i {
					break
				}
				run = clip(p.text, run, most)
				n = most
			}
			score := lengthBonus * float64(n) / float64(most)
			cover := p.coverIn(run)
			score += p.share(func(t int) float64 { return cover[t] })
			if p.count(run) > 0 {
				score += typeBonus
			}
			if score > top {
				best, top = run, score
			}
		}
	}
	return best
}

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
