package embedded

import (
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"sync/atomic"

	"byline/corpus"
	"byline/corpus/copies"

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

	mu      sync.Mutex
	stories map[string]*corpus.Story // decoded lately, by ID
}

// decodedStories bounds the stories kept decoded. One takes some 10 kB.
const decodedStories = 1024

var errIncomplete = errors.New("documents are missing")

// openGeneration opens the generation in dir, with one reference.
func openGeneration(dir string, a *analyzers) (g *generation, err error) {
	m, err := readManifest(dir)
	if err != nil {
		return nil, err
	}
	g = &generation{
		name: filepath.Base(dir), manifest: m, words: a.words, names: a.names,
		languages: map[string]analysis.Analyzer{}, stories: map[string]*corpus.Story{},
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

// story returns a story of the generation.
func (g *generation) story(id string) (*corpus.Story, error) {
	g.mu.Lock()
	s, ok := g.stories[id]
	g.mu.Unlock()
	if ok {
		return s, nil
	}
	s, err := g.decode(id)
	if err != nil {
		return nil, fmt.Errorf("reading story %s from the index: %w", id, err)
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if len(g.stories) >= decodedStories {
		clear(g.stories)
	}
	g.stories[id] = s
	return s, nil
}
