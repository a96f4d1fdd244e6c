package index

import (
	"slices"
	"strings"
)

// withoutLastName is a text without the last of what it names: a run of words
// that are written as names are, or a word behind an article, and that article.
func (g *grammar) withoutLastName(text string) string {
	ws := words(text)
	article := func(i int) bool { return i >= 0 && slices.Contains(g.articles, ws[i].lower) }
	for last, w := range slices.Backward(ws) {
		if !w.title && !article(last-1) || article(last) {
			continue
		}
		first := last
		for first > 0 && ws[first].title && ws[first-1].title && !article(first-1) {
			first--
		}
		if article(first - 1) {
			first--
		}
		return strings.TrimSpace(strings.TrimSpace(text[:ws[first].Start]) + " " + strings.TrimSpace(text[ws[last].End:]))
	}
	return text
}

func (g *grammar) hasPronoun(text string) bool {
	return slices.ContainsFunc(words(text), func(w word) bool { return slices.Contains(g.pronouns, w.lower) })
}

// pointsBack reports whether a text names nothing itself, but what was asked
// about or answered before.
func (g *grammar) pointsBack(text string) bool {
	ws := words(g.subject(text))
	return len(ws) == 0 || len(ws) == 1 && slices.Contains(demonstratives, ws[0].lower)
}

// Words that point back to what was asked about, and pronouns that don't stand
// for a person.
var (
	demonstratives = list("so that this those these das dies diese это этот эта это eso esto ese esa ça cela ceci c'était était-ce c'est questo quello isso isto dat dit detta det happen geschah passiert")
	neuter         = list("it its es оно lo")
)
