package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// definition is 1 when the question asks what or who something is and the
// passage says so: the name with a description set off by a comma or dash
// ("Clubhouse, the audio app,"), with a form of "to be" ("Clubhouse is an
// app"), or a description in front of it ("the audio app Clubhouse").
func (r *reading) definition(a *Analysis) float64 {
	name := a.Defined
	if name == "" {
		return 0
	}
	lower := strings.ToLower(r.text)
	for from := 0; ; {
		i := strings.Index(lower[from:], name)
		if i < 0 {
			return 0
		}
		start, end := from+i, from+i+len(name)
		if describes(lower[:start], lower[end:]) {
			return 1
		}
		from = end
	}
}

// describes reports whether the text around a name, in lower case, tells what
// it is.
func describes(before, after string) bool {
	if r, _ := utf8.DecodeRuneInString(after); unicode.IsLetter(r) || unicode.IsDigit(r) {
		return false // a longer word
	}
	for i := range grammars {
		g := &grammars[i]
		next := words(firstRunes(after, 40))
		if len(next) > 1 && slices.Contains(g.copulas, next[0].lower) && slices.Contains(g.articles, next[1].lower) {
			return true
		}
		if len(next) > 0 && slices.Contains(g.articles, next[0].lower) && (strings.HasPrefix(after, ", ") || strings.HasPrefix(after, " — ") || strings.HasPrefix(after, " – ")) {
			return true
		}
	}
	// "the invite-only audio app Clubhouse": an article some words before,
	// and at the name neither it nor a preposition.
	last := words(before[strings.LastIndexAny(before, ".,;:!?—–“”\"")+1:])
	last = last[max(len(last)-5, 0):]
	g := &grammars[0]
	return len(last) > 2 && indexIn(last[:len(last)-2], g.articles) >= 0 &&
		!slices.Contains(g.articles, last[len(last)-1].lower) && !slices.Contains(g.about, last[len(last)-1].lower)
}

// firstRunes returns the first n code points of s, or all of it.
func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
