package main

import (
	"errors"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2/analysis/lang/en"
)

// workplace is where one number of passages is measured.
type workplace struct {
	dir       string
	passages  string // a file
	questions string // a file
	stopWords string // a file
	checksum  uint32 // of the passages
}

// index is the folder of an engine.
func (w workplace) index(engine string) string { return filepath.Join(w.dir, engine) }

// prepare writes what engines are given.
func (b *bench) prepare(n int) (workplace, Size, error) {
	dir := filepath.Join(b.dir, strconv.Itoa(n))
	w := workplace{
		dir: dir, passages: filepath.Join(dir, "passages.txt"),
		questions: filepath.Join(dir, "questions.txt"), stopWords: filepath.Join(dir, "stopwords.txt"),
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return w, Size{}, err
	}
	if err := os.WriteFile(w.questions, []byte(strings.Join(b.questions, "\n")+"\n"), 0o600); err != nil {
		return w, Size{}, err
	}
	if err := os.WriteFile(w.stopWords, []byte(strings.Join(stopWords(), "\n")+"\n"), 0o600); err != nil {
		return w, Size{}, err
	}
	f, err := os.Create(w.passages)
	if err != nil {
		return w, Size{}, err
	}
	sum := crc32.NewIEEE()
	if err := errors.Join(b.corpus.Write(io.MultiWriter(f, sum), n), f.Close()); err != nil {
		return w, Size{}, err
	}
	w.checksum = sum.Sum32()
	size := Size{Passages: n, Origin: b.corpus.Origin(n)}
	for _, p := range b.corpus.Passages(n) {
		size.Text += int64(len(p.Text))
	}
	return w, size, nil
}

// stopWords returns the words that no engine looks for: those of Bleve's English
// analyzer, which are Snowball's. The ends that some tokenizers cut off at
// apostrophes ("s", "t", "ll") are among them.
func stopWords() []string {
	var words []string
	for line := range strings.Lines(string(en.EnglishStopWords)) {
		line, _, _ = strings.Cut(line, "|")
		words = append(words, strings.Fields(line)...)
	}
	return append(words, "s", "t", "d", "ll", "m", "re", "ve")
}
