package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wider returns the phrase that head is itself an apposition to, where a name
// begins the clause: "Ada Moss, mayor of Harbor, sailor,".
func (u unit) wider(head phrase) phrase {
	for i := head.from - 1; i > 0 && u.is(i, ",") && head.from-i < longestPhrase; i = head.from - 1 {
		name, ok := u.simplePhrase(i)
		if !ok || !u.tokens[name.to-1].capital() && !isNumber(u.tokens[name.to-1].text) || name.from > 0 && !u.pause(name.from-1) && !u.quoted(name.from-1) {
			break
		}
		head.from = name.from
	}
	return head
}

// apposes reports whether what begins at token i, behind a comma, says more
// about the noun before the comma.
func (u unit) apposes(i int) bool {
	if i >= len(u.tokens) || u.tokens[i].kind != word {
		return false
	}
	t := u.tokens[i]
	if (t.lower == "then" || t.lower == "now") && i+1 < len(u.tokens) {
		t = u.tokens[i+1] // "now a commentator"
		if !t.in(determiners) && !t.in(roleHeads) && !t.in(modifiers) {
			return false
		}
	}
	if t.in(approximate) && !t.in(determiners) {
		return false // "nearly all of them left"
	}
	if t.in(prepositions) || t.in(times) || t.in(auxiliary) || t.in(leadIns) || t.in(adverbs) || t.in(pronouns) && t.lower != "who" {
		return false
	}
	if strings.HasSuffix(t.lower, "ing") || t.in(breaks) && t.lower != "whose" {
		return false
	}
	return !(strings.HasSuffix(t.lower, "ed") && u.in(i+1, prepositions)) && !u.clauseAt(i)
}

func isNumber(text string) bool {
	return strings.Trim(text, "0123456789") == ""
}

// clauseAt reports whether a main clause begins at token i: its verb comes
// before the next mark.
func (u unit) clauseAt(i int) bool {
	for ; i < len(u.tokens) && u.tokens[i].kind == word; i++ {
		switch t := u.tokens[i]; {
		case t.in(breaks), t.lower == "who", t.lower == "that":
			return false
		case t.in(auxiliary), !t.capital() && (t.in(plainCues) || t.in(verbs)):
			return true
		}
	}
	return false
}

var plainCues = setOf("said says told wrote tweeted added")

// phraseAfter returns the noun phrase that begins at token i, with the
// appositions behind it: "Ada Moss, the mayor of Harbor".
func (u unit) phraseAfter(i int) (phrase, bool) {
	if i >= len(u.tokens) || u.tokens[i].kind != word || !u.startsPhrase(i) {
		return phrase{}, false
	}
	article := u.grammar != nil && u.in(i, articles) && !u.in(i, u.grammar.subjects) // Italian "il"
	if u.in(i, pronouns) && u.tokens[i].lower != "who" && !article {
		return phrase{i, i + 1}, true
	}
	if p, ok := u.speakerAfter(i); ok {
		return p, true
	}
	end := i + 1
	for ; end < len(u.tokens) && end-i < longestPhrase; end++ {
		t := u.tokens[end]
		apposed := u.hasComma(i, end) || u.relative(i, end)
		switch {
		case t.is(","):
			if !u.apposes(end+1) && !(u.is(end+1, "of") && isNumber(u.tokens[end-1].text)) {
				return phrase{i, end}, true
			}
		case t.kind == quotation:
			last, _ := utf8.DecodeRuneInString(inside(t.text))
			if u.is(end-1, ",") || unicode.IsUpper(last) && !apposed {
				return trimPhrase(u, i, end), true
			}
		case t.kind == punct && !t.brackets():
			return trimPhrase(u, i, end), true
		case u.is(end-1, ")") && t.in(articles):
			return trimPhrase(u, i, end), true // "Jens Ohm (SPD) der Zeitung"
		case u.in(end-1, articles):
		case t.in(joined) && u.joins(end):
		case t.in(times) && !apposed,
			t.in(breaks) && t.lower != "whose" && !apposed && t.lower != "than",
			t.in(auxiliary) && !u.relative(i, end),
			t.in(prepositions) && !t.in(joining) && !apposed,
			t.in(joining) && t.lower != "of" && !apposed && u.vague(end+1):
			return trimPhrase(u, i, end), true
		}
	}
	return trimPhrase(u, i, end), true
}

// joins reports whether the preposition at token i belongs to the word before
// it: "released by", "aide to", "familiar with".
func (u unit) joins(i int) bool {
	t := u.tokens[i-1]
	if t.kind != word || t.capital() {
		return false
	}
	if u.is(i, "to") {
		return t.in(dative)
	}
	return strings.HasSuffix(t.lower, "ed") || t.in(postpositive)
}

var (
	joined = setOf("by with in on to at")
	// dative nouns take whom they serve with "to".
	dative = setOf("aide aides adviser advisers advisor advisors ambassador counsel assistant envoy delegate close secretary consultant heir")
)

func trimPhrase(u unit, from, end int) phrase {
	for end > from+1 && (u.is(end-1, ",") || u.is(end-1, "(")) {
		end--
	}
	return phrase{from, end}
}

// relative reports whether a relative clause has begun between two tokens.
func (u unit) relative(from, end int) bool {
	for i := from; i < end; i++ {
		if l := u.tokens[i].lower; l == "who" || l == "whose" || l == "which" {
			return true
		}
	}
	return false
}

func (u unit) hasComma(from, end int) bool {
	for i := from; i < end; i++ {
		if u.is(i, ",") {
			return true
		}
	}
	return false
}

// vague reports whether token i begins a time or an occasion: "at a news
// conference", "from his office".
func (u unit) vague(i int) bool {
	if u.in(i, determiners) {
		for j := i + 1; j < min(i+5, len(u.tokens)); j++ {
			if u.in(j, occasions) {
				return true
			}
		}
	}
	return u.in(i, times)
}

var occasions = setOf(`time rally conference briefing interview event meeting hearing debate speech appearance stop dinner statement
	call email e-mail message tweet post panel forum town convention press fundraiser gathering office podium stage`)

// startsPhrase reports whether a noun phrase can begin at token i.
func (u unit) startsPhrase(i int) bool {
	t := u.tokens[i]
	if t.in(possessives) && u.in(i, objects) && i+1 < len(u.tokens) {
		next := u.tokens[i+1] // "her lawyers"
		return next.kind == word && !isSmall(next)
	}
	if t.in(times) || t.in(auxiliary) || t.in(breaks) || t.in(prepositions) || t.in(adverbs) || t.in(objects) && t.lower != "it" && t.lower != "you" {
		return false
	}
	return !strings.HasSuffix(t.lower, "ly") || t.capital() || t.in(nouns)
}
