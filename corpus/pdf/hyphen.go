package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hyphens decides of a hyphen at a line's end whether it belongs to the word.
// What decides is the document: how it writes the same word within a line.
type hyphens struct {
	words map[string]int // small letters; those with hyphens too
}

func newHyphens(pages [][]line) hyphens {
	h := hyphens{map[string]int{}}
	for _, lines := range pages {
		for _, l := range lines {
			for w := range strings.FieldsSeq(l.text) {
				if w = strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })); w != "" {
					h.words[w]++
				}
			}
		}
	}
	return h
}

// join puts two lines together. A hyphen between them goes where the word is
// surely one: the document has it without, or one of its halves is no word by
// itself there; and not where the document has it with the hyphen.
func (h hyphens) join(a, b string, hyphen bool) string {
	if !hyphen {
		if ends, begins := lastRune(a), firstRune(b); spaceless(ends) && spaceless(begins) {
			return a + b
		}
		return a + " " + b
	}
	stem := strings.TrimRight(a, "-\u2010\u00ad")
	head := lastLetters(stem)
	tail := firstLetters(b)
	key := strings.ToLower(head + tail)
	switch {
	case strings.HasSuffix(a, "\u00ad"):
		return stem + b // a soft hyphen is by its meaning none
	case head == "" || tail == "" || !unicode.IsLower(firstRune(b)) || !unicode.IsLower(lastRune(stem)):
		return a + b
	case h.words[key] > 0:
		return stem + b
	case h.words[strings.ToLower(head+"-"+tail)] > 0, compound[strings.ToLower(head)]:
		return a + b
	case h.words[tail] == 0 || len(head) <= 3 || len(tail) <= 3:
		return stem + b
	}
	return a + b
}

// compound are words that are commonly the first half of one with a hyphen.
var compound = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq("all anti co cross ex first full half high ill large long low mid multi new non old one post pre pro re second self semi short small so sub ten third three top two ultra vice well world year " +
		"twenty thirty forty fifty sixty seventy eighty ninety") {
		m[w] = true
	}
	return m
}()

// lastLetters returns the letters that text ends in, and firstLetters those
// that it begins with.
func lastLetters(text string) string {
	return text[len(strings.TrimRightFunc(text, unicode.IsLetter)):]
}

func firstLetters(text string) string {
	return text[:len(text)-len(strings.TrimLeftFunc(text, unicode.IsLetter))]
}

func firstRune(text string) rune { r, _ := utf8.DecodeRuneInString(text); return r }
func lastRune(text string) rune  { r, _ := utf8.DecodeLastRuneInString(text); return r }

// spaceless reports whether a script has no spaces between words.
func spaceless(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}
