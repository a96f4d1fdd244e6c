package frontcode

import (
	"encoding/binary"
	"sort"
)

// Words are encoded words. They must be some that Encode made.
type Words string

// Find returns what begins with the value of a word.
func (w Words) Find(text string, size Size) (value string, ok bool) {
	n := w.uint32(0)
	block := sort.Search((n+blockWords-1)/blockWords, func(b int) bool { return w.first(b) > text }) - 1
	if block < 0 {
		return "", false
	}
	rest := w.block(block)
	word := make([]byte, 0, 64)
	for range min(blockWords, n-block*blockWords) {
		word, rest = next(word, rest)
		if string(word) == text {
			return rest, true
		}
		rest = rest[size(rest):]
	}
	return "", false
}

// Word returns the word with that number, from 0.
func (w Words) Word(number int, size Size) string {
	rest := w.block(number / blockWords)
	word := make([]byte, 0, 64)
	for i := 0; ; i++ {
		word, rest = next(word, rest)
		if i == number%blockWords {
			return string(word)
		}
		rest = rest[size(rest):]
	}
}

// first returns a block's first word.
func (w Words) first(block int) string {
	b := w.block(block)
	return b[2 : 2+int(b[1])]
}

func (w Words) block(number int) string { return string(w[w.uint32(4+4*number):]) }

func (w Words) uint32(at int) int {
	return int(binary.LittleEndian.Uint32([]byte(w[at : at+4])))
}

// next reads a word into the buffer that holds the one before, and returns what
// is behind it.
func next(before []byte, from string) (word []byte, rest string) {
	shared, end := int(from[0]), 2+int(from[1])
	return append(before[:shared], from[2:end]...), from[end:]
}
