package thesaurus

import (
	"slices"
	"strings"

	"byline/index/thesaurus/table"
)

// lemma is a word of the table that a form may belong to.
type lemma struct {
	table.Word
	share float64 // of the form's uses that are this word's, 0 to 1
}

type ending struct{ ending, instead string }

// endings are those of English inflection, with what they stand for: WordNet's
// own rules of detachment.
var endings = []ending{
	{"s", ""},
	{"es", ""},
	{"ies", "y"},
	{"ed", ""},
	{"ed", "e"},
	{"ied", "y"},
	{"ing", ""},
	{"ing", "e"},
}

// comparisons are those of adjectives. They are for words that aren't in the
// table themselves: a rapper is no more of a rap.
var comparisons = []ending{{"er", ""}, {"er", "e"}, {"ier", "y"}, {"est", ""}, {"est", "e"}, {"iest", "y"}}

// lemmas returns the words that a form may belong to: itself, what it is an
// irregular form of, and what is left without an ending.
func lemmas(form string) []lemma {
	var out []lemma
	add := func(word string) {
		if slices.ContainsFunc(out, func(l lemma) bool { return l.Text == word }) {
			return
		}
		if w, ok := wordnet.Find(word); ok {
			out = append(out, lemma{Word: w})
		}
	}
	add(form)
	if len(out) > 0 {
		for _, e := range out[0].Entries {
			if e.Kind == table.Lemma {
				add(e.Word)
			}
		}
	}
	rules := endings
	if len(out) == 0 {
		rules = slices.Concat(endings, comparisons)
	}
	for _, e := range rules {
		stem, ok := strings.CutSuffix(form, e.ending)
		if !ok || len(stem) < 2 {
			continue
		}
		add(stem + e.instead)
		if n := len(stem); e.instead == "" && n > 2 && stem[n-1] == stem[n-2] { // stopped
			add(stem[:n-1])
		}
	}
	total := 0.
	for _, l := range out {
		total += weight(l.Word)
	}
	for i := range out {
		out[i].share = weight(out[i].Word) / total
	}
	return out
}

// weight is how often a word is used, about. A word that is there but was
// never found in texts counts half as much as one that was once.
func weight(w table.Word) float64 {
	return float64(int(1)<<w.Uses) - .5
}
