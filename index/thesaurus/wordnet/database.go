// Package wordnet reads the files of Princeton's WordNet, for the programs that
// make tables of it: see wndb(5WN). WordNet 3.0 is Debian's package wordnet-base.
package wordnet

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Database is WordNet as far as it is wanted.
type Database struct {
	Synsets map[string]*Synset   // by part of speech and offset: see Key
	Order   []string             // the synsets' keys, as they stand in the files
	Senses  map[string][]Sense   // by lemma in lower case, the commonest first within a part of speech
	Forms   map[string][]string  // lemmas by irregular form
	counts  map[senseKey]float64 // how often texts were found to use a sense
}

// Synset is a meaning, by the words that have it.
type Synset struct {
	Words    []string // as they are written, with "_" for a space
	Pointers []Pointer
}

// Pointer is a relation of a synset to another, or of one word of it to a word
// of the other.
type Pointer struct {
	Symbol string
	Target string // key of a synset
	Source int    // the word's number from 1; 0 for all
	Word   int    // the same in the target
}

// Sense is a meaning of a word, and the share of the word's uses that have it.
type Sense struct {
	Synset string
	Share  float64
}

type senseKey struct {
	lemma string
	pos   string
	rank  int
}

var parts = []struct{ file, pos string }{{"noun", "n"}, {"verb", "v"}, {"adj", "a"}, {"adv", "r"}}

// Key names the synset of a part of speech and an offset in its file: "n02084071".
func Key(pos, offset string) string {
	if pos == "s" { // a satellite of an adjective
		pos = "a"
	}
	return pos + offset
}

// Read reads the files in WordNet's folder (data.noun, index.noun, noun.exc,
// cntlist.rev …).
func Read(dir string) (*Database, error) {
	db := &Database{
		Synsets: map[string]*Synset{}, Senses: map[string][]Sense{},
		Forms: map[string][]string{}, counts: map[senseKey]float64{},
	}
	read := func(name string, line func([]string) error) error {
		if err := eachLine(filepath.Join(dir, name), line); err != nil {
			return fmt.Errorf("read WordNet's %s: %w", name, err)
		}
		return nil
	}
	if err := read("cntlist.rev", db.addCount); err != nil {
		return nil, err
	}
	for _, p := range parts {
		if err := read("data."+p.file, func(f []string) error { return db.addSynset(p.pos, f) }); err != nil {
			return nil, err
		}
		if err := read("index."+p.file, func(f []string) error { return db.addSenses(p.pos, f) }); err != nil {
			return nil, err
		}
		if err := read(p.file+".exc", db.addForms); err != nil {
			return nil, err
		}
	}
	for _, ss := range db.Senses {
		total := 0.
		for _, s := range ss {
			total += s.Share
		}
		for i := range ss {
			ss[i].Share /= total
		}
	}
	return db, nil
}

// eachLine passes on the fields of each line but those of the license, which
// is indented.
func eachLine(name string, line func([]string) error) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // it was only read
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		if strings.HasPrefix(s.Text(), "  ") {
			continue
		}
		text, _, _ := strings.Cut(s.Text(), " | ")
		if err := line(strings.Fields(text)); err != nil {
			return fmt.Errorf("%q: %w", s.Text(), err)
		}
	}
	return s.Err()
}

// Uses tells how often a word, in lower case, was found in texts.
func (db *Database) Uses(lemma string) float64 {
	sum := 0.
	for _, p := range parts {
		for rank := 1; ; rank++ {
			c, ok := db.counts[senseKey{lemma, p.pos, rank}]
			if !ok {
				break
			}
			sum += c
		}
	}
	return sum
}

// Share is that of a word's uses that have the meaning of a synset.
func (db *Database) Share(word, synset string) float64 {
	for _, s := range db.Senses[strings.ToLower(word)] {
		if s.Synset == synset {
			return s.Share
		}
	}
	return 0
}
