package index

import (
	"slices"
	"strings"
)

// namingVerbs ask who called somebody something.
var namingVerbs = list("call calls called describe describes described")

// naming is one way to read what is asked for as somebody and what they were
// called.
type naming struct{ whom, what []word }

// namings are the ways to read "Ann Lee a joke": an article or an as parts them, or
// else it may be any place. There are none for "called for a ban", "called the
// police on the kids" and "described the accident".
func (r *reading) namings(a *Analysis) []naming {
	g := grammarFor(a.Language)
	ws := words(a.Topic)
	if !slices.Contains(namingVerbs, a.Verb) || baseOf(a.Language) != baseOf(r.want.language) || len(ws) == 0 || !r.mayBeCalled(g, ws[0]) {
		return nil
	}
	var out []naming
	for i := 1; i < len(ws); i++ {
		n := naming{ws[:i], ws[i:]}
		if len(r.content(n.whom)) == 0 && !slices.Contains(g.pronouns, ws[0].lower) {
			continue
		}
		if w := ws[i].lower; slices.Contains(g.articles, w) || w == "as" {
			if !r.mayBeCalled(g, ws[i-1]) {
				return nil
			}
			return []naming{n}
		}
		out = append(out, n)
	}
	if strings.HasPrefix(a.Verb, "describe") {
		return nil
	}
	return out
}

// mayBeCalled reports whether a word may begin or end what tells who was called
// something: it is no preposition.
func (r *reading) mayBeCalled(g *grammar, w word) bool {
	return len(r.content([]word{w})) > 0 || slices.Contains(g.articles, w.lower) || slices.Contains(g.pronouns, w.lower)
}

// How sure it is that somebody was called something: it is said of them, or only
// all its words stand there where they are spoken of, or not at all.
const (
	calledSo      = 1
	calledPerhaps = .5
)

// names tells how sure it is that one of the sentences in which words are spoken
// calls somebody what is asked for, 1 where no such thing is asked for.
func (r *reading) names(ns []naming, spoken [][]word) float64 {
	if len(ns) == 0 {
		return calledSo
	}
	best := 0.
	for _, n := range ns {
		for _, ws := range spoken {
			best = max(best, r.namesIn(n, ws))
		}
	}
	return best
}

// namesIn is names for one sentence: what somebody is called stands behind their
// name, or behind a pronoun next to it, with nobody else between.
func (r *reading) namesIn(n naming, ws []word) float64 {
	g := grammarFor(r.want.language)
	what := r.content(n.what)
	if len(what) == 0 {
		return 0
	}
	best := 0.
	for at := range ws {
		if !inForm(ws[at].lower, what[0].lower) || !r.goesOn(ws[at:], what) {
			continue
		}
		if len(what) > 1 && r.speaksOf(n.whom) {
			best = max(best, calledPerhaps)
		}
		for i := at - 1; i >= 0; i-- {
			before, between := ws[:i], ws[i+1:at]
			switch {
			case negated(between):
			case r.isWhom(ws[i], n.whom):
				if len(between) <= callNear && !holdsName(pastName(between)) {
					return calledSo
				}
			case r.isPronounFor(g, ws[i], n.whom):
				if len(r.content(between)) <= 1 && !holdsName(between) && !slices.ContainsFunc(before, func(w word) bool {
					return isNameWord(w) && !r.isWhom(w, n.whom) && w.Start > ws[0].Start
				}) {
					return calledSo
				}
			}
		}
	}
	return best
}

// callNear is how many words may stand between somebody and what they are called.
const callNear = 8

// content are the words that aren't small.
func (r *reading) content(ws []word) []word {
	g := grammarFor(r.want.language)
	var out []word
	for _, w := range ws {
		if !g.isSmall(w) && len(r.want.analyze(r.want.language, w.lower)) > 0 {
			out = append(out, w)
		}
	}
	return out
}

// goesOn reports whether a text goes on with all of the words, only small ones
// between them.
func (r *reading) goesOn(ws, what []word) bool {
	ws = r.content(ws[:min(len(ws), 3*len(what))])
	return len(ws) >= len(what) && slices.EqualFunc(ws[:len(what)], what, func(a, b word) bool { return inForm(a.lower, b.lower) })
}

// inForm reports whether a word is another but for its number: somebody joking
// calls nobody a joke.
func inForm(a, b string) bool {
	return sameWord(a, b) || sameWord(a, b+"s") || sameWord(a+"s", b)
}
