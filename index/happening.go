package index

import (
	"slices"
	"strings"
)

// happening are, by language, the verbs that only with another word tell that
// something happens, and these words: "took place", "fand … statt".
var happening = map[string][2][]string{
	"en": {list("take takes took taking taken"), list("place")},
	"de": {list("fand fanden findet finden stattgefunden stattfinden stattfindet stattfand"), list("statt")},
	"nl": {list("vond vonden vindt vinden"), list("plaats")},
	"fr": {list("eu aura auront a ont"), list("lieu")},
	"es": {list("tuvo tiene tendrá tendra"), list("lugar")},
	"pt": {list("teve tem terá tera"), list("lugar")},
	"it": {list("avuto avrà avra ha"), list("luogo")},
}

// separable are the languages in which such a word stands apart from its verb, at
// the end.
var separable = list("de nl")

// withoutHappening takes from a question for a time or place the words that only tell
// that something happens there, as it is what stories tell.
func (g *grammar) withoutHappening(text string) string {
	verbs, with := happening[g.language][0], happening[g.language][1]
	ws := words(text)
	for i, w := range ws {
		switch {
		case !slices.Contains(verbs, w.lower):
			continue
		case g.language == "de" && strings.HasPrefix(w.lower, "statt"):
			return text[:w.Start] + text[w.End:]
		}
		at := i + 1
		if slices.Contains(separable, g.language) {
			at = len(ws) - 1
		}
		if at > i && at < len(ws) && slices.Contains(with, ws[at].lower) {
			return text[:w.Start] + text[w.End:ws[at].Start] + text[ws[at].End:]
		}
	}
	return text
}
