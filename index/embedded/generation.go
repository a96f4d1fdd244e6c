package embedded

import (
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"sync/atomic"

	"byline/corpus"
	"byline/corpus/copies"
	"byline/index"

	"github.com/blevesearch/bleve/v2/analysis"
)

// generation is one whole index, open for reading.
type generation struct {
	name     string
	manifest manifest
	store
	links      *copies.Links
	words      analysis.Analyzer            // as in analyzers
	names      analysis.Analyzer            // as in analyzers
	bases      []string                     // languages in the index, the commonest first
	languages  map[string]analysis.Analyzer // of those
	references atomic.Int32                 // it closes when they are down to 0

	mu       sync.Mutex
	stories  map[string]decoded // lately, by ID
	analyzed atomic.Int64       // bytes that the tokens of those take
}

// decoded is a story that was read from the store.
type decoded struct {
	*corpus.Story
	tokens *index.Tokens
}

// The stories kept decoded, of some 10 kB each, and the bytes that their tokens
// take, are at most about so many.
const (
	decodedStories = 1024
	analyzedBytes  = 48 << 20
)

var errIncomplete = errors.New("documents are missing")

// openGeneration opens the generation in dir, with one reference.
func openGeneration(dir string, a *analyzers) (g *generation, err error) {
	m, err := readManifest(dir)
	if err != nil {
		return nil, err
	}
	g = &generation{
		name: filepath.Base(dir), manifest: m, words: a.words, names: a.names,
		languages: map[string]analysis.Analyzer{}, stories: map[string]decoded{},
	}
	for _, l := range m.Languages {
		base := baseLanguage(l.Tag)
		if g.languages[base] != nil {
			continue
		}
		if g.languages[base], err = a.language(base); err != nil {
			return nil, err
		}
		g.bases = append(g.bases, base)
	}
	if g.links, err = readLinks(dir); err != nil {
		return nil, err
	}
	if g.store, err = openStore(dir); err != nil {
		return nil, fmt.Errorf("opening generation %s: %w", g.name, err)
	}
	g.references.Store(1)
	// Bleve opens as empty what it can't make out, and says so only to the
	// standard log.
	if n, err := g.reader.DocCount(); err != nil || n != m.documents() {
		return nil, errors.Join(fmt.Errorf("reading generation %s: %w", g.name, errIncomplete), err, g.close())
	}
	return g, nil
}

// release gives a reference back.
func (g *generation) release() {
	if g.references.Add(-1) == 0 {
		_ = g.close() // it was only read, so nothing is lost
	}
}

// story returns a story of the generation with its tokens.
func (g *generation) story(id string) (*corpus.Story, *index.Tokens, error) {
	g.mu.Lock()
	d, ok := g.stories[id]
	g.mu.Unlock()
	if ok {
		return d.Story, d.tokens, nil
	}
	s, err := g.decode(id)
	if err != nil {
		return nil, nil, fmt.Errorf("reading story %s from the index: %w", id, err)
	}
	tokens := index.NewTokens(s, index.LayoutOf(s), g.analyze, func(bytes int) { g.analyzed.Add(int64(bytes)) })
	g.mu.Lock()
	defer g.mu.Unlock()
	if d, ok := g.stories[id]; ok { // somebody else was faster
		return d.Story, d.tokens, nil
	}
	g.stories[id] = decoded{s, tokens}
	return s, tokens, nil
}

// makeRoom forgets the stories that are decoded if there are too many. It is
// called between searches, so that in one a story is decoded once.
func (g *generation) makeRoom() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if len(g.stories) > decodedStories || g.analyzed.Load() > analyzedBytes {
		clear(g.stories)
		g.analyzed.Store(0)
	}
}

// analyze cuts text into terms; in a language that no story has, into whole
// words.
func (g *generation) analyze(language, text string) []index.Term {
	a, ok := g.languages[baseLanguage(language)]
	if !ok {
		a = g.words
	}
	return terms(a, text)
}
