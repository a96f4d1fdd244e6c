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
	// breaks reports that the document breaks words at all, which few pages on
	// the web and all books do.
	breaks bool
}

func newHyphens(pages [][]line) hyphens {
	h := hyphens{words: map[string]int{}}
	for _, lines := range pages {
		broken := false // the first word of this line is the end of one
		for _, l := range lines {
			words := strings.Fields(l.text)
			if broken {
				words = words[1:]
			}
			if broken = l.hyphen; broken && len(words) > 0 {
				words = words[:len(words)-1]
			}
			for _, w := range words {
				if w = strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })); w != "" {
					h.words[w]++
				}
			}
		}
	}
	const several = 3
	sure := 0
	for _, lines := range pages {
		for i := range len(lines) - 1 {
			if l := lines[i]; l.hyphen && h.surelyBroken(lastLetters(strings.TrimRight(l.text, "-\u2010")), firstLetters(lines[i+1].text)) {
				sure++
			}
		}
	}
	h.breaks = sure >= several
	return h
}

// surelyBroken reports whether two halves are a word of the document, or one of
// them is none.
func (h hyphens) surelyBroken(head, tail string) bool {
	head, tail = strings.ToLower(head), strings.ToLower(tail)
	if head == "" || tail == "" || compound[head] {
		return false
	}
	return h.words[head+tail] > 0 || h.words[head+"-"+tail] == 0 && (h.words[head] == 0 || h.words[tail] == 0)
}

// join puts two lines together. A hyphen between them goes where the document
// has the word without it, or doesn't have its halves as words, or breaks words
// elsewhere; it stays where the document has the word with it, and behind words
// that commonly take one.
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
	switch {
	case strings.HasSuffix(a, "\u00ad"):
		return stem + b // a soft hyphen is by its meaning none
	case head == "" || tail == "" || !unicode.IsLower(firstRune(b)) || !unicode.IsLower(lastRune(stem)):
		return a + b
	case h.surelyBroken(head, tail):
		return stem + b
	case h.words[strings.ToLower(head+"-"+tail)] > 0, compound[strings.ToLower(head)], !h.breaks:
		return a + b
	}
	return stem + b
}

// compound are words that are commonly the first half of one with a hyphen.
var compound = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq("anti cross first full half high ill large long low mid multi non old post second self semi short small so third three top two ultra vice well world year " +
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
