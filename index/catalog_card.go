package index

import (
	"context"
	"fmt"
	"slices"

	"byline/corpus"
)

// Card is what is to be known of a story at a glance.
type Card struct {
	Key      string
	Citation // of the story as a whole
	Section  string
	Language string // BCP 47; empty when unsure
	// Opening is the story's first paragraph, "" where it has none, and
	// Paragraphs how many it has, as citations number them.
	Opening    string
	Paragraphs int
	// Quotes are the quotations by somebody who is named, each with the passage that it
	// begins in, in the order of the story.
	Quotes []Passage
	Also   []StoryRef // other stories that are the same copy, as papers print an agency's
}

// Card returns the card of the story with a key, as that is now. It fails with
// [ErrNoStory] where there is none, or not any longer.
func (c *Catalog) Card(ctx context.Context, key string) (*Card, error) {
	view, err := c.engine.View(ctx)
	if err != nil {
		return nil, fmt.Errorf("look a story up: %w", err)
	}
	defer func() { _ = view.Close() }() // it only lets go of what was read
	l, err := c.listing(ctx, view)
	if err != nil {
		return nil, err
	}
	id, ok := l.stories[key]
	if !ok {
		return nil, ErrNoStory
	}
	story, err := view.Story(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("look a story up: %w", err)
	}
	out := &Card{
		Key: key, Section: story.Section, Language: story.Language, Quotes: quotesOf(story),
		Citation: Citation{
			StoryRef: ref(story), Authors: slices.Clone(story.Authors), Published: story.Published, URL: story.URL, File: story.File,
		},
	}
	for _, p := range story.Paragraphs {
		if p.Kind == corpus.Body || p.Kind == corpus.List {
			if out.Paragraphs++; out.Opening == "" {
				out.Opening = p.Text
			}
		}
	}
	copies := view.Copies(id)
	for _, other := range copies[:min(len(copies), maxAlso)] {
		s, err := view.Story(ctx, other)
		if err != nil {
			return nil, fmt.Errorf("look up a story with the same copy: %w", err)
		}
		out.Also = append(out.Also, ref(s))
	}
	return out, nil
}

// quotesOf returns the quotations in a story by somebody who is named, each as
// a passage of its own.
func quotesOf(story *corpus.Story) []Passage {
	var out []Passage
	for at := range Passages(story) {
		text := at.In(story.Paragraphs[at.Paragraph].Text)
		for i := range story.Quotes {
			q := &story.Quotes[i]
			if q.Speaker == "" || !opensIn(q, at) {
				continue
			}
			highlights := clipAll(text, partsIn(q, at), highlightWords)
			out = append(out, Passage{
				Text: text, Paragraph: at.Paragraph, Highlights: highlights,
				Quotes:   []Quotation{{Parts: partsIn(q, at), Speaker: q.Speaker, Role: q.Role, Via: q.Via, Direct: q.Direct}},
				Citation: cite(Candidate{Story: story, Location: at}, highlights),
			})
		}
	}
	return out
}
