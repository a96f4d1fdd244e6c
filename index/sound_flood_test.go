package index_test

import (
	"strings"
	"testing"

	"byline/index"
)

// TestManyNames asks for more words in another alphabet than are looked up, and for
// one that could be written in too many ways.
func TestManyNames(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	for _, question := range []string{
		"Что сказал " + strings.Repeat("Чкчкчк", 5) + " про мост?",
		"Кто такой " + strings.Join(strings.Split(strings.Repeat("Щукарёв", 40), "Щ"), " Щ"),
		strings.Repeat("клабхаус твиттер ", 90),
	} {
		if a := ask(t, x, index.Question{Text: question}); a.Answered && len(a.Passages) == 0 {
			t.Errorf("%.40q is answered with nothing", question)
		}
	}
}
