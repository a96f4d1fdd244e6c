package index

import "testing"

func TestAsksWhoNot(t *testing.T) {
	for question, want := range map[string]bool{
		"who didn't vote for it":          true,
		"who didnt vote for it":           true,
		"who has not endorsed lee":        true,
		"wer hat nicht zugestimmt":        true,
		"who voted for it":                false,
		"who wrote Don't go":              false,
		"who met those who did not vote":  false,
		"why did he not vote":             false,
		"who did lee meet that isn't old": false,
	} {
		a := Analyze(question)
		if got := a.asksWhoNot(); got != want {
			t.Errorf("%q: %v", question, got)
		}
	}
}

// TestDenying holds that who doesn't do something isn't told by who does.
func TestDenying(t *testing.T) {
	a := Analyze("who didn't endorse lee")
	does := readingOf(t, "Rowe was glad to endorse Lee.", a.Content)
	refuses := readingOf(t, "Reed refused to endorse Lee.", a.Content)
	other := readingOf(t, "They endorse Lee. The pier was not open.", a.Content)
	ranked := []scored{{reading: does, score: 3}, {reading: other, score: 2}, {reading: refuses, score: 1}}
	if !denying(ranked, &a) || ranked[0].reading != refuses {
		t.Errorf("%q is first", ranked[0].text)
	}
	if denying([]scored{{reading: does}, {reading: other}}, &a) {
		t.Error("somebody who endorses is taken for one who doesn't")
	}
}
