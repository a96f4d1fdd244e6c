package embedded

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/gofrs/flock"
)

// LockedError says that the index is being rebuilt already.
type LockedError struct {
	PID     int    // of the process that does; 0 if unknown
	Command string // that it runs, such as "byline index"; may be empty
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
		return nil, holder(name)
	}
	if err := os.WriteFile(name, fmt.Appendf(nil, "%d %s\n", os.Getpid(), command()), 0o600); err != nil {
		return nil, errors.Join(fmt.Errorf("signing the index's lock: %w", err), l.Close())
	}
	return func() error {
		return errors.Join(os.Truncate(name, 0), l.Close())
	}, nil
}

// command returns the program and its verb, and nothing else of its arguments:
// they may be a person's words.
func command() string {
	words := []string{filepath.Base(os.Args[0])}
	if len(os.Args) > 1 && !strings.HasPrefix(os.Args[1], "-") {
		words = append(words, os.Args[1])
	}
	return strings.Join(words, " ")
}

// holder reads who signed the lock.
func holder(name string) *LockedError {
	e := &LockedError{}
	data, err := os.ReadFile(name)
	if err != nil {
		return e
	}
	pid, command, _ := strings.Cut(strings.TrimSpace(string(data)), " ")
	if _, err := fmt.Sscanf(pid, "%d", &e.PID); err == nil {
		e.Command = command
	}
	return e
}
