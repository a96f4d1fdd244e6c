package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// database is WordNet as far as it is wanted here: see wndb(5WN).
type database struct {
	synsets map[string]*synset   // by part of speech and offset: "n02084071"
	senses  map[string][]sense   // by lemma in lower case, the commonest first within a part of speech
	forms   map[string][]string  // lemmas by irregular form
	order   []string             // the synsets' keys, as they stand in the files
	counts  map[senseKey]float64 // how often texts were found to use a sense
}

type synset struct {
	words    []string // as they are written
	pointers []pointer
}

// pointer is a relation of a synset to another, or of one word of it to a word
// of the other.
type pointer struct {
	symbol string
	target string // key of a synset
	source int    // the word's number from 1; 0 for all
	word   int    // the same in the target
}

// sense is a meaning of a word, and the share of the word's uses that have it.
type sense struct {
	synset string
	share  float64
}

type senseKey struct {
	lemma string
	pos   string
	rank  int
}

var parts = []struct{ file, pos string }{{"noun", "n"}, {"verb", "v"}, {"adj", "a"}, {"adv", "r"}}

// readDatabase reads the files in WordNet's folder.
func readDatabase(dir string) (*database, error) {
	db := &database{
		synsets: map[string]*synset{}, senses: map[string][]sense{},
		forms: map[string][]string{}, counts: map[senseKey]float64{},
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
	for _, ss := range db.senses {
		total := 0.
		for _, s := range ss {
			total += s.share
		}
		for i := range ss {
			ss[i].share /= total
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

// addCount reads "found%2:41:00:: 1 8".
func (db *database) addCount(f []string) error {
	lemma, key, _ := strings.Cut(f[0], "%")
	rank, err := strconv.Atoi(f[1])
	if err != nil {
		return err
	}
	count, err := strconv.ParseFloat(f[2], 64)
	if err != nil {
		return err
	}
	pos := map[byte]string{'1': "n", '2': "v", '3': "a", '4': "r", '5': "a"}[key[0]]
	db.counts[senseKey{lemma, pos, rank}] = count
	return nil
}

// addSynset reads "02444662 41 v 04 establish 0 set_up 2 found 0 launch 0 005 @ 01640855 v 0000 …".
func (db *database) addSynset(pos string, f []string) error {
	n, err := strconv.ParseInt(f[3], 16, 0)
	if err != nil {
		return err
	}
	s := &synset{}
	for i := range int(n) {
		word, _, _ := strings.Cut(f[4+2*i], "(") // before which nouns it stands: "(a)"
		s.words = append(s.words, word)
	}
	pointers, err := strconv.Atoi(f[4+2*n])
	if err != nil {
		return err
	}
	for i := range pointers {
		p := f[5+2*int(n)+4*i:]
		at, err := strconv.ParseUint(p[3], 16, 16)
		if err != nil {
			return err
		}
		s.pointers = append(s.pointers, pointer{
			symbol: p[0], target: synsetKey(p[2], p[1]), source: int(at >> 8), word: int(at & 0xff),
		})
	}
	key := synsetKey(pos, f[0])
	db.synsets[key] = s
	db.order = append(db.order, key)
	return nil
}

func synsetKey(pos, offset string) string {
	if pos == "s" { // a satellite of an adjective
		pos = "a"
	}
	return pos + offset
}

// addSenses reads "found v 4 4 @ ~ $ + 4 1 02427103 01640207 …": the offsets
// of a lemma's senses close the line. A sense that no text was found to use
// counts a little, the first more than the last.
func (db *database) addSenses(pos string, f []string) error {
	n, err := strconv.Atoi(f[2])
	if err != nil {
		return err
	}
	for i, offset := range f[len(f)-n:] {
		w := db.counts[senseKey{f[0], pos, i + 1}] + 1/float64(i+1)
		db.senses[f[0]] = append(db.senses[f[0]], sense{synsetKey(pos, offset), w})
	}
	return nil
}

// addForms reads "tore tear".
func (db *database) addForms(f []string) error {
	for _, lemma := range f[1:] {
		if !slices.Contains(db.forms[f[0]], lemma) {
			db.forms[f[0]] = append(db.forms[f[0]], lemma)
		}
	}
	return nil
}

// uses tells how often a word was found in texts.
func (db *database) uses(lemma string) float64 {
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

// share is that of a word's uses that have the meaning of a synset.
func (db *database) share(word, synset string) float64 {
	for _, s := range db.senses[strings.ToLower(word)] {
		if s.synset == synset {
			return s.share
		}
	}
	return 0
}
