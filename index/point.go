package index

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// highlightWords is the most words that are highlighted in a passage: what is
// read at a glance.
const highlightWords = 40

// typeBonus is what a sentence gains in the choice of the answering one when
// it has the kind of thing that is asked for (a date, a number, a name),
// as a share of the question's whole weight.
const typeBonus = .15

// point returns the sentence of the passage that answers, or the clauses of a
// long one; nothing where no sentence has anything of the question.
func (r *reading) point(a *Analysis) []corpus.Span {
	scores := r.scoreSentences(r.rarity())
	best, top := -1, 0.
	for i, s := range scores {
		if s == 0 {
			continue
		}
		if hasKind(a, r.sentences[i].In(r.text), r.want.words) {
			s += typeBonus * r.want.total
		}
		if s > top {
			best, top = i, s
		}
	}
	if best < 0 {
		return nil
	}
	return []corpus.Span{r.tighten(a, r.sentences[best])}
}

// rarity weighs the wanted terms by how few of the passage's sentences have
// them: what all of the passage is about tells its sentences less apart.
func (r *reading) rarity() []float64 {
	sentences := make([]float64, len(r.want.terms)) // that have the term
	for _, s := range r.sentences {
		for t, strength := range r.coverIn(s) {
			sentences[t] += strength
		}
	}
	for t, n := range sentences {
		sentences[t] = 1 / math.Sqrt(max(n, 1))
	}
	return sentences
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
			if hasKind(a, run.In(r.text), r.want.words) {
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
