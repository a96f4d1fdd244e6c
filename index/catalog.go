package index

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"byline/corpus"
)

// Errors of [Catalog.InContext].
var (
	ErrNoStory   = errors.New("the story is no longer there")
	ErrNoPassage = errors.New("the passage is no longer in its story")
)

// Catalog tells what stories there are, apart from any question. It keeps the
// names of all stories in memory, read anew when they are another state of the
// engine's. It may be used by several goroutines.
type Catalog struct {
	engine Engine

	mu     sync.Mutex
	listed *listing // nil until it is first read
}

// listing is what one state of the stories holds.
type listing struct {
	state   string
	sources []source
	stories map[string]string // IDs by the part of a mark that names them
}

// source is a paper or a title, and how people may type it.
type source struct {
	name  string
	typed string // its words in lower case without accents, each behind a space
	paper bool
}

// NewCatalog returns the catalog of the engine's stories.
func NewCatalog(engine Engine) *Catalog { return &Catalog{engine: engine} }

// Refresh reads the names of the stories, so that nobody has to wait for that.
func (c *Catalog) Refresh(ctx context.Context) error {
	view, err := c.engine.View(ctx)
	if err != nil {
		return fmt.Errorf("list the stories: %w", err)
	}
	defer func() { _ = view.Close() }() // it only lets go of what was read
	_, err = c.listing(ctx, view)
	return err
}

// Sources returns at most limit papers and titles, papers first, with words that
// begin with those typed; all of them count where none is typed. While the stories
// are read anew, it answers from those before.
func (c *Catalog) Sources(ctx context.Context, typed string, limit int) ([]string, error) {
	c.mu.Lock()
	have := c.listed
	c.mu.Unlock()
	if have == nil {
		if err := c.Refresh(ctx); err != nil {
			return nil, err
		}
		c.mu.Lock()
		have = c.listed
		c.mu.Unlock()
	}
	var out []string
	ws := strings.Fields(typedForm(typed))
	for _, s := range have.sources {
		if len(out) == limit {
			break
		}
		if !slices.ContainsFunc(ws, func(w string) bool { return !strings.Contains(s.typed, " "+w) }) {
			out = append(out, s.name)
		}
	}
	return out, nil
}

// listing returns what the view holds, read if it isn't yet.
func (c *Catalog) listing(ctx context.Context, view View) (*listing, error) {
	c.mu.Lock()
	have := c.listed
	c.mu.Unlock()
	if have != nil && have.state == view.State() {
		return have, nil
	}
	l := &listing{state: view.State(), stories: map[string]string{}}
	for _, name := range view.Publishers() {
		l.add(name, true)
	}
	for s, err := range view.Stories(ctx) {
		if err != nil {
			return nil, fmt.Errorf("list the stories: %w", err)
		}
		l.stories[MarkOf(s.ID, "").story()] = s.ID
		l.add(s.Title, false)
	}
	slices.SortFunc(l.sources, func(a, b source) int {
		if a.paper != b.paper {
			return cmp.Compare(is(b.paper), is(a.paper))
		}
		return cmp.Or(strings.Compare(a.typed, b.typed), strings.Compare(a.name, b.name))
	})
	l.sources = slices.Compact(l.sources)
	c.mu.Lock()
	c.listed = l
	c.mu.Unlock()
	return l, nil
}

func (l *listing) add(name string, paper bool) {
	if typed := typedForm(name); typed != "" {
		l.sources = append(l.sources, source{name, typed, paper})
	}
}

// typedForm is a text as it is compared with what somebody types.
func typedForm(text string) string {
	var b strings.Builder
	for _, w := range words(text) {
		b.WriteString(" " + strings.Map(unaccented, norm.NFD.String(w.lower)))
	}
	return b.String()
}

func unaccented(r rune) rune {
	if unicode.Is(unicode.Mn, r) {
		return -1
	}
	return r
}

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
