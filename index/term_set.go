package index

// TermSet is a set of terms, by how they begin, for an engine that sees that a
// word of a text isn't wanted before it has found the word's term.
//
// It is for languages in which terms are made of words by changing their endings
// alone: of a term of four letters or more the first three are the word's, of
// one of three the first two, and of a shorter one the first.
type TermSet struct {
	beginnings [3][1 << beginningBits]bool // of one, two and three bytes, by hash
}

const beginningBits = 12

// Add adds a term.
func (s *TermSet) Add(term string) {
	if term == "" {
		return
	}
	n := min(max(len(term)-1, 1), len(s.beginnings))
	s.beginnings[n-1][beginning(term[:n])] = true
}

// MayHave reports whether the term of a word in ASCII may be in the set.
func (s *TermSet) MayHave(word string) bool {
	for n := range min(len(word), len(s.beginnings)) {
		if s.beginnings[n][beginning(word[:n+1])] {
			return true
		}
	}
	return false
}

// beginning is a hash of the first bytes of a word or term, in lower case.
func beginning(text string) uint32 {
	h := uint32(0)
	for i := range len(text) {
		b := text[i]
		if 'A' <= b && b <= 'Z' {
			b |= 'a' - 'A'
		}
		h = h<<8 | uint32(b)
	}
	return h * 2654435769 >> (32 - beginningBits)
}
