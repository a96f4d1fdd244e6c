package index

import (
	"maps"

	"byline/corpus"
)

// foresee does on all processors at once what takes most of the time of reading
// candidates that weren't read lately: finding the terms of each, and what the
// passages beside it have of what is wanted. wanted is by candidate.
func foresee(cs []Candidate, wanteds []*wanted) {
	var unread []int
	for i := range cs {
		if !cs[i].Tokens.isRead(cs[i].Tokens.find(cs[i].Location)) {
			wanteds[i].prepare()
			unread = append(unread, i)
		}
	}
	beside := make([]map[storyPart][]float64, len(unread))
	corpus.Each(len(unread), func(i int) {
		t, w := cs[unread[i]].Tokens, wanteds[unread[i]].apart()
		part := t.find(cs[unread[i]].Location)
		t.ofPart(part).words()
		for other := part - 1; other <= part+1; other += 2 {
			if other >= 0 && other < len(t.parts) && t.parts[other].Load() == nil {
				w.coverOfPart(t, other)
			}
		}
		beside[i] = w.passing
	})
	for i, known := range beside {
		maps.Copy(wanteds[unread[i]].passing, known)
	}
}

// isRead reports whether the terms of a part and of those beside it are known.
func (t *Tokens) isRead(part int) bool {
	for i := max(part-1, 0); i <= min(part+1, len(t.parts)-1); i++ {
		if t.parts[i].Load() == nil {
			return false
		}
	}
	return true
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
		known: map[string][]meaning{}, covers: map[*tokens][]float64{}, passing: make(map[storyPart][]float64, 2),
	}
}
