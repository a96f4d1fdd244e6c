package index

import "strings"

// TermSet is a set of terms, by how they begin, for an engine that sees that a
// word of a text isn't wanted before it has found the word's term.
//
// It is for languages in which terms are made of words by changing their endings
// alone: a word begins with its term, but that this may end in an e, i or l where
// the word has another letter (city: citi, ability: abl).
type TermSet struct {
	beginnings [relatedLetters]beginnings // of one byte, of two, …
}

// Add adds a term, with those that are related to it.
func (s *TermSet) Add(term string) {
	if term == "" {
		return
	}
	n := min(len(term), len(s.beginnings)) // what those related have in common, too
	if n > 1 && strings.IndexByte("eil", term[n-1]) >= 0 {
		n--
	}
	s.beginnings[n-1].add(hashOfBeginning(term[:n]))
}

// MayHave reports whether the term of a word in ASCII may be in the set.
func (s *TermSet) MayHave(word string) bool {
	h := uint32(0)
	for i := range min(len(word), len(s.beginnings)) {
		h = (h ^ lowerByte(word[i])) * beginningPrime
		if s.beginnings[i].mayHave(h) {
			return true
		}
	}
	return false
}

// beginnings is a set of how words begin, by hash.
type beginnings [1 << beginningBits / 64]uint64

const beginningBits = 12

func (b *beginnings) add(hash uint32) {
	h := hash >> (32 - beginningBits)
	b[h/64] |= 1 << (h % 64)
}

func (b *beginnings) mayHave(hash uint32) bool {
	h := hash >> (32 - beginningBits)
	return b[h/64]&(1<<(h%64)) != 0
}

// hashOfBeginning returns the hash of a beginning, that of one with another letter
// is made from.
func hashOfBeginning(letters string) uint32 {
	h := uint32(0)
	for i := range len(letters) {
		h = (h ^ lowerByte(letters[i])) * beginningPrime
	}
	return h
}

const beginningPrime = 2654435769

// lowerByte returns a byte, a letter of ASCII in lower case.
func lowerByte(b byte) uint32 {
	if 'A' <= b && b <= 'Z' {
		b |= 'a' - 'A'
	}
	return uint32(b)
}
