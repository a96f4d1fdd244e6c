package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lexicon is what a language's rules know of its words. Words are in lower
// case and without a final full stop.
type lexicon struct {
	// never holds abbreviations that don't end a sentence: "Mr", "z.B".
	never set
	// maybe holds abbreviations that end one only before a starter: "U.S".
	maybe set
	// numbered holds abbreviations that need a number after them: "No. 5".
	numbered set
	// starters holds words that are capital only where a sentence begins.
	starters set
	// speech holds verbs that attribute a quotation: "“Why?” Ada Moss asked."
	speech set
	// ordinals tells that "9." is how the language writes "9th".
	ordinals bool
}

type set map[string]struct{}

func setOf(words ...string) set {
	s := set{}
	for _, list := range words {
		for word := range strings.FieldsSeq(list) {
			s[word] = struct{}{}
		}
	}
	return s
}

func (s set) has(word string) bool {
	_, ok := s[word]
	return ok
}

// abbreviates reports whether the full stop behind word belongs to the word,
// and the sentence goes on with next. First tells that the sentence has no
// other word yet.
func (l lexicon) abbreviates(word, next string, first bool) bool {
	lower := strings.ToLower(word)
	starts := l.starters.has(strings.ToLower(next))
	digit := strings.IndexFunc(next, unicode.IsDigit) == 0
	switch {
	case word == "":
		return false
	case l.never.has(lower):
		return true
	case l.numbered.has(lower):
		return digit
	case l.maybe.has(lower), isInitials(word):
		return !starts
	case isNumber(word):
		return first || l.ordinals && len(word) <= 2 && !starts && !digit
	}
	return false
}

// attributes reports whether text goes on with a name and a verb of speech,
// or with the verb: what stands before is then the speech, and no sentence
// of its own.
func (l lexicon) attributes(text string) bool {
	const longestName = 4
	for range longestName + 1 {
		text = strings.TrimLeftFunc(text, unicode.IsSpace)
		end := strings.IndexFunc(text, unicode.IsSpace)
		if end < 0 {
			end = len(text)
		}
		word := strings.TrimRight(text[:end], ",.:;")
		if l.speech.has(word) {
			return true
		}
		r, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(r) || l.starters.has(strings.ToLower(word)) {
			return false
		}
		text = text[end:]
	}
	return false
}

// isInitials reports whether word is a letter, or letters with full stops
// between them: "J", "U.S", "J.-C" cut at its hyphen.
func isInitials(word string) bool {
	for part := range strings.SplitSeq(word, ".") {
		r, size := utf8.DecodeRuneInString(part)
		if size != len(part) || !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

func isNumber(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}
