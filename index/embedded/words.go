package embedded

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"

	"byline/index"

	"github.com/blevesearch/vellum"
	"github.com/blevesearch/vellum/levenshtein"
	"github.com/blevesearch/vellum/regexp"
)

// wordCounts counts the passages that have each whole word.
type wordCounts map[string]*wordCount

type wordCount struct{ passages, last int }

// of returns the count of a word.
func (w wordCounts) of(word string) *wordCount {
	c := w[word]
	if c == nil {
		c = &wordCount{}
		w[word] = c
	}
	return c
}

// add notes that a passage, which has a number of its own from 1, has the word.
func (c *wordCount) add(passage int) {
	if c.last != passage {
		c.passages, c.last = c.passages+1, passage
	}
}

// plain returns the counts alone.
func (w wordCounts) plain() map[string]int {
	out := make(map[string]int, len(w))
	for word, c := range w {
		out[word] = c.passages
	}
	return out
}

// writeWords writes the file of words.
func writeWords(name string, counts map[string]int) error {
	return writeFST(name, func(insert func(word []byte, n uint64) error) error {
		for _, word := range slices.Sorted(maps.Keys(counts)) {
			if err := insert([]byte(word), uint64(counts[word])); err != nil { //nolint:gosec // a count
				return err
			}
		}
		return nil
	})
}

// mergeWords writes the words of several parts, less those of what is gone.
func mergeWords(name string, parts []livePart) error {
	return writeFST(name, func(insert func(word []byte, n uint64) error) error {
		var all []vellum.Iterator
		gone := map[string]int{}
		for _, p := range parts {
			words, err := p.words.Iterator(nil, nil)
			if errors.Is(err, vellum.ErrIteratorDone) {
				continue
			}
			if err != nil {
				return err
			}
			all = append(all, words)
			gone = addCounts(gone, p.gone.Words, 1)
		}
		if len(all) == 0 {
			return nil
		}
		merged, err := vellum.NewMergeIterator(all, vellum.MergeSum)
		for ; err == nil; err = merged.Next() {
			word, n := merged.Current()
			n -= uint64(gone[string(word)]) //nolint:gosec // no more than were counted
			if n == 0 {
				continue
			}
			if err := insert(word, n); err != nil {
				return err
			}
		}
		if errors.Is(err, vellum.ErrIteratorDone) {
			return nil
		}
		return err
	})
}

func writeFST(name string, fill func(insert func(word []byte, n uint64) error) error) error {
	return writeAll(name, func(out *bufio.Writer) error {
		b, err := vellum.New(out, nil)
		if err != nil {
			return err
		}
		if err := fill(b.Insert); err != nil {
			return err
		}
		return b.Close()
	})
}

// slips are the automata builders of so many edits, in which a swap of
// neighbors is one edit. They are large, and made when first wanted.
var slips = [...]func() (*levenshtein.LevenshteinAutomatonBuilder, error){
	1: sync.OnceValues(func() (*levenshtein.LevenshteinAutomatonBuilder, error) {
		return levenshtein.NewLevenshteinAutomatonBuilder(1, true)
	}),
	2: sync.OnceValues(func() (*levenshtein.LevenshteinAutomatonBuilder, error) {
		return levenshtein.NewLevenshteinAutomatonBuilder(2, true)
	}),
}

// Near searches the words of each part with a Levenshtein automaton. Words are
// in order and counts are sums, so the parts don't show.
func (v *view) Near(ctx context.Context, word string, edits int) ([]index.Spelling, error) {
	typed := v.s.analyzers.words.terms(word)
	if len(typed) != 1 || edits >= len(slips) {
		return nil, nil
	}
	return v.spellings(ctx, word, func(p livePart, counts map[string]int) error { return p.near(typed[0].Text, edits, counts) })
}

// Like searches the words of each part with the expression's automaton.
func (v *view) Like(ctx context.Context, expr string) ([]index.Spelling, error) {
	automaton, err := regexp.New(expr)
	if err != nil {
		return nil, fmt.Errorf("looking up words like %q: %w", expr, err)
	}
	return v.spellings(ctx, expr, func(p livePart, counts map[string]int) error { return p.accepted(automaton, counts) })
}

// spellings gathers words and their counts from the parts.
func (v *view) spellings(ctx context.Context, word string, of func(p livePart, counts map[string]int) error) ([]index.Spelling, error) {
	counts := map[string]int{}
	for _, p := range v.s.parts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := of(p, counts); err != nil {
			return nil, fmt.Errorf("looking up words like %q: %w", word, err)
		}
	}
	var out []index.Spelling
	for _, w := range slices.Sorted(maps.Keys(counts)) {
		if counts[w] > 0 {
			out = append(out, index.Spelling{Word: w, Passages: counts[w]})
		}
	}
	return out, nil
}

// near adds how many passages have each of the words within so many edits of one.
func (p livePart) near(word string, edits int, counts map[string]int) error {
	if edits == 0 {
		n, ok, err := p.words.Get([]byte(word))
		if ok {
			counts[word] += int(n) - p.gone.Words[word] //nolint:gosec // a count
		}
		return err
	}
	builder, err := slips[edits]()
	if err != nil {
		return err
	}
	automaton, err := builder.BuildDfa(word, uint8(edits)) //nolint:gosec // one or two
	if err != nil {
		return err
	}
	return p.accepted(automaton, counts)
}

// accepted adds how many passages have each of the words that an automaton
// accepts.
func (p livePart) accepted(automaton vellum.Automaton, counts map[string]int) error {
	found, err := p.words.Search(automaton, nil, nil)
	for ; err == nil; err = found.Next() {
		near, n := found.Current()
		counts[string(near)] += int(n) - p.gone.Words[string(near)] //nolint:gosec // a count
	}
	if errors.Is(err, vellum.ErrIteratorDone) {
		return nil
	}
	return err
}
