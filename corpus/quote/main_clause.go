package quote

import (
	"slices"
	"strings"
)

// mainSubject returns the subject of the unit's main verb before token v: of
// the last attribution, or else the noun phrase that begins the unit.
func (r *reader) mainSubject(v int) (phrase, bool) {
	for _, a := range slices.Backward(r.found) {
		if !r.in(a.from.from, relatives) {
			return a.from, true
		}
	}
	for end := r.mainFrom(v) + 1; end <= min(v, longestPhrase); end++ {
		if end == len(r.tokens) || !r.verbAt(end) {
			continue
		}
		p, ok := r.phraseBefore(r.cueStart(end))
		if and := r.is(v-1, "and"); and || r.is(v-1, ",") {
			return p, ok && !slices.ContainsFunc(r.tokens[end:v], func(t token) bool {
				return t.in(parting) && !(and && t.in(relatives))
			})
		}
		return p, ok && !r.embeds(end, v)
	}
	return phrase{}, false
}

// embeds reports whether another clause, with a subject of its own, begins
// between two tokens.
func (r *reader) embeds(from, to int) bool {
	for i := from; i < to; i++ {
		if r.in(i, embedding) || r.in(i, pronouns) && !r.in(i, objects) {
			return true
		}
	}
	return false
}

// nearSubject returns the subject of the clause that begins behind the last
// comma before token v, where that is a pronoun: ", she laughed and".
func (r *reader) nearSubject(v int) (phrase, bool) {
	for i := v - 1; i > 0 && v-i < longestPhrase; i-- {
		if r.is(i-1, ",") {
			return phrase{i, i + 1}, r.in(i, pronouns) && !r.in(i, relatives) && r.hasVerb(i, v)
		}
	}
	return phrase{}, false
}

// mainFrom returns where the main clause begins, before token v, in a unit that
// may open with a subordinate one: "When the ship sank, Moss".
func (r *reader) mainFrom(v int) int {
	if !r.in(0, embedding) && !r.in(0, subordinating) {
		return 0
	}
	for i := 1; i < v; i++ {
		if r.is(i, ",") && r.hasVerb(0, i) {
			return i + 1
		}
	}
	return 0
}

var relatives = setOf("who which that")

var (
	embedding = setOf("who when where because if as while although though which")
	// parting words begin a clause whose subject what follows a comma may have.
	parting = setOf("who when where because while which although")
)

// verbAt guesses whether token i is a finite verb.
func (r *reader) verbAt(i int) bool {
	t := r.tokens[i]
	return t.kind == word && !t.capital() &&
		(t.in(auxiliary) || r.cues[t.lower] != 0 || strings.HasSuffix(t.lower, "ed") || t.in(verbs))
}

var verbs = setOf(`took made gave sent went came held spoke began ran won lost left met put set got stood drew broke kept hit
	shot led wore seems seem became knew saw felt sat fell rose fought brought thought bought taught caught laid paid
	threw sought chose spent sold drove flew grew lay rode sang shook stole struck swung tore swept wound dealt lent built
	makes takes gives sends goes comes holds speaks begins runs wins loses leaves meets puts gets stands draws keeps leads`)

// mainClause returns the subject and the predicate of the clause that a colon
// at token end closes, where the subject is somebody who can speak: "The mayor
// issued this statement:".
func (r *reader) mainClause(end int) (subject, cue phrase, ok bool) {
	if !r.is(end, ":") {
		return phrase{}, phrase{}, false
	}
	subject, ok = r.mainSubject(end)
	if !ok || subject.to > end-1 {
		return phrase{}, phrase{}, false
	}
	words := r.tokens[subject.from:subject.to]
	if words[0].lower == "it" || !named(words[0]) && !words[0].in(pronouns) && !canSpeak(words) && !words[max(headEnd(words), 1)-1].in(texts) {
		return phrase{}, phrase{}, false
	}
	from := subject.to
	if r.is(from, ",") {
		from++
	}
	return subject, phrase{from, end + 1}, true
}
