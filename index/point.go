package index

import (
	"cmp"
	"math"
	"slices"

	"byline/corpus"
)

// highlightWords is the most words that are highlighted in a passage: two sentences
// of a newspaper. On average it is fewer by a third.
const highlightWords = 50

// wholeWords is the length up to which a sentence alone is highlighted whole all the
// same: one that loses its last few words is no faster to read, and as often
// as not those are the answer.
const wholeWords = 54

// Of two sentences, each is cut to so many words at least, in steps of so many.
const (
	fewWords  = 6
	stepWords = 2
)

// What a word, and a second sentence beside its words, must add to the probability
// that the answer is in what is highlighted, so as to be.
const (
	perWord   = .0015
	perSecond = .03
)

// likeliest is how many sentences are compared for what to highlight.
const likeliest = 3

// quotedBonus is what a sentence gains, in log odds, that has the words in the
// question's quotation marks.
const quotedBonus = 4

// leant is the share of a sentence's probability that the one before it has as well,
// where it opens with a pronoun: so often what answers is what that stands for.
const leant = .08

// candidate is a sentence of the passage that may answer.
type candidate struct {
	sentence int     // its number
	likely   float64 // to be the one that answers, if any is
}

// candidates returns the sentences that have anything of the question, or what a
// pronoun in one of these stands for, the likeliest first.
func (p *pointing) candidates() []candidate {
	out := make([]candidate, len(p.sentences))
	top := math.Inf(-1)
	for i, s := range p.sentences {
		out[i] = candidate{i, p.score(i) + quotedBonus*p.a.phrasesIn(s.In(p.text))}
		top = max(top, out[i].likely)
	}
	all := 0.
	for i := range out {
		out[i].likely = math.Exp(out[i].likely - top)
		all += out[i].likely
	}
	for i := range out {
		out[i].likely /= all
	}
	for i := 1; i < len(out); i++ {
		if p.leans(i) {
			share := leant * out[i].likely
			out[i-1].likely += share
			out[i].likely -= share
		}
	}
	out = slices.DeleteFunc(out, func(c candidate) bool {
		next := c.sentence + 1
		stoodFor := next < len(p.sentences) && p.leans(next) && p.local(next) > 0
		return p.carried(c.sentence)+p.local(c.sentence) == 0 && !stoodFor
	})
	slices.SortStableFunc(out, func(a, b candidate) int { return cmp.Compare(b.likely, a.likely) })
	return out
}

// shown is what is highlighted of a passage.
type shown struct {
	highlights []corpus.Span // that of the likeliest sentence first
	likely     float64       // to hold the answer, if any sentence of the passage does
	candidates []candidate
}

// point returns what to highlight: the sentence that answers, or two where
// either may, or clauses of them, whatever is the likeliest to hold the answer
// in a few words; nothing where no sentence has anything of the question.
func (p *pointing) point() *shown {
	if p.shown == nil {
		p.shown = p.highlight()
	}
	return p.shown
}

func (p *pointing) highlight() *shown {
	cs := p.candidates()
	if len(cs) == 0 {
		return &shown{}
	}
	first := p.cutting(p.sentences[cs[0].sentence])
	alone := first.glance()
	best := worth(cs[0].likely, alone)
	out := &shown{[]corpus.Span{alone.span}, cs[0].likely * alone.likely, cs}
	for _, c := range cs[1:min(likeliest, len(cs))] {
		if c.likely < perSecond {
			break // as are all behind it
		}
		second := p.cutting(p.sentences[c.sentence])
		for _, pair := range pairs(first, second, alone) {
			if w := worth(cs[0].likely, pair[0]) + worth(c.likely, pair[1]) - perSecond; w > best {
				best, out.highlights = w, []corpus.Span{pair[0].span, pair[1].span}
				out.likely = cs[0].likely*pair[0].likely + c.likely*pair[1].likely
			}
		}
	}
	return out
}

// pairs returns the ways to highlight two sentences together, the first of which
// would be alone.
func pairs(first, second *cutting, alone piece) [][2]piece {
	if first.all.words+second.all.words <= highlightWords {
		return [][2]piece{{first.within(highlightWords), second.within(highlightWords)}}
	}
	var out [][2]piece
	add := func(a piece) {
		if left := highlightWords - a.words; left >= min(fewWords, second.all.words) {
			out = append(out, [2]piece{a, second.within(left)})
		}
	}
	add(alone)
	for words := fewWords; words < alone.words; words += stepWords {
		add(first.within(words))
	}
	return out
}

// worth is how much a cut of a sentence of that probability adds to that of the
// highlights to hold the answer, less what its words cost.
func worth(likely float64, c piece) float64 { return likely*c.likely - perWord*float64(c.words) }

// glance returns what to highlight of a sentence alone.
func (c *cutting) glance() piece {
	if c.all.words <= wholeWords {
		return c.within(wholeWords)
	}
	return c.within(highlightWords)
}
