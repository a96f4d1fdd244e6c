package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// countWords returns the number of words of a text. Scripts written without
// spaces count two characters as a word.
func countWords(text string) int {
	n, unspaced := 0, 0
	for w := range strings.FieldsSeq(text) {
		lettered := false
		for _, r := range w {
			switch {
			case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
				unspaced++
			case unicode.IsLetter(r) || unicode.IsDigit(r):
				lettered = true
			}
		}
		if lettered {
			n++
		}
	}
	return n + unspaced/2
}

// endsSentence reports whether text ends as a sentence does, within closing
// quotation marks and brackets or not.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, "\"'”’»“‘›)] ")
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…。！？।؟", r)
}

// A line without a sentence's end is prose all the same from this many words.
const longLine = 28

// prose reports whether a line reads like a sentence or several: it is long, or
// ends as one does and has more than a few words.
func prose(text string) bool {
	words := countWords(text)
	return words >= longLine && !tags(text) || words >= 4 && endsSentence(text) || words >= 6 && strings.HasSuffix(text, ":")
}

// tags reports whether a long line is a list of words: without commas, or with
// one every few words, and without a stop.
func tags(text string) bool {
	spaces, commas := strings.Count(text, " "), strings.Count(text, ",")+strings.Count(text, "|")
	if strings.Contains(text, ". ") || spaces < longLine-1 {
		return false
	}
	return commas == 0 || spaces/commas < 5
}

// titleLike reports whether a line reads like a headline: some words, and no
// sentence's end.
func titleLike(text string) bool {
	words := countWords(text)
	return words >= 1 && words < longLine && !endsSentence(text) && !strings.HasSuffix(text, ":") && !strings.HasSuffix(text, ",")
}

// capitalized reports whether the text has from least to most words, all of
// which begin with a capital letter but for the particles of names.
func capitalized(text string, least, most int) bool {
	n := 0
	for w := range strings.FieldsSeq(text) {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(r):
			n++
		case !nameParticles[strings.ToLower(w)] || n == 0:
			return false
		}
	}
	return n >= least && n <= most
}

var nameParticles = set("de da di du del della dos van von der den ten la le el al bin ibn zu y e")

// contentWords returns the words of a text, in lower case, that say what it is
// about: those of four letters or more.
func contentWords(text string) map[string]bool {
	words := map[string]bool{}
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) {
		if utf8.RuneCountInString(w) >= 4 {
			words[w] = true
		}
	}
	return words
}

// folded brings a line into a form in which repetitions of it are equal.
func folded(text string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " "))
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// containsFolded reports whether text has the words of part in a row.
func containsFolded(text, part string) bool {
	return strings.Contains(" "+folded(text)+" ", " "+folded(part)+" ")
}
