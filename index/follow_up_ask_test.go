package index_test

import (
	"strings"
	"testing"

	"byline/index"
)

// A question that follows up others is answered with them in mind.
func TestAskFollowUp(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	for _, tt := range []struct {
		earlier      []string
		text         string
		story, words string
	}{
		{[]string{"What did the Kremlin say about the invitation?"}, "and what did Musk write?", "kremlin.md", "Would you like to join me"},
		{[]string{"What did the Kremlin say about the invitation?"}, "when was that?", "kremlin.md", "first we want to understand it"},
		{[]string{"What did Martin say about the bridge?"}, "and the mayor?", "bridge.md", "another winter"},
		{[]string{"who is the mayor", "what did she say about the bridge?"}, "and Martin?", "bridge.md", "My shop depends"},
		{[]string{"What did the Kremlin say about the invitation?"}, "Who bought the lamp?", "lamp.md", "Lindqvist purchased a new lamp"},
		{[]string{"What did the Kremlin say about the invitation?"}, "What did Olga Brand say?", "council.md", "belongs to everyone"},
	} {
		a := ask(t, x, index.Question{Text: tt.text, Earlier: tt.earlier})
		if !a.Answered || a.Passages[0].Citation.Story != tt.story || !strings.Contains(highlighted(a.Passages[0]), tt.words) {
			t.Errorf("%q %q got %+v", tt.earlier, tt.text, a.Passages)
		}
	}
}

// More says that a greater limit shows further passages, and that none does.
func TestMore(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	for _, q := range []string{"What did the mayor say about the bridge?", "How far does the beam reach on a clear night?", "zzyzx qwrtp"} {
		few := ask(t, x, index.Question{Text: q})
		all := ask(t, x, index.Question{Text: q, Limit: 50})
		if few.More != (len(all.Passages) > len(few.Passages)) || all.More {
			t.Errorf("%q: %d passages, of %d in all, and More is %t; of all it is %t", q, len(few.Passages), len(all.Passages), few.More, all.More)
		}
	}
}
