package index

import (
	"context"
	"errors"
	"fmt"

	"byline/corpus"
)

// Errors of [Catalog.InContext].
var (
	ErrNoStory   = errors.New("the story is no longer there")
	ErrNoPassage = errors.New("the passage is no longer in its story")
)

// Context is a passage within its story.
type Context struct {
	Citation Citation
	Before   []string // paragraphs before the passage's, the last one next to it
	Text     string   // the passage's paragraph
	Passage  corpus.Span
	After    []string // paragraphs behind it
}

// InContext returns a passage within its story as that is now, with at most so
// many paragraphs on either side. It fails with [ErrNoStory] or [ErrNoPassage]
// where it isn't there any longer.
func (c *Catalog) InContext(ctx context.Context, mark Mark, around int) (*Context, error) {
	if len(mark) != markLength {
		return nil, ErrNoStory
	}
	view, err := c.engine.View(ctx)
	if err != nil {
		return nil, fmt.Errorf("look a passage up: %w", err)
	}
	defer func() { _ = view.Close() }() // it only lets go of what was read
	l, err := c.listing(ctx, view)
	if err != nil {
		return nil, err
	}
	id, ok := l.stories[mark.story()]
	if !ok {
		return nil, ErrNoStory
	}
	story, err := view.Story(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("look a passage up: %w", err)
	}
	for at := range Passages(story) {
		found := Candidate{Story: story, Location: at}
		if MarkOf(id, found.Text()) != mark {
			continue
		}
		i := at.Paragraph
		return &Context{
			Citation: cite(found, nil),
			Before:   texts(story.Paragraphs[max(0, i-around):i]),
			Text:     story.Paragraphs[i].Text,
			Passage:  at.Span,
			After:    texts(story.Paragraphs[i+1 : min(len(story.Paragraphs), i+1+around)]),
		}, nil
	}
	return nil, ErrNoPassage
}

func texts(paragraphs []corpus.Paragraph) []string {
	var out []string
	for _, p := range paragraphs {
		out = append(out, p.Text)
	}
	return out
}
