package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// transitive verbs take a thing as often as words: what stands behind them
// without "that" has to be a clause to be what somebody said.
var transitive = formsOf(`report reveal confirm announce promise agree claim deny admit! acknowledge predict repeat recall
	recount disclose estimate forecast recommend declare write/wrote/written order suggest fear vow pledge guess hope state
	stress emphasize emphasise decree rule comment boast protest profess proclaim clarify explain assume threaten post
	note observe believe remark propose show/showed/shown find/found discover demand determine
	maintain assert add reiterate`)

// clauseFrom reports whether a clause with a subject and a finite verb begins
// at token i, rather than a thing: "the pier was closed", not "the pier closed
// in May".
func (r *reader) clauseFrom(i int) bool {
	if r.in(i, pronouns) && !r.in(i, articles) || contracted(r.tokens[i]) || strings.HasSuffix(r.tokens[i].lower, "ing") || r.in(i, asking) {
		return true
	}
	for j := i + 1; j < len(r.tokens); j++ {
		t := r.tokens[j]
		switch {
		case t.in(relatives), t.is(","), t.is(";"), t.is(":"):
			return r.is(j, ",") && r.clauseBehind(j)
		case t.kind == quotation:
			return true
		case t.kind != word, t.capital():
		case t.in(auxiliary), t.in(verbs), contracted(t):
			return true
		case t.in(pronouns) && !t.in(articles) && !t.in(objects):
			return true
		case strings.HasSuffix(t.lower, "ed") && (!r.in(j+1, prepositions) || r.is(j+1, "to") && !r.nounAt(j+2)) && !r.in(j-1, determiners) && !r.in(j-1, prepositions):
			return true
		case j > i+1 && strings.HasSuffix(t.lower, "s") && r.in(j+1, determiners) && !t.in(prepositions):
			return true // "the base serves a purpose"
		}
	}
	return false
}

// clauseBehind reports whether the clause that a comma at token i interrupts
// has its verb behind the next one: "the mayor, who sails, is".
func (r *reader) clauseBehind(i int) bool {
	for j := i + 1; j < len(r.tokens); j++ {
		if r.is(j, ",") {
			return r.in(j+1, auxiliary) || r.in(j+1, verbs)
		}
	}
	return false
}

// contracted reports whether t ends with a shortened verb: "it’ll", "they’re".
func contracted(t token) bool {
	if t.kind != word {
		return false
	}
	i := strings.LastIndexByte(t.lower, '\'')
	return i > 0 && contractions.has(t.lower[i+1:])
}

var contractions = setOf("ll re ve d t m")

// nounAt reports whether a noun phrase begins at token i behind "to".
func (r *reader) nounAt(i int) bool {
	return i < len(r.tokens) && (r.in(i, determiners) || r.in(i, objects) || r.tokens[i].capital() || r.tokens[i].possessive() || r.tokens[i].kind == punct || isNumber(r.tokens[i].text[:1]))
}

// mentioning verbs tell what was spoken of, and not what was said of it.
var mentioning = formsOf("compare deem regard defend portray")

// title reports whether the quotation at token q is the name of a work in a
// list or within a clause: short, in title case, and something follows it.
func (r *reader) title(q int) bool {
	const longest = 5 // words
	words := strings.Fields(inside(r.tokens[q].text))
	if len(words) > longest || q+2 >= len(r.tokens) || r.tokens[q+1].kind == punct {
		return false
	}
	return !slices.ContainsFunc(words, func(w string) bool {
		first, _ := utf8.DecodeRuneInString(w)
		lower := strings.ToLower(w)
		return unicode.IsLower(first) && !prepositions.has(lower) && !determiners.has(lower) && lower != "and" || strings.ContainsAny(w, "?!")
	})
}

// refusing verbs tell that nothing was said.
var refusing = setOf("declined declines declining refused refuses refusing decline refuse")
