package index

import (
	"testing"

	"byline/corpus"
)

func TestShortFor(t *testing.T) {
	for _, tt := range []struct {
		name []string
		text string
		want bool
	}{
		{list("harbor authority"), "The harbor authority shut it. A spokesman for the authority spoke.", true},
		{list("harbor authority"), "The harbor authority and the bridge authority met.", false},
		{list("harbor authority"), "The authority met.", false},
		{list("ann lee"), "Ann Lee spoke. They saw Lee again.", true},
		{list("ann lee"), "Ann Lee spoke to Karl Lee.", false},
		{list("deputy mayor"), "The deputy mayor spoke.", false},
	} {
		s := &corpus.Story{Language: "en", Paragraphs: []corpus.Paragraph{{Text: tt.text}}}
		if got := shortFor(s, tt.name); got != tt.want {
			t.Errorf("%v in %q: %v", tt.name, tt.text, got)
		}
	}
}

func TestHolder(t *testing.T) {
	mayor := corpus.Quote{Speaker: "Ruth Martinez", Role: "Mayor"}
	for _, tt := range []struct {
		speaker string
		others  []corpus.Quote
		want    string
	}{
		{"the mayor", []corpus.Quote{mayor}, "Ruth Martinez"},
		{"the mayor", []corpus.Quote{mayor, {Speaker: "Al Rowe", Role: "mayor of Weston"}}, ""},
		{"the mayor", []corpus.Quote{{Speaker: "Al Rowe", Role: "deputy mayor"}}, ""},
		{"the chief", []corpus.Quote{mayor}, ""},
		{"Rowe", []corpus.Quote{{Speaker: "Al Rowe", Role: "mayor"}}, ""},
		{"the mayor", nil, ""},
	} {
		s := &corpus.Story{Language: "en", Quotes: tt.others}
		got := ""
		if q := holder(s, &corpus.Quote{Speaker: tt.speaker}); q != nil {
			got = q.Speaker
		}
		if got != tt.want {
			t.Errorf("%q among %v is %q, want %q", tt.speaker, tt.others, got, tt.want)
		}
	}
}
