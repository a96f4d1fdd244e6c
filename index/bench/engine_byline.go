package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"time"

	"byline/index"
	"byline/index/embedded"
)

// buildByline brings an empty index up to date with the passages.
func buildByline(ctx context.Context, dir, passages string) (b built, err error) {
	source, err := openSource(passages)
	if err != nil {
		return built{}, err
	}
	defer func() { err = errors.Join(err, source.close()) }()
	start := time.Now()
	idx, err := embedded.Open(ctx, slog.New(slog.DiscardHandler), dir)
	if err != nil {
		return built{}, err
	}
	defer func() { err = errors.Join(err, idx.Close()) }()
	report, err := idx.Update(ctx, source, false, nil)
	if err != nil {
		return built{}, err
	}
	if len(report.Failed) > 0 {
		return built{}, report.Failed[0]
	}
	return built{Build: time.Since(start).Seconds()}, nil
}

// bylineView is a view of the index, that stays open.
type bylineView struct {
	idx *embedded.Index
	ranker
}

// ranker finds passages without reading their stories, as the other engines do.
type ranker interface {
	Rank(ctx context.Context, q index.Query, k int) ([]embedded.Ranked, error)
	Close() error
}

func openByline(ctx context.Context, dir string) (searcher, error) {
	idx, err := embedded.Open(ctx, slog.New(slog.DiscardHandler), dir)
	if err != nil {
		return nil, err
	}
	view, err := idx.View(ctx)
	if err != nil {
		return nil, errors.Join(err, idx.Close())
	}
	ranks, ok := view.(ranker)
	if !ok {
		return nil, errors.Join(fmt.Errorf("a view is a %T, which doesn't rank", view), view.Close(), idx.Close()) //nolint:err113 // for a person
	}
	return &bylineView{idx, ranks}, nil
}

func (v *bylineView) Close() error { return errors.Join(v.ranker.Close(), v.idx.Close()) }

// search is what is compared with other engines.
func (v *bylineView) search(ctx context.Context, question string) ([]hit, error) {
	found, err := v.Rank(ctx, index.Query{Text: question}, topK)
	if err != nil {
		return nil, err
	}
	hits := make([]hit, 0, topK)
	for _, c := range found {
		first, err := strconv.Atoi(c.Story)
		if err != nil {
			return nil, fmt.Errorf("story %q: %w", c.Story, err)
		}
		hits = append(hits, hit{first + c.Passage, c.Score})
	}
	return hits, nil
}

// asker answers questions in whole.
type asker struct {
	idx *embedded.Index
	*index.Index
}

func openAsker(ctx context.Context, dir string) (searcher, error) {
	idx, err := embedded.Open(ctx, slog.New(slog.DiscardHandler), dir)
	if err != nil {
		return nil, err
	}
	return &asker{idx, index.New(idx)}, nil
}

func (a *asker) Close() error { return a.idx.Close() }

// search asks, on a day that is always the same.
func (a *asker) search(ctx context.Context, question string) ([]hit, error) {
	_, err := a.Ask(ctx, index.Question{Text: question, Asked: askedOn})
	return nil, err
}

var askedOn = time.Date(2026, time.January, 1, 12, 0, 0, 0, time.UTC)
