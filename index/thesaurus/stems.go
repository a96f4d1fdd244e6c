package thesaurus

import (
	"strings"
	"unicode"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/italian"
	"github.com/blevesearch/snowballstem/portuguese"
	"github.com/blevesearch/snowballstem/russian"
	"github.com/blevesearch/snowballstem/spanish"
	"github.com/blevesearch/snowballstem/swedish"
	"golang.org/x/text/unicode/norm"
)

// The stems by which the words of the lists are known: about what the analysis
// of stories makes of words, and the same with and without accents.
func stemGerman(word string) string {
	return stemmed(plain(strings.ReplaceAll(word, "ß", "ss")), german.Stem)
}
func stemDutch(word string) string      { return stemmed(plain(word), dutch.Stem) }
func stemSwedish(word string) string    { return stemmed(norm.NFC.String(word), swedish.Stem) }
func stemSpanish(word string) string    { return stemmed(plain(word), spanish.Stem) }
func stemFrench(word string) string     { return stemmed(plain(word), french.Stem) }
func stemItalian(word string) string    { return stemmed(plain(word), italian.Stem) }
func stemPortuguese(word string) string { return stemmed(plain(word), portuguese.Stem) }
func stemRussian(word string) string {
	return stemmed(strings.ReplaceAll(norm.NFC.String(word), "ё", "е"), russian.Stem)
}

func stemmed(word string, stem func(*snowballstem.Env) bool) string {
	env := snowballstem.NewEnv(word)
	stem(env)
	return env.Current()
}

// plain returns a word without its accents.
func plain(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(word))
}
