package copies

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// slowWords are the words of a text by their definition, a character at a time.
func slowWords(text string) []word {
	none := word{hash: fnvOffset}
	w, out := none, []word(nil)
	end := func() {
		if w != none {
			out, w = append(out, w), none
		}
	}
	rs := []rune(text)
	for i, r := range rs {
		if i > 0 && i+1 < len(rs) && w != none && (r == '.' || r == ',') && unicode.IsDigit(rs[i-1]) && unicode.IsDigit(rs[i+1]) {
			w = w.with(character{lower: r})
			continue
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			end()
			continue
		}
		k := inWord
		if unicode.IsDigit(r) {
			k |= figure
		}
		if unicode.IsUpper(r) {
			k |= capital
		}
		if unspaced(r) {
			end()
			k |= alone
		}
		w = w.with(character{unicode.ToLower(r), k})
		if unspaced(r) {
			end()
		}
	}
	end()
	return out
}

func FuzzWords(f *testing.F) {
	for _, text := range []string{
		strings.Join(agencyCopy, " "), translated[0], "2,400. 3.5 a1.5,6 1..2 ,5 5,", "東京で大雨 12,5人", "дождь, ВЕТЕР и\u0301 снег",
		"٣,٤ ๓.๔ x๓.5", "\xff\xfea\x80b", "don’t DON'T Ünder ÉTÉ", "1.", "",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if got, want := appendWords(nil, text), slowWords(text); !slices.Equal(got, want) {
			t.Errorf("%q: words %x, want %x", text, got, want)
		}
	})
}
