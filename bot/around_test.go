package bot_test

import (
	"errors"
	"strings"
	"testing"

	"byline/corpus"
	"byline/index"
)

// contextOfBridge is the passage in bridge within its story, and its mark.
func contextOfBridge() (index.Mark, *index.Context) {
	a := bridge("when?")
	p := a.Passages[0]
	text := "First words. " + p.Text + " Last *words*."
	return index.MarkOf(p.Citation.Story, p.Text), &index.Context{
		Citation: p.Citation, Text: text,
		Passage: corpus.Span{Start: len("First words. "), End: len("First words. " + p.Text)},
		Before:  []string{"Before that.", "Just before."}, After: []string{"Just after.", "@everyone after that."},
	}
}

// In context are the paragraphs around a passage, for the presser only.
func TestInContext(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	mark, around := contextOfBridge()
	n.catalog.contexts = map[index.Mark]*index.Context{mark: around}
	n.cfg.Sample = true
	n.open(t)
	m := n.question("when?").Answer(t.Context())
	got := n.press(t, n.editor, m, "In context").Answer(t.Context())
	want := "Before that.\n\nJust before.\n\nFirst words.\n> June is when the bridge opens.\nLast \\*words\\*.\n\nJust after.\n\n" +
		"\\@everyone after that.\n*Bridge to open*, The Harbor Post · ¶2"
	if !got.Ephemeral() || descriptions(got) != want || got.Embeds[0].Footer.Text != "Sample story" {
		t.Errorf("got  %q\nwant %q", descriptions(got), want)
	}
}

// When a story has gone or changed, who looks for it is told.
func TestInContextGone(t *testing.T) {
	t.Parallel()
	for want, err := range map[string]error{
		"no longer here": nil, "has changed since": index.ErrNoPassage, "Something went wrong": errors.New("disk gone"),
	} {
		t.Run(want, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			n.catalog.err = err
			n.open(t)
			m := n.question("when?").Answer(t.Context())
			got := n.press(t, n.reader, m, "In context").Answer(t.Context())
			if !got.Ephemeral() || !strings.Contains(got.Content, want) {
				t.Errorf("got %+v", got)
			}
		})
	}
}
