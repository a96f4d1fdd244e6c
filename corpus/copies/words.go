package copies

import (
	"iter"
	"unicode"

	"byline/corpus"
)

// word is one word of a text as a hash, and whether it has a figure in it or a
// capital, as names have.
type word struct {
	hash    uint64
	figure  bool
	capital bool
}

// words yields the words of a text: runs of letters and digits, in lower case.
// "2,400" and "3.5" are one word, "don't" and "twenty-three" are two. In
// scripts that don't part words by spaces, each character is one.
func words(text string) iter.Seq[word] {
	return func(yield func(word) bool) {
		const (
			offset = 14695981039346656037 // of FNV-1a, here over code points
			prime  = 1099511628211
		)
		w := word{hash: offset}
		open := false
		var held, last rune // a point or comma within a number, and what stood before it
		for _, r := range text {
			inside := unicode.IsLetter(r) || unicode.IsDigit(r) || r >= firstMark && unicode.IsMark(r)
			if held != 0 && unicode.IsDigit(r) {
				w.hash = (w.hash ^ uint64(held)) * prime
			}
			if open && (!inside && !((r == '.' || r == ',') && unicode.IsDigit(last)) || held != 0 && !unicode.IsDigit(r) || unspaced(r)) {
				if !yield(w) {
					return
				}
				w, open = word{hash: offset}, false
			}
			held = 0
			switch {
			case inside:
				open = true
				w.hash = (w.hash ^ uint64(unicode.ToLower(r))) * prime //nolint:gosec // not negative
				w.figure = w.figure || unicode.IsDigit(r)
				w.capital = w.capital || unicode.IsUpper(r)
				if unspaced(r) {
					if !yield(w) {
						return
					}
					w, open = word{hash: offset}, false
				}
			case open:
				held = r
			}
			last = r
		}
		if open {
			yield(w)
		}
	}
}

// firstMark is the first of all marks, the grave accent.
const firstMark = '\u0300'

// telling reports whether the word is a number or, likely, a name.
func (w word) telling() bool { return w.figure || w.capital }

// unspaced reports whether a letter is of a script without spaces.
func unspaced(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// bodyWords are the words of a story's own text. Titles, headings and captions
// are each paper's own.
func bodyWords(s *corpus.Story) []word {
	var out []word
	for _, p := range s.Paragraphs {
		if p.Kind == corpus.Body || p.Kind == corpus.List {
			for w := range words(p.Text) {
				out = append(out, w)
			}
		}
	}
	return out
}

// run is the hash of some words in a row.
func run(ws []word) uint64 {
	var h uint64
	for _, w := range ws {
		h = mix(h*0x9E3779B97F4A7C15 + w.hash)
	}
	return h
}

// mix spreads a hash over all bits (the finalizer of SplitMix64), so that
// hashes may be compared by size.
func mix(h uint64) uint64 {
	h = (h ^ h>>30) * 0xBF58476D1CE4E5B9
	h = (h ^ h>>27) * 0x94D049BB133111EB
	return h ^ h>>31
}
