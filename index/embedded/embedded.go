// Package embedded is the [index.Engine] that runs inside the program, on
// Bleve's segments (scorch) and analyzers.
//
// An index is a folder:
//
//	LOCK              held by the process that rebuilds, with its number in it
//	CURRENT           the name of the generation to read
//	000002-193847/    a generation: one whole index that is never written to again
//	  store/          Bleve's files
//	  copies          which stories are the same copy
//	  files.json      which files it was built from, with their stories
//	  manifest.json   counts, and the checksums of the store and of copies
//
// An update builds a new generation beside the old one and then renames a new
// CURRENT into place, so that whatever happens there is the old index or the
// new one, whole. Readers open a generation read-only: several processes can
// at once, and one keeps answering from the generation that it has open even
// after that was removed.
//
// Passages are ranked by BM25, computed here from Bleve's postings. Bleve's
// own scores are not used: its BM25 takes the number of distinct terms for the
// sum of lengths, applies the inverse document frequency twice, and adds in an
// order that isn't always the same.
package embedded

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"

	"byline/index"
)

// ErrClosed says that the index has been closed.
var ErrClosed = errors.New("the index is closed")

// Index is the index in one folder. Its methods may be called at once.
type Index struct {
	lg        *slog.Logger
	dir       string
	analyzers *analyzers
	batch     int            // see the constant
	users     sync.WaitGroup // views and updates that are not done yet

	mu      sync.Mutex
	closed  bool
	current *generation // nil until there is one to open
	warned  string      // why it couldn't be read, as last logged
}

// Open opens the index in the folder dir, which is made if needed. There need
// not be stories in it yet: see [Index.Update].
func Open(ctx context.Context, lg *slog.Logger, dir string) (*Index, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("making the index's folder: %w", err)
	}
	x := &Index{lg: lg, dir: dir, analyzers: newAnalyzers(), batch: batch}
	g, err := x.acquire(ctx)
	switch {
	case err == nil:
		g.release()
	case !errors.Is(err, index.ErrNotReady):
		return nil, err
	}
	return x, nil
}

// View returns the newest generation, also where another process built it.
func (x *Index) View(ctx context.Context) (index.View, error) {
	if err := x.enter(); err != nil {
		return nil, err
	}
	g, err := x.acquire(ctx)
	if err != nil {
		x.users.Done()
		return nil, err
	}
	return &view{g: g, done: sync.OnceFunc(func() {
		g.release()
		x.users.Done()
	})}, nil
}

// Close waits until views are closed and updates done, then frees the index.
func (x *Index) Close() error {
	x.mu.Lock()
	x.closed = true
	x.mu.Unlock()
	x.users.Wait()
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.current != nil {
		x.current.release()
		x.current = nil
	}
	return nil
}

// enter counts a user, whom Close waits for.
func (x *Index) enter() error {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.closed {
		return ErrClosed
	}
	x.users.Add(1)
	return nil
}

// acquire returns the current generation, to be released. It fails with
// index.ErrNotReady where there is none that can be read.
func (x *Index) acquire(ctx context.Context) (*generation, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if err := x.advance(ctx); err != nil {
		return nil, err
	}
	if x.current == nil {
		return nil, index.ErrNotReady
	}
	x.current.references.Add(1)
	return x.current, nil
}

// advance opens the generation that CURRENT names, if that isn't open yet.
// Where it can't be read, the one that is open stays: it is whole.
func (x *Index) advance(ctx context.Context) error {
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		name, err := readCurrent(x.dir)
		if errors.Is(err, os.ErrNotExist) || err == nil && x.current != nil && x.current.name == name {
			return nil
		}
		var next *generation
		if err == nil {
			next, err = openGeneration(filepath.Join(x.dir, name), x.analyzers)
		}
		if err == nil {
			if x.current != nil {
				x.current.release()
			}
			x.current = next
			return nil
		}
		if now, _ := readCurrent(x.dir); now != name {
			continue // replaced by another process while it was being opened
		}
		if why := err.Error(); x.warned != why {
			x.warned = why
			x.lg.WarnContext(ctx, "the index can't be read and has to be rebuilt", "dir", x.dir, "generation", name, "error", err)
		}
		return nil
	}
}
