package index

// TermSet is a set of terms, by how they begin, for an engine that sees that a
// word of a text isn't wanted before it has found the word's term.
//
// It is for languages in which terms are made of words by changing their endings
// alone: a term but for its last letter is what the word begins with, too.
type TermSet struct {
	beginnings [4]beginnings // of one byte, of two, …
}

// Add adds a term.
func (s *TermSet) Add(term string) {
	if term == "" {
		return
	}
	n := min(max(len(term)-1, 1), len(s.beginnings))
	first := uint32(0)
	for i := range n {
		first = first<<8 | lowerByte(term[i])
	}
	s.beginnings[n-1].add(first)
}

// MayHave reports whether the term of a word in ASCII may be in the set.
func (s *TermSet) MayHave(word string) bool {
	first := uint32(0)
	for i := range min(len(word), len(s.beginnings)) {
		first = first<<8 | lowerByte(word[i])
		if s.beginnings[i].mayHave(first) {
			return true
		}
	}
	return false
}

// beginnings is a set of the first bytes of words, by hash.
type beginnings [1 << beginningBits / 64]uint64

const beginningBits = 12

func (b *beginnings) add(first uint32) {
	h := hashOfBeginning(first)
	b[h/64] |= 1 << (h % 64)
}

func (b *beginnings) mayHave(first uint32) bool {
	h := hashOfBeginning(first)
	return b[h/64]&(1<<(h%64)) != 0
}

func hashOfBeginning(first uint32) uint32 { return first * 2654435769 >> (32 - beginningBits) }

// lowerByte returns a byte, a letter of ASCII in lower case.
func lowerByte(b byte) uint32 {
	if 'A' <= b && b <= 'Z' {
		b |= 'a' - 'A'
	}
	return uint32(b)
}
