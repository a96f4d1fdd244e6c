package index

import (
	"slices"
	"strings"

	"byline/corpus"
)

// utterance is what a quotation says: its words in order, without those that tell
// who said it between them, and which of the wanted terms each stands for.
type utterance struct {
	words []word // in bytes of their parts
	small []bool // which of them are no terms
	terms [][]hit
	parts []int // where in words each of the quotation's parts begins
}

// utter reads a quotation as what is wanted sees it.
func (r *reading) utter(q *corpus.Quote) *utterance {
	u := &utterance{}
	g := grammarFor(r.want.language)
	for _, p := range q.Parts {
		from := len(u.words)
		u.parts = append(u.parts, from)
		text := p.In(r.Story.Paragraphs[p.Paragraph].Text)
		u.words = append(u.words, words(text)...)
		u.terms = append(u.terms, make([][]hit, len(u.words)-from)...)
		for range u.words[from:] {
			u.small = append(u.small, true)
		}
		for _, t := range r.want.analyze(r.want.language, text) {
			i, _ := slices.BinarySearchFunc(u.words[from:], t.Start, func(w word, at int) int { return w.End - 1 - at })
			if i += from; i == len(u.words) {
				continue
			}
			u.small[i] = g.isSmall(u.words[i])
			if r.want.openings().has(t.Text) {
				u.terms[i] = r.want.appendHits(u.terms[i], text, t)
			}
		}
	}
	return u
}

// cover is [wanted.cover] of an utterance.
func (u *utterance) cover(w *wanted) []float64 {
	return w.best(slices.Concat(u.terms...))
}

// How much it costs that a word stands between those that were asked for, by what
// it is, and how much a small word counts that was asked for. A content word counts
// as much as its idf.
const (
	smallBetween = .03
	nameBetween  = .06
	wordBetween  = .2
	smallWeight  = .2
	otherForm    = .9 // of an asked word, next to the same
)

// wording tells how nearly an utterance has the asked words as they stand in the
// question, small ones too: the share of their weight that stands in the same order
// and close together, in any form of theirs or only in the same.
func (u *utterance) wording(w *wanted, asked []string, anyForm bool) float64 {
	n := len(asked)
	if n == 0 {
		return 0
	}
	weights, terms := make([]float64, n), make([]int, n)
	total := 0.
	for j := range asked {
		terms[j] = slices.IndexFunc(w.terms, func(t wantedTerm) bool { return t.word == asked[j] })
		weights[j] = smallWeight
		if terms[j] >= 0 {
			weights[j] = max(w.terms[terms[j]].idf, smallWeight)
		}
		total += weights[j]
	}
	best := 0.
	before, here := make([]float64, n+1), make([]float64, n+1) // the best that ends with a word of both
	for i := range u.words {
		between := u.between(i)
		for j := range n {
			here[j+1] = max(here[j], before[j+1]-between)
			if s := u.fits(i, asked[j], terms[j]); s == 1 || anyForm && s > 0 {
				here[j+1] = max(here[j+1], before[j]+s*weights[j])
			}
			best = max(best, here[j+1])
		}
		before, here = here, before
		here[0] = 0
	}
	return best / total
}

// between is how much it costs that word i isn't one that was asked for.
func (u *utterance) between(i int) float64 {
	switch {
	case u.small[i]:
		return smallBetween
	case u.words[i].title:
		return nameBetween
	}
	return wordBetween
}

// fits is how well word i stands for one that was asked for, which is a wanted term
// or none, less than 0.
func (u *utterance) fits(i int, asked string, term int) float64 {
	if sameWord(u.words[i].lower, asked) {
		return 1
	}
	best := 0.
	for _, h := range u.terms[i] {
		if h.term == term {
			best = max(best, otherForm*h.strength)
		}
	}
	return best
}

// inARow is how many of the asked words stand in an utterance as they do there, at
// most.
func (u *utterance) inARow(asked []string) int {
	best := 0
	for i := range u.words {
		for j := range asked {
			n := 0
			for i+n < len(u.words) && j+n < len(asked) && sameWord(u.words[i+n].lower, asked[j+n]) {
				n++
			}
			best = max(best, n)
		}
	}
	return best
}

// together reports whether two of the wanted terms that an utterance has stand
// together in it: in their order with a word between at most, or in any with none
// but small ones and names. Where it has but one there is nothing to hold apart.
func (u *utterance) together() bool {
	last, others, several := -1, 0, false
	for i, hits := range u.terms {
		if slices.Contains(u.parts, i) {
			others += apart
		}
		if len(hits) == 0 {
			if !u.small[i] && !u.words[i].title {
				others++
			}
			continue
		}
		for _, h := range hits {
			if last < 0 || last == h.term {
				continue
			}
			if several = true; others == 0 || others == 1 && last < h.term {
				return true
			}
		}
		last, others = hits[0].term, 0
	}
	return !several
}

// apart is how many words are too many between those that belong together.
const apart = 2

// sameWord reports whether two words in lower case are the same, with an apostrophe
// or without: "its" for "it's".
func sameWord(a, b string) bool {
	return a == b || len(a) != len(b) && strings.ReplaceAll(a, "'", "") == strings.ReplaceAll(b, "'", "")
}
