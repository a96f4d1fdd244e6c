package index

import (
	"hash/fnv"
	"io"
	"slices"

	"byline/corpus"
)

// sameCopy is the least share of common shingles at which two passages count
// as the same copy, as papers print an agency's: a word or two may differ.
const sameCopy = .8

// shingles are the runs of three words of a text (Broder 1997), each as a hash,
// in order and each once.
func shingles(ws []word) []uint64 {
	out := make([]uint64, 0, len(ws))
	h := fnv.New64a()
	for i := range len(ws) - 2 {
		h.Reset()
		for _, w := range ws[i : i+3] {
			_, _ = io.WriteString(h, w.lower+" ") // a hash takes anything
		}
		out = append(out, h.Sum64())
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// resemblance is the share of all shingles that two texts have in common.
func resemblance(a, b []uint64) float64 {
	all, common := len(a)+len(b), 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			common++
			a, b = a[1:], b[1:]
		}
	}
	if common == 0 {
		return 0
	}
	return float64(common) / float64(all-common)
}

// scored is a passage with its place in the answer.
type scored struct {
	*reading
	score      float64
	features   []Feature
	highlights []corpus.Span
	quotes     []*corpus.Quote // those that answer; nil to take them from the highlights
	also       []StoryRef
}

// group folds passages with the same copy into the first of them and returns
// at most limit groups.
func group(ranked []scored, limit int) []scored {
	var out []scored
	var seen [][]uint64
next:
	for _, s := range ranked {
		sh := shingles(s.words)
		for i := range out {
			if len(sh) > 0 && resemblance(sh, seen[i]) >= sameCopy {
				other := ref(s.Story)
				if other.Story != out[i].Story.ID && !slices.Contains(out[i].also, other) {
					out[i].also = append(out[i].also, other)
				}
				continue next
			}
		}
		if len(out) < limit {
			out, seen = append(out, s), append(seen, sh)
		}
	}
	return out
}
