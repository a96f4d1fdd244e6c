package embedded

import (
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
)

// truncatedLetters is how many letters of a word are its term in languages
// without a stemmer.
const truncatedLetters = 6

// truncated is a token filter that keeps the beginning of each word, which
// stands for a stem in languages that no stemmer is at hand for (McNamee and
// Mayfield, "Character N-Gram Tokenization for European Language Text
// Retrieval", 2004).
type truncated struct{}

func (truncated) Filter(tokens analysis.TokenStream) analysis.TokenStream {
	for _, t := range tokens {
		t.Term = firstRunes(t.Term, truncatedLetters)
	}
	return tokens
}

// firstRunes returns the first n runes of a word.
func firstRunes(word []byte, n int) []byte {
	for i := 0; i < len(word); n-- {
		if n == 0 {
			return word[:i]
		}
		_, size := utf8.DecodeRune(word[i:])
		i += size
	}
	return word
}
