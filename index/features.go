package index

import (
	"math"
	"slices"
	"strings"

	"byline/corpus"
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
	value  func(*reading, *Analysis) float64
}{
	{"bm25", 2.2, (*reading).bm25},
	{"form", 0.7, (*reading).form},
	{"grams", 6.5, (*reading).grams},
	{"bigrams", 0.25, (*reading).bigrams},
	{"sentence", 1, (*reading).bestSentence},
	{"proximity", 1, (*reading).proximity},
	{"title", 2.5, (*reading).title},
	{"kind", 0.3, (*reading).kind},
	{"definition", 1, (*reading).definition},
	{"caption", -1, (*reading).caption},
	{"opening", 1, (*reading).opening},
	{"period", 2, (*reading).inPeriod},
	{"newness", .5, func(r *reading, _ *Analysis) float64 { return r.newness }},
	{"length", -1.1, (*reading).length},
}

// is turns a yes or no into a feature.
func is(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

// features measures a passage against the question.
func (r *reading) features(a *Analysis) ([]Feature, float64) {
	out := make([]Feature, len(weights))
	score := 0.
	for i, w := range weights {
		out[i] = Feature{w.name, w.value(r, a), w.weight}
		score += out[i].Value * w.weight
	}
	return out, score
}

// bm25 is Okapi BM25 (Robertson and Zaragoza 2009) with exact statistics.
func (r *reading) bm25(*Analysis) float64 {
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
func (r *reading) form(*Analysis) float64 {
	seen := make([]bool, len(r.want.terms))
	sum := 0.
	for _, h := range r.hits {
		if seen[h.term] || h.strength < 1 {
			continue
		}
		lower := strings.ToLower(h.span.In(r.text))
		if slices.Contains(r.want.words, lower) {
			seen[h.term] = true
			sum += r.want.terms[h.term].idf
		}
	}
	return sum
}

// grams is the share of the question that the passage has, each word counting
// by its idf: a word that is missing still counts by those of its character
// 4-grams that are there, which forgives typos and finds the parts of
// compounds.
func (r *reading) grams(*Analysis) float64 {
	cover := r.cover()
	for i := range r.want.terms {
		cover[i] = max(cover[i], sharedGrams(r.want.terms[i].grams, r.tokens.grams))
	}
	return r.want.coverage(cover)
}

// bigrams counts the neighboring words of the question that are neighbors in
// the passage as well, in the same order, stop words included.
func (r *reading) bigrams(*Analysis) float64 {
	n := 0.
	for i := range len(r.want.words) - 1 {
		for j := range len(r.words) - 1 {
			if r.words[j].lower == r.want.words[i] && r.words[j+1].lower == r.want.words[i+1] {
				n++
				break
			}
		}
	}
	return n
}

// bestSentence is the idf that one sentence covers, with half of what only
// the sentence before it does.
func (r *reading) bestSentence(*Analysis) float64 {
	best := 0.
	for _, s := range r.sentenceScores() {
		best = max(best, s)
	}
	return best
}

// carried is what a term counts in a sentence if only the one before has it.
const carried = .5

// sentenceScores scores each sentence by the idf of the wanted terms in it.
func (r *reading) sentenceScores() []float64 { return r.scoreSentences(nil) }

// scoreSentences scores each sentence by the idf of the wanted terms in it
// times a further weight of each term, if there are any.
func (r *reading) scoreSentences(weights []float64) []float64 {
	out := make([]float64, len(r.sentences))
	before := make([]float64, len(r.want.terms))
	for i := range r.sentences {
		here := r.coverIn(r.sentences[i])
		for t, strength := range here {
			score := r.want.terms[t].idf * max(strength, before[t]*carried)
			if weights != nil {
				score *= weights[t]
			}
			out[i] += score
		}
		before = here
	}
	return out
}

// coverIn returns for each wanted term the best strength that it has in a part
// of the passage.
func (r *reading) coverIn(part corpus.Span) []float64 {
	out := make([]float64, len(r.want.terms))
	for _, h := range r.hits {
		if h.span.Overlaps(part) {
			out[h.term] = max(out[h.term], h.strength)
		}
	}
	return out
}

// proximity sums, over the question's neighboring terms, their weight over
// the words between their closest places in the passage (after Büttcher,
// Clarke and Lushman 2006).
func (r *reading) proximity(*Analysis) float64 {
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
func (r *reading) title(*Analysis) float64 {
	return r.want.coverage(r.want.coverOf(r.Tokens.ofTitle())) * r.want.total
}

// length grows with the passage's terms, since a long passage has more by
// chance.
func (r *reading) length(*Analysis) float64 { return math.Log(float64(max(len(r.terms), 1))) }

// kind is 1 when the sentence with most of the question has the kind of thing
// that is asked for.
func (r *reading) kind(a *Analysis) float64 {
	best, top := -1, 0.
	for i, s := range r.sentenceScores() {
		if s > top {
			best, top = i, s
		}
	}
	return is(best >= 0 && hasKind(a, r.sentences[best].In(r.text), r.want.words))
}

// opening is 1 for a story's first paragraph, which sums it up, where nothing
// more particular is asked for.
func (r *reading) opening(a *Analysis) float64 {
	return is(a.Form == About && r.Story.Number(r.Paragraph) == 1 && r.Start == 0)
}

// caption is 1 for a caption, which shows more than it tells.
func (r *reading) caption(*Analysis) float64 {
	return is(r.Story.Paragraphs[r.Paragraph].Kind == corpus.Caption)
}
