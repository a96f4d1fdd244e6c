package thesaurus

// Group is the words that stand for any of some others, for comparing many words
// with the same ones.
type Group struct {
	least     float64
	strengths map[string]float64
}

// GroupOf returns what stands for any of some lower-case words of a language with
// that strength at least.
func GroupOf(language string, asked []string, least float64) Group {
	g := Group{least, map[string]float64{}}
	for _, a := range asked {
		for _, e := range Of(language, a) {
			if e.Strength < least {
				break // as are all behind it
			}
			g.strengths[e.Word] = max(g.strengths[e.Word], e.Strength)
		}
	}
	return g
}

// Has reports whether [Strength] is enough for a lower-case word and one of those
// asked for, which are none of it themselves.
func (g Group) Has(word string) bool {
	if len(g.strengths) == 0 {
		return false
	}
	if g.strengths[word] >= g.least {
		return true
	}
	for _, l := range lemmasOf.of(word) {
		if g.strengths[l.Text]*l.share >= g.least {
			return true
		}
	}
	return false
}
