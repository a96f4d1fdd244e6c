package embedded

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"
)

// formatVersion is counted up whenever an index that an earlier version of the
// program built would no longer do: its files, fields or their analysis. Such an
// index is rebuilt from the stories.
const formatVersion = 9

// format names everything that the terms in an index depend on.
func format() string {
	bleve := "unknown"
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, dep := range info.Deps {
			if dep.Path == "github.com/blevesearch/bleve/v2" {
				bleve = dep.Version
			}
		}
	}
	return fmt.Sprintf("byline %d, bleve %s", formatVersion, bleve)
}

// manifest tells what is in a part. It is written last.
type manifest struct {
	Census census
	Files  map[string]fileSum // by name
}

// fileSum is what a file is known to be whole by.
type fileSum struct {
	Size     int64
	Modified time.Time
	Checksum uint32 // CRC-32C
}

var (
	errFormat   = errors.New("it was built by another version")
	errChecksum = errors.New("its contents have changed")
)

// readManifest reads the manifest of the part in dir and verifies that the
// part's files are as they were written: they are mapped into memory unchecked,
// where a damaged one would be a crash in the midst of a search. A file that has
// still its size and time is taken for unchanged, so that opening a large index
// doesn't read all of it.
func readManifest(dir string, checksum uint32) (manifest, error) {
	var m manifest
	data, err := os.ReadFile(filepath.Join(dir, partFile))
	if err != nil {
		return m, fmt.Errorf("reading the manifest: %w", err)
	}
	if checksumOf(data) != checksum {
		return m, fmt.Errorf("verifying the manifest: %w", errChecksum)
	}
	if err := json.Unmarshal(data, &m); err != nil {
		return m, fmt.Errorf("reading the manifest: %w", err)
	}
	for name, sum := range m.Files {
		if err := sum.verify(filepath.Join(dir, name)); err != nil {
			return m, fmt.Errorf("verifying %s: %w", name, err)
		}
	}
	return m, nil
}

func (s fileSum) verify(name string) error {
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	if info.Size() == s.Size && info.ModTime().Equal(s.Modified) {
		return nil
	}
	got, err := sumOf(name)
	if err == nil && (got.Size != s.Size || got.Checksum != s.Checksum) {
		err = errChecksum
	}
	return err
}

// sumOf reads a file.
func sumOf(name string) (sum fileSum, err error) {
	f, err := os.Open(name)
	if err != nil {
		return sum, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	info, err := f.Stat()
	if err != nil {
		return sum, err
	}
	h := crc32.New(castagnoli)
	n, err := io.Copy(h, f)
	return fileSum{n, info.ModTime(), h.Sum32()}, err
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func checksumOf(data []byte) uint32 { return crc32.Checksum(data, castagnoli) }

// writeManifest finishes the part in dir: it writes the manifest, and has all of
// the part on disk when it returns the manifest's checksum.
func writeManifest(dir string, c census) (checksum uint32, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return 0, fmt.Errorf("writing the manifest: %w", err)
	}
	m := manifest{Census: c, Files: map[string]fileSum{}}
	for _, e := range entries {
		name := filepath.Join(dir, e.Name())
		if err := syncFile(name); err != nil {
			return 0, fmt.Errorf("syncing the index: %w", err)
		}
		if m.Files[e.Name()], err = sumOf(name); err != nil {
			return 0, fmt.Errorf("writing the manifest: %w", err)
		}
	}
	data, err := json.Marshal(m)
	if err == nil {
		err = writeFile(filepath.Join(dir, partFile), data)
	}
	if err != nil {
		return 0, fmt.Errorf("writing the manifest: %w", err)
	}
	return checksumOf(data), syncFile(filepath.Dir(dir))
}
