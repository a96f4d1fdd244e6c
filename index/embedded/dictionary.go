package embedded

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"byline/corpus"
	"byline/index/embedded/record"
)

// dictionaries are those that records are written with, by the names of their
// files. They are few, and shared by all parts that are open.
type dictionaries struct {
	mu     sync.Mutex
	byName map[string]*record.Dictionary
}

// open returns the dictionary in a file of dir.
func (d *dictionaries) open(dir string, f fileState) (*record.Dictionary, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if have := d.byName[f.Name]; have != nil {
		return have, nil
	}
	data, err := os.ReadFile(filepath.Join(dir, f.Name))
	if err == nil && checksumOf(data) != f.Checksum {
		err = errChecksum
	}
	var opened *record.Dictionary
	if err == nil {
		opened, err = record.ParseDictionary(data)
	}
	if err != nil {
		return nil, fmt.Errorf("opening the dictionary %s: %w", f.Name, err)
	}
	if d.byName == nil {
		d.byName = map[string]*record.Dictionary{}
	}
	d.byName[f.Name] = opened
	return opened, nil
}

// train makes a dictionary of some stories, and writes it into a new file of dir.
func train(dir string, stories []*prepared) (fileState, error) {
	d := record.Train(func(yield func(*corpus.Story) bool) {
		for _, p := range stories {
			if !yield(p.Story) {
				return
			}
		}
	})
	return newFile(dir, dictionaryPrefix, d.Bytes())
}

// newFile writes data into a new file of dir.
func newFile(dir, prefix string, data []byte) (fileState, error) {
	f, err := os.CreateTemp(dir, prefix)
	if err != nil {
		return fileState{}, err
	}
	if err := f.Close(); err != nil {
		return fileState{}, err
	}
	if err := writeFile(f.Name(), data); err != nil {
		return fileState{}, err
	}
	return fileState{filepath.Base(f.Name()), checksumOf(data)}, nil
}
