package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"syscall"

	"byline/bot"
)

const (
	// temporaryFile is where a new file is written before it gets its name.
	// Being hidden, it is no story; one that a crash left is written over.
	temporaryFile = ".byline-new"
	// namesTried is how many names are tried that are taken.
	namesTried = 1000
)

// writeNew writes a new file into a folder, so that at no instant a part of it
// is under its name, and returns the name: with a number where that is taken.
// A file that has the same content already is left, and its name returned, so
// that after a crash it can be done again. One call at a time.
func writeNew(folder *os.Root, name string, data []byte) (taken string, err error) {
	if err := writeTemporary(folder, data); err != nil {
		return "", err
	}
	defer func() {
		if gone := folder.Remove(temporaryFile); gone != nil && !errors.Is(gone, fs.ErrNotExist) && err == nil {
			err = fmt.Errorf("remove a temporary file: %w", gone)
		}
	}()
	for n := range namesTried {
		taken = numbered(name, n)
		switch err := take(folder, taken); {
		case err == nil:
			return taken, syncFolder(folder)
		case !errors.Is(err, fs.ErrExist):
			return "", fmt.Errorf("name the new file: %w", err)
		}
		if same(folder, taken, data) {
			return taken, nil
		}
	}
	return "", fmt.Errorf("name the new file: %s and %d names like it are taken", name, namesTried)
}

func writeTemporary(folder *os.Root, data []byte) error {
	f, err := folder.OpenFile(temporaryFile, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return fmt.Errorf("create a file in the folder: %w", err)
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(fmt.Errorf("write the new file: %w", err), folder.Remove(temporaryFile))
	}
	return nil
}

// take gives the temporary file a name that no other file has. Where the disk
// knows no second name of a file, the name is held by an empty file first.
func take(folder *os.Root, name string) error {
	err := folder.Link(temporaryFile, name)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	held, heldErr := folder.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if heldErr != nil {
		return heldErr
	}
	err = errors.Join(held.Close(), folder.Rename(temporaryFile, name))
	if err != nil {
		err = errors.Join(err, folder.Remove(name))
	}
	return err
}

// numbered returns a name with the number of an attempt, from 0, before its
// extensions.
func numbered(name string, n int) string {
	if n == 0 {
		return name
	}
	dir, base := path.Split(name)
	stem, extensions, _ := strings.Cut(base, ".")
	if extensions != "" {
		extensions = "." + extensions
	}
	return fmt.Sprintf("%s%s-%d%s", dir, stem, n+1, extensions)
}

// same reports whether a file has that content.
func same(folder *os.Root, name string, data []byte) bool {
	info, err := folder.Stat(name)
	if err != nil || info.Size() != int64(len(data)) {
		return false
	}
	f, err := folder.Open(name)
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }() // it was only read
	have, err := io.ReadAll(f)
	return err == nil && bytes.Equal(have, data)
}

// syncFolder has the names in a folder written to disk.
func syncFolder(folder *os.Root) error {
	dir, err := folder.Open(".")
	if err != nil {
		return fmt.Errorf("sync the folder: %w", err)
	}
	if err := errors.Join(dir.Sync(), dir.Close()); err != nil && !errors.Is(err, errors.ErrUnsupported) {
		return fmt.Errorf("sync the folder: %w", err)
	}
	return nil
}

// inStories says of an error of writing into the folder of stories what kind it
// is.
func inStories(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fmt.Errorf("%w: %w", bot.ErrReadOnly, err)
	}
	return fullDisk(err)
}

// fullDisk says of an error of writing whether it is for want of room.
func fullDisk(err error) error {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		return fmt.Errorf("%w: %w", bot.ErrDiskFull, err)
	}
	return err
}
