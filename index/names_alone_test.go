package index

import (
	"testing"

	"byline/corpus"
)

func TestUntold(t *testing.T) {
	for _, tt := range []struct {
		form           Form
		text, question string
		want           bool
	}{
		{When, "They shut the Weston Bridge on Monday.", "Weston Bridge built", true},
		{When, "They shut the Weston Bridge on Monday.", "weston bridge built", true},
		{When, "They built the Weston Bridge in 1911.", "weston bridge built", false},
		{When, "The bridge of Weston shut on Monday.", "weston bridge built", false}, // it is about bridges
		{Where, "“I slept,” said Ann Lee.", "ann lee live", true},
		{Where, "“I slept,” said Ann Lee of Weston.", "ann lee based", false}, // what needn't be said
		{Why, "They met Ann Lee.", "ann lee fired", true},
		{Why, "Ann Lee was there.", "ann lee fired", true},
		{Why, "Bridges shut on Monday.", "bridges built", false}, // no name
		{Why, "They met Ann Lee.", "ann lee", false},
		{What, "They met Ann Lee.", "ann lee fired", false},
	} {
		if got := readingOf(t, tt.text, tt.question).untold(&Analysis{Form: tt.form}); got != tt.want {
			t.Errorf("%s %q in %q: %v", tt.form, tt.question, tt.text, got)
		}
	}
}

// TestToldBeside holds that the passage needn't tell what stands in the paragraph before.
func TestToldBeside(t *testing.T) {
	for question, want := range map[string]bool{"ann lee praised": false, "ann lee born": true} {
		r := readingOf(t, "They met Ann Lee on Monday.", question)
		s := *r.Story
		s.Paragraphs = append([]corpus.Paragraph{{Text: "The town praised her.", Kind: corpus.Body}}, s.Paragraphs...)
		location := r.Location
		location.Paragraph = 1
		r = read(Candidate{Story: &s, Tokens: NewTokens(&s, LayoutOf(&s), oneByOne(plainTerms), func(int) {}), Location: location}, r.want)
		if got := r.untold(&Analysis{Form: When}); got != want {
			t.Errorf("%q: %v", question, got)
		}
	}
}
