package index

import (
	"iter"
	"slices"
	"unicode/utf8"
)

// gramsOf returns hashes of the character 4-grams of words in lower case, with
// a space before and after each, sorted, each once. That two of them have the
// same hash is too rare to matter.
func gramsOf(words ...word) []uint32 {
	var out []uint32
	for _, w := range words {
		out = appendGrams(out, w.lower, nil)
	}
	slices.Sort(out)
	return slices.Clip(slices.Compact(out))
}

// appendGrams appends the hashes of the 4-grams of a word; where wanted isn't nil,
// only of those that it may have.
func appendGrams(out []uint32, lower string, wanted *gramSet) []uint32 {
	add := func(hash uint32) {
		if wanted == nil || wanted.mayHave(hash) {
			out = append(out, hash)
		}
	}
	for i := range len(lower) {
		if lower[i] >= utf8.RuneSelf {
			for g := range fourGrams(" " + lower + " ") {
				add(fnv1a(g))
			}
			return out
		}
	}
	if len(lower) < 2 {
		add(fnv1a(" " + lower + " "))
		return out
	}
	before := byte(' ')
	for i := 0; i+1 < len(lower); i++ {
		last := byte(' ')
		if i+2 < len(lower) {
			last = lower[i+2]
		}
		h := (fnvOffset ^ uint32(before)) * fnvPrime
		h = (h ^ uint32(lower[i])) * fnvPrime
		h = (h ^ uint32(lower[i+1])) * fnvPrime
		add((h ^ uint32(last)) * fnvPrime)
		before = lower[i]
	}
	return out
}

// gramSet is a set of grams by their low bits: most others aren't in it.
type gramSet [1 << 12]bool

func (s *gramSet) add(hash uint32)          { s[hash%uint32(len(s))] = true }
func (s *gramSet) mayHave(hash uint32) bool { return s[hash%uint32(len(s))] }

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
	h := uint32(fnvOffset)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * fnvPrime
	}
	return h
}

const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619
)
