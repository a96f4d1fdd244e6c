package main

import (
	"slices"
	"strings"
	"testing"
)

func TestTermsOf(t *testing.T) {
	terms, err := termsOf("de", map[string]weights{
		"finden":             {"find": 10},
		"Fall":               {"case": 20},
		"fallen":             {"fall": 5},
		"Bank":               {"bank": 7},
		"bank":               {"bank": 1},
		"nicht":              {"not": 9},
		"Vereinigte Staaten": {"America": 9},
	})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.IsSortedFunc(terms, func(a, b term) int { return strings.Compare(a.text, b.text) }) {
		t.Errorf("%v is not in order", terms)
	}
	at := map[string]term{}
	for _, term := range terms {
		at[term.text] = term
	}
	for _, test := range []struct {
		term, spelling, word string
		weight               float64 // least
	}{
		{"find", "finden", "find", 10},
		{"fand", "fand", "find", 5}, // an irregular form
		{"fall", "fall", "case", 20},
		{"fall", "fallen", "fall", 5},
		{"fiel", "fiel", "fall", 2},
		{"bank", "bank", "bank", 8}, // of both
	} {
		if w := at[test.term].spellings[test.spelling][test.word]; w < test.weight {
			t.Errorf("%s is %q with %v, want %v, in %v", test.spelling, test.word, w, test.weight, at[test.term])
		}
	}
	if w := at["fiel"].spellings["fiel"]["case"]; w != 0 {
		t.Errorf("the form of a verb is one of a noun with its stem: %v", at["fiel"])
	}
	for _, absent := range []string{"nicht", "vereinigt", "staat", ""} {
		if term, ok := at[absent]; ok {
			t.Errorf("%v is there", term)
		}
	}
}

func TestTermsOfRussian(t *testing.T) {
	terms, err := termsOf("ru", map[string]weights{"ребёнок": {"child": 4}})
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, term := range terms {
		for word := range term.spellings {
			words = append(words, word)
		}
	}
	for _, want := range []string{"ребенок", "дети"} { // ё and its forms are known by е
		if !slices.Contains(words, want) {
			t.Errorf("%s isn't among %v", want, words)
		}
	}
}
