package copies

import (
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
	// printBits is how long a fingerprint is. So few do, since a text that shares
	// some by accident is compared, and isn't the same: among 100,000 stories
	// of 500 words, four others have each.
	printBits = 20
)

// Sketch is what is kept of a story to find those that may be the same copy:
// some 100 bytes for 500 words, as [Sketch.Append] writes it. It depends on
// nothing but the story.
type Sketch struct {
	digest uint64   // of all words, and of which have a capital
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
	hashes := runs(ws)
	s := Sketch{digest: digest(ws), prints: make([]uint32, 0, 8+len(hashes)/(widest/2))}
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
		// Its last bits say nothing of its being the least, so that all are as
		// frequent.
		s.prints = append(s.prints, uint32(hashes[least])&(1<<printBits-1)) //nolint:gosec // what is cut isn't wanted
	}
	slices.Sort(s.prints)
	s.prints = slices.Compact(s.prints)
	return s
}

// digest tells a text's words from those of all others, whatever stands between
// them: texts with the same one compare alike.
func digest(ws []word) uint64 {
	var h uint64
	for _, w := range ws {
		h = mix(h*spread + w.hash + uint64(w.kind&capital))
	}
	return h
}

// runs returns the hashes of each printWords words in a row, by the first of
// them. Each comes from the one before (Karp and Rabin, Efficient randomized
// pattern-matching algorithms, 1987).
func runs(ws []word) []uint64 {
	leaving := uint64(1) // spread to the power of printWords
	for range printWords {
		leaving *= spread
	}
	out := make([]uint64, len(ws)-printWords+1)
	var h uint64
	for i, w := range ws {
		h = h*spread + w.hash
		if i >= printWords {
			h -= ws[i-printWords].hash * leaving
		}
		if i >= printWords-1 {
			out[i-printWords+1] = mix(h)
		}
	}
	return out
}
