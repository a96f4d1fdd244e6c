package index

import "byline/corpus"

// sameCopy is the least share of common shingles at which two passages count
// as the same copy, as papers print an agency's: a word or two may differ.
const sameCopy = .8

// shingles are the runs of three words of a text (Broder 1997).
func shingles(text string) map[[3]string]bool {
	ws := words(text)
	out := make(map[[3]string]bool, len(ws))
	for i := range len(ws) - 2 {
		out[[3]string{ws[i].lower, ws[i+1].lower, ws[i+2].lower}] = true
	}
	return out
}

// resemblance is the share of all shingles that two texts have in common, or 0
// where it can't reach sameCopy.
func resemblance(a, b map[[3]string]bool) float64 {
	if float64(min(len(a), len(b))) < sameCopy*float64(max(len(a), len(b))) {
		return 0 // too different in length to be counted out
	}
	common := 0
	for s := range a {
		if b[s] {
			common++
		}
	}
	if common == 0 {
		return 0
	}
	return float64(common) / float64(len(a)+len(b)-common)
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
	var seen []map[[3]string]bool
next:
	for _, s := range ranked {
		sh := shingles(s.text)
		for i := range out {
			if len(sh) > 0 && resemblance(sh, seen[i]) >= sameCopy {
				if s.Story.ID != out[i].Story.ID {
					out[i].also = append(out[i].also, ref(s.Story))
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
