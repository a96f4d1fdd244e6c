package quote

import (
	"maps"
	"strings"
)

// manner is how a cue attributes words.
type manner uint8

const (
	// says takes a quotation or a clause as its object: "said".
	says manner = iota + 1
	// tells takes the person told first: "told reporters that …".
	tells
	// says, and is more often a noun or about something else: it needs
	// "that", a colon or a quotation: "report".
	weakly
	// calls takes what is judged as its object: "called the plan “bold”".
	calls
	// quotes only with quotation marks: "laughed".
	quotes
)

// lexicon maps the words that attribute speech to their manner.
type lexicon map[string]manner

var (
	english     = englishLexicon()
	anyLanguage = union(german, russian, spanish, french, italian, portuguese, dutch, swedish, english)
)

// according holds what introduces a source without a verb, by its first word.
var according = map[string]string{
	"according": "to", "laut": "", "zufolge": "", "согласно": "", "по": "словам", "según": "", "selon": "", "secondo": "", "segundo": "",
	"volgens": "", "enligt": "", "nach": "Angaben", "d'après": "",
}

// speechNouns are things said or written; with a colon or "translated as"
// they introduce a quotation.
var speechNouns = setOf(`statement tweet tweets message post letter email e-mail speech interview remarks note memo
	question answer reply response caption slogan words warning advice argument point`)

func newLexicon(words map[manner]string) lexicon {
	l := lexicon{}
	// The later manner of a word in two lists would depend on map order.
	for m := quotes; m >= says; m-- {
		for w := range strings.FieldsSeq(words[m]) {
			l[w] = m
		}
	}
	return l
}

func union(lexicons ...lexicon) lexicon {
	u := lexicon{}
	for _, l := range lexicons {
		maps.Copy(u, l)
	}
	return u
}

// lexiconOf returns the cues for a story's language, a BCP 47 tag.
func lexiconOf(language string) lexicon {
	base, _, _ := strings.Cut(language, "-")
	if l, ok := lexicons[base]; ok {
		return l
	}
	return anyLanguage
}

var lexicons = map[string]lexicon{
	"en": english, "de": german, "ru": russian, "es": spanish, "fr": french, "it": italian, "pt": portuguese, "nl": dutch, "sv": swedish,
}

// isEnglish reports whether a story's language, a BCP 47 tag, is English.
func isEnglish(language string) bool {
	base, _, _ := strings.Cut(language, "-")
	return base == "en"
}
