package index

import (
	"strings"
	"testing"
)

func TestWithoutHappening(t *testing.T) {
	for question, want := range map[string]string{
		"when did the fair take place":          "did the fair",
		"wann fand die Taufe statt":             "die Taufe",
		"wo hat die Taufe stattgefunden":        "hat die Taufe",
		"waar vond het feest plaats":            "het feest",
		"quand a eu lieu la fête":               "a la fête",
		"¿dónde tuvo lugar la feria?":           "la feria",
		"wann fand Lee die Linse":               "fand Lee die Linse",
		"when did lee take the place of rowe":   "did lee take the place of rowe",
		"what did the place take":               "did the place take",
		"where does lee take the money from":    "does lee take the money from",
		"who said the fair would take place":    "said the fair would take place",
		"why did the fair take place in Weston": "did the fair take place in Weston",
	} {
		if got := strings.Join(strings.Fields(strings.Trim(Analyze(question).Content, "¿? ")), " "); got != want {
			t.Errorf("%q: %q, want %q", question, got, want)
		}
	}
}
