package index

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"byline/corpus"
)

func TestClauses(t *testing.T) {
	for text, want := range map[string][]string{
		"It rained, it stopped; and then: sun.": {"It rained,", "it stopped;", "and then:", "sun."},
		"The bridge — old as it is — stands.":   {"The bridge", "— old as it is", "— stands."},
		"— Nobody came, she said.":              {"— Nobody came,", "she said."},
		"At 10:30 some 5,000 came.":             {"At 10:30 some 5,000 came."},
		"“First,” he said":                      {"“First,” he said"}, // the comma is the quotation's
		"ends with a comma,":                    {"ends with a comma,"},
		"Мост закрыли, потому что он стар.":     {"Мост закрыли,", "потому что он стар."},
		", , ,": {",", ",", ","},
		"":      nil,
		"  ":    nil,
	} {
		if diff := cmp.Diff(want, slicesOf(text, clauses(text, corpus.Span{End: len(text)}))); diff != "" {
			t.Errorf("clauses of %q (-want +got):\n%s", text, diff)
		}
	}
	text := "No, not that. Here, yes."
	if diff := cmp.Diff([]string{"Here,", "yes."}, slicesOf(text, clauses(text, corpus.Span{Start: 14, End: len(text)}))); diff != "" {
		t.Errorf("within a span (-want +got):\n%s", diff)
	}
}

func TestClip(t *testing.T) {
	for _, tt := range []struct {
		text string
		n    int
		want string
	}{
		{"one two three", 2, "one two"},
		{"one two three", 3, "one two three"},
		{"one two three", 9, "one two three"},
		{"  один   два три", 2, "  один   два"},
		{"one two\u00a0three", 2, "one two"},
		{"", 2, ""},
	} {
		if got := clip(tt.text, corpus.Span{End: len(tt.text)}, tt.n).In(tt.text); got != tt.want {
			t.Errorf("the first %d words of %q are %q, want %q", tt.n, tt.text, got, tt.want)
		}
	}
}

func TestClipAll(t *testing.T) {
	const text = "a b c. d e, f g h, i j. k l m n o p."
	all := []corpus.Span{{Start: 0, End: 6}, {Start: 7, End: 23}, {Start: 24, End: 36}}
	for n, want := range map[int][]string{
		99: {"a b c.", "d e, f g h, i j.", "k l m n o p."},
		10: {"a b c.", "d e, f g h, i j."},
		9:  {"a b c.", "d e, f g h,"},
		5:  {"a b c.", "d e,"},
		4:  {"a b c."}, // no clause fits
		2:  {"a b"},    // something has to be shown
	} {
		if diff := cmp.Diff(want, slicesOf(text, clipAll(text, all, n))); diff != "" {
			t.Errorf("%d words (-want +got):\n%s", n, diff)
		}
	}
	if got := clipAll(text, nil, 9); got != nil {
		t.Errorf("of nothing: %v", got)
	}
}

func TestTighten(t *testing.T) {
	filler := strings.Repeat(" word", 18)
	long := "At dawn" + filler + ", the ferry sank off Skerry" + filler + ", and in May" + filler + ", the harbor was shut" + filler + "."
	year := "the ferry rested" + filler + filler + ", and in 1911 the ferry sailed" + filler + "."
	for _, tt := range []struct{ text, question, want string }{
		{"The ferry sank, at dawn.", "ferry", "The ferry sank, at dawn."},
		{long, "ferry skerry", "the ferry sank off Skerry" + filler + ","},
		{long, "harbor", "the harbor was shut" + filler + "."},
		{"The ferry sank," + strings.Repeat(" word", 40) + " dawn.", "ferry", "The ferry sank," + strings.Repeat(" word", 40) + " dawn."},
		// What is asked for may be all that the question doesn't have.
		{"The ferry sank off Skerry" + strings.Repeat(" word", 30) + ", on its way, at dusk, to Hollin.", "ferry", "on its way, at dusk,"},
		{"Off Skerry, the ferry" + strings.Repeat(" word", 60) + ".", "ferry", "the ferry word"}, // a clause too long itself
		{"unbroken" + strings.Repeat(" ferry", 60), "ferry", "unbroken" + strings.Repeat(" ferry", 39)},
	} {
		r := readingOf(t, tt.text, tt.question)
		got := r.pointing(&Analysis{Form: About}).cutting(corpus.Span{End: len(tt.text)}).glance().span.In(tt.text)
		if !strings.Contains(got, tt.want) || countWords(got) > wholeWords {
			t.Errorf("%q in %q: got %q, want %q in no more than %d words", tt.question, tt.text, got, tt.want, wholeWords)
		}
	}
	// A clause that has the type of thing asked for is worth more than a longer one.
	for form, want := range map[Form]string{About: "the ferry rested", When: "in 1911"} {
		r := readingOf(t, year, "ferry")
		if got := r.pointing(&Analysis{Form: form}).cutting(corpus.Span{End: len(year)}).glance().span.In(year); !strings.Contains(got, want) {
			t.Errorf("%s: got %q of %q, want %q", form, got, year, want)
		}
	}
}
