package embedded

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
)

const (
	manifestFile = "manifest.json"
	storeFolder  = "store" // of Bleve's files
)

// formatVersion is counted up whenever an index that an earlier version of the
// program built would no longer do: its fields or their analysis. Such an
// index is rebuilt from the files.
const formatVersion = 5

// manifest tells what is in a generation. It is written last.
type manifest struct {
	Format    string
	Stories   int
	Passages  int
	Languages []languageCount // the commonest first
	// Publishers are the papers that the stories are in, in order.
	Publishers []string
	Fields     map[string]fieldStatistics // by field
	Checksums  map[string]uint32          // CRC-32C of each of Bleve's files and of linksFile, by name
}

// languageCount counts the stories that have a language.
type languageCount struct {
	Tag     string // Story.Language
	Stories int
}

// documents returns how many of them Bleve holds: see newBuilder for the one.
func (m manifest) documents() uint64 { return uint64(m.Stories) + uint64(m.Passages) + 1 } //nolint:gosec // not negative

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

var (
	errFormat   = errors.New("it was built by another version")
	errChecksum = errors.New("its contents have changed")
)

// readManifest reads the manifest of the generation in dir and verifies that
// its files are as they were written: Bleve maps them into memory unchecked,
// where a damaged one would be a crash in the midst of a search.
func readManifest(dir string) (manifest, error) {
	var m manifest
	data, err := os.ReadFile(filepath.Join(dir, manifestFile))
	if err != nil {
		return m, fmt.Errorf("reading the manifest: %w", err)
	}
	if err := json.Unmarshal(data, &m); err != nil {
		return m, fmt.Errorf("reading the manifest: %w", err)
	}
	if m.Format != format() {
		return m, fmt.Errorf("reading the manifest: %w: %s", errFormat, m.Format)
	}
	sums, err := checksums(dir)
	if err != nil {
		return m, err
	}
	for name, sum := range m.Checksums {
		if got, ok := sums[name]; !ok || got != sum {
			return m, fmt.Errorf("verifying %s: %w", name, errChecksum)
		}
	}
	return m, nil
}

// checksums reads the files of a generation that an answer is made from.
func checksums(dir string) (map[string]uint32, error) {
	entries, err := os.ReadDir(filepath.Join(dir, storeFolder))
	if err != nil {
		return nil, fmt.Errorf("verifying the index: %w", err)
	}
	names := []string{linksFile}
	for _, e := range entries {
		names = append(names, filepath.Join(storeFolder, e.Name()))
	}
	sums := map[string]uint32{}
	for _, name := range names {
		if sums[name], err = checksum(filepath.Join(dir, name)); err != nil {
			return nil, fmt.Errorf("verifying the index: %w", err)
		}
	}
	return sums, nil
}

func checksum(name string) (uint32, error) {
	f, err := os.Open(name)
	if err != nil {
		return 0, err
	}
	h := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	_, err = io.Copy(h, f)
	return h.Sum32(), errors.Join(err, f.Close())
}

// writeManifest finishes the generation in dir: it fills in the checksums,
// writes the manifest, and has all of it on disk when it returns.
func writeManifest(dir string, m manifest) error {
	m.Format = format()
	var err error
	if m.Checksums, err = checksums(dir); err != nil {
		return err
	}
	data, err := json.MarshalIndent(m, "", "\t")
	if err != nil {
		return fmt.Errorf("writing the manifest: %w", err)
	}
	if err := writeFile(filepath.Join(dir, manifestFile), data); err != nil {
		return fmt.Errorf("writing the manifest: %w", err)
	}
	return syncTree(dir)
}

// syncTree has all files and folders below dir written to disk.
func syncTree(dir string) error {
	err := filepath.WalkDir(dir, func(name string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return syncFile(name)
	})
	if err != nil {
		return fmt.Errorf("syncing the index: %w", err)
	}
	return nil
}
