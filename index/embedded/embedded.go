// Package embedded is the [index.Engine] that runs inside the program, on files
// in the format of Bleve's segments and on Bleve's analyzers.
//
// An index is a folder:
//
//	LOCK          held by the process that updates, with its number in it
//	CURRENT       the state to answer from: which of these files, and what has gone from each part
//	BUILDING      what an update had come to that was broken off; the next one goes on from there
//	part-193847/  a part: some stories, indexed, that are never written to again
//	files-2815    a log of the files that the stories came from
//	copies-4711   which stories are the same copy
//	dictionary-1  what stories are kept in few bytes with
//
// An update writes what is new as another part, notes which stories have gone
// from the others, and then renames a new CURRENT into place, so that whatever
// happens there is the old state or the new one, whole. Afterwards it merges
// parts of about the same size, so that there are never many. Several processes
// can read at once, and one keeps answering from the state that it has open even
// after its files were removed.
//
// Passages are ranked by BM25, computed here from the sets of passages that have a
// term: see [byline/index/embedded/inverted] and [byline/index/embedded/topk]. Bleve's own scores are not used:
// its BM25 takes the number of distinct terms for the sum of lengths, applies
// the inverse document frequency twice, and adds in an order that isn't always
// the same.
package embedded

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"byline/index"
	"byline/index/embedded/recent"
)

// ErrClosed says that the index has been closed.
var ErrClosed = errors.New("the index is closed")

// Index is the index in one folder. Its methods may be called at once.
type Index struct {
	lg           *slog.Logger
	dir          string
	analyzers    *analyzers
	stories      *recent.Cache[storyKey, *decoded]
	dictionaries dictionaries
	chunk        int            // see chunkDocuments
	mergeAt      int            // see fewParts
	users        sync.WaitGroup // views and updates that are not done yet

	viewed atomic.Int64 // when a view was last wanted, in Unix nanoseconds
	alone  sync.Mutex   // see yield

	mu      sync.Mutex
	closed  bool
	current *snapshot   // nil until there is one to open
	seen    os.FileInfo // of the file that it was read from
	warned  string      // why it couldn't be read, as last logged
}

// Open opens the index in the folder dir, which is made if needed. There need
// not be stories in it yet: see [Index.Update].
func Open(ctx context.Context, lg *slog.Logger, dir string) (*Index, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("making the index's folder: %w", err)
	}
	x := &Index{
		lg: lg, dir: dir, analyzers: newAnalyzers(), chunk: chunkDocuments, mergeAt: fewParts,
		stories: recent.New[storyKey, *decoded](keptBytes),
	}
	switch err := x.refresh(ctx); {
	case err == nil, errors.Is(err, index.ErrNotReady):
		return x, nil
	default:
		return nil, err
	}
}

// refresh opens the newest state.
func (x *Index) refresh(ctx context.Context) error {
	s, err := x.acquire(ctx)
	if err == nil {
		s.release()
	}
	return err
}

// View returns the newest state, also where another process built it.
func (x *Index) View(ctx context.Context) (index.View, error) {
	if err := x.enter(); err != nil {
		return nil, err
	}
	x.viewed.Store(time.Now().UnixNano())
	s, err := x.acquire(ctx)
	if err != nil {
		x.users.Done()
		return nil, err
	}
	return &view{s: s, x: x, done: sync.OnceFunc(func() {
		s.release()
		x.users.Done()
	})}, nil
}

// yield is called by an update before it works on something, and what it returns
// afterwards. While there are questions it works on one thing at a time, so that
// they find processors free.
func (x *Index) yield() (done func()) {
	if time.Now().UnixNano()-x.viewed.Load() > int64(quiet) {
		return func() {}
	}
	x.alone.Lock()
	return x.alone.Unlock
}

// quiet is how long after a question no other is expected.
const quiet = 2 * time.Second

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

// acquire returns the current state, to be released. It fails with
// index.ErrNotReady where there is none that can be read.
func (x *Index) acquire(ctx context.Context) (*snapshot, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if err := x.advance(ctx); err != nil {
		return nil, err
	}
	if x.current == nil {
		return nil, index.ErrNotReady
	}
	x.current.users.Add(1)
	return x.current, nil
}

// advance opens the state that CURRENT has, if that isn't open yet. Where it
// can't be read, the one that is open stays: it is whole.
func (x *Index) advance(ctx context.Context) error {
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		found, err := os.Stat(filepath.Join(x.dir, currentFile))
		if errors.Is(err, os.ErrNotExist) || err == nil && x.current != nil && sameFile(found, x.seen) {
			return nil
		}
		var s state
		if err == nil {
			s, err = readState(x.dir, currentFile)
		}
		var next *snapshot
		if err == nil {
			next, err = x.openSnapshot(s, x.current)
		}
		if err == nil {
			if x.current != nil {
				x.current.release()
			}
			x.current, x.seen = next, found
			x.dictionaries.keep(s.names())
			return nil
		}
		if now, _ := os.Stat(filepath.Join(x.dir, currentFile)); !sameFile(now, found) {
			continue // replaced by another process while it was being opened
		}
		if why := err.Error(); x.warned != why {
			x.warned = why
			x.lg.WarnContext(ctx, "the index can't be read and has to be rebuilt", "dir", x.dir, "error", err)
		}
		return nil
	}
}

// sameFile reports whether two files are the same one, unchanged: the number of
// one that was replaced may be that of a later one.
func sameFile(a, b os.FileInfo) bool {
	return a != nil && b != nil && os.SameFile(a, b) && a.ModTime().Equal(b.ModTime()) && a.Size() == b.Size()
}
