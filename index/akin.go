package index

import (
	"byline/corpus"
	"byline/index/vectors"
)

// leastAkin is the cosine from which on two words are akin at all.
const leastAkin = .35

// textVectors are the vectors of a text's words that aren't of names, each once,
// and the sum of those of all words, which tells what the text is about.
type textVectors struct {
	ofWords []vectors.Vector
	topic   vectors.Sum
}

// What they take, in bytes.
const (
	textVectorsBytes = 4 * vectors.Dimensions
	vectorBytes      = 16
)

// vectors returns the vectors of the text's terms.
func (t *tokens) vectors() *textVectors {
	if known := t.meant.Load(); known != nil {
		return known
	}
	made := &textVectors{ofWords: make([]vectors.Vector, 0, len(t.text)/bytesPerTerm)}
	seen := map[string]bool{}
	add := func(key string, term *Term) {
		if seen[key] {
			return
		}
		seen[key] = true
		v, name, ok := vectorOf(t.story.story.Language, t.text, term)
		if !ok {
			return
		}
		made.topic.Add(v, 1)
		if !name || t.opensSentence(term.Span) {
			made.ofWords = append(made.ofWords, v)
		}
	}
	if baseOf(t.story.story.Language) == "en" { // of which words have vectors, but for stop words: terms needn't be made
		for _, w := range t.words().words {
			add(w.lower, &Term{Span: w.Span})
		}
	} else {
		terms := t.analyze().terms
		for i := range terms {
			add(terms[i].Text, &terms[i])
		}
	}
	return t.meant.keep(made, textVectorsBytes+vectorBytes*cap(made.ofWords), t.story.grew)
}

// addVectors gives the terms their vectors.
func (w *wanted) addVectors() {
	for i := range w.terms {
		t := &w.terms[i]
		v, name, ok := vectorOf(w.language, t.asked, &Term{Span: corpus.Span{End: len(t.asked)}, Text: t.text})
		if !ok {
			continue
		}
		w.topic.Add(v, t.idf)
		t.vector, t.named = v, name || t.name != ""
	}
}

// akin is the idf of the wanted terms that the passage has only words akin to,
// as far as these are.
func (r *reading) akin(*Analysis) float64 {
	sum := 0.
	for i, cover := range r.cover {
		if cover < 1 {
			sum += r.want.terms[i].idf * max(0, r.akinTo(i)-cover)
		}
	}
	return sum
}

// akinTo tells how akin to a wanted term the nearest of the passage's words is, from
// 0 to 1.
func (r *reading) akinTo(term int) float64 {
	t := &r.want.terms[term]
	if !t.vector.Known() || t.named {
		return 0
	}
	nearest := leastAkin
	for _, v := range r.vectors().ofWords {
		nearest = max(nearest, vectors.Cosine(t.vector, v))
	}
	return (nearest - leastAkin) / (1 - leastAkin)
}

// topic tells how near what the passage is about is to what is asked about: the
// cosine of the sums of their words' vectors.
func (r *reading) topic(*Analysis) float64 { return r.want.topic.Cosine(&r.vectors().topic) }
