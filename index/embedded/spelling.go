package embedded

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
	"golang.org/x/text/unicode/norm"
)

// spelling is a token filter that brings the ways in which one word is typed
// to one form, before stop words and stemmers see it: ’ becomes ' ("don’t" is
// a stop word as "don't" is, and O’Brien is O'Brien), invisible characters go,
// accents are composed, and acronyms lose their dots ("U.S." is "US"). Tokens
// keep their offsets.
type spelling struct{}

func (spelling) Filter(tokens analysis.TokenStream) analysis.TokenStream {
	for _, t := range tokens {
		t.Term = undotted(typed(t.Term))
	}
	return tokens
}

func typed(word []byte) []byte {
	if isASCII(word) {
		return word
	}
	word = bytes.Map(func(r rune) rune {
		switch r {
		case '’', '‘', '‛', 'ʼ', '＇':
			return '\''
		case '\u00ad', '\u200b', '\u2060', '\ufeff': // soft hyphen, zero-width spaces
			return -1
		}
		return r
	}, word)
	return norm.NFC.Bytes(word)
}

// undotted returns "u.s" without its dots, and other words as they are.
func undotted(word []byte) []byte {
	letters := 0
	for rest := word; ; letters++ {
		r, n := utf8.DecodeRune(rest)
		if !unicode.IsLetter(r) {
			return word
		}
		if rest = rest[n:]; len(rest) == 0 {
			break
		}
		if rest[0] != '.' {
			return word
		}
		rest = rest[1:]
	}
	if letters == 0 {
		return word
	}
	return bytes.ReplaceAll(word, []byte("."), nil)
}

// isDotted reports whether a word in ASCII may lose dots.
func isDotted(word string) bool { return len(word) > 1 && word[1] == '.' }

func isASCII[T ~string | ~[]byte](word T) bool {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// unquoted is a token filter that takes apostrophes out of words.
type unquoted struct{}

func (unquoted) Filter(tokens analysis.TokenStream) analysis.TokenStream {
	for _, t := range tokens {
		t.Term = bytes.ReplaceAll(t.Term, []byte("'"), nil)
	}
	return tokens
}

// joinerToSpace is a character filter that cuts words at zero-width
// non-joiners. The space it puts there is as long, so that offsets hold.
type joinerToSpace struct{}

func (joinerToSpace) Filter(text []byte) []byte {
	return bytes.ReplaceAll(text, []byte("\u200c"), []byte("\u2003"))
}
