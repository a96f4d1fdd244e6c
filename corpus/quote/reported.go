package quote

import (
	"slices"
	"strings"
)

// amount reports whether token i begins an amount: "about half".
func (r *reader) amount(i int) bool {
	return r.is(i, "about") && i+1 < len(r.tokens) && (r.in(i+1, determiners) && !r.in(i+1, articles) || r.in(i+1, partitives) || isNumber(r.tokens[i+1].text[:1]))
}

// addClause adds reported speech: the tokens between from and to, up to where
// the narrator speaks again.
func (r *reader) addClause(from, to int, cue, source phrase) {
	to = r.beforeQuoted(from, to)
	for i := from + 1; i < to; i++ {
		if r.narrates(i, cue) || r.in(source.from, relatives) && r.is(i, ",") && r.speaksAgain(i+1, phrase{i + 1, i + 2}) {
			to = i
			break
		}
		if m := r.cues[r.tokens[i].lower]; (m == says || m == tells || m == quotes) && !r.tokens[i].capital() {
			p, ok := r.simplePhrase(r.cueStart(i))
			before := p.from - 1
			if r.is(before, "and") || r.is(before, "but") {
				before--
			}
			if ok && before > from && p.from < to && (r.is(before, ",") || before < p.from-1 && r.quoted(before)) {
				to = before
				if r.quoted(before) {
					to++
				}
			}
		}
	}
	to = min(to, r.clauseEnd())
	if to-from < 1 {
		return
	}
	for i := from; i < to; i++ {
		r.taken[i] = true
	}
	r.add(r.location(from, to), cue, source)
}

// beforeQuoted returns where the clause ends that has begun at token from,
// before a clause of its own that introduces a quotation: "…, and she replied,
// “…”".
func (r *reader) beforeQuoted(from, to int) int {
	for q := from + 3; q < to; q++ {
		if r.quoted(q) && r.is(q-1, ":") {
			for i := q - 2; i > from+1; i-- {
				if r.is(i, ",") && (r.is(i+1, "but") || r.is(i+1, "and")) {
					return i
				}
			}
		}
		if !r.quoted(q) || !r.is(q-1, ",") || r.cues[r.tokens[q-2].lower] == 0 || strings.HasSuffix(r.tokens[q-2].lower, "ing") {
			continue
		}
		p, ok := r.simplePhrase(r.cueStart(q - 2))
		if !ok || p.from <= from+1 {
			continue
		}
		for i := p.from - 1; i > from+1; i-- {
			if r.pause(i) || r.is(i, "and") || r.is(i, "but") {
				return i
			}
		}
	}
	return to
}

// tellsClause reports whether a clause without "that" begins at token i, behind
// the person told: "told them the ship was late".
func (r *reader) tellsClause(i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	t := r.tokens[i]
	return (t.capital() || t.in(determiners)) && !t.in(times) && !r.in(i, prepositions) && r.hasVerb(i, len(r.tokens))
}

// narrates reports whether the words said end before token i, because what
// begins there is the narrator's: another thing the speaker does, "and called
// it cold", "…, adding"; what the narrator knows of the last noun, ", who
// sails"; or somebody else's.
func (r *reader) narrates(i int, cue phrase) bool {
	next := i + 1
	switch t := r.tokens[i]; {
	case t.is(",") && next < len(r.tokens):
		word := r.tokens[next]
		switch {
		case word.in(aside), strings.HasSuffix(word.lower, "ing") && r.cues[word.lower] != 0:
			return true
		case word.lower == "and" || word.lower == "but":
			return r.speaksAgain(next+1, cue)
		}
	case t.is(":"):
		return r.phraseHas(cue, judging)
	case t.lower == "and", t.lower == "but":
		return r.speaksAgain(next, cue) || r.promised(i, cue)
	case t.kind == quotation:
		// “…,” she said, is an attribution of its own.
		return r.is(i-1, ":") && endsOpen(t.text)
	case t.kind == word && r.quoted(i-1):
		return strings.HasSuffix(t.lower, "ing") && r.cues[t.lower] != 0 && endsOpen(r.tokens[i-1].text)
	}
	return false
}

// promised reports whether another deed of the subject begins behind the "and"
// at token i, where what was promised began with "to": "promised to pay and
// left".
func (r *reader) promised(i int, cue phrase) bool {
	if !r.is(cue.to, "to") || i+2 >= len(r.tokens) {
		return false
	}
	t := r.tokens[i+1]
	finite := t.kind == word && !t.capital() && (strings.HasSuffix(t.lower, "ed") || t.in(verbs) && t.lower != "put" && t.lower != "set" && t.lower != "hit" && t.lower != "read")
	return finite && !r.in(i+2, prepositions) && !slices.ContainsFunc(r.tokens[cue.to+1:i], func(t token) bool { return t.in(relatives) || t.in(breaks) })
}

// adjunct reports whether the tokens before to only tell when or how something
// was said: "Following a long talk", without a clause behind a comma.
func (r *reader) adjunct(to int) bool {
	if !r.in(0, fronting) {
		return false
	}
	for i := 1; i < to; i++ {
		if r.is(i, ",") && r.hasVerb(i, to) {
			return false
		}
	}
	return true
}

var fronting = setOf("since upon after following for when as while before during until once with without although though despite by if")

// aside words begin what the narrator adds to a noun.
var aside = setOf("according which who whose a an")

// speaksAgain reports whether a verb of speech stands at token i, in the tense
// of a cue and perhaps behind an adverb: "and later said".
func (r *reader) speaksAgain(i int, cue phrase) bool {
	for r.in(i, adverbs) || i < len(r.tokens) && strings.HasSuffix(r.tokens[i].lower, "ly") {
		i++
	}
	if i >= len(r.tokens) || r.tokens[i].kind != word || r.cues[r.tokens[i].lower] == 0 {
		return false
	}
	return englishPast.has(r.tokens[i].lower) == r.phraseHas(cue, englishPast)
}

// addAround adds a clause that stands before token to and from token from on.
// "Still, she said, it was fair" has no words of hers before the cue.
func (r *reader) addAround(to, from int, cue, source phrase) {
	if r.onlyLeadIns(to) {
		r.addClause(from, len(r.tokens), cue, source)
		return
	}
	r.add(r.location(0, to), cue, source)
	a := &r.found[len(r.found)-1]
	a.parts = append(a.parts, r.location(from, r.clauseEnd()))
}
