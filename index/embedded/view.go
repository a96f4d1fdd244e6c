package embedded

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"byline/corpus"
	"byline/index"
)

// view is one reader of a snapshot.
type view struct {
	s    *snapshot
	x    *Index
	done func() // gives the snapshot back, once
}

func (v *view) Close() error {
	v.done()
	return nil
}

// State is the name of the state.
func (v *view) State() string { return v.s.Name }

// Languages lists tags as stories have them. Those of one base language, such
// as "en" and "en-GB", share their terms and statistics, and so do all that
// Bleve has no analyzer for.
func (v *view) Languages() []string { return v.s.tags }

func (v *view) Analyze(language, text string) []index.Term { return v.s.analyze(language, text) }

func (v *view) Statistics(ctx context.Context, language string, terms []string) (index.Statistics, error) {
	field := textField + baseLanguage(language)
	counts := v.s.census.Fields[field]
	s := index.Statistics{Passages: counts.Documents, Frequencies: make([]int, len(terms))}
	if counts.Documents > 0 {
		s.AverageLength = counts.mean()
	}
	for _, p := range v.s.parts {
		if err := ctx.Err(); err != nil {
			return index.Statistics{}, err
		}
		in := newLookup(p.passageIndex)
		for i, term := range terms {
			found, err := in.list(field, term)
			if err != nil {
				return index.Statistics{}, fmt.Errorf("counting the passages with %q: %w", term, err)
			}
			s.Frequencies[i] += count(found.Docs, p.deleted)
		}
	}
	return s, nil
}

// Publishers lists them in order.
func (v *view) Publishers() []string { return v.s.publishers }

// Copies reads nothing: the links are in memory.
func (v *view) Copies(story string) []string { return v.s.links.Of(story) }

var errNoStory = errors.New("there is no such story in the index")

// Story returns a story that may be shared with others.
func (v *view) Story(ctx context.Context, id string) (*corpus.Story, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	p, story, ok := v.s.find(id)
	if !ok {
		return nil, fmt.Errorf("reading story %s: %w", id, errNoStory)
	}
	d, err := v.x.story(p.part, story)
	if err != nil {
		return nil, err
	}
	return d.Story, nil
}

// Stories reads stories not by way of the cache: one walk over all would empty
// it.
func (v *view) Stories(ctx context.Context) iter.Seq2[*corpus.Story, error] {
	return func(yield func(*corpus.Story, error) bool) {
		for p, story := range v.s.inOrder() {
			err := ctx.Err()
			var s *corpus.Story
			if err == nil {
				s, _, err = p.decode(story)
			}
			if err != nil {
				err = fmt.Errorf("listing the stories in the index: %w", err)
			}
			if !yield(s, err) || err != nil {
				return
			}
		}
	}
}

// inOrder yields the stories of all parts in the order of their IDs.
func (s *snapshot) inOrder() iter.Seq2[livePart, uint32] {
	type place struct {
		livePart
		next int // in byID
	}
	return func(yield func(livePart, uint32) bool) {
		var places []*place
		for _, p := range s.parts {
			places = append(places, &place{livePart: p})
		}
		for {
			places = slices.DeleteFunc(places, func(p *place) bool {
				for p.next < p.stories() && !p.has(p.byID[p.next]) {
					p.next++
				}
				return p.next == p.stories()
			})
			if len(places) == 0 {
				return
			}
			least := slices.MinFunc(places, func(a, b *place) int {
				return strings.Compare(a.ids[a.byID[a.next]], b.ids[b.byID[b.next]])
			})
			least.next++
			if !yield(least.livePart, least.byID[least.next-1]) {
				return
			}
		}
	}
}
