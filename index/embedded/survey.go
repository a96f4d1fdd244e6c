package embedded

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"strings"
	"time"

	"byline/corpus"
	"byline/index"
)

// surveyed is a file and what an update has to do about it.
type surveyed struct {
	file    corpus.File
	entry   fileEntry // as the index has it, with the file's present size and time
	changed bool      // the entry doesn't hold any more, and the file has to be parsed
	reread  bool      // the contents had to be read to know that it holds
	failed  error     // the file couldn't even be listed
	err     error     // the survey can't go on
}

// ErrNoFiles says that there is no file in a source whose stories are indexed.
// That is rather a folder that isn't mounted than one that somebody emptied.
var ErrNoFiles = errors.New("the stories folder is empty, so the index is kept; a full update empties it")

// survey lists the files and finds which of them have changed; full takes all
// of them for changed.
func (u *update) survey(ctx context.Context, full bool) error {
	u.scanned = time.Now()
	u.progress(index.Progress{})
	var listed []surveyed
	for f, err := range u.src.Files(ctx) {
		s := surveyed{file: f}
		if bad, ok := errors.AsType[corpus.FileError](err); ok && bad.File != "." { // "." is all of them
			s.file.Path, s.failed = bad.File, bad.Err
		} else if err != nil {
			return err
		}
		listed = append(listed, s)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if len(listed) == 0 && u.current != nil && u.current.Files.Size > 0 && !full {
		return ErrNoFiles
	}
	slices.SortStableFunc(listed, func(a, b surveyed) int { return strings.Compare(a.file.Path, b.file.Path) })
	for s := range corpus.InOrder(ctx, filesAhead, slices.Values(listed), func(s surveyed) surveyed {
		entry, ok := u.known.files[s.file.Path]
		if !ok {
			s.changed = true
			return s
		}
		return u.check(ctx, s, entry)
	}) {
		if s.err != nil {
			return s.err
		}
		u.files = append(u.files, s)
	}
	return ctx.Err()
}

// check finds whether a file is as its entry says.
func (u *update) check(ctx context.Context, s surveyed, entry fileEntry) surveyed {
	if s.failed == nil && entry.unchanged(s.file) {
		s.entry = entry
		return s
	}
	hash, err := "", s.failed
	if err == nil {
		var data []byte
		if data, err = u.src.Load(ctx, s.file); err == nil {
			hash = contentHash(data)
		}
	}
	if s.err = ctx.Err(); s.err != nil {
		return s
	}
	s.changed = hash != entry.Hash || err != nil && reason(err) != entry.Error
	s.reread = !s.file.Modified.IsZero()
	s.entry = entry
	s.entry.list(s.file, u.scanned)
	return s
}

// reason returns what is remembered of a file's failure: not the file's name.
func reason(err error) string {
	if bad, ok := errors.AsType[corpus.FileError](err); ok {
		err = bad.Err
	}
	return err.Error()
}

func contentHash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
