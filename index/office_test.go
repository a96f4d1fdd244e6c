package index

import (
	"strings"
	"testing"
)

func TestOfficeHolder(t *testing.T) {
	for _, tt := range []struct{ asked, text, want string }{
		{"the mayor of Weston", "Ann Rowe is the current mayor of Weston.", "Ann Rowe"},
		{"the mayor of Weston", "Ann Rowe, the mayor of Weston, spoke.", "Ann Rowe"},
		{"the mayor of Weston", "The mayor of Weston, Ann Rowe, spoke.", "Ann Rowe"},
		{"the mayor of Weston", "The mayor of Weston is Ann Rowe.", "Ann Rowe"},
		{"mayor of weston", "They met Weston Mayor Ann Rowe.", "Ann Rowe"},
		{"mayor of weston", "They met Weston's mayor, Ann Rowe, on Monday.", "Ann Rowe"},
		{"lee's deputy", "Ann Lee's deputy, Sgt. Karl Rowe, spoke.", "Sgt. Karl Rowe"},
		{"lees deputy", "Lee's deputy Karl Rowe spoke.", "Karl Rowe"},
		{"the mayor", "They met Mayor Rowe on Monday.", "Rowe"},
		{"president of russia", "He met Russian President Ann Rowe there.", "Ann Rowe"},
		{"the prime minister of britain", "British Prime Minister Ann Rowe left the hall.", "Ann Rowe"},
		{"mayor of weston", "Weston Mayor Laughs at Reporter’s Question.", ""},
		{"the mayor of Weston", "The mayor of Weston spoke.", ""},
		{"the mayor of Weston", "The mayor of Hollin, Ann Rowe, went to Weston.", ""},
		{"the mayor of Weston", "The deputy mayor of Weston, Ann Rowe, spoke.", ""},
		{"the mayor of Weston", "The former mayor of Weston, Ann Rowe, spoke.", ""},
		{"the mayor of Weston", "Former teacher and Weston Mayor Ann Rowe spoke.", ""},
		{"the mayor of Weston", "Ann Rowe wants to be the mayor of Weston.", ""},
		{"the mayor of Weston", "Ann Rowe is not the mayor of Weston.", ""},
		{"the mayor of Weston", "After he was picked as mayor of Weston, Ann Rowe left.", ""},
		{"the mayor of Weston", "In the time of the mayor of Weston, Monday was free.", ""},
		{"lee's deputy", "Rowe talked of the idea of being Lee's deputy.", ""},
		{"lee's deputy", "Lee met the deputy, Karl Rowe.", ""},
	} {
		g := grammarFor("en")
		_, name := readingOf(t, tt.text, "").holder(g, g.officeOf(tt.asked))
		if got := name.In(tt.text); got != tt.want {
			t.Errorf("%s in %q is %q, want %q", tt.asked, tt.text, got, tt.want)
		}
	}
}

func TestKnownOffice(t *testing.T) {
	r := readingOf(t, "The mayor met Ann Lee. He may go.", "")
	for asked, want := range map[string]bool{"the mayor": true, "Ann Lee": false, "Theresa May": false, "": false} {
		g := grammarFor("en")
		o := g.officeOf(asked)
		if got := o.known(g, []*reading{r}); got != want {
			t.Errorf("%q: %v", asked, got)
		}
	}
}

// TestLongHolder holds that the highlight of a long sentence has the name.
func TestLongHolder(t *testing.T) {
	text := "They " + strings.Repeat("walked and ", 50) + "met Weston Mayor Ann Rowe there."
	g := grammarFor("en")
	s, name := readingOf(t, text, "weston mayor").withHolder(g, g.officeOf("mayor of weston"))
	if len(s.highlights) != 1 || !strings.HasSuffix(s.highlights[0].In(text), name) || name != "Ann Rowe" {
		t.Errorf("%q: %v", name, s.highlights)
	}
}

func TestLacksOffice(t *testing.T) {
	for _, tt := range []struct {
		question, text string
		want           bool
	}{
		{"who is the mayor of hollin", "Buses go by way of Hollin.", true},
		{"who is the mayor of hollin", "The mayor spoke.", true},
		{"who is the mayor of hollin", "The mayor spoke in Hollin.", false},
		{"who is lee's deputy", "Ann Lee's deputy spoke.", false},
		{"who were two of lee's deputies", "The deputies were Rowe and Reed, at Lee's wish.", false},
		{"who went to hollin", "Buses go by way of Weston.", false},
	} {
		a := Analyze(tt.question)
		in := &inquiry{Analysis: a}
		if got := in.lacksOffice(readingOf(t, tt.text, a.Content)); got != tt.want {
			t.Errorf("%q in %q: %v", tt.question, tt.text, got)
		}
	}
}
