package bot_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"byline/index"
)

// shelf is voices and an archive of one story by Ann Lee, with that many
// quotations.
type shelf struct {
	quotes int
	err    error
	wait   <-chan struct{} // before anything is told; nil not to wait
}

func (s shelf) waited() error {
	if s.wait != nil {
		<-s.wait
	}
	return s.err
}

func (s shelf) entry() index.Entry {
	return index.Entry{Key: "storykey", StoryRef: index.StoryRef{Story: "a.md", Title: "Bridge to open", Publisher: "The Harbor Post"}}
}

func (s shelf) Speakers(context.Context, string, int) ([]index.Speaker, error) {
	return []index.Speaker{{Key: "annleeee", Name: "Ann Lee", Role: "mayor"}}, s.err
}

func (s shelf) Topics(_ context.Context, speaker, _ string, _ int) ([]index.Entry, error) {
	if speaker != "Ann Lee" {
		return nil, s.err
	}
	return []index.Entry{s.entry()}, s.err
}

func (s shelf) Speaker(_ context.Context, name string, _ int) (index.Speaker, []index.Speaker, bool, error) {
	return index.Speaker{Name: "Ann Lee"}, nil, name == "Ann Lee", s.waited()
}

func (s shelf) Said(ctx context.Context, speaker, about string, limit int) (*index.Answer, error) {
	if speaker != "Ann Lee" {
		return nil, index.ErrNoSpeaker
	}
	a, err := many(ctx, index.Question{Text: about, Limit: limit})
	return a, errors.Join(err, s.err)
}

func (s shelf) Select(_ context.Context, source string) (index.Selection, error) {
	return index.Selection(source), s.err
}

func (s shelf) Browse(_ context.Context, selection index.Selection, number, _ int) (*index.StoryPage, error) {
	if selection == "none" {
		return &index.StoryPage{Pages: 1}, s.err
	}
	return &index.StoryPage{Total: 21, Pages: 3, Number: min(number, 2), Entries: []index.Entry{s.entry()}, Known: true}, s.waited()
}

func (s shelf) Titles(context.Context, string, int) ([]index.Entry, error) {
	return []index.Entry{s.entry()}, s.err
}

func (s shelf) Find(context.Context, string, int) ([]index.Entry, bool, error) {
	return []index.Entry{s.entry()}, true, s.err
}

func (s shelf) Card(_ context.Context, key string) (*index.Card, error) {
	if key != "storykey" {
		return nil, index.ErrNoStory
	}
	c := &index.Card{Key: key, Opening: "It opens."}
	for i := range s.quotes {
		c.Quotes = append(c.Quotes, index.Passage{Text: fmt.Sprintf("Word %d", i), Quotes: []index.Quotation{{Speaker: "Ann Lee"}}})
	}
	return c, s.waited()
}

func newReadingRoom(t *testing.T, s shelf) *newsroom {
	t.Helper()
	n := newNewsroom(t)
	n.voices, n.archive = s, s
	return n
}
