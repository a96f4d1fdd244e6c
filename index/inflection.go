package index

import (
	"slices"
	"strings"
)

// inflections reports whether two English words can be forms of one verb, noun
// or adjective.
func inflections(a, b string) bool {
	for _, x := range bases(a) {
		if slices.Contains(bases(b), x) {
			return true
		}
	}
	return false
}

// bases are what a word may be a form of.
func bases(w string) []string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	out := []string{w}
	for _, e := range [][2]string{{"s", ""}, {"es", ""}, {"ies", "y"}, {"ed", ""}, {"ed", "e"}, {"ied", "y"}, {"ing", ""}, {"ing", "e"}, {"ly", ""}, {"er", ""}, {"ation", "e"}, {"ance", ""}} {
		base, ok := strings.CutSuffix(w, e[0])
		if !ok || len(base) < 2 {
			continue
		}
		out = append(out, base+e[1])
		if n := len(base); n > 3 && base[n-1] == base[n-2] && e[1] == "" {
			out = append(out, base[:n-1]) // stopped
		}
	}
	return out
}
