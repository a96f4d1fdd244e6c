package index_test

import (
	"strings"
	"testing"

	"byline/index"
)

// meeting is a story in which several people speak with the same words, some
// in another order or in bits of other sentences.
const meeting = `---
title: A long night in Weston
publisher: Weston Post
published: 2022-06-02
language: en
---

The town council of Weston met on Thursday, and few of those who came stayed silent.

“We all hung out at the harbor when the ferries were free,” Councilwoman Ada Bell said.

Councilman Bob Ray said there was nothing wrong with the fees and that the vote of last year, which the town lost in court, didn't change his mind.

“We laughed and were joking for hours about the fact that Oswin Park has a fence,” Bob Ray said.

Bell told the council of a walk in the park with Oswin. “Oswin Hale is a joke,” he said. “He knows nothing of ferries.”

Carl Dole called Bell a stubborn captain, and Bell called Dole a coward.

“Fees aren't a crime, and Dole can pay them,” said Ada Bell.

“The fees keep sailors away,” said Vera Stone, who runs the harbor inn. “I've known the harbor all my life.”
`

// calls is one whose speakers no name is given for.
const calls = `---
title: Voices on the line
publisher: Weston Post
published: 2022-06-03
language: en
---

“He wouldn't let me finish, he shouted about the fees. And I hung up,” she said.

“There may be a new report, but nothing has changed,” she said. “It's the same old ferry.”
`

// TestToldWords holds that whoever is shown to have said something said it in these
// words, small ones and their order included, and that nobody is named to have
// said what the story gives to nobody it names.
func TestToldWords(t *testing.T) {
	t.Parallel()
	engine := open(t)
	update(t, engine, map[string]string{"meeting.md": meeting, "calls.md": calls})
	x := index.New(engine)
	for _, tt := range []struct {
		question, words, speaker string // none of either for a refusal
		least, most              float64
	}{
		{"who said i hung up", "And I hung up", "", .5, .9},
		{`who said "nothing has changed"`, "nothing has changed", "", .5, .9},
		{"who said nothing has changed its the same old ferry", "nothing has changed", "", .5, .9},
		{`who said "nothing changed my mind"`, "", "", 0, .41},
		{"who called oswin a joke", "is a joke", "", .5, .9},
		{"who called dole a coward", "Bell called Dole a coward", "Ada Bell", .5, 1},
		{"who called bell a stubborn captain", "stubborn captain", "Carl Dole", .5, 1},
		{"who said the fees keep sailors away", "The fees keep sailors away", "Vera Stone", .9, 1},
		{"who said sailors stay away from the fees", "The fees keep sailors away", "Vera Stone", .41, .8},
		{`who said "sailors stay away from the fees"`, "", "", 0, .41}, // it was said otherwise
		{"who said we all hung out at the harbor", "We all hung out", "Ada Bell", .9, 1},
	} {
		a := ask(t, x, index.Question{Text: tt.question})
		if a.Answered != (tt.words != "") || a.Confidence < tt.least || a.Confidence > tt.most {
			t.Errorf("%q: answered %v with confidence %.2f, want %.2f to %.2f", tt.question, a.Answered, a.Confidence, tt.least, tt.most)
		}
		if !a.Answered {
			continue
		}
		speaker := ""
		if qs := a.Passages[0].Quotes; len(qs) > 0 {
			speaker = qs[0].Speaker
		}
		if got := highlighted(a.Passages[0]); !strings.Contains(got, tt.words) || speaker != tt.speaker {
			t.Errorf("%q: %q by %q, want %q by %q", tt.question, got, speaker, tt.words, tt.speaker)
		}
	}
	for _, question := range []string{"who called dole a crime", "who called bell a coward"} {
		a := ask(t, x, index.Question{Text: question})
		if a.Answered {
			t.Errorf("%q is answered with %q and confidence %.2f", question, highlighted(a.Passages[0]), a.Confidence)
		}
	}
}
