package index

import (
	"fmt"
	"strings"
	"testing"
)

func TestFollowUp(t *testing.T) {
	t.Parallel()
	const kremlin = "What did the Kremlin say about the invitation?"
	for _, tt := range []struct {
		earlier []string
		text    string
		want    string // form, speaker and topic, or content
	}{
		{[]string{kremlin}, "and what did Musk say?", "said Musk|about the invitation"},
		{[]string{kremlin}, "What did Elon Musk say?", "said Elon Musk|about the invitation"},
		{[]string{kremlin}, "and Musk?", "said Musk|about the invitation"},
		{[]string{kremlin}, "And about the war?", "said Kremlin|war"},
		{[]string{kremlin}, "when was that?", "said Kremlin|about the invitation"},
		{[]string{kremlin}, "when?", "said Kremlin|about the invitation"},
		{[]string{kremlin}, "what did they say about the war?", "said Kremlin|about the war"},
		{[]string{kremlin}, "what did Musk say about Mars?", "said Musk|about Mars"},
		{[]string{kremlin}, "When does the bridge reopen?", "when does the bridge reopen?"},
		{[]string{kremlin, "and Musk?"}, "and Putin?", "said Putin|about the invitation"},
		{[]string{"Who is Ann Lee?"}, "what did she say about fines?", "said Ann Lee|about fines"},
		{[]string{"Who is Ann Lee?", "what did she say about fines?"}, "and about the bridge?", "said Ann Lee|bridge"},
		{[]string{"When does the Tidewater Bridge reopen?"}, "why?", "why Tidewater Bridge reopen"},
		{[]string{"When does the Tidewater Bridge reopen?"}, "why is it closed?", "why is Tidewater Bridge reopen closed?"},
		{[]string{"When does the Tidewater Bridge reopen?"}, "and the ferry?", "when does the Tidewater Bridge reopen? ferry"},
		{[]string{"When does the Tidewater Bridge reopen?"}, "Did anyone die in Hawaii?", "yes or no anyone die in Hawaii?"},
		{[]string{"Was sagte der Kreml zur Einladung?"}, "und was sagte Musk?", "said Musk|Einladung"},
		{[]string{"Was sagte der Kreml zur Einladung?"}, "wann war das?", "said der Kreml|Einladung"},
		{nil, "when was that?", "when was that?"},
		{[]string{kremlin}, "", "about "},
		{[]string{""}, "when was that?", "when was that?"},
	} {
		var got []string
		for _, a := range FollowUp(tt.earlier, tt.text) {
			s := string(a.Form) + " " + a.Content
			if a.Form == Said {
				s = string(a.Form) + " " + a.Speaker + "|" + a.Topic
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%q %q:\n got %q\nwant %q", tt.earlier, tt.text, s, tt.want)
		}
	}
}

// FuzzFollowUp holds that there is always something to ask.
func FuzzFollowUp(f *testing.F) {
	f.Add("who is the mayor?", "and what did she say?")
	f.Add("was sagte er und wann", "und Musk?")
	f.Add("", "and?and?")
	f.Fuzz(func(t *testing.T, earlier, text string) {
		if as := FollowUp([]string{earlier, text}, text); len(as) == 0 || len(as) > mostQuestions {
			t.Errorf("%q %q has %s questions", earlier, text, fmt.Sprint(len(as)))
		}
	})
}
