package table

import (
	"encoding/binary"
	"iter"
	"math"
	"unicode/utf8"

	"byline/index/frontcode"
)

// Table is an encoded table. It must be one that Encode made.
type Table string

// Found is a spelling where it lies.
type Found struct {
	term, more string // it is the one's beginning and the other
	words      string
}

// wordBytes is what an English word takes.
const wordBytes = 3

// Spellings yields those of a term.
func (t Table) Spellings(term string) iter.Seq[Found] {
	return func(yield func(Found) bool) {
		value, ok := frontcode.Words(t).Find(term, sizeOf)
		if !ok {
			return
		}
		rest := value[1:]
		for range value[0] {
			var f Found
			if f, rest = next(term, rest); !yield(f) {
				return
			}
		}
	}
}

func next(term, from string) (f Found, rest string) {
	words, end := layout(from)
	rest = from[end:]
	return Found{term: term[:from[0]], more: from[2:words], words: from[words:end]}, rest
}

// layout returns where a spelling's words begin and end.
func layout(spelling string) (words, end int) {
	words = 2 + int(spelling[1]&mostMore)
	return words, words + wordBytes*(1+int(spelling[1]>>6))
}

// sizeOf is the [frontcode.Size] of a term's value.
func sizeOf(value string) int {
	at := 1
	for range value[0] {
		_, end := layout(value[at:])
		at += end
	}
	return at
}

// Distance returns how many letters the spelling and a word have apart from those
// that they begin with alike, whatever their accents: two more for each that differs.
func (f Found) Distance(word string) int {
	apart, alike := 0, true
	for _, part := range [...]string{f.term, f.more} {
		for _, letter := range part {
			other, size := utf8.DecodeRuneInString(word)
			switch alike = alike && (letter == other || plain(letter) == plain(other)); {
			case !alike:
				apart++
				continue
			case letter != other:
				apart += 2
			}
			word = word[size:]
		}
	}
	return apart + utf8.RuneCountInString(word)
}

// plain returns a lower-case letter without an accent that people leave out: an
// umlaut is none.
func plain(letter rune) rune {
	switch letter {
	case 'á', 'à', 'â', 'ã':
		return 'a'
	case 'ç':
		return 'c'
	case 'é', 'è', 'ê', 'ë':
		return 'e'
	case 'í', 'ì', 'î', 'ï':
		return 'i'
	case 'ñ':
		return 'n'
	case 'ó', 'ò', 'ô', 'õ':
		return 'o'
	case 'ú', 'ù', 'û':
		return 'u'
	case 'ё':
		return 'е'
	}
	return letter
}

// Words yields the English words that the spelling means.
func (f Found) Words() iter.Seq[Word] {
	return func(yield func(Word) bool) {
		for w := f.words; w != ""; w = w[wordBytes:] {
			number := uint16(w[0]) | uint16(w[1])<<8
			if !yield(Word{number, weights[w[2]]}) {
				return
			}
		}
	}
}

// weights are those that bytes stand for.
var weights = func() (out [math.MaxUint8 + 1]float64) {
	for step := range out {
		out[step] = math.Exp2((float64(step) - one) / steps)
	}
	return out
}()

// Words is an encoded list of English words. It must be one that EncodeWords made.
type Words string

// Word returns the word with that number.
func (ws Words) Word(number uint16) string {
	at := 4 + 4*int(number)
	return string(ws[ws.uint32(at):ws.uint32(at+4)])
}

func (ws Words) uint32(at int) int {
	return int(binary.LittleEndian.Uint32([]byte(ws[at : at+4])))
}
