package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// token is a word, a punctuation mark or, in the tokens of a sentence, a
// whole quotation. Its span is in bytes of its paragraph.
type token struct {
	corpus.Span
	kind  kind
	text  string // as written; of a quotation, with its marks
	lower string // in lower case, with straight apostrophes, without a possessive "'s"
	named bool   // it is somebody's name, though another word in small letters: "Theresa May"
}

type kind uint8

const (
	word kind = iota
	punct
	quotation
)

func (t token) is(text string) bool { return t.kind != quotation && t.text == text }

func (t token) in(s set) bool { return t.kind == word && !t.named && s.has(t.lower) }

// capital reports whether t is a word that begins with a capital letter.
func (t token) capital() bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(t.text, "@#"))
	return t.kind == word && (unicode.IsUpper(r) || t.text[0] == '@')
}

// possessive reports whether t ends in "'s" or, of a plural, "s'".
func (t token) possessive() bool {
	text := strings.ReplaceAll(t.text, "’", "'")
	return t.kind == word && (strings.HasSuffix(text, "'s") || strings.HasSuffix(text, "s'"))
}

// brackets reports whether t is a mark that may stand within a noun phrase.
func (t token) brackets() bool {
	switch t.text {
	case "(", ")", "[", "]", "&", "/":
		return true
	}
	return false
}

// tokenize cuts a paragraph into words and marks. A full stop that ends no
// sentence is part of its word ("Sen.").
func tokenize(text string, sentences []corpus.Span) []token {
	var tokens []token
	for _, s := range sentences {
		for i := s.Start; i < s.End; {
			r, size := utf8.DecodeRuneInString(text[i:])
			if unicode.IsSpace(r) {
				i += size
				continue
			}
			end, k := i+size, punct
			if isWordRune(r) || strings.ContainsRune("@#$€£", r) {
				end, k = wordEnd(text[:s.End], i+size), word
			}
			tokens = append(tokens, newToken(text, i, end, k))
			i = end
		}
	}
	for i := range tokens {
		tokens[i].named = isNamed(tokens, i)
	}
	return tokens
}

func newToken(text string, start, end int, k kind) token {
	t := token{Span: corpus.Span{Start: start, End: end}, kind: k, text: text[start:end]}
	if k == word {
		t.lower = strings.ReplaceAll(strings.ToLower(t.text), "’", "'")
		t.lower = strings.TrimSuffix(t.lower, "'s")
	}
	return t
}

// wordEnd returns the end of the word that has begun before i, in a sentence
// that ends with text.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		switch {
		case isWordRune(r):
		case strings.ContainsRune("'’-.,:&@_/", r) && isWordRune(next):
			before, _ := utf8.DecodeLastRuneInString(text[:i])
			if (r == ',' || r == ':') && (!unicode.IsDigit(before) || !unicode.IsDigit(next)) {
				return i
			}
		case (r == '\'' || r == '’') && text[i-1] == 's' && next == ' ':
			return i + size // "the sailors' union"
		case r == '.' && next == '-': // "D.C.-based"
		case r == '.' && !strings.HasPrefix(text[i+1:], ".") && strings.TrimLeft(text[i+1:], closingMarks) != "":
			return i + 1
		default:
			return i
		}
		i += size
	}
	return i
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
