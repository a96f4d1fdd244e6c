package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// word is one word of a text: its place, its lower-case form with straight
// apostrophes, and whether it is written as a name is: Will or Abernathy-Koh, not
// will or WILL.
type word struct {
	corpus.Span
	lower string
	title bool
}

// words cuts text into runs of letters, digits and inner apostrophes or
// hyphens. In scripts that put no space between words, each character counts as
// a word. What they have in lower case is mostly a part of one text.
func words(text string) []word {
	var out []word
	lower := inLowerCase(text)
	start, last := -1, 0 // the open word, and the end of its last letter
	wasAlone := false    // the open word is a character of such a script
	capitals := 0        // of the open word
	curly := false       // it may have a curly apostrophe
	flush := func() {
		w := word{Span: corpus.Span{Start: start, End: last}}
		if lower != "" {
			w.lower = lower[start:last]
		} else {
			w.lower = strings.ToLower(text[start:last])
		}
		if curly {
			w.lower = strings.ReplaceAll(w.lower, "’", "'")
		}
		if capitals == 1 {
			first, _ := utf8.DecodeRuneInString(text[start:last])
			w.title = unicode.IsUpper(first)
		} else if capitals > 1 {
			w.title = isDoubleName(text[start:last], capitals)
		}
		if out == nil {
			out = make([]word, 0, len(text)/lettersPerWord+1)
		}
		out = append(out, w)
		start, capitals, curly = -1, 0, false
	}
	for i := 0; i < len(text); {
		if b := text[i]; b < utf8.RuneSelf { // most are
			switch {
			case isASCIIWord[b]:
				if start >= 0 && wasAlone {
					flush()
				}
				wasAlone = false
				if start < 0 {
					start = i
				}
				if 'A' <= b && b <= 'Z' {
					capitals++
				}
				last = i + 1
			case start < 0, i == last && (b == '\'' || b == '-'):
				// It belongs to the word only if a letter follows.
			default:
				flush()
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || isMark(r):
			alone := isUnspaced(r)
			if start >= 0 && (alone || wasAlone) && !unicode.IsMark(r) {
				flush()
			}
			wasAlone = alone
			if start < 0 {
				start = i
			}
			if unicode.IsUpper(r) {
				capitals++
			}
			last = i + size
		case start < 0:
		case i == last && r == '’':
			curly = true
		default:
			flush()
		}
		i += size
	}
	if start >= 0 {
		flush()
	}
	return out
}

// isASCIIWord are the letters and digits of ASCII.
var isASCIIWord = func() (is [utf8.RuneSelf]bool) {
	for b := range is {
		is[b] = 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9'
	}
	return is
}()

// lettersPerWord is how many bytes the words of most texts have on average, at least,
// with the space behind each.
const lettersPerWord = 5

// isMark is unicode.IsMark, quickly for what most texts consist of.
func isMark(r rune) bool { return r >= firstMark && unicode.IsMark(r) }

// firstMark is the first of all marks, the grave accent.
const firstMark = '\u0300'

// isUnspaced reports whether a letter is of a script without spaces.
func isUnspaced(r rune) bool {
	return r >= firstUnspaced && unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar,
		unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// firstUnspaced is the first letter of those scripts, of Thai.
const firstUnspaced = '\u0e00'

// countWords counts the words of a text as a reader would.
func countWords(text string) int {
	quarters, in := 0, false
	for _, r := range text {
		var n int
		n, in = quarterWords(r, in)
		quarters += n
	}
	return (quarters + 3) / 4
}

// quarterWords returns how much of a word begins with a character, in
// quarters, and whether a word goes on behind it. In scripts without spaces
// two Chinese characters are about a word, and four others.
func quarterWords(r rune, in bool) (n int, goesOn bool) {
	switch {
	case in && 'a' <= r && r <= 'z': // which most are
		return 0, true
	case isMark(r):
		return 0, in
	case unicode.IsSpace(r):
		return 0, false
	case in && r < firstUnspaced:
		return 0, true
	case isUnspaced(r) && unicode.Is(unicode.Han, r):
		return 2, false
	case isUnspaced(r):
		return 1, false
	case in:
		return 0, true
	}
	return 4, true
}

// isDoubleName reports whether a word with so many capitals is of several names with
// hyphens between: Abernathy-Koh.
func isDoubleName(word string, capitals int) bool {
	if capitals != strings.Count(word, "-")+1 {
		return false
	}
	for part := range strings.SplitSeq(word, "-") {
		if first, size := utf8.DecodeRuneInString(part); !unicode.IsUpper(first) || size == len(part) {
			return false
		}
	}
	return true
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
