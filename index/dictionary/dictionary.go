// Package dictionary tells what words of other languages mean in English. It is
// for asking English stories in those languages, and for words that no vector is
// known of.
//
// Its tables are made by the program in build of Wiktionary, as linked with
// WordNet by Bond and Foster (2013): see LICENSE-Wiktionary.txt. A word's
// translations are those English words in whose Wiktionary entries it stands, and
// they weigh the more the oftener they are used in the sense that it stands for.
package dictionary

import (
	"cmp"
	_ "embed" // the tables
	"math"
	"slices"
	"strings"

	"byline/index/dictionary/table"
)

//go:generate go run ./build /usr/share/wordnet $OMW_DATA/wns/wikt tables

var (
	//go:embed tables/de.table
	german table.Table
	//go:embed tables/es.table
	spanish table.Table
	//go:embed tables/fr.table
	french table.Table
	//go:embed tables/it.table
	italian table.Table
	//go:embed tables/nl.table
	dutch table.Table
	//go:embed tables/pt.table
	portuguese table.Table
	//go:embed tables/ru.table
	russian table.Table
	//go:embed tables/sv.table
	swedish table.Table

	// english is the words that the others have numbers of.
	//go:embed tables/english.words
	english table.Words
)

var tables = map[string]table.Table{
	"de": german, "es": spanish, "fr": french, "it": italian,
	"nl": dutch, "pt": portuguese, "ru": russian, "sv": swedish,
}

// Translation is an English word that another may mean.
type Translation struct {
	Word   string  // in lower case but for names; of several words at times, with spaces
	Weight float64 // how likely, 0 to 1
}

// How many translations there are at most, and the least part of the first's weight
// that others have.
const (
	mostTranslations = 4
	leastWeight      = .01
)

const (
	// halvings is how many times the weight of another word with the term is halved
	// for each letter that it has apart from the one asked for.
	halvings = 2
	farthest = 99
)

// English returns what a word of a base language (ISO 639-1) means, the likeliest
// first; their weights sum to 1. The word is in lower case, and term is what
// analysis makes of stories' words of that language from it: inflected forms have
// it in common, and so have other words at times, of which those that are spelled
// most like the word count the most.
func English(language, word, term string) []Translation {
	t, known := tables[language]
	if !known {
		return nil
	}
	word = strings.ReplaceAll(word, "ß", "ss") // as the tables have it
	var kept [16]table.Word
	words := kept[:0]
	for s := range t.Spellings(term) {
		near := math.Ldexp(1, -halvings*min(s.Distance(word), farthest))
		for w := range s.Words() {
			w.Weight *= near
			if i := slices.IndexFunc(words, func(known table.Word) bool { return known.Number == w.Number }); i >= 0 {
				words[i].Weight += w.Weight
			} else {
				words = append(words, w)
			}
		}
	}
	slices.SortFunc(words, func(a, b table.Word) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Number, b.Number))
	})
	if len(words) == 0 {
		return nil
	}
	n, total := 0, 0.
	for n < min(len(words), mostTranslations) && words[n].Weight >= leastWeight*words[0].Weight {
		total += words[n].Weight
		n++
	}
	words = words[:n]
	out := make([]Translation, len(words))
	for i, w := range words {
		out[i] = Translation{english.Word(w.Number), w.Weight / total}
	}
	return out
}
