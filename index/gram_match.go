package index

import "slices"

// gramMatch is which of a question's character grams a passage has: their
// indices in wanted.grams, by sentence, and which are anywhere in it.
type gramMatch struct {
	sentences [][]int
	anywhere  []bool
}

// matchGrams looks for the question's grams in the passage.
func (r *reading) matchGrams() *gramMatch {
	if r.grammed == nil {
		flags := make([]bool, 2*len(r.want.grams))
		m := &gramMatch{sentences: make([][]int, len(r.sentences)), anywhere: flags[:len(r.want.grams)]}
		here := flags[len(r.want.grams):]
		for s, grams := range r.sentenceGrams() {
			for _, g := range grams {
				if !r.want.mayGrams.mayHave(g) {
					continue
				}
				if at, ok := slices.BinarySearch(r.want.grams, g); ok {
					here[at], m.anywhere[at] = true, true
				}
			}
			m.sentences[s] = r.want.indicesWhere(len(here), func(at int) bool { return here[at] })
			clear(here)
		}
		r.grammed = m
	}
	return r.grammed
}

// sentenceGrams returns the grams of the words of each sentence, at least those
// that the question may have.
func (r *reading) sentenceGrams() [][]uint32 {
	if known := r.tokens.grams.Load(); known != nil {
		return *known
	}
	again := r.tokens.grams.again()
	wanted := r.want.mayGrams
	var grams []uint32
	if again {
		wanted, grams = nil, make([]uint32, 0, len(r.text))
	}
	out := make([][]uint32, len(r.sentences))
	words := r.words()
	for s, span := range r.sentences {
		from := len(grams)
		for len(words) > 0 && (words[0].Start < span.End || s == len(out)-1) {
			grams = appendGrams(grams, words[0].lower, wanted)
			words = words[1:]
		}
		out[s] = grams[from:]
	}
	if again {
		return *r.tokens.grams.keep(&out, gramBytes*cap(grams), r.story.grew)
	}
	return out
}

// common returns the indices of what the first of two sorted lists has in
// common with the second.
func common(a, b []uint32) []int {
	var out []int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			out = append(out, i)
			i, j = i+1, j+1
		}
	}
	return out
}

// weighGrams gives the question's grams their idf among the likeliest of the
// passages that were found for it, the same number however many are wanted. They
// are only counted when a gram's weight is asked for.
func weighGrams(rs []*reading) {
	likeliest := rs[:min(len(rs), candidates)]
	for _, r := range likeliest {
		r.want.among = nil
	}
	for _, r := range likeliest {
		r.want.among = append(r.want.among, r)
	}
}

// idfOfGrams returns the idf of each of the question's grams.
func (w *wanted) idfOfGrams() []float64 {
	if w.among == nil {
		return w.gramIDF
	}
	with := make([]int, len(w.grams))
	for _, r := range w.among {
		for i, have := range r.matchGrams().anywhere {
			with[i] += oneIf(have)
		}
	}
	for i, n := range with {
		w.gramIDF[i] = idf(len(w.among), n)
	}
	w.among = nil
	return w.gramIDF
}

// sumGrams adds up the idf of grams.
func (w *wanted) sumGrams(indices []int) float64 {
	sum, idf := 0., w.idfOfGrams()
	for _, i := range indices {
		sum += idf[i]
	}
	return sum
}

// gramScale brings the sum of a question's grams to about that of its terms.
const gramScale = 1. / 20

// rareGrams is the idf of the question's grams that the passage has, each
// weighing by how few of the other passages have it. It tells a rare form of a
// word, a part of a compound or a misspelled name from what all have.
func (r *reading) rareGrams(*Analysis) float64 {
	sum, idf := 0., r.want.idfOfGrams()
	for i, have := range r.matchGrams().anywhere {
		if have {
			sum += idf[i]
		}
	}
	return sum * gramScale
}

// sentenceGramShare is the share of the idf of the question's grams that one
// sentence has, with half of what only the sentence before it does.
func (r *reading) sentenceGramShare(*Analysis) float64 {
	all, best := 0., 0.
	idf := r.want.idfOfGrams()
	for _, v := range idf {
		all += v
	}
	if all == 0 {
		return 0
	}
	var before []int
	for _, here := range r.matchGrams().sentences {
		sum := r.want.sumGrams(here)
		for _, i := range before {
			if _, ok := slices.BinarySearch(here, i); !ok {
				sum += carried * idf[i]
			}
		}
		best, before = max(best, sum), here
	}
	return best / all
}

// grams is the share of the question that the passage has, each word counting
// by its idf: a word that is missing still counts by those of its character
// 4-grams that are there, which forgives typos and finds the parts of
// compounds.
func (r *reading) grams(*Analysis) float64 {
	cover := slices.Clone(r.cover)
	found := r.matchGrams().anywhere
	for t, indices := range r.want.termGrams {
		n := 0
		for _, i := range indices {
			if found[i] {
				n++
			}
		}
		cover[t] = max(cover[t], float64(n)/float64(max(len(indices), 1)))
	}
	return r.want.coverage(cover)
}

// indexGrams collects the grams of the wanted terms, once each.
func (w *wanted) indexGrams() {
	for i := range w.terms {
		w.grams = append(w.grams, w.terms[i].grams...)
	}
	slices.Sort(w.grams)
	w.grams = slices.Compact(w.grams)
	w.termGrams = make([][]int, len(w.terms))
	for i := range w.terms {
		w.termGrams[i] = common(w.grams, w.terms[i].grams)
	}
	w.gramIDF = make([]float64, len(w.grams))
	w.mayGrams = &gramSet{}
	for _, g := range w.grams {
		w.mayGrams.add(g)
	}
}
