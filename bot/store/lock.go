package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"byline/corpus/lockfile"

	"github.com/gofrs/flock"
)

// The lock is a file beside the store's, as that one is replaced while it is
// held: a process that waits for the old one would get it and lose what it
// writes there.
const (
	lockSuffix = ".lock"
	lockRetry  = 50 * time.Millisecond
)

// LockedError says that another process has the store open.
type LockedError struct {
	lockfile.Holder

	Path string
}

func (e *LockedError) Error() string {
	who := "another program"
	switch {
	case e.PID != 0 && e.Command != "":
		who = fmt.Sprintf("process %d (%s)", e.PID, e.Command)
	case e.PID != 0:
		who = fmt.Sprintf("process %d", e.PID)
	}
	return who + " has it open: end that one first, or use another data folder"
}

// lock takes the lock of the store at path and returns what frees it. The
// system frees the lock of a process that ends.
func lock(ctx context.Context, path string) (unlock func() error, err error) {
	name := path + lockSuffix
	l := flock.New(name, flock.SetPermissions(0o600))
	if err := take(ctx, l, path); err != nil {
		if locked, ok := errors.AsType[*LockedError](err); ok {
			locked.Holder = lockfile.HolderOf(name)
		}
		return nil, err
	}
	if err := lockfile.Sign(name); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return func() error { return errors.Join(os.Truncate(name, 0), l.Close()) }, nil
}

// lockForeign takes the lock on the store's file itself, which other programs
// for such files take.
func lockForeign(ctx context.Context, path string) (unlock func() error, err error) {
	l := flock.New(path)
	return l.Close, take(ctx, l, path)
}

// take waits for a lock until ctx ends.
func take(ctx context.Context, l *flock.Flock, path string) error {
	ok, err := l.TryLockContext(ctx, lockRetry)
	if !ok && ctx.Err() != nil {
		return &LockedError{Path: path}
	}
	if err != nil {
		return fmt.Errorf("locking it: %w", err)
	}
	return nil
}
