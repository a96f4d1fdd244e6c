package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Damaged files are kept under the store's name with this and the time, until
// [Store.Prune] finds them past their time or somebody is forgotten.
const (
	asideSuffix = ".damaged-"
	asideTime   = "20060102T150405Z"
)

// moveAside gives a file a second name, and returns it. The first is left for
// what takes its place, so that there is a file at each moment.
func moveAside(path string, now time.Time) (string, error) {
	base := path + asideSuffix + now.UTC().Format(asideTime)
	for n, name := 2, base; ; n++ {
		err := os.Link(path, name)
		if errors.Is(err, os.ErrExist) {
			name = fmt.Sprintf("%s-%d", base, n)
			continue
		}
		if err != nil { // not every file system has links
			err = os.Rename(path, name)
		}
		return name, errors.Join(err, os.Chmod(name, 0o600))
	}
}

// removeAside deletes the damaged files that were moved aside at or before a
// time.
func removeAside(path string, until time.Time) error {
	names, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return fmt.Errorf("listing what was moved aside: %w", err)
	}
	for _, entry := range names {
		rest, ok := strings.CutPrefix(entry.Name(), filepath.Base(path)+asideSuffix)
		if !ok || len(rest) < len(asideTime) {
			continue
		}
		at, err := time.Parse(asideTime, rest[:len(asideTime)])
		if err != nil || at.After(until) {
			continue
		}
		if err := os.Remove(filepath.Join(filepath.Dir(path), entry.Name())); err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("deleting what was moved aside: %w", err)
		}
	}
	return nil
}
