package embedded

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"byline/corpus/lockfile"

	"github.com/gofrs/flock"
)

// LockedError says that the index is being rebuilt already.
type LockedError struct {
	lockfile.Holder // the process that does
}

func (e *LockedError) Error() string {
	switch {
	case e.PID == 0:
		return "the index is being rebuilt by another process"
	case e.Command == "":
		return fmt.Sprintf("the index is being rebuilt by process %d", e.PID)
	}
	return fmt.Sprintf("the index is being rebuilt by process %d (%s)", e.PID, e.Command)
}

// lock takes the folder's lock, which one update can hold at a time, and
// returns what frees it. It does not wait: where another holds it, it fails
// with a *LockedError. The system frees the lock of a process that ends.
func lock(dir string) (unlock func() error, err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil { // somebody may have deleted it
		return nil, fmt.Errorf("making the index's folder: %w", err)
	}
	name := filepath.Join(dir, lockFile)
	l := flock.New(name, flock.SetPermissions(0o600))
	ok, err := l.TryLock()
	if err != nil {
		return nil, fmt.Errorf("locking the index: %w", err)
	}
	if !ok {
		return nil, &LockedError{lockfile.HolderOf(name)}
	}
	if err := lockfile.Sign(name); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return func() error {
		return errors.Join(os.Truncate(name, 0), l.Close())
	}, nil
}
