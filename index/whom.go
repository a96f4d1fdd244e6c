package index

import (
	"slices"
	"strings"

	"byline/corpus"
)

// isWhom reports whether a word is of the name of who is called something, as it was
// typed or as the story has it behind that.
func (r *reading) isWhom(w word, whom []word) bool {
	bare := strings.TrimSuffix(strings.TrimSuffix(w.lower, "'s"), "'")
	return slices.ContainsFunc(r.content(whom), func(asked word) bool {
		return bare == strings.TrimSuffix(asked.lower, "'s") || w.title && r.isSurname(bare, asked.lower)
	})
}

// isSurname reports whether the story has a word behind the name that was asked
// with: "clinton" behind "hillary".
func (r *reading) isSurname(last, first string) bool {
	full := first + " " + last
	if strings.Contains(strings.ToLower(r.Story.Title), full) {
		return true
	}
	for i := range r.Story.Quotes {
		if strings.Contains(strings.ToLower(r.Story.Quotes[i].Speaker), full) {
			return true
		}
	}
	for _, p := range r.Story.Paragraphs {
		if phraseIn(strings.ToLower(p.Text), full) >= 0 {
			return true
		}
	}
	return false
}

// isPronounFor reports whether a word may stand for who is called something, who is
// spoken of there.
func (r *reading) isPronounFor(g *grammar, w word, whom []word) bool {
	bare, _, _ := strings.Cut(w.lower, "'") // she's, they're
	if bare != "you" && !slices.Contains(g.pronouns, bare) {
		return false
	}
	return r.speaksOf(whom)
}

// speaksOf reports whether the passage, or what stands next to it, has somebody.
func (r *reading) speaksOf(whom []word) bool {
	around := r.aroundTold()
	found := true
	for _, w := range r.content(whom) {
		for t := range r.want.terms {
			if r.want.terms[t].word == w.lower && around[t] < toldByNeighbor {
				found = false
			}
		}
	}
	return found
}

// pastName is what stands behind the rest of a name: "Lee" in "Ann Lee is a joke".
func pastName(ws []word) []word {
	for len(ws) > 0 && isNameWord(ws[0]) {
		ws = ws[1:]
	}
	return ws
}

func holdsName(ws []word) bool { return slices.ContainsFunc(ws, isNameWord) }

// isNameWord reports whether a word is written as a name is, and isn't I.
func isNameWord(w word) bool { return w.title && len(w.lower) > 1 && !strings.HasPrefix(w.lower, "i'") }

// callsSelf reports whether a quotation's speaker is who is called something: what
// others call them isn't theirs, and they rarely do.
func (r *reading) callsSelf(ns []naming, q *corpus.Quote) bool {
	return len(ns) > 0 && slices.ContainsFunc(words(q.Speaker), func(w word) bool { return w.title && r.isWhom(w, ns[0].whom) }) &&
		indexIn(r.words(), reflexives) < 0
}

var reflexives = list("himself herself itself themselves myself ourselves")
