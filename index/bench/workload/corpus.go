// Package workload makes what engines are measured on: passages of news text and
// questions, the same in each run.
//
// The text of a folder of data sets is cut at sentence bounds into passages of
// about a hundred words. More passages than that are put together of the same
// sentences, drawn at random from a fixed seed: words keep the frequencies that
// they have in the text, while it is new to an engine which ones meet. Where
// there is no folder, words of the embedded sample are drawn by Zipf's law.
package workload

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"strings"
)

const (
	passageWords  = 100 // which a passage has at least, unless its next sentence would make it too long
	mostWords     = 125 // and at most
	storyPassages = 14  // which a story has
	seed          = 6   // of all that is drawn
)

// Passage is one of a corpus.
type Passage struct {
	Story int // the first of a story's passages, counted from 0
	Text  string
}

// Corpus is a source of as many passages as are wanted.
type Corpus struct {
	sentences []string // in the order of the text
	distinct  []string // the passages that they make
	words     *vocabulary
}

// newCorpus returns the corpus of a text's sentences.
func newCorpus(sentences []string) *Corpus {
	c := &Corpus{sentences: sentences}
	var p passage
	for _, s := range sentences {
		if text, full := p.add(s); full {
			c.distinct = append(c.distinct, text)
		}
	}
	return c
}

// Origin says what the first n passages are made of.
func (c *Corpus) Origin(n int) string {
	switch {
	case c.words != nil:
		return "words of the embedded sample drawn by Zipf's law, as no folder of data sets is given"
	case n <= len(c.distinct):
		return "distinct text"
	default:
		return fmt.Sprintf("%d of distinct text, the others its sentences recombined", len(c.distinct))
	}
}

// Passages yields the first n passages. Of fewer, the beginning is the same.
func (c *Corpus) Passages(n int) iter.Seq2[int, Passage] {
	return func(yield func(int, Passage) bool) {
		random := rand.New(rand.NewPCG(seed, 0)) //nolint:gosec // no secret: it has to be the same each time
		for i := range n {
			p := Passage{Story: i - i%storyPassages}
			if i < len(c.distinct) {
				p.Text = c.distinct[i]
			} else {
				p.Text = c.draw(random)
			}
			if !yield(i, p) {
				return
			}
		}
	}
}

// draw puts a passage together.
func (c *Corpus) draw(random *rand.Rand) string {
	var p passage
	for {
		var s string
		if c.words != nil {
			s = c.words.sentence(random)
		} else {
			s = c.sentences[random.IntN(len(c.sentences))]
		}
		if text, full := p.add(s); full {
			return text
		}
	}
}

// Write writes the first n passages in the form that is handed to engines, a line
// each: the story, a tab, the text.
func (c *Corpus) Write(w io.Writer, n int) error {
	out := bufio.NewWriter(w)
	for _, p := range c.Passages(n) {
		if _, err := fmt.Fprintf(out, "%d\t%s\n", p.Story, p.Text); err != nil {
			return err
		}
	}
	return out.Flush()
}

// passage is one that sentences are being added to.
type passage struct {
	sentences []string
	words     int
}

// add adds a sentence. It returns the passage that was full before, or is with it.
func (p *passage) add(s string) (text string, full bool) {
	n := len(strings.Fields(s))
	if p.words > 0 && p.words+n > mostWords {
		text, full = strings.Join(p.sentences, " "), true
		*p = passage{}
	}
	p.sentences = append(p.sentences, s)
	p.words += n
	if !full && p.words >= passageWords {
		text, full = strings.Join(p.sentences, " "), true
		*p = passage{}
	}
	return text, full
}
