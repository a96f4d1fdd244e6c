package index

import (
	"math"

	"byline/corpus"
)

// cutFeatures are what a part of a sentence is chosen by where the whole is too
// long to highlight: the sum of their values times their weights is the log odds
// that it holds the answer if the sentence does. They are fitted by logistic
// regression over the parts of sentences that answer.
var cutFeatures = []measured[func(c *cutting, k kept) float64]{
	{"kept", func(c *cutting, k kept) float64 { return math.Log(float64(k.words) / float64(c.all.words)) }},
	{"asked", func(c *cutting, k kept) float64 { return c.asked(k) / max(c.asked(c.all), tiny) }},
	{"fitting", (*cutting).fittingIn},
	{"within a clause", func(_ *cutting, k kept) float64 { return is(k.clipped) }},
	{"constant", func(*cutting, kept) float64 { return 1 }},
}

const tiny = 1e-9

// cutting is a sentence that is cut.
type cutting struct {
	*pointing
	all     kept
	clauses []kept
	runs    []piece // see eachRun
}

// kept is a part of a sentence, as it looks to a question.
type kept struct {
	span    corpus.Span
	words   int
	cover   []float64 // the strength of each wanted term in it
	fitting int       // how many of its words are of the type asked for
	clipped bool      // it ends within a clause
}

// piece is what may be highlighted of a sentence.
type piece struct {
	span   corpus.Span
	words  int
	likely float64 // to hold the answer if the sentence does, 0 to 1
}

// cutting returns the ways to cut a sentence.
func (p *pointing) cutting(s corpus.Span) *cutting {
	return &cutting{pointing: p, all: kept{span: s, words: countWords(s.In(p.text))}}
}

// read finds the clauses and their runs, once that is needed.
func (c *cutting) read() {
	if c.clauses != nil {
		return
	}
	c.all.cover = c.want.strengths()
	for _, span := range clauses(c.text, c.all.span) {
		k := kept{span: span, words: countWords(span.In(c.text)), cover: c.coverIn(span), fitting: c.count(span)}
		c.clauses = append(c.clauses, k)
		c.all.fitting += k.fitting
		for t, strength := range k.cover {
			c.all.cover[t] = max(c.all.cover[t], strength)
		}
	}
	c.eachRun(func(run kept) { c.runs = append(c.runs, c.piece(run)) })
}

// eachRun calls do for the runs of clauses next to each other that aren't too long
// to highlight, nor the whole sentence. What they cover is valid until do returns.
func (c *cutting) eachRun(do func(run kept)) {
	for i, k := range c.clauses {
		run := kept{span: k.span, cover: c.want.strengths()}
		for _, next := range c.clauses[i:] {
			if run = run.with(next); run.words > highlightWords || run.span == c.all.span {
				break
			}
			do(run)
		}
	}
}

// with adds the clause behind it to a part.
func (k kept) with(next kept) kept {
	for t, strength := range next.cover {
		k.cover[t] = max(k.cover[t], strength)
	}
	k.span.End = next.span.End
	k.fitting += next.fitting
	k.words += next.words
	return k
}

// piece rates a part.
func (c *cutting) piece(k kept) piece {
	return piece{k.span, k.words, 1 / (1 + math.Exp(-dot(c.values(k), weights.cut)))}
}

// asked is how much of the question a part has.
func (c *cutting) asked(k kept) float64 {
	return c.share(func(t int) float64 { return k.cover[t] })
}

func (c *cutting) values(k kept) []float64 {
	out := make([]float64, len(cutFeatures))
	for i, f := range cutFeatures {
		out[i] = f.value(c, k)
	}
	return out
}

// fittingIn tells how much of what is of the type asked for a part has of the
// sentence's, from all (1) to nothing (-1), and 0 where the sentence has none.
func (c *cutting) fittingIn(k kept) float64 {
	if c.all.fitting == 0 {
		return 0
	}
	return 2*float64(k.fitting)/float64(c.all.fitting) - 1
}

// within returns the likeliest part of the sentence of so many words at most.
func (c *cutting) within(words int) piece {
	if c.all.words <= words {
		return piece{c.all.span, c.all.words, 1}
	}
	c.read()
	var best piece
	for _, run := range c.runs {
		if run.words <= words && run.likely > best.likely {
			best = run
		}
	}
	for _, k := range c.clipped(words) {
		if clip := c.piece(k); clip.likely > best.likely {
			best = clip
		}
	}
	return best
}

// clipped returns the first words of the clauses that have more.
func (c *cutting) clipped(words int) []kept {
	var out []kept
	for _, k := range c.clauses {
		if k.words > words {
			k.span, k.words, k.clipped = clip(c.text, k.span, words), words, true
			out = append(out, k)
		}
	}
	return out
}
