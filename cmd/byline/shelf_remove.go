package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"time"

	"byline/bot"
)

// removedFolder is the folder under --data where the files of stories go that
// admins take out. They are kept: what stands in the folder of stories may be
// the only copy that its keeper has, and a press of a button in a chat is no
// reason to destroy it. To empty the folder is the keeper's.
const removedFolder = "removed"

// Remove moves a story's file to the folder removed, within that to one of this
// second's, under the path that it had.
func (s *shelf) Remove(ctx context.Context, key string) (to string, empty bool, err error) {
	found, err := s.Named(ctx, key)
	if err != nil {
		return "", false, err
	}
	if len(found) != 1 || found[0].Key != key {
		return "", false, bot.ErrNoStory
	}
	file := found[0].File
	folder, err := s.folder()
	if err != nil {
		return "", false, err
	}
	defer func() { err = errors.Join(err, folder.Close()) }()
	if _, err := folder.Stat(filepath.FromSlash(file)); errors.Is(err, os.ErrNotExist) {
		return "", false, bot.ErrNoStory
	}
	to = filepath.Join(s.removed(), time.Now().UTC().Format("20060102-150405"), filepath.FromSlash(file))
	if err := copyFile(folder, file, to); err != nil {
		return "", false, fmt.Errorf("keep a story's file: %w", fullDisk(err))
	}
	if err := folder.Remove(filepath.FromSlash(file)); err != nil {
		return "", false, errors.Join(fmt.Errorf("take a story's file out: %w", inStories(err)), os.Remove(to))
	}
	if dir, err := folder.OpenRoot(filepath.FromSlash(path.Dir(file))); err == nil {
		err = errors.Join(syncFolder(dir), dir.Close())
		if err != nil {
			s.p.lg.Warn("a folder could not be synced", "error", err) // the file is out, if maybe not after a power cut
		}
	}
	return to, s.empty(ctx), nil
}

// removed returns the folder for what is taken out. Where the data folder is one of
// the folder of stories, it is hidden, or what is in it would be read again.
func (s *shelf) removed() string {
	stories, storiesErr := filepath.Abs(s.p.stories)
	data, dataErr := filepath.Abs(s.p.data)
	if within, err := filepath.Rel(stories, data); errors.Join(err, storiesErr, dataErr) == nil && filepath.IsLocal(within) {
		return filepath.Join(s.p.data, "."+removedFolder)
	}
	return filepath.Join(s.p.data, removedFolder)
}

// empty reports whether the folder of stories has no file any longer.
func (s *shelf) empty(ctx context.Context) bool {
	for _, err := range s.lib.folder.Files(ctx) {
		_ = err // what can't be read is there, too
		return false
	}
	return true
}

// copyFile copies a file out of a folder to a new path, and has it on disk when
// it returns.
func copyFile(folder *os.Root, file, to string) (err error) {
	from, err := folder.Open(filepath.FromSlash(file))
	if err != nil {
		return err
	}
	defer func() { _ = from.Close() }() // it was only read
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, from)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, os.Remove(to))
	}
	return nil
}
