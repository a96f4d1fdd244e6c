package embedded

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"time"

	"byline/corpus"
)

// fileEntry is what an update needs to know of a file to leave it alone.
type fileEntry struct {
	Path      string
	Size      int64     `json:",omitempty"`
	Modified  time.Time `json:",omitzero"`
	Changed   time.Time `json:",omitzero"`  // as in corpus.File
	Settled   bool      `json:",omitempty"` // these times tell whether it has changed since
	Hash      string    `json:",omitempty"` // SHA-256 of the contents; "" where they couldn't be read
	Stories   []string  `json:",omitempty"` // IDs of those of its stories that are in the index
	Error     string    `json:",omitempty"` // why the file, or a story in it, isn't
	Duplicate bool      `json:",omitempty"` // a story in it isn't, because another file has it
	Gone      bool      `json:",omitempty"` // there is no such file any more
}

// settled is the age from which on a file's times tell that it hasn't changed.
// A file that is written to twice within a tick of the file system's clock,
// which is up to two seconds, keeps its times the second time.
const settled = 2 * time.Second

// entryOf returns an entry with what a listing that began at scanned shows of a
// file.
func entryOf(f corpus.File, scanned time.Time) fileEntry {
	e := fileEntry{Path: f.Path}
	e.list(f, scanned)
	return e
}

// list notes what a listing shows of the file.
func (e *fileEntry) list(f corpus.File, scanned time.Time) {
	e.Size, e.Modified, e.Changed = f.Size, f.Modified, f.Changed
	e.Settled = !f.Modified.IsZero() && scanned.Sub(f.Modified) >= settled && scanned.Sub(f.Changed) >= settled
}

// unchanged reports whether a file is as its entry says, as far as can be told
// without reading it.
func (e fileEntry) unchanged(f corpus.File) bool {
	return e.Hash != "" && e.Settled && e.Size == f.Size && e.Modified.Equal(f.Modified) && e.Changed.Equal(f.Changed)
}

// failure returns the reason that is remembered for a file.
func (e fileEntry) failure() corpus.FileError {
	return corpus.FileError{File: e.Path, Err: errors.New(e.Error)}
}

// catalog lists the files that a state was built from. On disk it is a log of
// entries, a line each, of which the last one of a file holds: an update
// appends what is different. A state says how much of the log belongs to it.
type catalog struct {
	logState
	files map[string]fileEntry // by path
}

// logState is the beginning of a file that belongs to a state.
type logState struct {
	Name     string `json:",omitempty"`
	Size     int64  `json:",omitempty"`
	Checksum uint32 `json:",omitempty"`
	Lines    int    `json:",omitempty"`
}

func readCatalog(dir string, s logState) (catalog, error) {
	c := catalog{logState: s, files: map[string]fileEntry{}}
	if s.Name == "" {
		return c, nil
	}
	f, err := os.Open(filepath.Join(dir, s.Name))
	if err != nil {
		return c, fmt.Errorf("reading the list of files in the index: %w", err)
	}
	defer f.Close() //nolint:errcheck // it was only read
	h := crc32.New(castagnoli)
	lines := json.NewDecoder(bufio.NewReader(io.TeeReader(io.LimitReader(f, s.Size), h)))
	for range s.Lines {
		var e fileEntry
		if err := lines.Decode(&e); err != nil {
			return c, fmt.Errorf("reading the list of files in the index: %w", err)
		}
		c.files[e.Path] = e
		if e.Gone {
			delete(c.files, e.Path)
		}
	}
	if err := lines.Decode(&fileEntry{}); !errors.Is(err, io.EOF) || h.Sum32() != s.Checksum {
		return c, fmt.Errorf("reading the list of files in the index: %w", errChecksum)
	}
	return c, nil
}

// obsolete is how many lines of a log may be obsolete besides half of them.
const obsolete = 1000

// append adds entries to the log, or begins a new one where most lines of it are
// obsolete. What a state has of the old one stays as it is.
func (c *catalog) append(dir string, entries []fileEntry) error {
	for _, e := range entries {
		c.files[e.Path] = e
		if e.Gone {
			delete(c.files, e.Path)
		}
	}
	if c.Name == "" || c.Lines+len(entries) > 2*len(c.files)+obsolete {
		c.logState = logState{}
		entries = entries[:0:0]
		for _, e := range c.files {
			entries = append(entries, e)
		}
	}
	if err := c.write(dir, entries); err != nil {
		return fmt.Errorf("writing the list of files in the index: %w", err)
	}
	return nil
}

func (c *catalog) write(dir string, entries []fileEntry) (err error) {
	var f *os.File
	if c.Name == "" {
		f, err = os.CreateTemp(dir, filesPrefix)
	} else {
		f, err = os.OpenFile(filepath.Join(dir, c.Name), os.O_WRONLY, 0o600)
	}
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	c.Name = filepath.Base(f.Name())
	var text bytes.Buffer
	out := json.NewEncoder(&text)
	for _, e := range entries {
		if err := out.Encode(e); err != nil {
			return err
		}
	}
	if _, err := f.WriteAt(text.Bytes(), c.Size); err != nil {
		return err
	}
	c.Size += int64(text.Len())
	c.Lines += len(entries)
	c.Checksum = crc32.Update(c.Checksum, castagnoli, text.Bytes())
	return f.Sync()
}
