package index

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// inLowerCase returns a text in lower case if each character then has as many bytes
// as before, so that spans of one are spans of the other; else "".
func inLowerCase(text string) string {
	upper := strings.IndexFunc(text, func(r rune) bool { return unicode.ToLower(r) != r })
	if upper < 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	b.WriteString(text[:upper])
	for i := upper; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			b.WriteByte(c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if l := unicode.ToLower(r); l == r {
			b.WriteString(text[i : i+size])
		} else if utf8.RuneLen(l) == size {
			b.WriteRune(l)
		} else {
			return ""
		}
		i += size
	}
	return b.String()
}

// fewestCapitals is how many words a text has at least that is taken for
// capitalized throughout: "NATO" and "Ann Lee" are names.
const fewestCapitals = 3

// uncapitalized returns a text in lower case if all its words are capitalized,
// small ones too, so that this doesn't make names of them: "WHO IS ANN LEE",
// "What Did The Mayor Say". Others it returns as they are.
func uncapitalized(text string) string {
	ws := words(text)
	g := grammarOf(ws)
	small := false
	for i, w := range ws {
		first, _ := utf8.DecodeRuneInString(w.In(text))
		if unicode.IsLower(first) {
			return text
		}
		small = small || i > 0 && g.isSmall(w)
	}
	if len(ws) < fewestCapitals || !small && strings.ContainsFunc(text, unicode.IsLower) {
		return text
	}
	return strings.ToLower(text)
}
