package index

import "slices"

// cover returns for each wanted term the best strength it has in a text.
func (w *wanted) cover(text string) []float64 {
	var hits []hit
	for _, term := range w.analyze(w.language, text) {
		if w.openings().has(term.Text) {
			hits = w.appendHits(hits, text, term)
		}
	}
	return w.best(hits)
}

// coverOf is cover for a part of a story, kept for its next passage.
func (w *wanted) coverOf(t *tokens) []float64 {
	known, ok := w.covers[t]
	if !ok {
		known = w.strengths()
		t.eachTerm(w, func(term Term) {
			for _, m := range w.meanings(term.Text) {
				known[m.term] = max(known[m.term], w.strengthOf(m, &term, t.text))
			}
		})
		w.covers[t] = known
	}
	return known
}

// strengths returns a zero for each of the wanted terms. There is need of that
// for hundreds of texts a question, so that many are made at once.
func (w *wanted) strengths() []float64 {
	n := len(w.terms)
	if len(w.spare) < n {
		w.spare = make([]float64, strengthsAtOnce*n)
	}
	out := w.spare[:n:n]
	w.spare = w.spare[n:]
	return out
}

const (
	strengthsAtOnce = 64
	indicesAtOnce   = 1024
)

// indicesWhere returns the numbers below n for which is holds. There is need of
// that as often as of strengths.
func (w *wanted) indicesWhere(n int, is func(i int) bool) []int {
	if cap(w.indices)-len(w.indices) < n {
		w.indices = make([]int, 0, max(n, indicesAtOnce))
	}
	from := len(w.indices)
	for i := range n {
		if is(i) {
			w.indices = append(w.indices, i)
		}
	}
	return slices.Clip(w.indices[from:])
}

// best returns the best strength that each of the wanted terms has among hits.
func (w *wanted) best(hits []hit) []float64 {
	out := w.strengths()
	for _, h := range hits {
		out[h.term] = max(out[h.term], h.strength)
	}
	return out
}

// coverage is the share of the wanted terms' idf that a text covers.
func (w *wanted) coverage(cover []float64) float64 {
	if w.total == 0 {
		return 0
	}
	sum := 0.
	for i, s := range cover {
		sum += s * w.terms[i].idf
	}
	return sum / w.total
}
