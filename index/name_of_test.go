package index

import "testing"

// TestTellsName holds that a name is told of by a word of naming or stands beside what
// it is the name of.
func TestTellsName(t *testing.T) {
	for _, tt := range []struct {
		question, text string
		want           bool
	}{
		{"What was the name of the storm?", "A winter storm cut off the power around Weston.", false},
		{"What was the name of the storm?", "The power was cut off around Weston by Storm Babet.", true},
		{"What was the name of the storm that hit the harbor?", "The storm, named Babet, hit the harbor.", true},
		{"What is the name of the ship?", "The line has bought a second ship, the Marigold.", true},
		{"What is the name of the ship?", "The ship sails to Pelican Island.", false},
		{"What is the name of Lee's uncle?", "“It moved,” said Ann Lee, who inherited it from an uncle.", false},
		{"What is the name of Lee's uncle?", "Ann Lee inherited it from her uncle, Tom Reed.", true},
		{"What is the name of the engineer?", "“It moved,” said Ruth Webb, the county's chief engineer.", true},
		{"What is the name of the mayor?", "The mayor of Weston, Ann Lee, came.", true},
		{"What is the name of the mayor?", "The mayor came on Monday.", false},
	} {
		a := Analyze(tt.question)
		if !a.Names {
			t.Errorf("%q doesn't ask for a name", tt.question)
		}
		r := readingOf(t, tt.text, a.Content)
		if _, got := r.tellsName(grammarFor(a.Language).namedHead(a.Content)); got != tt.want {
			t.Errorf("%q: a name in %q: %v", tt.question, tt.text, got)
		}
	}
}
