package quote

import "strings"

// subordinating words begin a clause that isn't what somebody said.
var subordinating = setOf("when after while asked")

func (r *reader) hasVerb(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if r.verbAt(i) || r.tokens[i].kind == word && strings.Contains(r.tokens[i].text, "n’t") || r.quoted(i) {
			return true
		}
	}
	return false
}

// goesOn reports whether the clause said before an attribution, which breaks
// off at token to, goes on behind the comma at token i, as in "The price, she said, was fair".
func (r *reader) goesOn(to, i int) bool {
	if !r.is(i, ",") || i+2 >= len(r.tokens) || r.in(i+1, leadIns) || r.in(i+1, subordinating) || r.in(i+1, breaks) {
		return false
	}
	next := r.tokens[i+1]
	return next.kind == word && next.lower != "according" && next.lower != "who" && next.lower != "which" && (r.grammar == nil || !next.in(foreignRelatives)) &&
		!strings.HasSuffix(next.lower, "ing") && (r.hasVerb(i, len(r.tokens)) || (r.in(to-1, auxiliary) || !r.hasVerb(-1, to)) && !next.in(prepositions) && !next.in(times))
}

// foreignRelatives begin a relative clause in languages other than English.
var foreignRelatives = setOf("qui que quien quienes quem che который которая которые der die das")

// turns reports whether another clause begins behind an attribution, so that
// a quotation in the next sentence may be somebody else's.
func (r *reader) turns(i int) bool {
	for ; i+1 < len(r.tokens); i++ {
		if r.is(i, ",") && (r.is(i+1, "and") || r.is(i+1, "but") || r.is(i+1, "while")) && !r.quoted(i+2) {
			return true
		}
	}
	return false
}

// clauseEnd returns the end of the unit's last clause, before its full stop.
func (r *reader) clauseEnd() int {
	to := len(r.tokens)
	for to > 0 && (r.ends(to-1) || r.is(to-1, "?") || r.is(to-1, "!") || r.is(to-1, ")") && r.is(to-2, ".")) {
		to--
	}
	return to
}

// closes reports whether the unit says nothing more from token i on: it ends,
// or goes on with a time, a place or an occasion.
func (r *reader) closes(i int) bool {
	if i >= len(r.tokens) {
		return true
	}
	t := r.tokens[i]
	for j := i; j < min(i+15, len(r.tokens)) && (!r.is(j, ",") || r.quoted(j+1)); j++ {
		if r.is(j, "that") || r.is(j, ":") || r.quoted(j) {
			return false
		}
	}
	return t.kind == punct || t.in(prepositions) || t.in(times) || t.in(leadIns) || t.in(adverbs) ||
		t.in(objects) && !r.in(i+1, auxiliary) || strings.HasSuffix(t.lower, "ing") || r.recipient(i) >= len(r.tokens)-1
}

func (r *reader) onlyLeadIns(i int) bool {
	for j := range i {
		if !r.in(j, leadIns) && !r.pause(j) && !r.quoted(j) && !r.is(j, "...") && !r.is(j, ".") {
			return false
		}
	}
	return true
}

// skipTimes returns the place behind "on Monday" at token i.
func (r *reader) skipTimes(i int) int {
	if r.in(i, prepositions) && r.in(i+1, times) {
		i++
	}
	for r.in(i, times) {
		i++
	}
	return i
}

// recipient returns the place behind the person told at token i, and a time
// behind them: "told reporters on Monday".
func (r *reader) recipient(i int) int {
	switch {
	case r.in(i, objects):
		return r.skipTimes(i + 1)
	case r.in(i, determiners):
		i++
		for i < len(r.tokens) && r.tokens[i].kind == word && !r.in(i, pronouns) && !r.in(i, determiners) &&
			!r.in(i, prepositions) && !r.in(i, breaks) && !r.in(i, auxiliary) {
			i++
		}
	case i < len(r.tokens) && r.tokens[i].capital():
		for i < len(r.tokens) && r.tokens[i].capital() {
			i++
		}
	case i < len(r.tokens) && r.tokens[i].kind == word && strings.HasSuffix(r.tokens[i].lower, "s"):
		i++
	}
	return r.skipTimes(i)
}

// phraseEnds reports whether a quotation may end before token i without being
// part of a longer clause.
func (r *reader) phraseEnds(i int) bool {
	return i >= len(r.tokens) || r.tokens[i].kind != word || r.in(i, breaks) || r.in(i, leadIns) || r.in(i, prepositions)
}

func (r *reader) hasThat(from, to int) bool {
	for i := from; i < to; i++ {
		if r.is(i, "that") || r.in(i, auxiliary) {
			return true
		}
	}
	return false
}

// findThat returns the "that" which begins the clause said at token i, or -1.
func (r *reader) findThat(i int) int {
	if r.is(i, ",") {
		if r.in(i+1, that) {
			return i + 1
		}
		for j := i + 1; j < min(i+8, len(r.tokens)); j++ {
			if r.is(j, ",") && r.is(j+1, "that") {
				return j + 1
			}
		}
	}
	for j := i; j < min(i+12, len(r.tokens)); j++ {
		t := r.tokens[j]
		if t.in(that) {
			if j > i && (r.modifies(j) || r.objectAt(i)) {
				return -1
			}
			return j
		}
		if t.kind == quotation || t.in(auxiliary) || t.in(pronouns) || t.is(",") && j == i {
			return -1
		}
	}
	return -1
}

// modifies reports whether the "that" at token i begins a relative clause: a
// verb follows.
func (r *reader) modifies(i int) bool {
	if !r.is(i, "that") || i+1 >= len(r.tokens) {
		return false
	}
	next := r.tokens[i+1]
	return next.in(auxiliary) || next.in(verbs) || !next.capital() && (englishPast.has(next.lower) || next.kind == word && strings.HasSuffix(next.lower, "ed"))
}

// objectAt reports whether a noun phrase begins at token i, right behind a verb
// that takes what is reported as its object, so that a "that" behind it is
// about the noun: "announced a tour that stops here".
func (r *reader) objectAt(i int) bool {
	return i > 0 && r.in(i, articles) && r.in(i-1, transitive)
}

// ends reports whether token i is a mark that ends a clause.
func (r *reader) ends(i int) bool {
	return r.is(i, ".") || r.is(i, ";") || r.is(i, ":") || r.pause(i)
}

// findAsked returns where begins what somebody is asked or told at token i
// without "that": "if he would come", "to leave"; or -1.
func (r *reader) findAsked(i int) int {
	for j := i; j < min(i+12, len(r.tokens)); j++ {
		if r.in(j, asking) || j > i && r.in(j, pronouns) {
			return j
		}
		if r.tokens[j].kind != word {
			break
		}
	}
	return -1
}

var asking = setOf("if whether to how what why about")

// that is the conjunction that begins reported speech.
var that = setOf("that dass что que qu'il qu'elle qu'ils qu'elles qu'on qu'un qu'une che dat att")

// committing verbs take what is promised or asked with "to".
var committing = setOf(`vowed vows pledged pledging promised promises promising agreed agrees asked asks urged urges urging vowing
	swore threatened threatens threatening refused refuses refusing declined declines declining offered offers offering promise
	pledge vow agree claimed claims claiming professed`)
