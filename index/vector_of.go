package index

import (
	"slices"
	"strings"
	"unicode/utf8"

	"byline/index/dictionary"
	"byline/index/vectors"
)

// vectorOf returns the vector of a text's term, if one is known, and whether it may
// be a name's: what is used like a name is somebody or something else. In other
// languages than English it is that of the translations. In German all nouns are
// written as names, so that there only what has none may be one.
func vectorOf(language, text string, t *Term) (v vectors.Vector, name, known bool) {
	word := strings.ToLower(t.In(text))
	name = isUpper(t.In(text))
	if language = baseOf(language); language == "en" {
		v, known = vectors.Of(strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s"))
		return v, name, known
	}
	if !slices.Contains(lexiconLanguages, language) {
		return v, name, false
	}
	if v, known = translated(language, word, t.Text); !known && slices.Contains(compounding, language) {
		v, known = headVector(language, word, t.Text)
	}
	switch {
	case known:
		return v, name && language != "de", true
	case name: // names are often the same
		v, known = vectors.Of(word)
	}
	return v, name, known
}

// translated returns the vector of a word's translations.
func translated(language, word, term string) (vectors.Vector, bool) {
	var sum vectors.Sum
	for _, english := range dictionary.English(language, word, term) {
		for part := range strings.FieldsSeq(english.Word) {
			if v, ok := vectors.Of(strings.ToLower(part)); ok {
				sum.Add(v, english.Weight)
			}
		}
	}
	return sum.Vector()
}

// compounding are the languages that write compounds as one word, which means about
// what its last part does.
var compounding = list("de nl sv")

// The fewest bytes of what stands before a compound's last part, and of that.
const (
	leastBefore = 3
	leastHead   = 4
)

// headVector returns the vector of a compound's longest last part that has one.
func headVector(language, word, term string) (v vectors.Vector, known bool) {
	for at := leastBefore; at <= min(len(word), len(term))-leastHead; at++ {
		if !utf8.RuneStart(word[at]) || !strings.HasPrefix(term, word[:at]) {
			continue
		}
		if v, known = translated(language, word[at:], term[at:]); known {
			break
		}
	}
	return v, known
}
