package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"byline/bot"
	"byline/index"
)

// inspector tells an admin how the stories and the index are.
type inspector struct {
	p       *program
	lib     *library
	updates *updates
}

func (i inspector) Inspect(ctx context.Context) (bot.Inspection, error) {
	found := i.updates.last()
	found.Folder, found.Version, found.DiskLeft = i.p.stories, version(), -1
	if found.Updated.IsZero() {
		if err := i.count(ctx, &found); err != nil {
			return bot.Inspection{}, err
		}
	}
	dir, err := i.p.indexFolder()
	if err != nil {
		return bot.Inspection{}, err
	}
	if found.IndexSize, err = sizeOf(dir); err != nil {
		return bot.Inspection{}, fmt.Errorf("measure the index: %w", err)
	}
	if left, err := diskLeft(dir); err == nil {
		found.DiskLeft = left
	}
	return found, nil
}

// count fills in how much there is in the index that the last run left.
func (i inspector) count(ctx context.Context, found *bot.Inspection) error {
	view, err := i.lib.engine.View(ctx)
	if errors.Is(err, index.ErrNotReady) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("open the index: %w", err)
	}
	defer func() { _ = view.Close() }() // it only lets go of what was read
	for _, err := range view.Stories(ctx) {
		if err != nil {
			return fmt.Errorf("count the stories: %w", err)
		}
		found.Stories++
	}
	for _, language := range view.Languages() {
		s, err := view.Statistics(ctx, language, nil)
		if err != nil {
			return fmt.Errorf("count the passages: %w", err)
		}
		found.Passages += s.Passages
	}
	return nil
}

// sizeOf returns the bytes of the files in a folder and those below it. What
// disappears meanwhile, as parts of an index do, counts nothing.
func sizeOf(dir string) (size int64, err error) {
	err = filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil || e.IsDir() {
			return err
		}
		if info, err := e.Info(); err == nil {
			size += info.Size()
		}
		return nil
	})
	return size, err
}
