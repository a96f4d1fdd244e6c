package embedded

import (
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// class is what a character means for where words end, by Unicode's Standard
// Annex 29.
type class uint8

const (
	unsure   class = iota // only Bleve's tokenizer knows
	between               // in no word
	letter                // joined with letters and digits
	digit                 // the same
	inLetter              // joins two letters: the colon
	inNumber              // joins two digits: the comma
	inEither              // joins two letters or two digits: the apostrophe
)

// classified is how many characters have a class here: those of the scripts that
// part words by spaces and that most papers print, and their marks.
const classified = 0x2100

// classes is the class of each of these characters. A test holds that they are
// as Bleve has them.
var classes = func() (of [classified]class) {
	for c := range of {
		r := rune(c)
		switch {
		case r >= 0x1c80 && r < 0x1d00: // some came into Unicode after Bleve's tables
		case unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) && unicode.IsLetter(r):
			of[c] = letter
		case '0' <= r && r <= '9':
			of[c] = digit
		case r == ':':
			of[c] = inLetter
		case r == ',' || r == ';':
			of[c] = inNumber
		case r == '.' || r == '\'' || r == '‘' || r == '’':
			of[c] = inEither
		case r < 0x80 && r != '_', 0x2010 <= r && r <= 0x201f, r == '…', r == '•', r == '€', r == '«', r == '»', r == '\u00a0', r == '£', r == '©', r == '§':
			of[c] = between
		}
	}
	return of
}()

// inWord are the bytes that are ASCII letters and digits, which most are.
var inWord = func() (in [256]bool) {
	for b := range utf8.RuneSelf {
		in[b] = classes[b] == letter || classes[b] == digit
	}
	return in
}()

// cutWords appends the words of a text, as Bleve's tokenizer finds them. It gives
// up, and ok is false, at a character that it isn't sure about.
func cutWords(words []corpus.Span, text string) (_ []corpus.Span, ok bool) {
	for i := 0; i < len(text); {
		c, size := classAt(text, i)
		switch c {
		case unsure:
			return words, false
		case letter, digit:
		default:
			i += size
			continue
		}
		start := i
		for {
			last := c
			for i += size; i < len(text) && inWord[text[i]]; i++ {
				last = classes[text[i]]
			}
			if c, size = classAt(text, i); c == letter || c == digit {
				continue
			}
			if c == unsure && i < len(text) {
				return words, false
			}
			if c < inLetter || c == inLetter && last == digit || c == inNumber && last == letter {
				break
			}
			next, width := classAt(text, i+size)
			if next != last {
				break
			}
			i += size
			c, size = next, width
		}
		words = append(words, corpus.Span{Start: start, End: i})
	}
	return words, true
}

// classAt returns the class of the character that begins there, and its bytes.
// At the end of a text that is no character, and unsure.
func classAt(text string, i int) (class, int) {
	if i >= len(text) {
		return unsure, 0
	}
	if b := text[i]; b < utf8.RuneSelf {
		return classes[b], 1
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	if r >= classified || r == utf8.RuneError {
		return unsure, size
	}
	return classes[r], size
}
