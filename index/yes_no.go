package index

import (
	"slices"
	"strings"

	"byline/corpus"
)

// How well a passage bears on a question for yes or no, from not at all: it
// hasn't what is asked about somebody or something.
const (
	bearsNot     = iota
	bearsLoosely // other words for it, or half of it
	bears        // the words themselves
	bearsClosely // and who or what it is asked of right before them
)

// Of the passages that are ranked first, so many are looked at for one that
// bears on the question more closely, and is as much about the rest of it.
const (
	bearingPassages = 6
	bearingSupport  = .75
)

// asOf is how many words may stand between a subject and what is told of it.
const asOf = 6

// The least shares of what is asked that a passage has in one place to bear on
// it at all, and to bear on it well.
const (
	bearsShare     = .4
	bearsWellShare = .85
)

// lightVerbs tell little in a question for yes or no, of which the object is asked
// about: "does it show adverts", "can I use it on trains".
var lightVerbs = list(`show have contain include offer feature carry run display provide use get work
	zeigt zeigen enthält bietet benutzen nutzen verwenden läuft funktioniert muestra tiene contiene incluye ofrece usar funciona
	affiche contient propose offre utiliser fonctionne marche показывает содержит предлагает использовать пользоваться работает
	mostra contiene offre usare funziona contém inclui oferece usar toont bevat biedt gebruiken werkt visar innehåller erbjuder använda fungerar`)

// lightShare is how much of its weight such a word keeps.
const lightShare = .3

// bearing puts the passage first that bears most closely on a question for yes
// or no, where the one ranked first doesn't, and reports whether one bears on
// it at all: "did Putin accept?" isn't answered by what is acceptable to
// discuss with him, nor "is Musk Russian" by a Russian whom he talks to.
func bearing(ranked []scored, a *Analysis) bool {
	first := ranked[0].bears(a)
	best, most := 0, first
	for i := range ranked[:min(len(ranked), bearingPassages)] {
		r := ranked[i].reading
		if i == 0 || r.want != ranked[0].want || r.support() < bearingSupport*ranked[0].support() { // in another language less of the question may be read
			continue
		}
		if b := r.bears(a); b > most && (first < bears || len(r.toldOf()) == 1) {
			best, most = i, b
		}
	}
	if most < bears {
		best, most = 0, first
		if i := weightiest(ranked); i > 0 {
			best, most = i, ranked[i].bears(a)
		}
	}
	toFront(ranked, best)
	return most > bearsNot
}

// weightiest returns the first of the passages that has the word that weighs most
// of what is asked about, of several the last, which is mostly the object, and about as
// much of it all; 0 where there is none or it leads already.
func weightiest(ranked []scored) int {
	r := ranked[0].reading
	top := -1
	for _, t := range r.toldOf() {
		if top < 0 || r.want.terms[t].idf >= r.want.terms[top].idf {
			top = t
		}
	}
	if top < 0 || r.cover[top] >= relatedStrength {
		return 0
	}
	for i := range ranked[:min(len(ranked), bearingPassages)] {
		if o := ranked[i].reading; o.want == r.want && o.cover[top] >= relatedStrength && o.support() >= bearingSupport*r.support() {
			return i
		}
	}
	return 0
}

// toFront moves one of the passages before the others.
func toFront(ranked []scored, i int) {
	s := ranked[i]
	copy(ranked[1:], ranked[:i])
	ranked[0] = s
}

// bears tells how well the passage bears on a question for yes or no.
func (r *reading) bears(a *Analysis) int {
	if r.limited {
		return bears
	}
	if len(r.want.terms) > 0 && !r.storyHas(0) {
		return bearsNot // it isn't about whom or what is asked
	}
	told := r.toldOf()
	if len(told) == 0 {
		g := grammarFor(a.Language)
		return r.areOne(g, slices.Contains(g.copulas, a.Verb))
	}
	all := 0.
	for _, t := range told {
		all += r.want.terms[t].idf
	}
	title := r.want.cover(r.Story.Title)
	does := len(told) == 1 && len(r.want.terms) > 1 && !slices.Contains(grammarFor(a.Language).copulas, a.Verb) // "did Putin accept": he must be who does
	best := bearsNot
	for i, s := range r.sentences {
		if i > 0 {
			s.Start = r.sentences[i-1].Start
		}
		share, after := 0., false
		for _, t := range told {
			found := titleSupport * title[t]
			for _, h := range r.hits {
				if h.term != t || !h.span.Overlaps(s) || h.strength == 1 && !r.sameForm(h) {
					continue
				}
				found = max(found, h.strength)
				after = after || h.strength == 1 && r.follows(h, s, told)
				if does && r.doneByAnother(h) {
					found = 0
				}
			}
			share += found * r.want.terms[t].idf / all
		}
		switch {
		case share >= bearsWellShare && after:
			return bearsClosely
		case share >= bearsWellShare:
			best = max(best, bears)
		case share >= bearsShare:
			best = max(best, bearsLoosely)
		}
	}
	return best
}

// follows reports whether one of the terms that something is told of stands
// shortly before a hit, in the sentence and without another name between.
func (r *reading) follows(h hit, s corpus.Span, told []int) bool {
	start := corpus.Span{Start: s.Start, End: h.span.Start}
	nearest := -1
	for i, other := range r.hits {
		if other.span.Overlaps(start) && !slices.Contains(told, other.term) && h.position-other.position <= asOf {
			nearest = i
		}
	}
	if nearest < 0 {
		return false
	}
	between := r.text[r.hits[nearest].span.End:h.span.Start]
	return !slices.ContainsFunc(words(between), func(w word) bool { return w.title && len(w.lower) > 1 })
}

// doneByAnother reports whether right before a verb somebody stands who isn't
// asked about: "you should resign", "called on Dean to apologize".
func (r *reading) doneByAnother(h hit) bool {
	const before = 4 // words
	at := slices.IndexFunc(r.words(), func(w word) bool { return w.Start >= h.span.Start })
	for i := at - 1; i >= max(at-before, 0); i-- {
		w := r.words()[i]
		if strings.ContainsAny(r.text[w.End:r.words()[i+1].Start], ".;:!?") {
			return false
		}
		if slices.Contains(talking, w.lower) {
			return true
		}
		if w.title && len(w.lower) > 1 && !isTime(w.lower) && !r.opensSentence(w.Span) {
			return !slices.ContainsFunc(r.hits, func(h hit) bool { return h.span.Overlaps(w.Span) })
		}
	}
	return false
}

// talking are the pronouns of those who talk with each other.
var talking = list("i you we")

// areOne reports, where all that is wanted are names, whether the passage has
// the last one beside another or says that one is the other. Any other question
// with names alone has nothing in it to bear on.
func (r *reading) areOne(g *grammar, copula bool) int {
	if !copula || len(r.want.terms) < 2 {
		return bears
	}
	last := len(r.want.terms) - 1
	for _, h := range r.hits {
		for _, other := range r.hits {
			if h.term != last || other.term == last {
				continue
			}
			from, to := min(h.span.End, other.span.End), max(h.span.Start, other.span.Start)
			if from > to {
				continue
			}
			between := words(r.text[from:to])
			beside := len(between) <= 1 && !strings.ContainsAny(r.text[from:to], ",.;:")
			if beside || len(between) <= asOf/2 && slices.Contains(g.copulas, between[0].lower) {
				return bears
			}
		}
	}
	return bearsNot
}

// sameForm reports whether a word is a form of the one in the question and not
// another made from the same stem: accepted, not acceptable.
func (r *reading) sameForm(h hit) bool {
	if r.want.language != "en" {
		return true
	}
	return inflections(strings.ToLower(h.span.In(r.text)), r.want.terms[h.term].word)
}
