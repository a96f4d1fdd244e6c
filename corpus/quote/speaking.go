package quote

import (
	"strings"
	"unicode"
)

// canSpeak reports whether an English noun phrase without a person's name is
// one of a person, a role, an organization or a group of people, judged by
// its head noun. Texts ("the report"), amounts and things can't: at most,
// somebody speaks through them.
func canSpeak(phrase []token) bool {
	end := headEnd(phrase)
	if _, ok := according[phrase[0].lower]; ok || end == 0 {
		return false
	}
	head := phrase[end-1]
	if end+1 < len(phrase) && phrase[end].lower == "of" {
		rest := phrase[end+1:]
		if rest[0].in(objects) || rest[0].in(pronouns) {
			return false // "most of them"
		}
		if head.in(partitives) || head.in(determiners) {
			return canSpeak(rest)
		}
	}
	for _, t := range phrase[:end] {
		if t.in(amounts) || t.kind == word && strings.HasSuffix(t.text, "%") {
			return false
		}
	}
	if end+1 < len(phrase) && phrase[end].lower == "to" && !phrase[end+1].capital() && !phrase[end+1].in(determiners) {
		return false // "traders to pay more"
	}
	if head.possessive() && !named(phrase[0]) && !phrase[0].in(determiners) ||
		head.in(postpositive) || head.in(adverbs) || head.in(determiners) {
		return false
	}
	return head.kind == quotation || named(head) || personal(head.lower) || head.in(collectives)
}

// named reports whether t is part of a name: "Moss", "al-Sabah".
func named(t token) bool {
	return t.kind == word && !t.in(determiners) && strings.ContainsFunc(t.text, unicode.IsUpper)
}

// headEnd returns the end of the part of a noun phrase that its head noun
// closes: behind it stand prepositions, relative clauses and participles.
func headEnd(phrase []token) int {
	end := 0
	for ; end < len(phrase); end++ {
		if next := skipBrackets(phrase, end); next > end && next < len(phrase) && !endsName(phrase[next]) {
			end = next
		}
		t := phrase[end]
		if t.is(",") || t.is("(") || end > 0 && (t.in(prepositions) || t.in(breaks) || t.in(pronouns) || t.in(auxiliary) || t.in(times)) {
			break
		}
	}
	for end > 1 && trailing(phrase[end-1]) && !phrase[end-2].in(determiners) {
		end--
	}
	return end
}

// trailing reports whether t may stand between a head noun and what says more
// about it: "people briefed on", "sources close to".
func trailing(t token) bool {
	if t.kind != word {
		return t.kind == punct
	}
	if named(t) {
		return false
	}
	return strings.HasSuffix(t.lower, "ed") || strings.HasSuffix(t.lower, "ing") || t.in(verbs) || t.in(adverbs) || t.in(postpositive)
}

// personal reports whether an English noun, of one or several, is of persons.
func personal(noun string) bool {
	if persons.has(noun) || occupations.has(noun) || roleHeads.has(noun) {
		return true
	}
	if i := strings.LastIndexByte(noun, '-'); i >= 0 {
		return personal(noun[i+1:])
	}
	one := strings.TrimSuffix(noun, "s")
	if persons.has(one) || occupations.has(one) || roleHeads.has(one) {
		return true
	}
	if impersonal.has(one) || len(one) < 5 {
		return false
	}
	for _, suffix := range []string{"er", "or", "ist", "ian", "ee", "ant", "eur", "crat", "man", "men", "people"} {
		if strings.HasSuffix(one, suffix) {
			return true
		}
	}
	return false
}

// clausal reports whether a phrase that was taken for a subject is or holds a
// predicate: "obtained an order", "profits rose 3 percent".
func (u unit) clausal(p phrase) bool {
	first := u.tokens[p.from]
	if !first.capital() && !first.in(determiners) && !first.in(pronouns) &&
		(u.in(p.from-1, auxiliary) || u.in(p.from-1, pronouns) && !u.in(p.from-1, articles) && !u.in(p.from-1, objects) && !u.is(p.from-1, "who")) {
		return true
	}
	for i := p.from; i < p.to; i++ {
		t := u.tokens[i]
		if t.kind == quotation || t.in(breaks) || t.in(embedding) || t.is(",") {
			return false // what follows is an apposition or a clause about the noun
		}
		if t.in(intending) && u.is(i+1, "to") || u.governs(i, p.to) {
			return true
		}
		if t.kind != word || t.capital() || !strings.HasSuffix(t.lower, "ed") && !t.in(verbs) || i+1 >= p.to {
			continue
		}
		next := u.tokens[i+1]
		adverb := i-2 >= p.from && strings.HasSuffix(u.tokens[i-1].lower, "ly") && u.tokens[i-2].capital()
		if adverb && next.kind == word && !next.in(prepositions) {
			return true // "Moss recently rejected offers"
		}
		if next.in(articles) || next.in(determiners) && !next.in(pronouns) || next.kind == word && isNumber(next.text[:1]) {
			return true
		}
		if i == p.from && next.in(prepositions) {
			return true
		}
	}
	return false
}

// governs reports whether the word at token i has to be a verb, before token
// end: its object begins behind it ("outlives the ship"), or an adverb stands
// between it and a name ("Moss now owns ships").
func (u unit) governs(i, end int) bool {
	if i+2 >= end {
		return false
	}
	t, next := u.tokens[i], u.tokens[i+1]
	if t.capital() || t.kind != word || strings.HasSuffix(t.lower, "ing") || next.kind != word || next.capital() {
		return false
	}
	if t.in(adverbs) {
		plain := !next.in(prepositions) && !strings.HasSuffix(next.lower, "ed") && !strings.HasSuffix(next.lower, "ing")
		return i > 0 && u.tokens[i-1].capital() && !u.in(i-1, determiners) && plain
	}
	return next.in(articles) && !u.tokens[i+2].capital() && !isSmall(t) && !t.in(partitives) && !t.in(beforeArticles) &&
		!t.in(times) && !t.in(amounts)
}

// beforeArticles stand before an article as no verb does.
var beforeArticles = setOf("half such quite worth opposite plus minus versus like unlike except including alongside besides and onto off")

// predicate reports whether the main verb of a clause stands between two
// tokens: an auxiliary outside a subordinate clause.
func (u unit) predicate(from, to int) bool {
	subordinate := false
	for i := from; i < to; i++ {
		switch t := u.tokens[i]; {
		case t.in(auxiliary):
			if !subordinate || u.is(i-1, ",") {
				return true
			}
		case t.in(breaks), t.in(embedding), t.in(prepositions), t.kind == word && strings.HasSuffix(t.lower, "ing"):
			subordinate = subordinate || !t.in(prepositions) || u.in(i+1, pronouns)
		}
	}
	return false
}

// intending verbs take an infinitive, and are no participles behind a noun.
var intending = setOf(`declined declines refused refuses agreed agrees wanted wants failed fails tried tries planned expects intends
	hoped hopes sought seeks began begins continued continues managed decided decides`)
