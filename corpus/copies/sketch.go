package copies

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"

	"byline/corpus"
)

const (
	// printWords is how many words in a row a fingerprint stands for: more than
	// a shingle's, so that two stories seldom share one by accident.
	printWords = 6
	// widest is how many fingerprints in a row one is kept of, so that a text
	// has about one for each twelve words, and two texts with any
	// widest+printWords-1 words in a row in common share one.
	widest = 24
	// windows is how many of such rows a text has at least, one after another:
	// of a short text more is kept. What is the least of a wide window is so of
	// each narrower one that it is in.
	windows = 6
)

// Sketch is what is kept of a story until all stories are known: some 160 bytes
// for 500 words. It depends on nothing but the story.
type Sketch struct {
	digest [16]byte // of all words
	prints []uint32 // fingerprints, sorted, each once; none of a text too short to tell
}

// NewSketch returns the sketch of a story. Fingerprints are chosen by winnowing
// (Schleimer, Wilkerson and Aiken, Winnowing: local algorithms for document
// fingerprinting, 2003): of each window of them, the least.
func NewSketch(story *corpus.Story) Sketch {
	ws := bodyWords(story)
	if len(ws) < leastShingles+shingleWords-1 {
		return Sketch{}
	}
	var s Sketch
	h := sha256.New()
	var buf [8]byte
	for _, w := range ws {
		binary.LittleEndian.PutUint64(buf[:], w.hash)
		_, _ = h.Write(buf[:]) // a hash takes anything
	}
	copy(s.digest[:], h.Sum(nil))

	hashes := make([]uint32, len(ws)-printWords+1)
	for i := range hashes {
		hashes[i] = uint32(run(ws[i:i+printWords]) >> 32) // half of it is enough
	}
	window := max(min(len(hashes)/windows, widest), 1)
	least := -1
	for end := window; end <= len(hashes); end++ {
		start := end - window
		if least >= start && hashes[least] <= hashes[end-1] {
			continue // it is still in the window, and the least
		}
		if least < start {
			least = start
			for i := start + 1; i < end; i++ {
				if hashes[i] <= hashes[least] {
					least = i
				}
			}
		} else {
			least = end - 1
		}
		s.prints = append(s.prints, hashes[least])
	}
	slices.Sort(s.prints)
	s.prints = slices.Clip(slices.Compact(s.prints))
	return s
}
