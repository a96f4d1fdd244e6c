// Package thesaurus tells which words stand for others: other forms of them,
// words derived from them and words that mean about the same. Its table, of
// English, is made of WordNet 3.0 (Fellbaum 1998) by the program in build; the
// license stands beside it. Of other languages it has lists of our own, of words
// whose forms a stemmer leaves apart.
package thesaurus

import (
	"cmp"
	_ "embed" // the table
	"slices"

	"byline/index/thesaurus/table"
)

//go:generate go run ./build /usr/share/wordnet wordnet.table

//go:embed wordnet.table
var wordnet table.Table

// Entry is a word that stands for the one asked for.
type Entry struct {
	Word     string  // in lower case
	Strength float64 // how well it does, 0 to 1
}

var (
	entriesOf = keep(entries)
	lemmasOf  = keep(lemmas)
)

// Of returns the words that stand for a lower-case word of a language, the
// strongest first. Where irregular, other forms of a word are among them;
// regular ones are left to stemming. Of other languages than English it knows
// forms alone. They are shared: not to be changed.
func Of(language, word string) []Entry {
	if language == "en" {
		return entriesOf.of(word)
	}
	if read := languages[language]; read != nil {
		return read().kept.of(word)
	}
	return nil
}

func entries(word string) []Entry {
	f := found{}
	for _, l := range lemmasOf.of(word) {
		f.add(l.Text, formStrength*l.share)
		for _, e := range l.Entries {
			f.add(e.Word, l.share*strength(e))
		}
		f.addGroups(l.Text, l.share)
	}
	f.addGroups(word, 1)
	delete(f, word)
	return f.sorted()
}

// found is the best strength of each word found.
type found map[string]float64

func (f found) add(word string, strength float64) {
	if strength >= least {
		f[word] = max(f[word], strength)
	}
}

// addForms adds a word's irregular forms, as far as they are its own.
func (f found) addForms(word string, strength float64) {
	w, _ := wordnet.Find(word)
	for _, e := range w.Entries {
		if e.Kind == table.Form {
			f.add(e.Word, strength*e.Likely)
		}
	}
}

// addGroups adds the other words of the groups of our own that a word is in.
func (f found) addGroups(word string, share float64) {
	add := func(others []string, strength float64) {
		for _, w := range others {
			f.add(w, strength)
			f.addForms(w, strength)
		}
	}
	add(news[word], newsStrength*share)
	add(clippings[word], clippedStrength*share)
}

func (f found) sorted() []Entry {
	out := make([]Entry, 0, len(f))
	for word, strength := range f {
		out = append(out, Entry{word, strength})
	}
	slices.SortFunc(out, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(b.Strength, a.Strength), cmp.Compare(a.Word, b.Word))
	})
	return out
}

// Strength tells how well a form of a word stands for the one asked for, 0 to
// 1, both in lower case.
func Strength(language, asked, word string) float64 {
	if asked == word {
		return 1
	}
	best := 0.
	var ls []lemma
	if language == "en" {
		ls = lemmasOf.of(word)
	}
	for _, e := range Of(language, asked) {
		if e.Word == word {
			best = max(best, e.Strength)
		}
		for _, l := range ls {
			if l.Text == e.Word {
				best = max(best, e.Strength*l.share)
			}
		}
	}
	return best
}

// Knows reports whether a lower-case word, in any of its forms, is one of the
// language's that the thesaurus has something for.
func Knows(language, word string) bool { return len(Of(language, word)) > 0 }
