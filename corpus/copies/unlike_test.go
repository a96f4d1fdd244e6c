package copies

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestUnlike changes words of a passage at random: what is told to be unlike
// doesn't resemble it, and what has nothing in common is told to be unlike.
func TestUnlike(t *testing.T) {
	t.Parallel()
	const least = .8
	passage := strings.Fields(strings.Join(agencyCopy, " "))[:100]
	text, other := Of(strings.Join(passage, " ")), Of(strings.Join(otherReport, " "))
	rnd := rand.New(rand.NewPCG(8, 8)) //nolint:gosec // the same passages each time
	resembling, unlike := 0, 0
	for range 5000 {
		var words []string
		changes := rnd.IntN(40)
		for _, w := range passage[:40+rnd.IntN(61)] {
			switch {
			case rnd.IntN(100) >= changes:
				words = append(words, w)
			case rnd.IntN(3) > 0:
				words = append(words, "another", w)
			}
		}
		p := strings.Join(words, " ")
		switch resembles, told := Resemble(text, Of(p), least), Unlike(p, least, text, other); {
		case resembles && told:
			t.Fatalf("%q resembles the passage and is told to be unlike it", p)
		case resembles:
			resembling++
		case told:
			unlike++
		}
	}
	if resembling < 100 || unlike < 100 {
		t.Errorf("%d passages resemble it and %d are told to be unlike it; there must be some of both", resembling, unlike)
	}
	if !Unlike(translated[0], least, text, other) {
		t.Error("a translation isn't told to be unlike")
	}
	if Unlike(strings.Join(passage, " "), least, other, text) {
		t.Error("the passage itself is told to be unlike")
	}
}
