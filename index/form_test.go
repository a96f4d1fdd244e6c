package index

import "testing"

// TestFormOfSurname holds that a surname alone is the whole name in form, too.
func TestFormOfSurname(t *testing.T) {
	for text, want := range map[string]float64{
		"They met Elon Musk.": 2,
		"They met Musk.":      1 + surnameStrength,
		"They met Elon.":      1,
		"They met nobody.":    0,
	} {
		r := readingOf(t, text, "elon musk")
		w := &wanted{language: "en", analyze: plainTerms, known: map[string][]meaning{}, found: map[*tokens][]hit{}, covers: map[*tokens][]float64{}}
		w.words, w.terms, w.total = r.want.words, r.want.terms, r.want.total
		w.terms[0].name, w.terms[1].name = "elon", "musk"
		w.terms[0].surname = &wantedTerm{text: "musk", name: "musk"}
		if got := read(r.Candidate, w).form(nil); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
