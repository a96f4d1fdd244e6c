package store

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"
)

// VersionError says that a later version of this program wrote the file.
type VersionError struct {
	Format int // of a record in it
}

func (e *VersionError) Error() string {
	return fmt.Sprintf("a later version of Byline wrote it (format %d, and this one knows %d): use that version, or move the file away to begin a new one", e.Format, format)
}

// notFileError says that something else than a file has the store's name.
type notFileError struct {
	mode fs.FileMode
}

func (e *notFileError) Error() string {
	what := "not a file"
	if e.mode.IsDir() {
		what = "a folder"
	}
	return "it is " + what + ": move that away, or name a file in it"
}

// advise adds what to do about an error of the system.
func advise(err error) error {
	for _, a := range []struct {
		cause  error
		advice string
	}{
		{fs.ErrPermission, "give the user that runs the bot the right to write it and its folder"},
		{syscall.EROFS, "the disk is read-only: mount it for writing, or use another data folder"},
		{syscall.ENOSPC, "the disk is full: free some space"},
		{syscall.EDQUOT, "the quota is used up: free some space"},
		{syscall.EFBIG, "no file may get that large here: raise the limit"},
		{syscall.EIO, "the disk can't be read or written: check it"},
		{syscall.ENOTDIR, "a part of the path is a file: move that away, or use another data folder"},
	} {
		// bbolt doesn't wrap all of its errors.
		if err != nil && (errors.Is(err, a.cause) || strings.Contains(err.Error(), a.cause.Error())) {
			return fmt.Errorf("%w: %s", err, a.advice)
		}
	}
	return err
}
