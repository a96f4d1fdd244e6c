package index

import (
	"iter"
	"slices"

	"byline/corpus"
)

// gramsOf returns hashes of the character 4-grams of words in lower case, with
// a space before and after each, sorted, each once. That two of them have the
// same hash is too rare to matter.
func gramsOf(words ...word) []uint32 {
	var out []uint32
	var bounded []byte
	for _, w := range words {
		bounded = append(append(append(bounded[:0], ' '), w.lower...), ' ')
		for g := range fourGrams(string(bounded)) {
			out = append(out, fnv1a(g))
		}
	}
	slices.Sort(out)
	return slices.Clip(slices.Compact(out))
}

// gramsBySentence returns the grams of the words in each sentence.
func gramsBySentence(ws []word, sentences []corpus.Span) [][]uint32 {
	out := make([][]uint32, len(sentences))
	i := 0
	for s, span := range sentences {
		from := i
		for i < len(ws) && (ws[i].Start < span.End || s == len(sentences)-1) {
			i++
		}
		out[s] = gramsOf(ws[from:i]...)
	}
	return out
}

// fourGrams yields the runs of four characters of a text, or a shorter text
// whole.
func fourGrams(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		var starts [4]int // of the last four characters, in a ring
		n := 0
		for i := range text {
			if n >= 4 && !yield(text[starts[n%4]:i]) {
				return
			}
			starts[n%4] = i
			n++
		}
		yield(text[starts[n%4]:])
	}
}

// fnv1a is the 32-bit hash of Fowler, Noll and Vo.
func fnv1a(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
