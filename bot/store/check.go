package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Check looks whether the file at path can be opened and is whole, and leaves it
// as it is. Its errors are those of [Open] and, where the file is damaged, the
// first damage found; [os.ErrNotExist] is in the chain where there is none yet.
// It returns how many records there are.
func Check(path string) (records int, err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("checking the store %s: %w", path, advise(err))
		}
	}()
	info, err := os.Stat(path)
	if err != nil {
		return 0, err
	}
	if !info.Mode().IsRegular() {
		return 0, &notFileError{info.Mode()}
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	unlock, err := lock(ctx, path)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	old, err := os.OpenFile(path, os.O_RDWR, 0) // fails where the file isn't to be written
	if err != nil {
		return 0, err
	}
	defer func() { _ = old.Close() }() // nothing was written
	scratch, err := os.MkdirTemp("", "byline-check-")
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(scratch)) }()
	res, err := writeAnew(filepath.Join(scratch, filepath.Base(path)), old, info.Size())
	if err != nil {
		return 0, err
	}
	return res.records, res.damage
}
