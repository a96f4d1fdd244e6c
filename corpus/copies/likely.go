package copies

import (
	"iter"
	"slices"
)

const (
	// boilerplate is how many different texts may have a fingerprint in common
	// before it says nothing: a paper's standing words. It bounds the work on
	// a corpus of nothing but such. Texts that are the same in every word count
	// once, so that an agency's story may be in any number of papers.
	boilerplate = 256
	// worthwhile is the least share of the fingerprints of the text with fewer
	// at which a pair is compared. It is far below what a copy has, as each
	// corrected word spoils several.
	worthwhile = 1. / 8
)

// candidates are texts to compare one with.
type candidates struct {
	text   int
	others []int
}

// likely yields, for each new text, those that share enough fingerprints with it
// and come after it or are known. The filter has the fingerprints of all.
func likely(texts []distinct, wanted *filter) iter.Seq[candidates] {
	return func(yield func(candidates) bool) {
		having := listed(wanted.count(), func(add func(_, _ uint32)) {
			for i, t := range texts {
				for _, p := range t.prints {
					add(wanted.number(p), uint32(i))
				}
			}
		})
		shared := make([]int, len(texts)) // fingerprints, with the text at hand
		var touched []int
		for i, t := range texts {
			if t.known {
				continue
			}
			for _, p := range t.prints {
				with := having.at(int(wanted.number(p)))
				if len(with) > boilerplate {
					continue
				}
				for _, other := range with {
					if int(other) > i || texts[other].known {
						if shared[other] == 0 {
							touched = append(touched, int(other))
						}
						shared[other]++
					}
				}
			}
			c := candidates{text: i}
			for _, other := range touched {
				if float64(shared[other]) >= worthwhile*float64(min(t.all, texts[other].all)) {
					c.others = append(c.others, other)
				}
				shared[other] = 0
			}
			touched = touched[:0]
			if len(c.others) > 0 {
				slices.Sort(c.others)
				if !yield(c) {
					return
				}
			}
		}
	}
}
