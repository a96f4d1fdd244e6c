package index

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestUncapitalized(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"WHO IS ANN LEE":            "who is ann lee",
		"WHAT DID THE MAYOR SAY?":   "what did the mayor say?",
		"What Did The Mayor Say":    "what did the mayor say",
		"ЧТО СКАЗАЛ МЭР":            "что сказал мэр",
		"SOLAR PANELS SCHOOL":       "solar panels school",
		"What did the Mayor say":    "What did the Mayor say",
		"NATO":                      "NATO",
		"Ann Lee":                   "Ann Lee",
		"Ann Marie Lee":             "Ann Marie Lee", // no small word
		"Who Framed Roger Rabbit 2": "Who Framed Roger Rabbit 2",
		"2021 3 4":                  "2021 3 4",
		"桥什么时候关闭":                   "桥什么时候关闭",
	} {
		if got := uncapitalized(text); got != want {
			t.Errorf("uncapitalized(%q) = %q, want %q", text, got, want)
		}
	}
}

// TestWordForms makes texts of odd pieces: the quick ways to lower-case forms,
// names and grams of words give what the plain ones do.
func TestWordForms(t *testing.T) {
	t.Parallel()
	pieces := []string{
		"a", "I", "the", "Will", "NATO", "iPhone", "don’t", "Don’T", "o'clock", "twenty-Three", "İstanbul", "ẞ", "Kelvin", "Ärzte", "ÉTÉ",
		"Мэр", "市长", "รัก", "e\u0301", "’", "'", "-", " ", " ", ". ", ", ", "\xff", "“", "”", "7", "2,400", "Ⱥ", "ǅ", "x\u0301Y",
	}
	rnd := rand.New(rand.NewPCG(4, 4)) //nolint:gosec // the same texts each time
	for range 5000 {
		var b strings.Builder
		for range rnd.IntN(12) {
			b.WriteString(pieces[rnd.IntN(len(pieces))])
		}
		text := b.String()
		for _, w := range words(text) {
			own := w.In(text)
			if want := strings.ToLower(strings.ReplaceAll(own, "’", "'")); w.lower != want {
				t.Fatalf("%q in %q is %q in lower case, want %q", own, text, w.lower, want)
			}
			name := func(s string, least int) bool {
				first, size := utf8.DecodeRuneInString(s)
				return unicode.IsUpper(first) && len(s) >= size+least && !strings.ContainsFunc(s[size:], unicode.IsUpper)
			}
			double := !slices.ContainsFunc(strings.Split(own, "-"), func(part string) bool { return !name(part, 1) }) // Abernathy-Koh
			if want := name(own, 0) || double; w.title != want {
				t.Fatalf("%q in %q is written as a name: %t, want %t", own, text, w.title, want)
			}
			var grams []uint32
			for g := range fourGrams(" " + w.lower + " ") {
				grams = append(grams, fnv1a(g))
			}
			if got := appendGrams(nil, w.lower, nil); !slices.Equal(got, grams) {
				t.Fatalf("%q has the grams %v, want %v", w.lower, got, grams)
			}
		}
	}
}
