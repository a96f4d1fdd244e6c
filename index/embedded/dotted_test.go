package embedded

import (
	"testing"

	"byline/corpus"
	"byline/index"
)

// An acronym with dots is found by its term, which hasn't any, also where only
// words are looked at that may have it.
func TestDottedIsFound(t *testing.T) {
	t.Parallel()
	by, err := newAnalyzers().language("en")
	if err != nil {
		t.Fatal(err)
	}
	for text, term := range map[string]string{"the F.B.I. came": "fbi", "an I.A.E.A. report": "iaea", "the U.S. and others": "us"} {
		var set index.TermSet
		set.Add(term)
		found := false
		by.some(text, &set, func(other string, _ corpus.Span, _ int) { found = found || other == term })
		if !found {
			t.Errorf("%q isn't found in %q", term, text)
		}
	}
}
