package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// isSpeaker reports whether a quotation is by whom the words name: each is in
// the speaker's name or role, and together they name the person or the role,
// not just where the person works or whose aide it is; but who speaks for an
// organization or another is found by that name alone.
func isSpeaker(q *corpus.Quote, speaker []string) bool {
	if q.Speaker == "" || len(speaker) == 0 {
		return false
	}
	name, role := words(q.Speaker), words(q.Role)
	own := withoutOwners(name)
	byName, byRole := false, false
	for _, w := range speaker {
		switch {
		case hasName(own, w):
			byName = true
		case hasName(name, w):
		case hasWord(roleHead(role), w):
			byRole = true
		case !hasWord(role, w):
			return false
		}
	}
	return byName || byRole && !qualified(role, speaker) || !byRole && (speaksFor(q.Role) || speaksFor(q.Speaker))
}

// withoutOwners leaves of a speaker's words what names the speaker: of "Ann Lee's
// strategist" the strategist.
func withoutOwners(name []word) []word {
	for i, w := range slices.Backward(name) {
		if w.title && strings.HasSuffix(w.lower, "'s") && i < len(name)-1 && !name[i+1].title {
			return name[i+1:]
		}
	}
	return name
}

// speakerWords are the words that name whom a question asks about.
func speakerWords(g *grammar, speaker string) []string {
	var out []string
	for _, w := range g.trim(words(speaker)) {
		lower := strings.TrimSuffix(w.lower, "'s")
		if !slices.Contains(g.articles, lower) && !slices.Contains(g.by, lower) && len(lower) > 1 {
			out = append(out, lower)
		}
	}
	return out
}

// hasWord reports whether w is among the words of a role, in this form, without its
// accents, in one that ends differently, or as another word for the same.
func hasWord(ws []word, w string) bool {
	bare := withoutAccents(w)
	return slices.ContainsFunc(ws, func(x word) bool {
		lower := strings.TrimSuffix(x.lower, "'s")
		return lower == w || related(withoutAccents(lower), bare) || shortTitles[lower] == w || shortTitles[w] == lower || means(lower, w)
	})
}

// shortTitles are what papers shorten before names.
var shortTitles = map[string]string{
	"gov": "governor", "sen": "senator", "rep": "representative", "lt": "lieutenant", "sgt": "sergeant", "gen": "general",
	"col": "colonel", "capt": "captain", "prof": "professor", "dr": "doctor", "rev": "reverend", "pm": "premier",
}

// hasName reports whether w is among the words of a name. One that is written
// as a name isn't another for beginning alike, Martin not Martinez, but may be
// declined where that is usual, or half of a double name.
func hasName(ws []word, w string) bool {
	return slices.ContainsFunc(ws, func(x word) bool {
		first, _ := utf8.DecodeRuneInString(x.lower)
		if !x.title || !unicode.Is(unicode.Latin, first) {
			return hasWord([]word{x}, w)
		}
		lower := strings.TrimSuffix(x.lower, "'s")
		if typedAs(w, lower) || typedAs(strings.TrimSuffix(w, "s"), lower) { // a genitive, as in German
			return true
		}
		return strings.Contains(lower, "-") && slices.Contains(strings.Split(lower, "-"), w) // Koh, of Abernathy-Koh
	})
}
