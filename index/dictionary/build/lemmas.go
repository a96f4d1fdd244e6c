package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"byline/index/thesaurus/wordnet"
)

// lemma is a word or several of a language, with the synsets that it is linked to,
// in the order of the file.
type lemma struct {
	text    string
	synsets []string
}

// readLemmas reads lines like "08524735-n spa:lemma ciudad": a lemma is linked with
// a synset by its offset in WordNet 3.0.
func readLemmas(name string, offsets offsets) ([]lemma, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	var out []lemma
	at := map[string]int{}
	for s := bufio.NewScanner(f); ; {
		if !s.Scan() {
			return out, s.Err()
		}
		fields := strings.Split(s.Text(), "\t")
		if strings.HasPrefix(fields[0], "#") || len(fields) != 3 || !strings.HasSuffix(fields[1], ":lemma") {
			continue // a comment, or not a lemma
		}
		offset, pos, _ := strings.Cut(fields[0], "-")
		synset, err := offsets.synset(pos, offset)
		if err != nil {
			return nil, fmt.Errorf("%s: %q: %w", name, s.Text(), err)
		}
		text := fields[2]
		i, known := at[text]
		if !known {
			i = len(out)
			at[text] = i
			out = append(out, lemma{text: text})
		}
		if !slices.Contains(out[i].synsets, synset) {
			out[i].synsets = append(out[i].synsets, synset)
		}
	}
}

// offsets are those of the synsets of each part of speech, in order.
type offsets map[string][]int

func offsetsOf(db *wordnet.Database) (offsets, error) {
	out := offsets{}
	for _, key := range db.Order {
		n, err := strconv.Atoi(key[1:])
		if err != nil {
			return nil, err
		}
		out[key[:1]] = append(out[key[:1]], n)
	}
	return out, nil
}

// mostMoved is how far, in bytes, a line may be from where it is in Princeton's
// files: Debian's have mended misprints. The shortest line is longer than twice that.
const mostMoved = 18

// synset returns the key of the synset whose line is nearest to an offset.
func (os offsets) synset(pos, offset string) (string, error) {
	wanted, err := strconv.Atoi(offset)
	if err != nil {
		return "", err
	}
	known := os[wordnet.Key(pos, "")]
	i, _ := slices.BinarySearch(known, wanted-mostMoved)
	if i == len(known) || known[i] > wanted+mostMoved {
		return "", fmt.Errorf("no synset of WordNet 3.0 has this offset")
	}
	return wordnet.Key(pos, fmt.Sprintf("%08d", known[i])), nil
}
