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

// passageFeatures are what a passage is ranked by: its score is the sum of their
// values times their weights.
var passageFeatures = []measured[func(*reading, *Analysis) float64]{
	{"bm25", (*reading).bm25},
	{"form", (*reading).form},
	{"grams", (*reading).grams},
	{"rare grams", (*reading).rareGrams},
	{"sentence grams", (*reading).sentenceGramShare},
	{"bigrams", (*reading).bigrams},
	{"trigrams", (*reading).trigrams},
	{"sentence", (*reading).bestSentence},
	{"proximity", (*reading).proximity},
	{"title", (*reading).title},
	{"story", (*reading).storyCover},
	{"around", (*reading).around},
	{"missing names", (*reading).missingNames},
	{"missing", (*reading).missing},
	{"absent", (*reading).absent},
	{"kind", (*reading).kind},
	{"definition", (*reading).definition},
	{"caption", (*reading).caption},
	{"opening", (*reading).opening},
	{"period", (*reading).inPeriod},
	{"newness", func(r *reading, _ *Analysis) float64 { return r.newness }},
	{"phrase", (*reading).phrase},
	{"length", (*reading).length},
}

// meaningFeatures are those of what words mean: see rank.
var meaningFeatures = []measured[func(*reading, *Analysis) float64]{
	{"akin", (*reading).akin},
	{"topic", (*reading).topic},
}

// is turns a yes or no into a feature.
func is(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

// bm25 is Okapi BM25 (Robertson and Zaragoza 2009) with exact statistics.
func (r *reading) bm25(*Analysis) float64 {
	tf := r.want.strengths()
	for _, h := range r.hits {
		tf[h.term] += h.strength
	}
	norm := 1 - bm25B + bm25B*float64(r.size())/max(r.want.average, 1)
	sum := 0.
	for i, f := range tf {
		sum += r.want.terms[i].idf * f * (bm25K1 + 1) / (f + bm25K1*norm)
	}
	return sum
}

// form is the idf of the terms that the passage has in the question's very
// form, unstemmed. A surname stands for the whole name there as well.
func (r *reading) form(*Analysis) float64 {
	seen := r.want.strengths()
	for _, h := range r.hits {
		t := &r.want.terms[h.term]
		if h.strength <= seen[h.term] || h.strength < 1 && (t.surname == nil || h.strength != surnameStrength) {
			continue
		}
		if slices.Contains(r.want.words, strings.ToLower(h.span.In(r.text))) {
			seen[h.term] = h.strength
		}
	}
	sum := 0.
	for i, s := range seen {
		sum += s * r.want.terms[i].idf
	}
	return sum
}

// bigrams counts the neighboring words of the question that are neighbors in
// the passage as well, in the same order, stop words included.
func (r *reading) bigrams(*Analysis) float64 { return r.want.runs(2, r.words(), r.askedWords()) }

// trigrams counts the runs of three words of the question that the passage has.
func (r *reading) trigrams(*Analysis) float64 { return r.want.runs(3, r.words(), r.askedWords()) }

// storyCover is the idf of the wanted terms that the story has in its title or
// in any of the passages that were found.
func (r *reading) storyCover(*Analysis) float64 { return r.want.coverage(r.inStory) * r.want.total }

// around is the idf of the wanted terms that only the passages before and after
// it have.
func (r *reading) around(*Analysis) float64 {
	beside := r.want.strengths()
	for i := r.part - 1; i <= r.part+1; i += 2 {
		if i < 0 || i >= len(r.Tokens.layout.Parts) {
			continue
		}
		for t, s := range r.want.coverOf(r.Tokens.ofPart(i)) {
			beside[t] = max(beside[t], s-r.cover[t])
		}
	}
	return r.want.coverage(beside) * r.want.total
}

// bestSentence is the idf that one sentence covers, with half of what only
// the sentence before it does.
func (r *reading) bestSentence(*Analysis) float64 {
	best := 0.
	for i := range r.sentences {
		best = max(best, r.sentenceScore(i))
	}
	return best
}

// carried is what a term counts in a sentence if only the one before has it.
const carried = .5

// sentenceScore is the idf that a sentence covers.
func (r *reading) sentenceScore(i int) float64 {
	sum := 0.
	for t, strength := range r.covers[i] {
		if i > 0 {
			strength = max(strength, carried*r.covers[i-1][t])
		}
		sum += r.want.terms[t].idf * strength
	}
	return sum
}

// coverIn returns for each wanted term the best strength that it has in a part
// of the passage.
func (r *reading) coverIn(part corpus.Span) []float64 {
	out := r.want.strengths()
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
func (r *reading) proximity(*Analysis) float64 { return r.proximityIn(r.all()) }

// proximityIn is proximity within a part of the passage.
func (r *reading) proximityIn(part corpus.Span) float64 {
	closest := make([]int, len(r.want.terms)) // words between a term and the next one of the question
	last := make([]int, len(r.want.terms))    // position
	for _, h := range r.hits {
		if !h.span.Overlaps(part) {
			continue
		}
		last[h.term] = h.position
		for _, first := range []int{h.term - 1, h.term} {
			other := 2*first + 1 - h.term
			if first < 0 || other >= len(last) || last[other] == 0 {
				continue
			}
			if d := h.position - last[other]; d > 0 && (closest[first] == 0 || d < closest[first]) {
				closest[first] = d
			}
		}
	}
	sum := 0.
	for t, d := range closest {
		if d > 0 {
			sum += min(r.want.terms[t].idf, r.want.terms[t+1].idf) / float64(d)
		}
	}
	return sum
}

// all is the whole passage.
func (r *reading) all() corpus.Span { return corpus.Span{End: len(r.text)} }

// title is the idf of the wanted terms that the story's title has.
func (r *reading) title(*Analysis) float64 {
	return r.want.coverage(r.want.coverOf(r.Tokens.ofTitle())) * r.want.total
}

// length grows with the passage's terms, since a long passage has more by
// chance.
func (r *reading) length(*Analysis) float64 { return math.Log(float64(max(r.size(), 1))) }

// kind is 1 when the sentence with most of the question has the kind of thing
// that is asked for.
func (r *reading) kind(a *Analysis) float64 {
	if r.want.sought(a).kind == anything {
		return 0
	}
	best, top := -1, 0.
	for i := range r.sentences {
		if s := r.sentenceScore(i); s > top {
			best, top = i, s
		}
	}
	return is(best >= 0 && r.hasKind(a, r.sentences[best]))
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
