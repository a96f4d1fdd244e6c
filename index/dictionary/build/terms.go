package main

import (
	"maps"
	"slices"
	"strings"

	"byline/index/embedded"
	"byline/index/thesaurus"
)

// term is what the analysis of a language makes of words, with those that have it
// and what they mean.
type term struct {
	text      string
	spellings map[string]weights // by words in lower case
}

// termsOf returns the terms of lemmas and of their irregular forms, in order. What
// is several terms, or none as a stop word is, is left out: a word is looked up by
// its term.
func termsOf(language string, lemmas map[string]weights) ([]term, error) {
	analyze, err := embedded.Analyzer(language)
	if err != nil {
		return nil, err
	}
	terms := map[string]term{}
	add := func(word string, meant weights, part float64) {
		of := analyze(word)
		if len(of) != 1 {
			return
		}
		t, known := terms[of[0]]
		if !known {
			t = term{of[0], map[string]weights{}}
			terms[t.text] = t
		}
		word = strings.ReplaceAll(word, "ß", "ss") // as some write it
		if t.spellings[word] == nil {
			t.spellings[word] = weights{}
		}
		t.spellings[word].add(meant, part)
	}
	for _, text := range slices.Sorted(maps.Keys(lemmas)) {
		word := strings.ReplaceAll(strings.ToLower(text), "ё", "е") // as papers write it
		add(word, lemmas[text], 1)
		for _, form := range thesaurus.Of(language, word) {
			if isForm(language, word, form.Word) {
				add(form.Word, lemmas[text], form.Strength)
			}
		}
	}
	out := slices.SortedFunc(maps.Values(terms), func(a, b term) int { return strings.Compare(a.text, b.text) })
	for _, t := range out {
		for word, meant := range t.spellings {
			t.spellings[word] = meant.heaviest()
		}
	}
	return out, nil
}

// isForm reports whether a word is one of the lemma that the thesaurus gives it for:
// by their stems it takes some for forms of others, "Fall" for one of "fallen".
func isForm(language, lemma, word string) bool {
	return slices.ContainsFunc(thesaurus.Of(language, word), func(e thesaurus.Entry) bool { return e.Word == lemma })
}
