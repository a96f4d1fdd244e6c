package index

import "iter"

// openings is a set of how words begin: of those that may be in a question or
// stand for one in it. Nearly all words of a story begin otherwise, which is
// quicker seen than looked up.
type openings [1 << openingBits / 64]uint64

// opening is how a word begins: a hash of its first letters. Words that are
// related have these in common.
type opening uint16

// openingBits is as many that hundreds of synonyms leave most of the set empty.
const openingBits = 13

func openingOf(word string) opening {
	h := uint32(0)
	if len(word) >= relatedLetters { // most have, and it is in the middle of all
		h = uint32(word[0]) | uint32(word[1])<<8 | uint32(word[2])<<16 | uint32(word[3])<<24
		h = h*31 + uint32(word[relatedLetters-1])
	} else {
		for i := range len(word) {
			h = h*31 + uint32(word[i])
		}
	}
	return opening(h * 2654435769 >> (32 - openingBits))
}

func (o *openings) add(word string)           { o[openingOf(word)/64] |= 1 << (openingOf(word) % 64) }
func (o *openings) has(word string) bool      { return o.hasOpening(openingOf(word)) }
func (o *openings) hasOpening(h opening) bool { return o[h/64]&(1<<(h%64)) != 0 }

// openings returns the openings of all terms that may stand for a wanted one.
func (w *wanted) openings() *openings {
	if w.opens == nil {
		w.opens = &openings{}
		for term := range standIns(w.terms) {
			w.opens.add(term)
		}
	}
	return w.opens
}

// termSet returns the set of the same terms.
func (w *wanted) termSet() *TermSet {
	if w.set == nil {
		w.set = &TermSet{}
		for term := range standIns(w.terms) {
			w.set.Add(term)
		}
	}
	return w.set
}

// standIns yields the terms and what may stand for them, but for what is only
// related to one, which begins as that does.
func standIns(terms []wantedTerm) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range terms {
			t := &terms[i]
			if !yield(t.text) || t.surname != nil && !yield(t.surname.text) {
				return
			}
			for _, s := range t.synonyms {
				if !yield(s.term) {
					return
				}
			}
		}
	}
}

// asks returns the openings of the question's words.
func (w *wanted) asks() *openings {
	if w.begins == nil {
		w.begins = &openings{}
		for _, q := range w.words {
			w.begins.add(q)
		}
	}
	return w.begins
}

// runs counts the runs of n words of the question that are somewhere in the
// text, in the same order; asked are the words of the text that it may have.
func (w *wanted) runs(n int, text []word, asked []int) float64 {
	count := 0.
	for i := range len(w.words) - n + 1 {
		for k, j := range asked[:max(len(asked)-n+1, 0)] {
			inRow := asked[k+n-1] == j+n-1
			if inRow && text[j].lower == w.words[i] && startsWith(text[j:], w.words[i:i+n]) {
				count++
				break
			}
		}
	}
	return count
}
