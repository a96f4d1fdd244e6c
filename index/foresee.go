package index

import (
	"maps"

	"byline/corpus"
)

// foresee does on all processors at once what reading the candidates takes most
// of the time for: finding the terms of each, and what the passages beside it
// have of what is wanted. wanted is by candidate.
func foresee(cs []Candidate, wanteds []*wanted) {
	beside := make([]map[storyPart][]float64, len(cs))
	for _, w := range wanteds {
		w.prepare()
	}
	corpus.Each(len(cs), func(i int) {
		t, w := cs[i].Tokens, wanteds[i].apart()
		part := t.find(cs[i].Location)
		t.ofPart(part).words()
		for other := part - 1; other <= part+1; other += 2 {
			if other >= 0 && other < len(t.parts) {
				w.coverOfPart(t, other)
			}
		}
		beside[i] = w.passing
	})
	for i, w := range wanteds {
		maps.Copy(w.passing, beside[i])
	}
}

// prepare makes what is made when it is first needed, so that it can be shared.
func (w *wanted) prepare() {
	if w.opens == nil {
		w.opens = openingsOf(w.terms)
	}
	w.termSet()
}

// apart returns the same to look through texts with beside others.
func (w *wanted) apart() *wanted {
	return &wanted{
		language: w.language, terms: w.terms, opens: w.opens, set: w.set,
		known: map[string][]meaning{}, covers: map[*tokens][]float64{}, passing: map[storyPart][]float64{},
	}
}
