package index

import (
	"slices"
	"testing"
)

func TestQuotedPhrases(t *testing.T) {
	t.Parallel()
	for question, want := range map[string][]string{
		"who said “going nowhere”?":             {"going nowhere"},
		"who said \"Going  Nowhere,\" and when": {"going nowhere"},
		"Wer sagte „So geht’s nicht“?":          {"so geht's nicht"},
		"кто сказал «интересное предложение»":   {"интересное предложение"},
		"who said “a b” and \"c\"":              {"a b", "c"},
		"what's the mayor's plan":               nil,
		"who said \"going":                      nil,
		"\"\" and “…”":                          nil,
	} {
		if got := quotedPhrases(question); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", question, got, want)
		}
	}
	a := Analysis{Phrases: []string{"is tired", "it's over"}}
	for text, want := range map[string]float64{
		"“The steel Is tired.”": .5, "The steel is tired, and it’s over": 1, "This is tiredness.": 0, "": 0,
	} {
		if got := a.phrasesIn(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
