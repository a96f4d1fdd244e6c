package index

// Match tells how one word of a question was found in a passage.
type Match struct {
	Word     string  // of the question, as asked
	Weight   float64 // its idf, 0 to 1: that of a word in no passage
	Found    string  // the passage's word for it; empty if there is none
	Strength float64 // how well that stands for the question's, 0 to 1
}

// matches returns how each word of the question was found, in its order.
func (r *reading) matches() []Match {
	out := make([]Match, len(r.want.terms))
	for i, t := range r.want.terms {
		out[i] = Match{Word: t.asked, Weight: t.idf}
	}
	for _, h := range r.hits {
		if m := &out[h.term]; h.strength > m.Strength {
			m.Found, m.Strength = h.span.In(r.text), h.strength
		}
	}
	return out
}
