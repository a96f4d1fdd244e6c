package embedded

import (
	"bytes"
	"unicode"

	"github.com/blevesearch/bleve/v2/analysis"
	"golang.org/x/text/unicode/norm"
)

// greek is a token filter that takes accents from Greek words, which move with
// the ending, and gives a final sigma the common form: so Bleve's stop words
// are written.
type greek struct{}

func (greek) Filter(tokens analysis.TokenStream) analysis.TokenStream {
	for _, t := range tokens {
		t.Term = norm.NFC.Bytes(bytes.Map(func(r rune) rune {
			switch {
			case unicode.Is(unicode.Mn, r):
				return -1
			case r == 'ς':
				return 'σ'
			}
			return r
		}, norm.NFD.Bytes(t.Term)))
	}
	return tokens
}
