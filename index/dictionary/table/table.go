// Package table is the form in which the dictionary's data is kept: the terms of
// a language with the words that they are made of and the English ones that these
// mean, looked up where they lie.
//
// A table is front-coded terms, see [byline/index/frontcode], of which a value is,
// with integers little-endian:
//
//	byte                number of spellings
//	  spelling …        how many bytes of letters it shares with the term, that of further
//	                    bytes (6 bits) and of English words less one (2 bits),
//	                    and these bytes
//	    English word …  uint16, its number, and a byte, 8 times the logarithm of
//	                    its weight to the base 2, from 128
//
// The English words are in a list of their own:
//
//	uint32              number of words
//	uint32 …            where each begins, and where the last one ends
//	byte …              the words
package table

import (
	"encoding/binary"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"byline/index/frontcode"
)

// Term is what analysis makes of words.
type Term struct {
	Text      string
	Spellings []Spelling
}

// Spelling is a word, in lower case, and what it means. That of a term with but one
// isn't kept: it reads as the term.
type Spelling struct {
	Text  string
	Words []Word
}

// Word is an English word by its number.
type Word struct {
	Number uint16
	Weight float64 // 2⁻¹⁶ to 2¹⁵, kept to about a twentieth
}

// MostWords is how many English words a spelling has at most; the least is one.
const MostWords = 4

const (
	steps = 8   // to which a weight's double is
	one   = 128 // what stands for a weight of 1

	mostMore = 1<<6 - 1
)

// Encode writes terms, which are sorted.
func Encode(terms []Term) ([]byte, error) {
	coded := make([]frontcode.Word, len(terms))
	for i, t := range terms {
		value := []byte{byte(len(t.Spellings))} //nolint:gosec // a few words have one term
		for _, s := range t.Spellings {
			if len(t.Spellings) == 1 {
				s.Text = t.Text
			}
			shared := frontcode.Shared(t.Text, s.Text)
			for shared > 0 && shared < len(s.Text) && !utf8.RuneStart(s.Text[shared]) {
				shared-- // to whole letters
			}
			more, words := s.Text[shared:], len(s.Words)-1
			if len(more) > mostMore || words < 0 || words >= MostWords {
				return nil, fmt.Errorf("no room for %q with %d words", s.Text, len(s.Words))
			}
			value = append(value, byte(shared), byte(words<<6|len(more))) //nolint:gosec // see above
			value = append(value, more...)
			for _, w := range s.Words {
				value = append(binary.LittleEndian.AppendUint16(value, w.Number), step(w.Weight))
			}
		}
		coded[i] = frontcode.Word{Text: t.Text, Value: value}
	}
	return frontcode.Encode(coded), nil
}

// step is what stands for a weight.
func step(weight float64) byte {
	return byte(min(max(math.Round(steps*math.Log2(weight))+one, 0), math.MaxUint8))
}

// EncodeWords writes the list of English words.
func EncodeWords(words []string) []byte {
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(words))) //nolint:gosec // as many as have numbers
	at := 4 + 4*(len(words)+1)
	for _, w := range words {
		out = binary.LittleEndian.AppendUint32(out, uint32(at)) //nolint:gosec // less than a megabyte
		at += len(w)
	}
	out = binary.LittleEndian.AppendUint32(out, uint32(at)) //nolint:gosec // the same
	return append(out, strings.Join(words, "")...)
}
