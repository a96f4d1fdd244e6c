package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// word is one word of a text: its place, its lower-case form with straight
// apostrophes, and whether it is written as a name is: Will, not will or WILL.
type word struct {
	corpus.Span
	lower string
	title bool
}

// words cuts text into runs of letters, digits and inner apostrophes or
// hyphens.
func words(text string) []word {
	var out []word
	start, last := -1, 0 // the open word, and the end of its last letter
	flush := func() {
		if start >= 0 {
			w := word{Span: corpus.Span{Start: start, End: last}}
			w.lower = strings.ToLower(strings.ReplaceAll(w.In(text), "’", "'"))
			first, size := utf8.DecodeRuneInString(w.In(text))
			w.title = unicode.IsUpper(first) && !strings.ContainsFunc(text[start+size:last], unicode.IsUpper)
			out = append(out, w)
			start = -1
		}
	}
	for i, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if start >= 0 && i-last > len("’") {
				flush()
			}
			if start < 0 {
				start = i
			}
			last = i + len(string(r))
		case start >= 0 && i == last && (r == '\'' || r == '’' || r == '-'):
			// It belongs to the word only if a letter follows.
		default:
			flush()
		}
	}
	flush()
	return out
}

// startsWith reports whether the words begin with phrase.
func startsWith(ws []word, phrase []string) bool {
	return len(ws) >= len(phrase) &&
		slices.EqualFunc(ws[:len(phrase)], phrase, func(w word, p string) bool { return w.lower == p })
}

// join returns the part of text from the first of the words to the last.
func join(text string, ws []word) string {
	if len(ws) == 0 {
		return ""
	}
	return text[ws[0].Start:ws[len(ws)-1].End]
}
