// Build makes the dictionary's tables from the folder of WordNet's database files
// and that of the wordnets that were made of Wiktionary, wns/wikt in
// github.com/omwn/omw-data:
//
//	go run ./index/dictionary/build /usr/share/wordnet omw-data/wns/wikt index/dictionary/tables
//
// For go generate, OMW_DATA is where omw-data is.
//
// It is to be run again when the analysis of a language changes, or the words whose
// forms the thesaurus has: terms are made as they are of stories.
package main

import (
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"

	"byline/index/dictionary/table"
	"byline/index/thesaurus/wordnet"
)

// codes are those that the files of languages have in their names.
var codes = map[string]string{
	"de": "deu", "es": "spa", "fr": "fra", "it": "ita", "nl": "nld", "pt": "por", "ru": "rus", "sv": "swe",
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 3 {
		return fmt.Errorf("usage: build WORDNET-FOLDER WIKTIONARY-FOLDER FOLDER")
	}
	wiktionary, folder := args[1], args[2]
	db, err := wordnet.Read(args[0])
	if err != nil {
		return err
	}
	english, err := readEnglish(db, filepath.Join(wiktionary, "wn-wikt-eng.tab"))
	if err != nil {
		return err
	}
	terms := map[string][]term{}
	for language, code := range codes {
		lemmas, err := readLemmas(filepath.Join(wiktionary, "wn-wikt-"+code+".tab"), english.offsets)
		if err != nil {
			return err
		}
		if terms[language], err = termsOf(language, english.translate(lemmas)); err != nil {
			return err
		}
	}
	words, number, err := numbered(terms)
	if err != nil {
		return err
	}
	for language, ts := range terms {
		data, err := table.Encode(encodable(ts, number))
		if err != nil {
			return err
		}
		if err := write(filepath.Join(folder, language+".table"), data); err != nil {
			return err
		}
	}
	return write(filepath.Join(folder, "english.words"), table.EncodeWords(words))
}

func write(name string, data []byte) error {
	return os.WriteFile(name, data, 0o644) //nolint:gosec // public data, for all to read
}

// numbered returns the English words that are wanted, in order, and their numbers.
func numbered(terms map[string][]term) (words []string, number map[string]uint16, err error) {
	wanted := weights{}
	for _, ts := range terms {
		for _, t := range ts {
			for _, meant := range t.spellings {
				wanted.add(meant, 1)
			}
		}
	}
	words = slices.Sorted(maps.Keys(wanted))
	if len(words) > math.MaxUint16 {
		return nil, nil, fmt.Errorf("%d English words are too many for 16 bits", len(words))
	}
	number = map[string]uint16{}
	for i, word := range words {
		number[word] = uint16(i)
	}
	return words, number, nil
}

// encodable returns terms with the numbers of English words.
func encodable(terms []term, number map[string]uint16) []table.Term {
	out := make([]table.Term, len(terms))
	for i, t := range terms {
		out[i].Text = t.text
		for _, spelling := range slices.Sorted(maps.Keys(t.spellings)) {
			s := table.Spelling{Text: spelling}
			for _, word := range t.spellings[spelling].sorted() {
				s.Words = append(s.Words, table.Word{Number: number[word], Weight: t.spellings[spelling][word]})
			}
			out[i].Spellings = append(out[i].Spellings, s)
		}
	}
	return out
}
