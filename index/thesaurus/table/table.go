// Package table is the form in which the thesaurus's data is kept: sorted
// words with their relations, that are looked up where they lie, without
// reading the rest.
//
// A table is, with integers little-endian or as uvarints:
//
//	uint32              number of words
//	uint32 …            where each block of 16 words begins
//	word …              the number of bytes shared with the word before (0 for
//	                    a block's first), that of further bytes, these bytes,
//	                    the logarithm of its uses, and
//	                    the bytes of its entries (uvarint)
//	  entry …           kind and how likely in one byte, and
//	                    the number of the word meant
package table

import (
	"encoding/binary"
	"math"
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

const (
	blockWords = 16
	steps      = 31 // of Likely
)

// Encode writes words, which are sorted, as a table.
func Encode(words []Word) []byte {
	number := map[string]uint64{}
	for i, w := range words {
		number[w.Text] = uint64(i)
	}
	var blocks []byte
	starts := []byte{}
	blocksAt := 4 + 4*((len(words)+blockWords-1)/blockWords)
	for i, w := range words {
		shared := 0
		if i%blockWords == 0 {
			starts = binary.LittleEndian.AppendUint32(starts, uint32(blocksAt+len(blocks))) //nolint:gosec // some megabytes
		} else {
			for before := words[i-1].Text; shared < min(len(w.Text), len(before)) && w.Text[shared] == before[shared]; {
				shared++
			}
		}
		blocks = append(blocks, byte(shared), byte(len(w.Text)-shared)) //nolint:gosec // words are short
		blocks = append(blocks, w.Text[shared:]...)
		var entries []byte
		for _, e := range w.Entries {
			code := byte(e.Kind)<<5 | byte(math.Round(e.Likely*steps))
			entries = binary.AppendUvarint(append(entries, code), number[e.Word])
		}
		blocks = append(blocks, byte(w.Uses)) //nolint:gosec // it is small
		blocks = append(binary.AppendUvarint(blocks, uint64(len(entries))), entries...)
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(words))) //nolint:gosec // less than a million
	return append(append(out, starts...), blocks...)
}
