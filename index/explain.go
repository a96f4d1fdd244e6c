package index

import "byline/corpus"

// Match tells how one word of a question was found in a passage.
type Match struct {
	Word     string  // of the question, as asked
	Weight   float64 // its idf, 0 to 1: that of a word in no passage
	Found    string  // the passage's word for it; empty if there is none
	Strength float64 // how well that stands for the question's, 0 to 1
}

// matches returns how each word of the question was found, in its order.
func (r *reading) matches() []Match {
	out := make([]Match, len(r.want.terms))
	for i, t := range r.want.terms {
		out[i] = Match{Word: t.asked, Weight: t.idf}
	}
	for _, h := range r.hits {
		if m := &out[h.term]; h.strength > m.Strength {
			m.Found, m.Strength = h.span.In(r.text), h.strength
		}
	}
	return out
}

// Sentence is one that may be the answering one of a passage.
type Sentence struct {
	corpus.Span // in bytes of the passage's text
	Features    []Feature
	Cuts        []Cut
}

// Cut is a part of a sentence that may be highlighted for the whole.
type Cut struct {
	corpus.Span // in bytes of the passage's text
	Features    []Feature
}

// explainedSentences returns the sentences with what they were chosen by.
func (r *reading) explainedSentences(a *Analysis) []Sentence {
	out := make([]Sentence, len(r.sentences))
	p := r.pointing(a)
	for i, s := range r.sentences {
		out[i] = Sentence{s, described(sentenceFeatures, p.values(i), weights.sentence), p.cutting(s).explained()}
	}
	return out
}

// explained returns the ways to cut a sentence, for clauses that must be clipped
// to as many words as there often are beside another sentence.
func (c *cutting) explained() []Cut {
	c.read()
	var out []Cut
	add := func(k kept) { out = append(out, Cut{k.span, described(cutFeatures, c.values(k), weights.cut)}) }
	c.eachRun(add)
	for _, k := range c.clipped(highlightWords / 2) {
		add(k)
	}
	return out
}

// described names the values of features.
func described[F any](features []measured[F], values, weights []float64) []Feature {
	out := make([]Feature, len(features))
	for i, f := range features {
		out[i] = Feature{f.name, values[i], weights[i]}
	}
	return out
}
