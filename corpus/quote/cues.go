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
	german = newLexicon(map[manner]string{
		says: `sagte sagt sagten erklärte erklärt erklärten teilte schrieb schreibt schrieben betonte betont meinte meint
			ergänzte warnte warnt twitterte kündigte behauptete behauptet berichtete berichtet kritisierte forderte fordert
			antwortete fragte fragt gesagt mitgeteilt`,
		quotes: `rief lachte zitierte zitiert fügte so`,
	})
	russian = newLexicon(map[manner]string{
		says: `сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили отметил отметила добавил добавила
			подчеркнул подчеркнула написал написала говорит говорится пояснил пояснила рассказал рассказала считает уточнил
			уточнила объяснил объяснила спросил спросила ответил ответила`,
		quotes: `воскликнул процитировал передает цитирует`,
	})
	spanish = newLexicon(map[manner]string{
		says: `dijo dice dijeron afirmó afirma aseguró asegura explicó explica señaló señala agregó añadió declaró escribió
			tuiteó sostuvo indicó manifestó anunció advirtió preguntó respondió subrayó reconoció insistió`,
		quotes: `exclamó concluyó comentó apuntó`,
	})
	french = newLexicon(map[manner]string{
		says: `dit disent déclare déclaré affirme affirmé explique expliqué ajoute ajouté écrit assure assuré indique indiqué
			précise précisé souligne souligné annonce annoncé estime estimé demande demandé répond répondu tweeté`,
		quotes: `lance lancé conclut insiste insisté raconte raconté`,
	})
	english     = englishLexicon()
	anyLanguage = union(english, german, russian, spanish, french)
)

// according holds what introduces a source without a verb, by its first word.
var according = map[string]string{
	"according": "to", "laut": "", "zufolge": "", "согласно": "", "según": "", "selon": "",
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
	switch base {
	case "en":
		return english
	case "de":
		return german
	case "ru":
		return russian
	case "es":
		return spanish
	case "fr":
		return french
	}
	return anyLanguage
}

// isEnglish reports whether a story's language, a BCP 47 tag, is English.
func isEnglish(language string) bool {
	base, _, _ := strings.Cut(language, "-")
	return base == "en"
}
