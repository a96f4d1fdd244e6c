// Build makes the table of word vectors from GloVe's file of 50 dimensions, a
// line a word, the commonest first:
//
//	go run ./index/vectors/build glove.6B.50d.txt index/vectors/glove.table
//
// The file is in https://nlp.stanford.edu/data/glove.6B.zip.
package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"byline/index/embedded"
	"byline/index/vectors"
)

// How many words the table has, and of how many the mean and the directions in
// which all words differ most are found.
const (
	words  = 100_000
	common = 60_000
)

// isWord tells what is kept: numbers tell nothing by the company that they keep.
var isWord = regexp.MustCompile(`^[a-z][a-z.'-]+$`)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("usage: build GLOVE-FILE FILE")
	}
	all, err := read(args[0])
	if err != nil {
		return fmt.Errorf("read GloVe's vectors: %w", err)
	}
	if err := spread(all, common); err != nil {
		return err
	}
	terms, err := embedded.Analyzer("en")
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(e entry) bool { return len(terms(e.word)) == 0 }) // stop words
	return os.WriteFile(args[1], encode(all, words), 0o644)                             //nolint:gosec // public data, for all to read
}

// entry is a word with its vector.
type entry struct {
	word   string
	vector [vectors.Dimensions]float64
}

func read(name string) (all []entry, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	for s := bufio.NewScanner(f); ; {
		if !s.Scan() {
			return all, s.Err()
		}
		fields := strings.Fields(s.Text())
		if len(fields) != 1+vectors.Dimensions {
			return nil, fmt.Errorf("line %d has %d fields", len(all)+1, len(fields))
		}
		e := entry{word: fields[0]}
		for i := range e.vector {
			if e.vector[i], err = strconv.ParseFloat(fields[1+i], 64); err != nil {
				return nil, fmt.Errorf("line %d: %w", len(all)+1, err)
			}
		}
		all = append(all, e)
	}
}

// encode writes the first n words, the rarer of two with one hash left out.
func encode(all []entry, n int) []byte {
	byHash := map[uint32]entry{}
	for _, e := range all {
		h := vectors.Hash(e.word)
		if _, taken := byHash[h]; len(byHash) < n && isWord.MatchString(e.word) && !taken {
			byHash[h] = e
		}
	}
	hashes := make([]uint32, 0, len(byHash))
	for h := range byHash {
		hashes = append(hashes, h)
	}
	slices.Sort(hashes)
	var out []byte
	for _, h := range hashes {
		out = binary.LittleEndian.AppendUint32(out, h)
	}
	for _, h := range hashes {
		e := byHash[h]
		for _, x := range e.vector {
			out = append(out, vectors.Quantized(x*vectors.One))
		}
	}
	return out
}
