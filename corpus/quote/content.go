package quote

import (
	"slices"
	"strings"
)

// addBefore adds what was said before token end: a quotation, or a clause
// that a comma closes. It reports whether there is either.
func (r *reader) addBefore(end int, cue, source phrase) bool {
	if q := r.quotedBefore(end); q >= 0 && !r.taken[q] {
		first := q
		for first > 0 && (r.quoted(first-1) && !r.taken[first-1]) {
			first--
		}
		if r.is(first-1, ":") || r.onlyLeadIns(first) || endsOpen(r.tokens[first].text) && r.is(first-1, ",") {
			r.addDirect(r.withLater(first, q, max(cue.to, source.to)), cue, source)
			if p, _, ok := r.mainClause(first - 1); ok && r.in(source.from, pronouns) {
				r.found[len(r.found)-1].whom = r.location(p.from, p.to)
			}
			return true
		}
		r.add(r.location(0, q+1), cue, source)
		r.taken[q] = true
		return true
	}
	last := max(cue.to, source.to)
	verb := r.tokens[cue.from].lower != "according"
	if verb && (!r.is(end-1, ",") || !r.closes(last) && (r.grammar == nil || !r.in(last, r.grammar.prepositions))) {
		return false
	}
	to := end
	for to > 0 && r.pause(to-1) {
		to--
	}
	if to == 0 {
		return false
	}
	if r.goesOn(to, last) {
		r.addAround(to, last+1, cue, source)
		return true
	}
	if verb && (to < 3 || r.in(0, subordinating) || r.isEnglish(cue) && !r.quoted(0) && !r.hasVerb(0, to) && (to < 5 || r.in(0, prepositions) || r.in(0, times))) {
		return false
	}
	if verb && !r.quoted(0) && r.isEnglish(cue) && r.adjunct(to) {
		return false
	}
	r.add(r.location(0, to), cue, source)
	return true
}

// withLater returns the quotations from first to last, and those after the
// attribution that ends at token from: “…,” she said, “…”.
func (r *reader) withLater(first, last, from int) []int {
	var all []int
	for i := first; i <= last; i++ {
		if r.quoted(i) {
			all = append(all, i)
		}
	}
	for i := from; i < len(r.tokens); i++ {
		if r.cues[r.tokens[i].lower] != 0 {
			break
		}
		if r.quoted(i) && i+1 < len(r.tokens) && r.cues[r.tokens[i+1].lower] != 0 {
			break // another attribution begins: “…,” said Moss
		}
		if r.quoted(i) && !r.taken[i] && (r.pause(i-1) || r.is(i-1, ":") || r.is(i-1, "and")) {
			all = append(all, i)
		}
	}
	return all
}

// addAfter adds what is said behind a verb: a quotation or a clause.
func (r *reader) addAfter(cue, source phrase, m manner) {
	i := cue.to
	if r.is(i, ":") {
		cue.to++
		i++
	}
	if q := r.nextQuoted(i); m == calls && q > 0 && r.is(q-1, ":") {
		if !endsOpen(r.tokens[q].text) { // “…,” she said, is an attribution of its own
			r.addDirect(r.withLater(q, q, q+1), cue, source)
		}
		return
	}
	if i >= len(r.tokens) || i == len(r.tokens)-1 && r.is(i, ".") {
		r.addBare(cue, source)
		return
	}
	if r.is(i, ",") && source.from == 1 && r.tokens[0].lower == "as" && !r.quoted(i+1) && m != calls {
		r.addClause(i+1, len(r.tokens), cue, source) // "As Moss explained, the price is fair"
		return
	}
	object := i
	if m == tells {
		object = r.recipient(i)
	}
	if q := r.nextQuoted(i); q >= 0 {
		introduced := q == object && (m != weakly || !r.in(q-1, showing) && beginsCapital(r.tokens[q].text) && endsSentence(r.tokens[q].text)) || r.is(q-1, ",") || r.is(q-1, ":") || q == i+1 && r.is(i, "of")
		plain := r.phraseEnds(q+1) || endsOpen(r.tokens[q].text)
		if q != object && !r.is(q-1, ":") && r.title(q) {
			introduced = false // "shows from Lund, “Blue Lantern,” and others"
		}
		if m == quotes && q != object && !beginsCapital(r.tokens[q].text) && !r.is(cue.to-1, "it") {
			return // "offered them money, “as it is mine,”"
		}
		if introduced && plain && !r.hasThat(i, q) && m != calls {
			r.addDirect(r.withLater(q, q, q+1), cue, source)
			return
		}
		if m == quotes || m == weakly && !r.is(q-1, "that") {
			return
		}
	} else if m == quotes {
		return
	}
	conjunction := r.findThat(i)
	if r.is(i, "to") && r.in(cue.to-1, committing) {
		conjunction = -1
	}
	if m == calls && conjunction > i {
		conjunction = -1 // "criticized a plan that costs"
	}
	if m == weakly && conjunction > i+3 && !r.is(i, ",") {
		return // "continue work that helps"
	}
	switch {
	case conjunction >= 0:
		object = conjunction
	case m == weakly && !(r.is(i, "to") && r.in(cue.to-1, committing)) && !r.shows(cue, source):
		return
	case r.is(i-1, ":"):
		object = i
	case m == tells:
		recipient := object
		object = r.findAsked(i)
		if object < 0 && recipient > i && r.tellsClause(recipient) {
			object = recipient
		}
		if object < 0 {
			return
		}
		if r.is(object, "to") && !r.in(i, objects) {
			object = i // whom somebody is to do it: "urged the crew to leave"
		}
	default:
		if !r.spoken(cue, english) { // in German, a comma begins the clause; elsewhere a conjunction does
			if !r.is(i, ",") || !r.spoken(cue, german) {
				return
			}
			object++
		}
		if m == says && r.isEnglish(cue) && !r.speaker(source) {
			return
		}
		if object == i {
			object = r.skipTimes(i)
		}
		if object < len(r.tokens) && strings.HasSuffix(r.tokens[object].lower, "ly") {
			object++
		}
		if object >= len(r.tokens) || r.tokens[object].kind == punct {
			return
		}
		committed := r.is(object, "to") && r.in(cue.to-1, committing)
		if committed && (r.nounAt(object+1) || r.in(cue.to-1, refusing)) {
			return // "agreed to a rescue", "declined to comment"
		}
		if m == says && r.isEnglish(cue) && !committed && r.phraseHas(cue, transitive) && !r.clauseFrom(object) {
			return // "revealed a model"
		}
		if m != calls && !committed && (r.in(object, prepositions) && !r.amount(object) || r.in(object, breaks) && m != tells && !r.is(object, "if")) {
			return
		}
	}
	if r.phraseHas(cue, mentioning) && r.nextQuoted(object) < 0 {
		return // "compared the ship to a barge"
	}
	r.addClause(object, len(r.tokens), cue, source)
}

// showing words stand before a title, too: "the show “Blue Lantern”".
var showing = setOf("show shows report reports states comments")

func (r *reader) isEnglish(cue phrase) bool { return r.spoken(cue, english) }

// speaker reports whether a source is somebody who can speak, or a text.
func (r *reader) speaker(source phrase) bool {
	words := r.tokens[source.from:source.to]
	head := words[max(headEnd(words), 1)-1]
	return named(words[0]) || words[0].in(pronouns) || words[0].in(determiners) && len(words) == 1 || words[0].in(relatives) || head.in(texts) || head.in(documents) ||
		slices.ContainsFunc(words, named) || canSpeak(words)
}

// shows reports whether a cue tells what a document holds: "the poll found
// Moss ahead".
func (r *reader) shows(cue, source phrase) bool {
	words := r.tokens[source.from:source.to]
	return r.phraseHas(cue, finding) && words[max(headEnd(words), 1)-1].in(documents)
}

var finding = setOf("show shows showed found finds")

// documents tell what they hold.
var documents = setOf(`report reports study studies poll polls survey surveys article articles law order lawsuit complaint filing
	document documents analysis release website headline editorial ad ads transcript memo indictment ruling book paper`)

// spoken reports whether the verb of a cue is one of a language.
func (r *reader) spoken(cue phrase, language lexicon) bool {
	return slices.ContainsFunc(r.tokens[cue.from:cue.to], func(t token) bool { return language[t.lower] != 0 })
}

// nextQuoted returns the first quotation from token i on that is not behind
// another cue or a new clause, or -1.
func (r *reader) nextQuoted(i int) int {
	for j := i; j < min(i+longestPhrase, len(r.tokens)); j++ {
		if r.quoted(j) && !r.taken[j] {
			return j
		}
		if m := r.cues[r.tokens[j].lower]; j > i && m != 0 && m != calls && !r.noun(j) && !r.tokens[j].capital() {
			return -1
		}
	}
	return -1
}
