package index

import (
	"math"
	"strings"
)

// BM25's parameters for passages of 20 to 150 words.
const (
	bm25K1 = .8
	bm25B  = .6
)

// Feature is one thing that counts in a passage's score.
type Feature struct {
	Name   string
	Value  float64
	Weight float64
}

// weights is the linear model that ranks passages. They were fitted on the
// training questions named in docs/figures.md; a passage's score is the sum
// of its features' values times these.
var weights = []struct {
	name   string
	weight float64
	value  func(*reading) float64
}{
	{"bm25", .20, (*reading).bm25},
	{"form", .10, (*reading).form},
	{"grams", 6, (*reading).grams},
	{"bigrams", .30, (*reading).bigrams},
	{"sentence", .40, (*reading).bestSentence},
	{"proximity", .30, (*reading).proximity},
	{"title", .15, (*reading).title},
	{"length", -1.0, (*reading).length},
}

// features measures a passage against the question.
func (r *reading) features() ([]Feature, float64) {
	out := make([]Feature, len(weights))
	score := 0.
	for i, w := range weights {
		out[i] = Feature{w.name, w.value(r), w.weight}
		score += out[i].Value * w.weight
	}
	return out, score
}

// bm25 is Okapi BM25 (Robertson and Zaragoza 2009) with exact statistics.
func (r *reading) bm25() float64 {
	tf := make([]float64, len(r.want.terms))
	for _, h := range r.hits {
		tf[h.term] += h.strength
	}
	norm := 1 - bm25B + bm25B*float64(len(r.terms))/max(r.want.average, 1)
	sum := 0.
	for i, f := range tf {
		sum += r.want.terms[i].idf * f * (bm25K1 + 1) / (f + bm25K1*norm)
	}
	return sum
}

// form is the idf of the terms that the passage has in the question's very
// form, unstemmed.
func (r *reading) form() float64 {
	seen := make([]bool, len(r.want.terms))
	sum := 0.
	for _, h := range r.hits {
		if seen[h.term] || h.strength < 1 {
			continue
		}
		lower := strings.ToLower(h.span.In(r.text))
		for _, w := range r.want.words {
			if w == lower {
				seen[h.term] = true
				sum += r.want.terms[h.term].idf
				break
			}
		}
	}
	return sum
}

// grams is the share of the question's character 4-grams that the passage
// has, which forgives typos and finds the parts of compounds.
func (r *reading) grams() float64 {
	have := fourGrams(strings.ToLower(r.text))
	all, found := 0, 0
	for g := range fourGrams(strings.Join(r.want.words, " ")) {
		all++
		if have[g] {
			found++
		}
	}
	return float64(found) / float64(max(all, 1))
}

// fourGrams returns the character 4-grams within words, a word's bounds
// included.
func fourGrams(lower string) map[string]bool {
	out := map[string]bool{}
	for _, w := range words(lower) {
		rs := []rune(" " + w.lower + " ")
		for i := 0; i+4 <= len(rs); i++ {
			out[string(rs[i:i+4])] = true
		}
	}
	return out
}

// bigrams is the weight of neighboring words of the question that are
// neighbors in the passage as well, in the same order, stop words included.
func (r *reading) bigrams() float64 {
	have := map[[2]string]bool{}
	ws := words(r.text)
	for i := range len(ws) - 1 {
		have[[2]string{ws[i].lower, ws[i+1].lower}] = true
	}
	n := 0.
	for i := range len(r.want.words) - 1 {
		if have[[2]string{r.want.words[i], r.want.words[i+1]}] {
			n++
		}
	}
	return n
}

// bestSentence is the idf that one sentence covers, with half of what only
// the sentence before it does.
func (r *reading) bestSentence() float64 {
	best := 0.
	for _, s := range r.sentenceScores() {
		best = max(best, s)
	}
	return best
}

// sentenceScores scores each sentence by the wanted terms in it.
func (r *reading) sentenceScores() []float64 {
	out := make([]float64, len(r.sentences))
	before := make([]float64, len(r.want.terms))
	for i, s := range r.sentences {
		here := make([]float64, len(r.want.terms))
		for _, h := range r.hits {
			if h.span.Overlaps(s) {
				here[h.term] = max(here[h.term], h.strength)
			}
		}
		for t, strength := range here {
			out[i] += r.want.terms[t].idf * max(strength, before[t]/2)
		}
		before = here
	}
	return out
}

// proximity sums, over the question's neighboring terms, their weight over
// the words between their closest places in the passage (after Büttcher,
// Clarke and Lushman 2006).
func (r *reading) proximity() float64 {
	places := make([][]hit, len(r.want.terms))
	for _, h := range r.hits {
		places[h.term] = append(places[h.term], h)
	}
	sum := 0.
	for t := range len(places) - 1 {
		closest := math.Inf(1)
		for _, a := range places[t] {
			for _, b := range places[t+1] {
				if d := math.Abs(float64(a.position - b.position)); d > 0 {
					closest = min(closest, d)
				}
			}
		}
		sum += min(r.want.terms[t].idf, r.want.terms[t+1].idf) / closest
	}
	return sum
}

// title is the idf of the wanted terms that the story's title has.
func (r *reading) title() float64 {
	return r.want.coverage(r.want.cover(r.Story.Title)) * r.want.total
}

// length grows with the passage's terms, since a long passage has more by
// chance.
func (r *reading) length() float64 { return math.Log(float64(max(len(r.terms), 1))) }
