package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// highlightWords is the most words that are highlighted in a passage: what is
// read at a glance.
const highlightWords = 40

// typeBonus is what clauses gain in the choice of the answering ones when they
// have the kind of thing that is asked for (a date, a number, a name), as a
// share of the question's whole weight.
const typeBonus = .15

// point returns the sentence of the passage that answers, or the clauses of a
// long one; nothing where no sentence has anything of the question.
func (r *reading) point(a *Analysis) []corpus.Span {
	scores := r.sentenceScores(a)
	if len(scores) == 0 {
		return nil
	}
	best := 0
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	return []corpus.Span{r.tighten(a, r.sentences[best])}
}

// tighten cuts a sentence that is too long to highlight down to the run of
// clauses that has most of the question.
func (r *reading) tighten(a *Analysis, s corpus.Span) corpus.Span {
	if countWords(s.In(r.text)) <= highlightWords {
		return s
	}
	cs := clauses(r.text, s)
	best, top := clip(r.text, s, highlightWords), -1.
	for i := range cs {
		for j := i; j < len(cs); j++ {
			run := corpus.Span{Start: cs[i].Start, End: cs[j].End}
			if countWords(run.In(r.text)) > highlightWords {
				break
			}
			score := 0.
			for _, h := range r.hits {
				if h.span.Overlaps(run) {
					score += h.strength * r.want.terms[h.term].idf
				}
			}
			if r.hasKind(a, run) {
				score += typeBonus * r.want.total
			}
			// Of equals the longest: what is asked for stands beside what is
			// asked with.
			if score > top || score == top && run.End-run.Start > best.End-best.Start {
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
