package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/index/scorch/mergeplan"
	"github.com/blevesearch/bleve/v2/mapping"
	api "github.com/blevesearch/bleve_index_api"
)

// batch is how many passages stock Bleve is given at once.
const batch = 1000

// bleveMapping is one text field with the stock English analyzer, scored by what
// Bleve calls BM25, and without what that needs none of.
func bleveMapping() mapping.IndexMapping {
	text := bleve.NewTextFieldMapping()
	text.Analyzer = en.AnalyzerName
	text.Store, text.IncludeTermVectors, text.IncludeInAll, text.DocValues = false, false, false, false
	passage := bleve.NewDocumentStaticMapping()
	passage.AddFieldMappingsAt("text", text)
	m := bleve.NewIndexMapping()
	m.DefaultMapping = passage
	m.ScoringModel = api.BM25Scoring
	return m
}

// buildBleve indexes in batches, and then merges all segments into one.
func buildBleve(ctx context.Context, dir, passages string) (b built, err error) {
	f, err := os.Open(passages)
	if err != nil {
		return built{}, err
	}
	defer func() { _ = f.Close() }() // it was only read
	start := time.Now()
	idx, err := bleve.New(filepath.Join(dir, "bleve"), bleveMapping())
	if err != nil {
		return built{}, err
	}
	defer func() { err = errors.Join(err, idx.Close()) }()
	next := idx.NewBatch()
	lines := bufio.NewScanner(f)
	for i := 0; lines.Scan(); i++ {
		_, text := passageOf(lines.Text())
		if err := next.Index(strconv.Itoa(i), map[string]any{"text": text}); err != nil {
			return built{}, err
		}
		if next.Size() == batch {
			if err := idx.Batch(next); err != nil {
				return built{}, err
			}
			next.Reset()
		}
	}
	if err := errors.Join(lines.Err(), idx.Batch(next)); err != nil {
		return built{}, err
	}
	b.Version, b.Build = moduleVersion("github.com/blevesearch/bleve/v2"), time.Since(start).Seconds()
	advanced, err := idx.Advanced()
	if err != nil {
		return built{}, err
	}
	if s, ok := advanced.(*scorch.Scorch); ok {
		start = time.Now()
		if err := s.ForceMerge(ctx, &mergeplan.SingleSegmentMergePlanOptions); err != nil {
			return built{}, err
		}
		b.Merge = time.Since(start).Seconds()
	}
	return b, nil
}

type bleveIndex struct{ bleve.Index }

func openBleve(dir string) (searcher, error) {
	idx, err := bleve.OpenUsing(filepath.Join(dir, "bleve"), map[string]any{"read_only": true})
	return bleveIndex{idx}, err
}

func (x bleveIndex) search(ctx context.Context, question string) ([]hit, error) {
	query := bleve.NewMatchQuery(question)
	query.SetField("text")
	found, err := x.SearchInContext(ctx, bleve.NewSearchRequestOptions(query, topK, 0, false))
	if err != nil {
		return nil, err
	}
	hits := make([]hit, 0, topK)
	for _, h := range found.Hits {
		passage, err := strconv.Atoi(h.ID)
		if err != nil {
			return nil, fmt.Errorf("passage %q: %w", h.ID, err)
		}
		hits = append(hits, hit{passage, h.Score})
	}
	return hits, nil
}

// moduleVersion returns the version of a module that is built in.
func moduleVersion(path string) string {
	info, _ := debug.ReadBuildInfo()
	if info != nil {
		for _, m := range info.Deps {
			if m.Path == path {
				return m.Version
			}
		}
	}
	return ""
}
