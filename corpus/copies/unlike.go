package copies

import (
	"slices"
)

// Unlike reports that a passage resembles none of the texts so much. It compares
// only as far as it must to see that, a third of the passage mostly, and is
// false where it doesn't see it: then the passage must be compared.
func Unlike(passage string, least float64, texts ...*Text) bool {
	// Where a text has n shingles, the two have n/least together at most, so that
	// no more of the passage's are missing from the text; one is for rounding.
	missing := make([]int, len(texts))
	tooMany := func(i int) bool { return float64(missing[i]) > float64(len(texts[i].shingles))*(1/least-1)+1 }
	var last [shingleWords]word
	var seen [64]uint64
	n, distinct := 0, 0
	var ofMost [160]word // of a passage, without asking for memory
	for _, w := range appendWords(ofMost[:0], passage) {
		copy(last[:], last[1:])
		last[shingleWords-1] = w
		if n++; n < shingleWords {
			continue
		}
		if distinct == len(seen) {
			return false
		}
		shingle := run(last[:])
		if slices.Contains(seen[:distinct], shingle) {
			continue
		}
		seen[distinct] = shingle
		distinct++
		unlike := true
		for i, t := range texts {
			if _, has := slices.BinarySearch(t.shingles, shingle); !has {
				missing[i]++
			}
			unlike = unlike && tooMany(i)
		}
		if unlike {
			return true
		}
	}
	for i, t := range texts {
		if !tooMany(i) && float64(distinct+1) > least*float64(len(t.shingles)) {
			return false
		}
	}
	return true
}
