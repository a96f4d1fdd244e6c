package index

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// withUnaccented adds to the words by which a language asks what people type for them
// on a keyboard without its accents: "a quelle heure", "donde esta".
func (g *grammar) withUnaccented() {
	for _, list := range []*[]string{&g.auxiliaries, &g.speech, &g.reactions, &g.telling, &g.about, &g.copulas, &g.articles, &g.small, &g.pronouns, &g.definers} {
		for _, w := range slices.Clone(*list) {
			if bare := withoutAccents(w); bare != w && len(bare) > 1 {
				*list = append(slices.Clip(*list), bare)
			}
		}
	}
	for i := range g.questions {
		q := &g.questions[i]
		for _, p := range slices.Clone(q.phrases) {
			bare := list(withoutAccents(strings.Join(p, " ")))
			if !slices.Equal(bare, p) && (len(p) > 1 || !slices.Contains(g.small, bare[0])) { // "ou" is "or" before "where"
				q.phrases = append(slices.Clip(q.phrases), bare)
			}
		}
	}
}

// withoutAccents is a text without accents.
func withoutAccents(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) { // most are without
		return text
	}
	return norm.NFC.String(strings.Map(unaccented, norm.NFD.String(text)))
}

// typedAs reports whether a word is another as people type it: without its accents, or
// some of them.
func typedAs(typed, word string) bool {
	if typed == word {
		return true
	}
	ts, ws := []rune(typed), []rune(word)
	return len(ts) == len(ws) && !slices.ContainsFunc(ts, func(t rune) bool {
		w := ws[0]
		ws = ws[1:]
		return t != w && string(t) != withoutAccents(string(w))
	})
}
