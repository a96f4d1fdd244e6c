package index

import (
	"math"
	"slices"

	"byline/corpus"
)

// choice is a sentence of a passage that may be the answering one.
type choice struct {
	*reading
	a      *Analysis
	i      int       // index in sentences
	rarity []float64 // see rarity
}

// sentenceFeatures are what the answering sentence is chosen by: its score is
// the sum of their values times their weights.
var sentenceFeatures = []measured[func(*choice) float64]{
	{"cover", (*choice).here},
	{"before", (*choice).before},
	{"after", (*choice).after},
	{"rare", (*choice).rare},
	{"rarest", (*choice).rarest},
	{"title", (*choice).inTitle},
	{"form", (*choice).exact},
	{"bigrams", (*choice).neighbors},
	{"proximity", (*choice).near},
	{"kind", (*choice).fits},
	{"first", func(c *choice) float64 { return is(c.i == 0) }},
	{"length", func(c *choice) float64 { return math.Log(float64(1 + len(c.wordsIn(c.sentences[c.i])))) }},
}

// sentenceScores returns the score of each sentence; nothing where none has
// anything of the question.
func (r *reading) sentenceScores(a *Analysis) []float64 {
	if len(r.hits) == 0 {
		return nil
	}
	out := make([]float64, len(r.sentences))
	for i, values := range r.sentenceValues(a) {
		out[i] = dot(values, weights.sentence)
	}
	return out
}

// sentenceValues measures each sentence against the question.
func (r *reading) sentenceValues(a *Analysis) [][]float64 {
	c := &choice{reading: r, a: a, rarity: r.rarity()}
	out := make([][]float64, len(r.sentences))
	for c.i = range r.sentences {
		out[c.i] = make([]float64, len(sentenceFeatures))
		for i, f := range sentenceFeatures {
			out[c.i][i] = f.value(c)
		}
	}
	return out
}

// sentenceShare is the probability of the answering sentence among those of
// the passage, by the model that it is chosen by.
func (r *reading) sentenceShare(a *Analysis) float64 {
	scores := r.sentenceScores(a)
	if len(scores) == 0 {
		return 0
	}
	best, sum := slices.Max(scores), 0.
	for _, s := range scores {
		sum += math.Exp(s - best)
	}
	return 1 / sum
}

// rarity weighs the wanted terms by how few of the passage's sentences have
// them: what all of the passage is about tells its sentences less apart.
func (r *reading) rarity() []float64 {
	sentences := make([]float64, len(r.want.terms)) // that have the term
	for _, cover := range r.covers {
		for t, strength := range cover {
			sentences[t] += strength
		}
	}
	for t, n := range sentences {
		sentences[t] = 1 / math.Sqrt(max(n, 1))
	}
	return sentences
}

// share is the part of the question's weight that the terms have.
func (c *choice) share(strength func(term int) float64) float64 {
	sum := 0.
	for t := range c.want.terms {
		sum += c.want.terms[t].idf * strength(t)
	}
	return sum / max(c.want.total, 1e-9)
}

// cover returns the strength of a term in the sentence at a distance.
func (c *choice) strength(term, distance int) float64 {
	if i := c.i + distance; i >= 0 && i < len(c.covers) {
		return c.covers[i][term]
	}
	return 0
}

func (c *choice) here() float64 {
	return c.share(func(t int) float64 { return c.strength(t, 0) })
}

// before is what only the sentence before it has.
func (c *choice) before() float64 {
	return c.share(func(t int) float64 { return max(c.strength(t, -1)-c.strength(t, 0), 0) })
}

// after is what only the sentence after it has.
func (c *choice) after() float64 {
	return c.share(func(t int) float64 { return max(c.strength(t, 1)-c.strength(t, 0), 0) })
}

func (c *choice) rare() float64 {
	return c.share(func(t int) float64 { return c.strength(t, 0) * c.rarity[t] })
}

// rarest is 1 where the sentence has the term that the fewest have.
func (c *choice) rarest() float64 {
	best, top := -1, 0.
	for t := range c.want.terms {
		if v := c.want.terms[t].idf * c.rarity[t]; c.reading.cover[t] > 0 && v > top {
			best, top = t, v
		}
	}
	if best < 0 {
		return 0
	}
	return c.strength(best, 0)
}

// inTitle is what it has of that which the story's title has as well.
func (c *choice) inTitle() float64 {
	title := c.want.coverOf(c.Tokens.ofTitle())
	return c.share(func(t int) float64 { return c.strength(t, 0) * title[t] })
}

// exact is what it has in the question's very form.
func (c *choice) exact() float64 {
	exact := make([]float64, len(c.want.terms))
	for _, h := range c.hits {
		if h.strength == 1 && h.span.Overlaps(c.sentences[c.i]) && slices.Contains(c.want.words, lowerOf(h.span, c.words)) {
			exact[h.term] = 1
		}
	}
	return c.share(func(t int) float64 { return exact[t] })
}

// neighbors counts the neighboring words of the question that are neighbors in
// it as well.
func (c *choice) neighbors() float64 { return pairs(c.want.words, c.wordsIn(c.sentences[c.i])) }

// near is proximity within the sentence.
func (c *choice) near() float64 {
	return c.proximityIn(c.sentences[c.i]) / max(c.want.total, 1e-9)
}

func (c *choice) fits() float64 { return is(c.hasKind(c.a, c.sentences[c.i])) }

// wordsIn returns the words of the passage that lie in a part of it.
func (r *reading) wordsIn(part corpus.Span) []word {
	from, _ := slices.BinarySearchFunc(r.words, part.Start, func(w word, at int) int { return w.Start - at })
	to, _ := slices.BinarySearchFunc(r.words, part.End, func(w word, at int) int { return w.Start - at })
	return r.words[from:to]
}

// lowerOf returns the word at a place in lower case.
func lowerOf(at corpus.Span, ws []word) string {
	i, _ := slices.BinarySearchFunc(ws, at.Start, func(w word, at int) int { return w.End - 1 - at })
	if i < len(ws) {
		return ws[i].lower
	}
	return ""
}
