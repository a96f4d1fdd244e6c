package embedded

import (
	"fmt"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
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

// keep lets go of all but those that are named.
func (d *dictionaries) keep(names []string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	maps.DeleteFunc(d.byName, func(name string, _ *record.Dictionary) bool { return !slices.Contains(names, name) })
}

// dictionaryState is the dictionary that new records are written with, and how
// many passages it was made of.
type dictionaryState struct {
	fileState
	Passages int
}

const (
	// enoughPassages is from how many passages on a dictionary is as good as one
	// of more.
	enoughPassages = 1 << 12
	// outgrown is how many times as many passages as it was made of a part has
	// for which another dictionary is made.
	outgrown = 8
)

// outgrows reports whether so many passages want a better dictionary.
func (d dictionaryState) outgrows(passages int) bool {
	return d.Name == "" || d.Passages < enoughPassages && passages >= outgrown*d.Passages
}

// train makes a dictionary of some stories, and writes it into a new file of dir.
func train(dir string, stories iter.Seq[*corpus.Story], passages int) (dictionaryState, error) {
	f, err := newFile(dir, dictionaryPrefix, record.Train(stories).Bytes())
	if err != nil {
		return dictionaryState{}, fmt.Errorf("making a dictionary: %w", err)
	}
	return dictionaryState{f, passages}, nil
}

// newStories yields the stories of a chunk.
func (c *chunk) newStories() iter.Seq[*corpus.Story] {
	return func(yield func(*corpus.Story) bool) {
		for _, p := range c.stories {
			if !yield(p.Story) {
				return
			}
		}
	}
}

// storiesOf yields the stories of parts, up to the first one that can't be read,
// which merging them is going to tell of.
func storiesOf(parts []livePart) iter.Seq[*corpus.Story] {
	return func(yield func(*corpus.Story) bool) {
		for _, p := range parts {
			for story := range p.inPart() {
				s, _, err := p.decode(story)
				if err != nil || !yield(s) {
					return
				}
			}
		}
	}
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
