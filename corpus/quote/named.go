package quote

import "strings"

// Names that are other words in small letters, or of months: those that stand
// behind a first name, before a surname, and alone.
var (
	lastNames  = setOf("may will day still march")
	firstNames = setOf("may will april june august")
	soleNames  = setOf("may will")
)

// isNamed reports whether a word that mostly is another is somebody's name:
// "Theresa May", "April Ryan", "May said", but not "in May", "May 5" or "Will Moss
// come?".
func isNamed(tokens []token, i int) bool {
	t := tokens[i]
	if !t.capital() || !lastNames.has(t.lower) && !firstNames.has(t.lower) || strings.ToUpper(t.text) == t.text {
		return false
	}
	at := func(i int) token {
		if i < 0 || i >= len(tokens) {
			return token{kind: punct}
		}
		return tokens[i]
	}
	before, next := at(i-1), at(i+1)
	if before.in(prepositions) || before.in(times) || next.kind == word && isNumber(next.text[:1]) {
		return false
	}
	switch {
	case lastNames.has(t.lower) && before.capital() && !before.common():
		return true
	case firstNames.has(t.lower) && next.capital() && !next.common() && !next.in(times):
		return !modals.has(t.lower) || before.kind == word || at(i+2).says() // no question
	}
	return soleNames.has(t.lower) && next.says()
}

// common reports whether a word is written with a capital only where it opens a
// sentence.
func (t token) common() bool {
	return t.in(determiners) || t.in(pronouns) || t.in(leadIns) || t.in(breaks) || t.in(adverbs) || t.in(auxiliary)
}

// says reports whether a word is a verb of saying as it stands behind who speaks:
// "said", "says".
func (t token) says() bool {
	return t.kind == word && !t.capital() && english[t.lower] != 0 && (englishPast.has(t.lower) || strings.HasSuffix(t.lower, "s"))
}

// modals are the modal verbs among them.
var modals = setOf("may will")
