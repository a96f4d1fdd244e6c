package index_test

import (
	"strings"
	"testing"

	"byline/index"
)

// road is a story in which several people speak of several things.
const road = `---
title: Council meets until midnight
publisher: Weston Post
published: 2022-05-04
language: en
---

Mayor Ann Lee promised that a second bus route would open in autumn, and Councilman Bob Ray attacked the plan.

Asked whether the mayor took bribes, her lawyer, Tom Birch, said: “She never touched a cent.”

The library at Hollin gets new lamps.

The pool opens on Sunday, and the choir sings there.

“We will plant forty lindens by the river too,” Lee said.

Lee criticized the choir's plan for the pool.

Carl Dole was arrested for theft on Friday, police said. “I am sorry,” said shop owner Dana Fox, whose shop was robbed.

Vera Stone, chief executive of Larkfield Mills, watched from the gallery. “It was long,” Stone said.

The weekly paper of Hollin printed a picture of the Quaxley tower.
`

// TestWrongMouth holds that nobody is shown to say what others said, or what is
// only told beside their words.
func TestWrongMouth(t *testing.T) {
	t.Parallel()
	engine := open(t)
	update(t, engine, map[string]string{"road.md": road})
	x := index.New(engine)
	for question, want := range map[string]string{ // the speaker, "" for a refusal
		"who said the mayor took bribes?":         "",
		"who criticized lees plan for the pool":   "",
		"what did Ann Lee say about the lindens?": "Ann Lee",
		"what did Ann Lee say about bribes?":      "",
		"what did the police say about Dana Fox?": "",
		"what did Gom Birch say?":                 "", // no slip: the first letter is another
	} {
		a := ask(t, x, index.Question{Text: question})
		got := ""
		if a.Answered && len(a.Passages[0].Quotes) > 0 {
			got = a.Passages[0].Quotes[0].Speaker
		}
		if got != want || want == "" && a.Answered {
			t.Errorf("%q: answered %v (%.2f) with %q of %q, want %q", question, a.Answered, a.Confidence, highlighted(a.Passages[0]), got, want)
		}
	}
	// A place that is only named in the story isn't where she is mayor.
	a := ask(t, x, index.Question{Text: "who is the mayor of Hollin?"})
	for _, p := range a.Passages {
		if a.Answered && strings.Contains(highlighted(p), "Ann Lee") {
			t.Errorf("the mayor of Hollin is told to be in %q", highlighted(p))
		}
	}
}
