package main

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"byline/index/dictionary/table"
	"byline/index/thesaurus/wordnet"
)

// english is what lemmas of other languages are translated into.
type english struct {
	*wordnet.Database
	offsets
	words map[string][]string // by synset, those in whose Wiktionary entries its lemmas stand
}

func readEnglish(db *wordnet.Database, name string) (*english, error) {
	offsets, err := offsetsOf(db)
	if err != nil {
		return nil, err
	}
	lemmas, err := readLemmas(name, offsets)
	if err != nil {
		return nil, err
	}
	en := &english{db, offsets, map[string][]string{}}
	for _, l := range lemmas {
		for _, s := range l.synsets {
			en.words[s] = append(en.words[s], l.text)
		}
	}
	return en, nil
}

// weights are those of English words.
type weights map[string]float64

// leastWeight is the least part of the heaviest word's weight that others have.
const leastWeight = 1. / 32

// translate returns what lemmas mean.
//
// An English word weighs as many uses of it as were counted, times the root of the
// sense's share in them, divided among the lemmas that have the sense. It is the
// root because the counts are of few texts, and because a lemma that stands for
// one sense of a word mostly does for others that it isn't linked with.
func (en *english) translate(lemmas []lemma) map[string]weights {
	lemmasOf := map[string]float64{}
	for _, l := range lemmas {
		for _, s := range l.synsets {
			lemmasOf[s]++
		}
	}
	out := map[string]weights{}
	for _, l := range lemmas {
		meant := weights{}
		for _, s := range l.synsets {
			for _, word := range en.words[s] {
				known := strings.ReplaceAll(strings.ToLower(word), " ", "_")
				if share := en.Share(known, s); share > 0 {
					meant[word] += (.5 + en.Uses(known)) * math.Sqrt(share) / lemmasOf[s]
				}
			}
		}
		if len(meant) > 0 {
			out[l.text] = meant.heaviest()
		}
	}
	return out
}

// add adds some of the weights of others.
func (w weights) add(others weights, part float64) {
	for word, weight := range others {
		w[word] += part * weight
	}
}

// sorted returns the words, the heaviest first.
func (w weights) sorted() []string {
	return slices.SortedFunc(maps.Keys(w), func(a, b string) int {
		return cmp.Or(cmp.Compare(w[b], w[a]), cmp.Compare(a, b))
	})
}

// heaviest leaves the words that are kept.
func (w weights) heaviest() weights {
	out := weights{}
	words := w.sorted()
	for _, word := range words[:min(len(words), table.MostWords)] {
		if w[word] >= leastWeight*w[words[0]] {
			out[word] = w[word]
		}
	}
	return out
}
