package embedded

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"

	"byline/corpus/copies"

	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/index/scorch"
)

// builder writes a generation into a folder. It works offline: nothing reads
// the folder until it is whole, every error is returned, and one segment
// results. A builder that isn't finished needs no closing: removing its folder
// is enough.
type builder struct {
	dir       string
	store     *scorch.Builder
	manifest  manifest
	languages map[string]int // stories by tag
	papers    map[string]bool
	copies    copies.Finder
}

// batch is how many documents Bleve gathers in memory before it writes them.
// What is found doesn't depend on it.
const batch = 1000

// mergedSegments bounds the files that a merge has open at once.
const mergedSegments = 64

func newBuilder(dir string, batch int) (*builder, error) {
	store, err := scorch.NewBuilder(map[string]any{
		"path": filepath.Join(dir, storeFolder),
		// Its temporary files would otherwise be on another file system,
		// from which the result can't be renamed into place.
		"buildPathPrefix": dir,
		"mergeMax":        mergedSegments,
		"batchSize":       batch,
	})
	if err != nil {
		return nil, fmt.Errorf("starting a new index: %w", err)
	}
	// Bleve's builder can't finish an index without a document.
	if err := store.Index(document.NewDocument("generation")); err != nil {
		return nil, fmt.Errorf("starting a new index: %w", err)
	}
	return &builder{
		dir: dir, store: store, languages: map[string]int{}, papers: map[string]bool{},
		manifest: manifest{Fields: map[string]fieldStatistics{}},
	}, nil
}

// add puts a story into the index. No two may have the same ID.
func (b *builder) add(p prepared) error {
	for _, d := range p.documents {
		if err := b.store.Index(d); err != nil {
			return fmt.Errorf("indexing story %s: %w", p.id, err)
		}
	}
	b.copies.Add(p.id, p.sketch)
	b.manifest.Stories++
	b.manifest.Passages += p.passages
	b.languages[p.language]++
	if p.publisher != "" {
		b.papers[p.publisher] = true
	}
	for name, f := range p.fields {
		sum := b.manifest.Fields[name]
		b.manifest.Fields[name] = fieldStatistics{sum.Passages + f.Passages, sum.Terms + f.Terms}
	}
	return nil
}

// finish completes the generation on disk.
func (b *builder) finish(ctx context.Context, files catalog) error {
	if err := b.store.Close(); err != nil {
		return fmt.Errorf("completing the new index: %w", err)
	}
	if err := b.link(ctx); err != nil {
		return err
	}
	for tag, stories := range b.languages {
		b.manifest.Languages = append(b.manifest.Languages, languageCount{tag, stories})
	}
	slices.SortFunc(b.manifest.Languages, func(x, y languageCount) int {
		return cmp.Or(y.Stories-x.Stories, cmp.Compare(x.Tag, y.Tag))
	})
	b.manifest.Publishers = slices.Sorted(maps.Keys(b.papers))
	if err := writeCatalog(b.dir, files); err != nil {
		return err
	}
	if err := writeManifest(b.dir, b.manifest); err != nil {
		return err
	}
	return ctx.Err()
}
