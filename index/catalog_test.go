package index_test

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"byline/index"
)

// What is typed finds papers first, then titles, by beginnings of words.
func TestSources(t *testing.T) {
	t.Parallel()
	engine := open(t)
	c := index.NewCatalog(engine)
	if _, err := c.Sources(t.Context(), "", 25); !errors.Is(err, index.ErrNotReady) {
		t.Errorf("before there is an index: error %v", err)
	}
	update(t, engine, map[string]string{
		"a.md": "---\ntitle: Über den Fluss\npublisher: Zeitung am Fluss\n---\n\nDer Fluss.\n",
		"b.md": "---\ntitle: The river rises\npublisher: The River Post\n---\n\nIt rises.\n",
		"c.md": "---\ntitle: The river falls\npublisher: The River Post\n---\n\nIt falls.\n",
	})
	for typed, want := range map[string]string{
		"":           "The River Post|Zeitung am Fluss|The river falls|The river rises|Über den Fluss",
		"river":      "The River Post|The river falls|The river rises",
		"the RI ris": "The river rises",
		"uber":       "Über den Fluss",
		"fluß":       "",
		"iver":       "",
		"?!":         "The River Post|Zeitung am Fluss|The river falls|The river rises|Über den Fluss",
	} {
		got, err := c.Sources(t.Context(), typed, 25)
		if err != nil || strings.Join(got, "|") != want {
			t.Errorf("%q: got %q and %v, want %q", typed, got, err, want)
		}
	}
	if got, _ := c.Sources(t.Context(), "", 2); len(got) != 2 {
		t.Errorf("got %d, want 2", len(got))
	}
	update(t, engine, map[string]string{"d.md": "---\ntitle: New\npublisher: The New Post\n---\n\nNews.\n"})
	if err := c.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got, _ := c.Sources(t.Context(), "", 25); !slices.Equal(got, []string{"The New Post", "New"}) {
		t.Errorf("after an update: got %q", got)
	}
}

// A passage is found in its story, verbatim, wherever it stands there now, and
// missed where it is gone.
func TestInContext(t *testing.T) {
	t.Parallel()
	engine := open(t)
	c := index.NewCatalog(engine)
	update(t, engine, town)
	a := ask(t, index.New(engine), index.Question{Text: "What did the mayor say about the bridge?"})
	p := a.Passages[0]
	mark := index.MarkOf(p.Citation.Story, p.Text)
	got, err := c.InContext(t.Context(), mark, 1)
	if err != nil {
		t.Fatal(err)
	}
	if got.Passage.In(got.Text) != p.Text || got.Citation.Title != p.Citation.Title {
		t.Errorf("got %+v, want %q", got, p.Text)
	}
	if len(got.Before)+len(got.After) == 0 || len(got.Before) > 1 || len(got.After) > 1 {
		t.Errorf("%d paragraphs before and %d after", len(got.Before), len(got.After))
	}
	for _, m := range []index.Mark{"", "x", "AAAAAAAAAAAA", mark + "A", index.MarkOf("gone.md", p.Text)} {
		if _, err := c.InContext(t.Context(), m, 1); !errors.Is(err, index.ErrNoStory) {
			t.Errorf("%q: error %v", m, err)
		}
	}
	if _, err := c.InContext(t.Context(), index.MarkOf(p.Citation.Story, "Other words."), 1); !errors.Is(err, index.ErrNoPassage) {
		t.Errorf("other words: error %v", err)
	}
	moved := maps.Clone(town)
	head, body, _ := strings.Cut(strings.TrimPrefix(moved["bridge.md"], "---\n"), "---\n")
	moved["bridge.md"] = "---\n" + head + "---\n\nA paragraph that stands first now, added after the story appeared.\n" + body
	update(t, engine, moved)
	if again, err := c.InContext(t.Context(), mark, 2); err != nil || again.Passage.In(again.Text) != p.Text {
		t.Errorf("after it moved: %+v, %v", again, err)
	}
	delete(moved, "bridge.md")
	update(t, engine, moved)
	if _, err := c.InContext(t.Context(), mark, 2); !errors.Is(err, index.ErrNoStory) {
		t.Errorf("after the story went: error %v", err)
	}
}
