package embedded

import (
	"cmp"
	"slices"
	"unicode"

	"github.com/blevesearch/bleve/v2/analysis"
)

// unspacedGram is how many characters a term has in scripts that put no space
// between words, as short words do. Longer words are found by several terms in
// a row.
const unspacedGram = 3

// unspaced is a tokenizer for scripts that put no space between words. Others
// leave these out, as it takes a dictionary to find the words of them. Here a
// term is each run of three characters, with the signs that belong to them,
// and a shorter run whole. What else there is in a text is left to the
// tokenizer within.
type unspaced struct{ analysis.Tokenizer }

func (u unspaced) Tokenize(text []byte) analysis.TokenStream {
	tokens := u.Tokenizer.Tokenize(text)
	grams := gramTokens(text)
	if len(grams) == 0 {
		return tokens
	}
	tokens = append(tokens, grams...)
	slices.SortStableFunc(tokens, func(a, b *analysis.Token) int { return cmp.Compare(a.Start, b.Start) })
	for i, t := range tokens {
		t.Position = i + 1
	}
	return tokens
}

// gramTokens returns the terms of the runs without spaces in a text.
func gramTokens(text []byte) analysis.TokenStream {
	var out analysis.TokenStream
	var starts []int // of the characters in the run that is open
	flush := func(end int) {
		starts = append(starts, end)
		n := len(starts) - 1
		for i := range max(n-unspacedGram+1, min(n, 1)) {
			from, to := starts[i], starts[min(i+unspacedGram, n)]
			out = append(out, &analysis.Token{Start: from, End: to, Term: slices.Clone(text[from:to]), Type: analysis.AlphaNumeric})
		}
		starts = nil
	}
	for i, r := range string(text) {
		switch {
		case !unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
			if starts != nil {
				flush(i)
			}
		case !unicode.IsMark(r) || starts == nil:
			starts = append(starts, i)
		}
	}
	if starts != nil {
		flush(len(text))
	}
	return out
}
