package main

import (
	"context"
	"errors"
	"iter"
	"log/slog"
	"testing"

	"byline/bot"
	"byline/corpus"
	"byline/corpus/extract"
	"byline/index"
	"byline/index/embedded"
)

// gated is a source whose listing waits until it is let go.
type gated struct {
	*corpus.Folder
	listing, release chan struct{}
}

func (g gated) Files(ctx context.Context) iter.Seq2[corpus.File, error] {
	close(g.listing)
	<-g.release
	return g.Folder.Files(ctx)
}

// Updates of this program wait for one another, and see how those before them
// go; one of another program's is told.
func TestUpdatesWait(t *testing.T) {
	stories := t.TempDir()
	writeStory(t, stories, "ferry.md", "The ferry to Pelican Island is painted green, the port said.")
	p := &program{config: config{stories: stories, data: t.TempDir()}, lg: slog.New(slog.DiscardHandler)}
	p.reader = &extract.Reader{}
	lib, err := p.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = lib.engine.Close() })
	u := newUpdates(p.lg, lib, lib.catalog)

	dir, err := p.indexFolder()
	if err != nil {
		t.Fatal(err)
	}
	other, err := embedded.Open(t.Context(), p.lg, dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = other.Close() })
	source := gated{lib.folder, make(chan struct{}), make(chan struct{})}
	done := make(chan error, 1)
	go func() {
		_, err := other.Update(t.Context(), source, false, nil)
		done <- err
	}()
	<-source.listing
	if _, err := u.Reindex(t.Context(), false, func(index.Progress) {}); !errors.Is(err, bot.ErrElsewhere) {
		t.Errorf("beside another program: %v", err)
	}
	if last := u.last(); last.LastError == nil || !last.Updated.IsZero() {
		t.Errorf("it is remembered as %+v", last)
	}
	close(source.release)
	if err := <-done; err != nil {
		t.Fatal(err)
	}

	u.turn <- struct{}{} // another update of this program's
	var heard []index.Progress
	unwatch := u.watch(func(p index.Progress) { heard = append(heard, p) })
	u.tell(index.Progress{Files: 7, Total: 9})
	unwatch()
	if len(heard) != 1 || heard[0].Files != 7 {
		t.Errorf("heard %+v of the one before", heard)
	}
	go func() {
		_, err := u.Reindex(t.Context(), false, func(index.Progress) {})
		done <- err
	}()
	<-u.turn
	if err := <-done; err != nil {
		t.Error(err)
	}
	if last := u.last(); last.LastError != nil || last.Updated.IsZero() || last.Stories != 1 || last.Reading != nil {
		t.Errorf("it is remembered as %+v", last)
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	u.turn <- struct{}{}
	if _, err := u.Reindex(stopped, false, func(index.Progress) {}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped while it waits: %v", err)
	}
	// As after a restart: what the last run left is counted.
	found, err := inspector{p, lib, newUpdates(p.lg, lib)}.Inspect(t.Context())
	if err != nil || found.Stories != 1 || found.Passages != 1 || !found.Updated.IsZero() || found.Folder != stories ||
		found.IndexSize == 0 || found.Version == "" {
		t.Errorf("found %+v, %v", found, err)
	}
}
