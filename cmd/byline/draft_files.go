package main

import (
	"bytes"
	"cmp"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"byline/bot"
)

// Drafts are files in the folder drafts under --data, each with the draft's ID as
// its name: a line of JSON, a [draftHead], and then the content of what is to be
// saved. They outlast a restart, and go when they are saved, discarded, or too
// old, or when newer ones need the room.
const (
	draftsFolder = "drafts"
	draftSuffix  = ".draft"
	draftsLimit  = 20
	draftsRoom   = 128 << 20 // bytes of all of them
	draftsAge    = 24 * time.Hour
	draftIDSize  = 9 // random bytes, 12 characters
)

// draftHead is the first line of a draft's file.
type draftHead struct {
	Name string `json:"name"` // of the file that it would become
}

// draftFiles are the drafts in a folder.
type draftFiles struct {
	dir  string
	room int64 // bytes of all of them
	now  func() time.Time
}

var draftID = regexp.MustCompile(`^[A-Za-z0-9_-]{12}$`)

// path returns where a draft is. IDs come from buttons, which anybody can make
// up: one that can't be a draft's is none.
func (d draftFiles) path(id string) (string, error) {
	if !draftID.MatchString(id) {
		return "", bot.ErrNoDraft
	}
	return filepath.Join(d.dir, id+draftSuffix), nil
}

// put keeps a draft and returns its ID.
func (d draftFiles) put(name string, data []byte) (id string, err error) {
	head, err := json.Marshal(draftHead{name})
	if err != nil {
		return "", fmt.Errorf("keep a draft: %w", err)
	}
	if err := os.MkdirAll(d.dir, 0o700); err != nil {
		return "", fmt.Errorf("keep a draft: %w", err)
	}
	raw := make([]byte, draftIDSize)
	_, _ = rand.Read(raw) // never fails
	id = base64.RawURLEncoding.EncodeToString(raw)
	content := slices.Concat(head, []byte{'\n'}, data)
	if err := d.makeRoom(int64(len(content))); err != nil {
		return "", fmt.Errorf("make room for a draft: %w", err)
	}
	root, err := os.OpenRoot(d.dir)
	if err != nil {
		return "", fmt.Errorf("keep a draft: %w", err)
	}
	_, err = writeNew(root, id+draftSuffix, content)
	if err = errors.Join(err, root.Close()); err != nil {
		return "", fmt.Errorf("keep a draft: %w", fullDisk(err))
	}
	return id, nil
}

// get returns a draft, or [bot.ErrNoDraft].
func (d draftFiles) get(id string) (name string, data []byte, err error) {
	file, err := d.path(id)
	if err != nil {
		return "", nil, err
	}
	info, err := os.Stat(file)
	if errors.Is(err, fs.ErrNotExist) || err == nil && d.tooOld(info) {
		return "", nil, bot.ErrNoDraft
	}
	if err != nil {
		return "", nil, fmt.Errorf("read a draft: %w", err)
	}
	content, err := os.ReadFile(file)
	if err != nil {
		return "", nil, fmt.Errorf("read a draft: %w", err)
	}
	line, data, _ := bytes.Cut(content, []byte{'\n'})
	var head draftHead
	if err := json.Unmarshal(line, &head); err != nil {
		return "", nil, fmt.Errorf("read a draft: %w", err)
	}
	return head.Name, data, nil
}

// drop deletes a draft, or returns [bot.ErrNoDraft].
func (d draftFiles) drop(id string) error {
	file, err := d.path(id)
	if err != nil {
		return err
	}
	switch err := os.Remove(file); {
	case errors.Is(err, fs.ErrNotExist):
		return bot.ErrNoDraft
	case err != nil:
		return fmt.Errorf("delete a draft: %w", err)
	}
	return nil
}

func (d draftFiles) tooOld(info fs.FileInfo) bool { return d.now().Sub(info.ModTime()) > draftsAge }

// makeRoom deletes drafts that are too old, and then the oldest ones until there
// is room for another of that size.
func (d draftFiles) makeRoom(size int64) error {
	kept, room, failed := d.young()
	size += room
	for len(kept) >= draftsLimit || len(kept) > 0 && size > d.room {
		failed = errors.Join(failed, os.Remove(filepath.Join(d.dir, kept[0].Name())))
		size -= kept[0].Size()
		kept = kept[1:]
	}
	return failed
}

// young deletes drafts that are too old and returns the others, the oldest first,
// with how many bytes they take.
func (d draftFiles) young() (kept []fs.FileInfo, size int64, failed error) {
	entries, err := os.ReadDir(d.dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, 0, err
	}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !strings.HasSuffix(e.Name(), draftSuffix) {
			continue // it has gone, or is none
		}
		if d.tooOld(info) {
			failed = errors.Join(failed, os.Remove(filepath.Join(d.dir, e.Name())))
			continue
		}
		kept = append(kept, info)
		size += info.Size()
	}
	slices.SortFunc(kept, func(a, b fs.FileInfo) int {
		return cmp.Or(a.ModTime().Compare(b.ModTime()), strings.Compare(a.Name(), b.Name()))
	})
	return kept, size, failed
}
