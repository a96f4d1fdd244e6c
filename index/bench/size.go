package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
)

// size measures with n passages.
func (b *bench) size(ctx context.Context, n int) (Size, error) {
	fmt.Fprintf(b.stderr, "%d passages: writing\n", n)
	w, size, err := b.prepare(n)
	if err != nil {
		return Size{}, fmt.Errorf("write the passages: %w", err)
	}
	if b.keep == "" {
		defer func() { _ = os.RemoveAll(w.dir) }() // it is in a temporary folder
	}
	for _, e := range b.installed {
		fmt.Fprintf(b.stderr, "%d passages: %s builds\n", n, e.title)
		f, err := b.build(ctx, w, e)
		if err != nil {
			return Size{}, err
		}
		fmt.Fprintf(b.stderr, "%d passages: %s has built in %.1f and %.1f s\n", n, e.title, f.Build, f.Merge)
		size.Engines = append(size.Engines, f)
	}
	fmt.Fprintf(b.stderr, "%d passages: all answer\n", n)
	if err := b.search(ctx, w, size.Engines); err != nil {
		return Size{}, err
	}
	for _, e := range b.installed {
		if e.name == "byline" && b.alone {
			fmt.Fprintf(b.stderr, "%d passages: ours answers in whole\n", n)
			if size.Ours, err = b.ours(ctx, w, e); err != nil {
				return Size{}, err
			}
		}
	}
	return size, nil
}

// kept is what is written beside an index: what it is of, and what its building
// gave.
type kept struct {
	Key      string `json:"key"`
	Checksum uint32 `json:"checksum"` // of the passages
	Figure   Figure `json:"figure"`
}

// build has an engine build its index, unless there is a kept one.
func (b *bench) build(ctx context.Context, w workplace, e installed) (Figure, error) {
	dir, note := w.index(e.name), w.index(e.name)+".json"
	if data, err := os.ReadFile(note); err == nil && e.key != "" {
		var k kept
		if err := json.Unmarshal(data, &k); err == nil && k.Key == e.key && k.Checksum == w.checksum {
			return k.Figure, nil
		}
	}
	if err := errors.Join(os.RemoveAll(dir), os.MkdirAll(dir, 0o700)); err != nil {
		return Figure{}, err
	}
	c, err := start(ctx, e.name, e.command, "build", dir, w.passages, w.stopWords)
	if err != nil {
		return Figure{}, err
	}
	f := Figure{Engine: e.name, Title: e.title}
	if err := c.report(&f.built); err != nil {
		return Figure{}, err
	}
	m, err := c.memory()
	if err := errors.Join(err, c.end()); err != nil {
		return Figure{}, err
	}
	f.BuildPeak = m.peak
	if f.Index, err = sizeOf(dir); err != nil {
		return Figure{}, err
	}
	data, err := json.Marshal(kept{e.key, w.checksum, f})
	if err != nil {
		return Figure{}, err
	}
	return f, os.WriteFile(note, data, 0o600)
}

// search has all engines answer, and notes how.
func (b *bench) search(ctx context.Context, w workplace, figures []Figure) error {
	var seats []*seat
	for _, e := range b.installed {
		s, err := takeSeat(ctx, e.name, e.command, b.questions[0], "search", w.index(e.name), w.stopWords)
		if err != nil {
			return err
		}
		seats = append(seats, s)
	}
	if err := interleave(seats, b.questions, b.rounds); err != nil {
		return err
	}
	for i, s := range seats {
		m, err := s.memory()
		if err := errors.Join(err, s.end()); err != nil {
			return err
		}
		f := &figures[i]
		f.P50, f.P99, f.First = percentile(s.least, 50), percentile(s.least, 99), milliseconds(s.first)
		f.SearchPeak, f.Anonymous = m.peak, m.anonymous
		if figures[0].Engine == "byline" {
			f.Agrees = agreement(seats[0].top, s.top)
		}
	}
	return nil
}
