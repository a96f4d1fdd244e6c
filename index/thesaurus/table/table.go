// Package table is the form in which the thesaurus's data is kept: sorted
// words with their relations, that are looked up where they lie, without
// reading the rest.
//
// A table is front-coded words, see [byline/index/frontcode], of which a value
// is, with integers as uvarints:
//
//	byte                the logarithm of the word's uses
//	uvarint             number of bytes of its entries
//	  entry …           kind and how likely in one byte, and
//	                    the number of the word meant
package table

import (
	"encoding/binary"
	"math"

	"byline/index/frontcode"
)

// Kind is how one word stands for another.
type Kind uint8

// The kinds of relations, from the word asked for to the one found.
const (
	Lemma      Kind = iota // tore → tear
	Form                   // tear → tore
	Synonym                // car → automobile
	Derivation             // invent → invention
	Pertainym              // French → France, France → French
	Similar                // fast → quick
	Broader                // rapper → musician
	Narrower               // musician → rapper
)

// Word is a word with what stands for it.
type Word struct {
	Text    string
	Uses    int // logarithm to the base 2 of how often it was found in texts
	Entries []Entry
}

// Entry is a word that stands for another.
type Entry struct {
	Word   string
	Kind   Kind
	Likely float64 // how likely both are meant in the sense in which they do, 0 to 1
}

const steps = 31 // of Likely

// Encode writes words, which are sorted, as a table.
func Encode(words []Word) []byte {
	number := map[string]uint64{}
	for i, w := range words {
		number[w.Text] = uint64(i)
	}
	coded := make([]frontcode.Word, len(words))
	for i, w := range words {
		var entries []byte
		for _, e := range w.Entries {
			code := byte(e.Kind)<<5 | byte(math.Round(e.Likely*steps))
			entries = binary.AppendUvarint(append(entries, code), number[e.Word])
		}
		value := binary.AppendUvarint([]byte{byte(w.Uses)}, uint64(len(entries))) //nolint:gosec // it is small
		coded[i] = frontcode.Word{Text: w.Text, Value: append(value, entries...)}
	}
	return frontcode.Encode(coded)
}
