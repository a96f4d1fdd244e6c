package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"sync"
	"time"

	"byline/bot"
	"byline/index"
	"byline/index/embedded"
)

// updates brings a library's index up to date for the bot, and lists of its
// stories with it: one update after the other, so that what an admin asks for waits for the
// one at the start. It remembers how they went.
type updates struct {
	lg    *slog.Logger
	lib   *library
	lists []list
	turn  chan struct{} // held by the update that is in work

	mu       sync.Mutex
	reading  *index.Progress // of that update; nil for none
	watching map[int]func(index.Progress)
	watchers int           // that there ever were
	report   *index.Report // of the last one that succeeded; nil for none yet
	at       time.Time     // when that was
	err      error         // of the last one, if it failed
}

// list is something that is kept of all stories, to be read anew after an update.
type list interface {
	Refresh(ctx context.Context) error
}

func newUpdates(lg *slog.Logger, lib *library, lists ...list) *updates {
	return &updates{lg: lg, lib: lib, lists: lists, turn: make(chan struct{}, 1), watching: map[int]func(index.Progress){}}
}

// Reindex brings the index up to date, after the updates that were asked for
// before, whose progress is told meanwhile. See [bot.Reindexer].
func (u *updates) Reindex(ctx context.Context, full bool, progress func(index.Progress)) (index.Report, error) {
	defer u.watch(progress)()
	select {
	case u.turn <- struct{}{}:
		defer func() { <-u.turn }()
	case <-ctx.Done():
		return index.Report{}, ctx.Err()
	}
	u.tell(index.Progress{})
	report, err := u.lib.engine.Update(ctx, u.lib.folder, full, u.tell)
	if locked, ok := errors.AsType[*embedded.LockedError](err); ok {
		err = fmt.Errorf("%w: %w", bot.ErrElsewhere, locked)
	}
	u.ended(ctx, report, err)
	if err != nil {
		return report, err
	}
	for _, l := range u.lists {
		if err := l.Refresh(ctx); err != nil && ctx.Err() == nil {
			u.lg.Error("could not list the stories", "error", err) // the index is up to date all the same
		}
	}
	return report, nil
}

// watch has progress told how far updates are, until stop is called.
func (u *updates) watch(progress func(index.Progress)) (stop func()) {
	u.mu.Lock()
	defer u.mu.Unlock()
	id := u.watchers
	u.watchers++
	u.watching[id] = progress
	return func() {
		u.mu.Lock()
		defer u.mu.Unlock()
		delete(u.watching, id)
	}
}

// tell tells how far the update in work is.
func (u *updates) tell(p index.Progress) {
	u.mu.Lock()
	u.reading = &p
	watching := maps.Clone(u.watching)
	u.mu.Unlock()
	for _, progress := range watching {
		progress(p)
	}
}

func (u *updates) ended(ctx context.Context, report index.Report, err error) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.reading = nil
	switch {
	case err == nil:
		u.report, u.at, u.err = &report, time.Now(), nil
	case ctx.Err() == nil: // else it was stopped, which is no failure
		u.err = err
	}
}

// last returns how updates went, as [bot.Inspection] has it.
func (u *updates) last() bot.Inspection {
	u.mu.Lock()
	defer u.mu.Unlock()
	found := bot.Inspection{Updated: u.at, LastError: u.err, Reading: u.reading}
	if u.report != nil {
		found.Stories, found.Passages, found.Failed = u.report.Stories, u.report.Passages, u.report.Failed
	}
	return found
}
