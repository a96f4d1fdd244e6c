package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestPhrase bounds, in tokens, how far a noun phrase is followed.
const longestPhrase = 40

// phrase is a noun phrase: a half-open range of a unit's tokens.
type phrase struct{ from, to int }

// phraseBefore returns the noun phrase that ends at token end, with an
// apposition between commas: "Ada Moss, the mayor,".
func (u unit) phraseBefore(end int) (phrase, bool) {
	if !u.is(end-1, ",") {
		p, ok := u.simplePhrase(end)
		if ok && u.is(p.from-1, ",") && !u.in(p.from, pronouns) {
			if head, ok := u.simplePhrase(p.from - 1); ok && u.quoted(head.from-1) {
				return phrase{head.from, end}, true
			}
		}
		return p, ok
	}
	for open := end - 2; open > 0 && open > end-longestPhrase; open-- {
		if !u.is(open, ",") || u.predicate(open+1, end-1) {
			continue
		}
		head, ok := u.simplePhrase(open)
		if !ok || head.from > 0 && u.tokens[head.from-1].kind == word && !u.in(head.from-1, leadIns) && head.to-head.from == 1 {
			continue
		}
		if head.to-head.from == 1 && isNumber(u.tokens[head.from].text) {
			continue
		}
		head = u.wider(head)
		if u.is(open+1, "who") && u.short(head) || u.in(open+1, leadIns) || u.in(open+1, prepositions) || u.in(open+1, adverbs) {
			return head, true
		}
		if u.apposes(open+1) || u.tokens[open+1].kind == word {
			return phrase{head.from, end}, true
		}
	}
	return phrase{}, false
}

// short reports whether a phrase is a name that the story has introduced
// before: "Moss", "Mr. Moss". A relative clause behind it doesn't tell who that
// is.
func (u unit) short(p phrase) bool {
	if _, ok := honorifics[u.tokens[p.from].lower]; ok {
		p.from++
	}
	return p.to-p.from == 1 && u.tokens[p.from].capital()
}

// simplePhrase returns the noun phrase without commas that ends at token end.
func (u unit) simplePhrase(end int) (phrase, bool) {
	if end > 0 && u.in(end-1, pronouns) {
		return phrase{end - 1, end}, true
	}
	from := end
	for from > 0 && end-from < longestPhrase && u.continues(from-1, end) {
		from--
		if u.in(from, articles) && u.tokens[from].capital() && !u.in(from-1, prepositions) {
			break
		}
	}
	from = u.skipLeadIn(from, end)
	if from >= end || !u.nominal(from, end) {
		return phrase{}, false
	}
	return phrase{from, end}, true
}

// continues reports whether token i belongs to the noun phrase that goes on
// behind it.
func (u unit) continues(i, end int) bool {
	t := u.tokens[i]
	switch t.kind {
	case quotation:
		const longestTitle = 4 // in words; what is longer is what somebody said
		last, _ := utf8.DecodeLastRuneInString(inside(t.text))
		return !isClosingStop(last) && strings.Count(t.text, " ") < longestTitle
	case punct:
		return t.brackets()
	case word:
	}
	if t.lower == "and" || t.lower == "und" || t.lower == "y" || t.lower == "et" || t.lower == "и" {
		return i > 0 && i+1 < end && u.tokens[i-1].kind == word &&
			(u.tokens[i-1].capital() == u.tokens[i+1].capital() || u.in(i-1, pronouns) || u.coordinates(i))
	}
	if t.in(pronouns) && t.lower != "who" && !t.in(articles) {
		return u.is(i+1, "and") && i+2 < end
	}
	if t.in(auxiliary) || t.in(breaks) && t.lower != "than" {
		return false
	}
	if english[t.lower] == says || english[t.lower] == tells {
		return t.capital() || u.thinkTank(i)
	}
	return true
}

func (u unit) thinkTank(i int) bool {
	return u.is(i, "think") && (u.is(i+1, "tank") || u.is(i+1, "tanks"))
}

// coordinates reports whether the "and" at token i joins nouns: before it, its
// clause has no verb.
func (u unit) coordinates(i int) bool {
	for i--; i >= 0; i-- {
		t := u.tokens[i]
		switch {
		case t.kind == quotation, t.kind == punct && !t.brackets():
			return t.is(",")
		case t.in(auxiliary), t.in(verbs), !t.capital() && (strings.HasSuffix(t.lower, "ed") || anyLanguage[t.lower] != 0), t.in(breaks):
			return false
		}
	}
	return true
}

// approximate words stand before an amount of people: "almost everyone".
var approximate = setOf("about almost nearly only roughly more fewer less over just")

// skipLeadIn returns where the phrase between from and end begins behind
// words that aren't part of it: "But on Monday".
func (u unit) skipLeadIn(from, end int) int {
	for from < end {
		t := u.tokens[from]
		switch {
		case t.in(approximate) && from+1 < end && (u.in(from+1, determiners) || u.in(from+1, partitives) || u.in(from+1, pronouns) || isNumber(u.tokens[from+1].text)):
			return from
		case t.kind == word && t.in(times) && !(from+1 < end && t.possessive()),
			t.in(leadIns),
			t.kind == punct,
			t.kind == word && strings.HasSuffix(t.lower, "ly") && !t.in(nouns) && (!t.capital() || from == 0 && end > 1):
			from++
		case t.in(prepositions) && t.lower != "than":
			next := u.lastStart(from+1, end)
			if next <= from {
				return end
			}
			from = next
		default:
			return from
		}
	}
	return from
}

// lastStart returns where the last plain noun phrase before end begins: at
// its names, else at its determiner; or -1.
func (u unit) lastStart(from, end int) int {
	i := end
	for i > from && u.tokens[i-1].capital() && !u.tokens[i-1].in(times) {
		i--
	}
	if i < end && i > from {
		for j := i - 1; j > from && i-j < 5; j-- {
			if u.in(j, determiners) {
				return j
			}
			if u.in(j, prepositions) || u.in(j, times) {
				break
			}
		}
		return i
	}
	for j := end - 1; j > from; j-- {
		if u.in(j, determiners) {
			return j
		}
	}
	return -1
}

// nominal reports whether the tokens between from and end can be a noun
// phrase, judged by the first and the last.
func (u unit) nominal(from, end int) bool {
	last := u.tokens[end-1]
	if last.kind == punct {
		return last.text == ")" || last.text == "]"
	}
	if last.kind == quotation {
		return end-from > 1
	}
	if last.in(prepositions) || last.in(breaks) || last.in(auxiliary) || last.in(adverbs) {
		return false
	}
	if last.in(determiners) {
		return (end-from == 1 || u.in(from, determiners) && u.is(from+1, "in")) && !last.in(articles)
	}
	for i := from + 1; i < end; i++ {
		if t := u.tokens[i]; u.tokens[i-1].capital() && !u.in(i-1, determiners) && !(i == 1 && personal(u.tokens[0].lower)) && t.kind == word && !t.capital() && (strings.HasSuffix(t.lower, "ed") || t.in(verbs)) {
			return false // "Moss shared a plan"
		}
	}
	r, _ := utf8.DecodeRuneInString(last.text)
	return unicode.IsLetter(r) || r == '@' || r == '#' || unicode.IsDigit(r)
}
