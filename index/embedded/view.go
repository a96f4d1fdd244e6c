package embedded

import (
	"context"
	"fmt"
	"iter"

	"byline/corpus"
	"byline/index"
)

// view is one reader of a generation.
type view struct {
	g    *generation
	done func() // gives the generation back, once
}

func (v *view) Close() error {
	v.done()
	return nil
}

// State is the name of the generation.
func (v *view) State() string { return v.g.name }

// Languages lists tags as stories have them. Those of one base language, such
// as "en" and "en-GB", share their terms and statistics, and so do all that
// Bleve has no analyzer for.
func (v *view) Languages() []string {
	tags := make([]string, len(v.g.manifest.Languages))
	for i, l := range v.g.manifest.Languages {
		tags[i] = l.Tag
	}
	return tags
}

func (v *view) Analyze(language, text string) []index.Term { return v.g.analyze(language, text) }

func (v *view) Statistics(ctx context.Context, language string, terms []string) (index.Statistics, error) {
	field := textField + baseLanguage(language)
	counts := v.g.manifest.Fields[field]
	s := index.Statistics{Passages: counts.Passages, Frequencies: make([]int, len(terms))}
	if counts.Passages > 0 {
		s.AverageLength = counts.mean()
	}
	for i, term := range terms {
		postings, err := v.g.reader.TermFieldReader(ctx, []byte(term), field, false, false, false)
		if err != nil {
			return index.Statistics{}, fmt.Errorf("counting the passages with %q: %w", term, err)
		}
		s.Frequencies[i] = int(postings.Count()) //nolint:gosec // no more than there are passages
		if err := postings.Close(); err != nil {
			return index.Statistics{}, fmt.Errorf("counting the passages with %q: %w", term, err)
		}
	}
	return s, nil
}

// Publishers reads nothing: they are in memory.
func (v *view) Publishers() []string { return v.g.manifest.Publishers }

// Copies reads nothing: the links are in memory.
func (v *view) Copies(story string) []string { return v.g.links.Of(story) }

// Story returns a story that may be shared with others.
func (v *view) Story(ctx context.Context, id string) (*corpus.Story, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	story, _, err := v.g.story(id)
	return story, err
}

func (v *view) Stories(ctx context.Context) iter.Seq2[*corpus.Story, error] {
	return func(yield func(*corpus.Story, error) bool) {
		prefix := storyID("")
		ids, err := v.g.reader.FieldDictPrefix("_id", []byte(prefix))
		if err != nil {
			yield(nil, fmt.Errorf("listing the stories in the index: %w", err))
			return
		}
		defer ids.Close() //nolint:errcheck // it was only read
		for {
			entry, err := ids.Next()
			if err == nil {
				err = ctx.Err()
			}
			if err != nil {
				yield(nil, fmt.Errorf("listing the stories in the index: %w", err))
				return
			}
			if entry == nil {
				return
			}
			// Not by way of the cache: one walk over all would empty it.
			story, err := v.g.decode(entry.Term[len(prefix):])
			if err != nil {
				err = fmt.Errorf("reading story %s from the index: %w", entry.Term[len(prefix):], err)
			}
			if !yield(story, err) || err != nil {
				return
			}
		}
	}
}
