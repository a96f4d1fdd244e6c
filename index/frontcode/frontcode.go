// Package frontcode keeps sorted words, each with a value, in few bytes: of a
// word there is what it doesn't share with the one before (front coding; Witten,
// Moffat and Bell 1999). They are looked up where they lie, without reading the
// rest.
//
// Words are, with integers little-endian:
//
//	uint32              number of words
//	uint32 …            where each block of 16 words begins
//	word …              the number of bytes shared with the word before (0 for
//	                    a block's first), that of further bytes, these bytes,
//	                    and the value
//
// How long a value is, is for it to tell: see [Size].
package frontcode

import "encoding/binary"

// Word is a word with its value. Words are of 255 bytes at most.
type Word struct {
	Text  string
	Value []byte
}

// Size tells of how many bytes the value is that a string begins with.
type Size func(value string) int

const blockWords = 16

// Encode writes words, which are sorted.
func Encode(words []Word) []byte {
	var blocks, starts []byte
	blocksAt := 4 + 4*((len(words)+blockWords-1)/blockWords)
	for i, w := range words {
		shared := 0
		if i%blockWords == 0 {
			starts = binary.LittleEndian.AppendUint32(starts, uint32(blocksAt+len(blocks))) //nolint:gosec // some megabytes
		} else {
			shared = Shared(words[i-1].Text, w.Text)
		}
		blocks = append(blocks, byte(shared), byte(len(w.Text)-shared)) //nolint:gosec // words are short
		blocks = append(blocks, w.Text[shared:]...)
		blocks = append(blocks, w.Value...)
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(words))) //nolint:gosec // less than a million
	return append(append(out, starts...), blocks...)
}

// Shared returns how many bytes two words begin with alike.
func Shared(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}
