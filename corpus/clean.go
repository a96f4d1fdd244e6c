package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean brings text into the form that every text of a [Story] has: valid
// UTF-8 on one line, white space as single spaces and none at the ends. Of the
// rest it drops only what nobody can see and what would keep words from being
// found: control characters, byte order marks, zero-width spaces and soft
// hyphens. Joiners stay, since some scripts are written with them.
func Clean(text string) string {
	if isClean(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	space := false
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			space = true
		case invisible(r):
		default:
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isClean spares the common text a copy.
func isClean(text string) bool {
	if !utf8.ValidString(text) {
		return false
	}
	last := ' '
	for _, r := range text {
		switch {
		case r == ' ' && last == ' ', r != ' ' && unicode.IsSpace(r), invisible(r):
			return false
		}
		last = r
	}
	return text == "" || last != ' '
}

func invisible(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u2060', '\ufeff':
		return true
	}
	return unicode.IsControl(r) && !unicode.IsSpace(r)
}
