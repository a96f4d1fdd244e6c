package index

import (
	"maps"

	"byline/corpus"
)

// foresee does on all processors at once what takes most of the time of reading
// candidates that weren't read lately, and returns these as they were read: it
// finds the terms of each, and what the passages beside it have of what is wanted.
// wanted is by candidate, and so is what it returns.
func foresee(cs []Candidate, wanteds []*wanted) []*reading {
	out := make([]*reading, len(cs))
	var unread []int
	for i, c := range cs {
		part := c.Tokens.find(c.Location)
		if _, known := wanteds[i].found[c.Tokens.ofPart(part)]; !known && !c.Tokens.isRead(part) {
			wanteds[i].openings()
			wanteds[i].termSet()
			unread = append(unread, i)
		}
	}
	corpus.Each(len(unread), func(i int) {
		c, w := cs[unread[i]], wanteds[unread[i]].apart()
		r := read(c, w)
		r.words()
		for other := r.part - 1; other <= r.part+1; other += 2 {
			if other >= 0 && other < len(c.Tokens.parts) {
				w.coverOf(c.Tokens.ofPart(other))
			}
		}
		out[unread[i]] = r
	})
	for _, i := range unread {
		wanteds[i].found[out[i].tokens] = out[i].hits // for another search of the same question
		maps.Copy(wanteds[i].covers, out[i].want.covers)
		out[i].want = wanteds[i]
	}
	return out
}

// isRead reports whether the terms of a part and of those beside it are known.
func (t *Tokens) isRead(part int) bool {
	for i := max(part-1, 0); i <= min(part+1, len(t.parts)-1); i++ {
		if p := t.parts[i].Load(); p == nil || p.analyzed.Load() == nil {
			return false
		}
	}
	return true
}

// apart returns the same to look through a passage and those beside it while others
// do through theirs.
func (w *wanted) apart() *wanted {
	return &wanted{
		language: w.language, terms: w.terms, opens: w.opens, set: w.set,
		known: map[string][]meaning{}, covers: make(map[*tokens][]float64, 3),
		spare: make([]float64, apartStrengths*len(w.terms)),
	}
}

// apartStrengths is how many strengths that takes, unless there are more sentences.
const apartStrengths = 10
