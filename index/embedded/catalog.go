package embedded

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"byline/corpus"
)

const catalogFile = "files.json"

// catalog lists the files that a generation was built from.
type catalog struct {
	Version string    // see Source
	Scanned time.Time // when the listing of files began
	Files   []fileEntry
}

// fileEntry is what an update needs to know of a file to leave it alone.
type fileEntry struct {
	Path      string
	Size      int64
	Modified  time.Time
	Changed   time.Time    `json:",omitzero"`  // as in corpus.File
	Hash      string       `json:",omitempty"` // SHA-256 of the contents; "" where they couldn't be read
	Stories   []storyEntry `json:",omitempty"` // those of its stories that are in the index
	Error     string       `json:",omitempty"` // why the file, or a story in it, isn't
	Duplicate bool         `json:",omitempty"` // a story in it isn't, because another file has it
}

// storyEntry is one story and the hash of its record.
type storyEntry struct{ ID, Hash string }

// entryOf returns an entry with what a listing shows of a file.
func entryOf(f corpus.File) fileEntry {
	return fileEntry{Path: f.Path, Size: f.Size, Modified: f.Modified, Changed: f.Changed}
}

// settled is the age from which on a file's times tell that it hasn't changed.
// A file that is written to twice within a tick of the file system's clock,
// which is up to two seconds, keeps its times the second time.
const settled = 2 * time.Second

// unchanged reports whether a file is as it was in a listing begun at scanned,
// as far as can be told without reading it.
func (e fileEntry) unchanged(f corpus.File, scanned time.Time) bool {
	return e.Hash != "" && !f.Modified.IsZero() &&
		e.Size == f.Size && e.Modified.Equal(f.Modified) && e.Changed.Equal(f.Changed) &&
		scanned.Sub(f.Modified) >= settled && scanned.Sub(f.Changed) >= settled
}

// failure returns the reason that is remembered for a file.
func (e fileEntry) failure() corpus.FileError {
	return corpus.FileError{File: e.Path, Err: errors.New(e.Error)}
}

// byPath returns the files by their path.
func (c catalog) byPath() map[string]fileEntry {
	m := make(map[string]fileEntry, len(c.Files))
	for _, e := range c.Files {
		m[e.Path] = e
	}
	return m
}

// hashes returns the hash of each story's record by the story's ID.
func (c catalog) hashes() map[string]string {
	m := map[string]string{}
	for _, e := range c.Files {
		for _, s := range e.Stories {
			m[s.ID] = s.Hash
		}
	}
	return m
}

func readCatalog(generation string) (catalog, error) {
	var c catalog
	data, err := os.ReadFile(filepath.Join(generation, catalogFile))
	if err == nil {
		err = json.Unmarshal(data, &c)
	}
	if err != nil {
		return catalog{}, fmt.Errorf("reading the list of files in the index: %w", err)
	}
	return c, nil
}

func writeCatalog(generation string, c catalog) error {
	data, err := json.Marshal(c)
	if err == nil {
		err = writeFile(filepath.Join(generation, catalogFile), data)
	}
	if err != nil {
		return fmt.Errorf("writing the list of files in the index: %w", err)
	}
	return nil
}
