package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Catalog tells what stories there are, apart from any question. It keeps the
// names of all stories in memory, read anew when they are another state of the
// engine's. It may be used by several goroutines.
type Catalog struct {
	engine Engine
	read   chan struct{} // held by who reads the names

	mu     sync.Mutex
	listed *listing // nil until it is first read
}

// listing is what one state of the stories holds.
type listing struct {
	state   string
	sources []source
	stories map[string]string // IDs by the part of a mark that names them
	entries []entry           // all stories, the newest first
	places  map[string]int    // of entries, by their keys
	voices  []voice           // who speaks in them
	names   map[string]source // papers and titles by their keys
}

// source is a paper or a title, and how people may type it.
type source struct {
	name  string
	typed string // its words in lower case without accents, each behind a space
	paper bool
}

// NewCatalog returns the catalog of the engine's stories.
func NewCatalog(engine Engine) *Catalog {
	return &Catalog{engine: engine, read: make(chan struct{}, 1)}
}

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
	have, err := c.latest(ctx)
	if err != nil {
		return nil, err
	}
	var out []string
	ws := strings.Fields(typedForm(typed))
	for _, s := range have.sources {
		if len(out) == limit {
			break
		}
		if fits(s.typed, ws) {
			out = append(out, s.name)
		}
	}
	return out, nil
}

// fits reports whether each of the words begins a word of a typed form.
func fits(typed string, ws []string) bool {
	return !slices.ContainsFunc(ws, func(w string) bool { return !strings.Contains(typed, " "+w) })
}

// latest returns what was last read, which is read now if nothing was yet.
func (c *Catalog) latest(ctx context.Context) (*listing, error) {
	if have := c.have(); have != nil {
		return have, nil
	}
	if err := c.Refresh(ctx); err != nil {
		return nil, err
	}
	return c.have(), nil
}

// have returns what was last read, nil if nothing was yet.
func (c *Catalog) have() *listing {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.listed
}

// listing returns what the view holds, read if it isn't yet.
func (c *Catalog) listing(ctx context.Context, view View) (*listing, error) {
	if have := c.have(); have != nil && have.state == view.State() {
		return have, nil
	}
	select {
	case c.read <- struct{}{}:
		defer func() { <-c.read }()
	case <-ctx.Done():
		return nil, fmt.Errorf("wait for the list of stories: %w", ctx.Err())
	}
	if have := c.have(); have != nil && have.state == view.State() {
		return have, nil // somebody else has read it
	}
	l := &listing{state: view.State(), stories: map[string]string{}}
	var heard voices
	for _, name := range view.Publishers() {
		l.add(name, true)
	}
	for s, err := range view.Stories(ctx) {
		if err != nil {
			return nil, fmt.Errorf("list the stories: %w", err)
		}
		l.stories[keyOf(s.ID)] = s.ID
		l.add(s.Title, false)
		heard.hear(len(l.entries), s)
		l.entries = append(l.entries, newEntry(s))
	}
	l.order(&heard)
	slices.SortFunc(l.sources, func(a, b source) int {
		if a.paper != b.paper {
			return cmp.Compare(is(b.paper), is(a.paper))
		}
		return cmp.Or(strings.Compare(a.typed, b.typed), strings.Compare(a.name, b.name))
	})
	l.sources = slices.Compact(l.sources)
	l.names = map[string]source{}
	for _, s := range slices.Backward(l.sources) { // so that a paper goes before a title
		l.names[keyOf(s.typed)] = s
	}
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
		b.WriteString(" " + strings.Map(unaccented, norm.NFD.String(strings.ReplaceAll(w.lower, "-", " "))))
	}
	return b.String()
}

// keyOf returns a short name for a text, 8 characters that are safe in an
// address and stay the same.
func keyOf(text string) string { return MarkOf(text, "").story() }

func unaccented(r rune) rune {
	if unicode.Is(unicode.Mn, r) {
		return -1
	}
	return r
}
