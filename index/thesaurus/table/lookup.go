package table

import (
	"encoding/binary"
	"sort"
)

// Table is an encoded table. It must be one that Encode made.
type Table string

// Find returns a word with its entries.
func (t Table) Find(text string) (Word, bool) {
	n := t.uint32(0)
	block := sort.Search((n+blockWords-1)/blockWords, func(b int) bool { return t.first(b) > text }) - 1
	if block < 0 {
		return Word{}, false
	}
	r := reader{t, t.uint32(4 + 4*block)}
	word := make([]byte, 0, 64)
	for range min(blockWords, n-block*blockWords) {
		word = r.word(word)
		uses, size := int(r.byte()), r.uvarint()
		if string(word) != text {
			r.at += size
			continue
		}
		w := Word{Text: text, Uses: uses}
		for end := r.at + size; r.at < end; {
			code := r.byte()
			w.Entries = append(w.Entries, Entry{Word: t.word(r.uvarint()), Kind: Kind(code >> 5), Likely: float64(code&steps) / steps})
		}
		return w, true
	}
	return Word{}, false
}

// first returns a block's first word.
func (t Table) first(block int) string {
	at := t.uint32(4 + 4*block)
	return string(t[at+2 : at+2+int(t[at+1])])
}

// word returns the word with that number.
func (t Table) word(number int) string {
	r := reader{t, t.uint32(4 + 4*(number/blockWords))}
	word := make([]byte, 0, 64)
	for i := 0; ; i++ {
		word = r.word(word)
		if i == number%blockWords {
			return string(word)
		}
		r.at++ // uses
		r.at += r.uvarint()
	}
}

func (t Table) uint32(at int) int {
	return int(binary.LittleEndian.Uint32([]byte(t[at : at+4])))
}

// reader goes through a block.
type reader struct {
	Table
	at int
}

func (r *reader) byte() byte {
	r.at++
	return r.Table[r.at-1]
}

// word reads a word into the buffer that holds the one before.
func (r *reader) word(before []byte) []byte {
	shared, n := int(r.byte()), int(r.byte())
	r.at += n
	return append(before[:shared], r.Table[r.at-n:r.at]...)
}

func (r *reader) uvarint() int {
	x := 0
	for shift := 0; ; shift += 7 {
		b := r.byte()
		x |= int(b&0x7f) << shift
		if b < 0x80 {
			return x
		}
	}
}
