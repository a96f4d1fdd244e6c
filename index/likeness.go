package index

import (
	"slices"
	"strings"
)

// leastAlike is from which share of common letter pairs on two words are alike.
const leastAlike = .4

// alike returns the speakers with a name most like the words.
func (l *listing) alike(ws []string) []Speaker {
	type near struct {
		*voice
		likeness float64
	}
	pairs := make([]map[string]bool, len(ws))
	for i, w := range ws {
		pairs[i] = pairsOf(w)
	}
	var all []near
	for i := range l.voices {
		v := &l.voices[i]
		best := 0.
		for name := range strings.FieldsSeq(v.typed) {
			its := pairsOf(name)
			for _, p := range pairs {
				best = max(best, likeness(p, its))
			}
		}
		if best >= leastAlike {
			all = append(all, near{v, best})
		}
	}
	slices.SortStableFunc(all, func(a, b near) int { return compareScores(a.likeness, b.likeness) })
	out := make([]Speaker, len(all))
	for i, n := range all {
		out[i] = n.Speaker
	}
	return out
}

// pairsOf returns the pairs of letters in a word, with its first and last
// letter.
func pairsOf(word string) map[string]bool {
	rs := []rune(" " + word + " ")
	out := make(map[string]bool, len(rs))
	for i := range len(rs) - 1 {
		out[string(rs[i:i+2])] = true
	}
	return out
}

// likeness is the share of pairs that are common, as Dice has it.
func likeness(a, b map[string]bool) float64 {
	n := 0
	for p := range a {
		if b[p] {
			n++
		}
	}
	return 2 * float64(n) / float64(len(a)+len(b))
}
