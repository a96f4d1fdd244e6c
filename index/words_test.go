package index

import "testing"

func TestUncapitalized(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"WHO IS ANN LEE":            "who is ann lee",
		"WHAT DID THE MAYOR SAY?":   "what did the mayor say?",
		"What Did The Mayor Say":    "what did the mayor say",
		"ЧТО СКАЗАЛ МЭР":            "что сказал мэр",
		"SOLAR PANELS SCHOOL":       "solar panels school",
		"What did the Mayor say":    "What did the Mayor say",
		"NATO":                      "NATO",
		"Ann Lee":                   "Ann Lee",
		"Ann Marie Lee":             "Ann Marie Lee", // no small word
		"Who Framed Roger Rabbit 2": "Who Framed Roger Rabbit 2",
		"2021 3 4":                  "2021 3 4",
		"桥什么时候关闭":                   "桥什么时候关闭",
	} {
		if got := uncapitalized(text); got != want {
			t.Errorf("uncapitalized(%q) = %q, want %q", text, got, want)
		}
	}
}
