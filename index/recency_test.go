package index_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"byline/corpus"
	"byline/index"
)

// floods are yearly reports that differ in little but their dates.
var floods = map[string]string{
	"2019.md": "---\ntitle: River floods the mill road\npublisher: Weston Post\npublished: 2019-03-04\nlanguage: en\n---\n\nThe river flooded the mill road again, and 11 houses were cut off.\n\n“We were ready for it,” Mayor Ruth Martinez said of the flood.\n",
	"2021.md": "---\ntitle: River floods the mill road\npublisher: Lune Gazette\npublished: 2021-02-26\nlanguage: en\n---\n\nThe river flooded the mill road again, and 14 houses were cut off.\n\n“We were not ready for it,” Mayor Ruth Martinez said of the flood.\n",
	"2020.md": "---\ntitle: River floods the mill road\npublisher: Hollin News\npublished: 2020-03-01\nlanguage: en\n---\n\nThe river flooded the mill road again, and 12 houses were cut off.\n\n“Nobody could be ready for it,” Mayor Ruth Martinez said of the flood.\n",
	"none.md": "---\ntitle: River floods the mill road\npublisher: Undated\nlanguage: en\n---\n\nThe river flooded the mill road again, and 19 houses were cut off.\n",
}

func TestTimes(t *testing.T) {
	t.Parallel()
	engine := open(t)
	update(t, engine, floods)
	x := index.New(engine)
	for _, tt := range []struct{ asked, question, want string }{
		{"2021-03-03", "How many houses were cut off by the flood?", "2021.md"},
		{"2021-03-03", "How many houses were cut off in the latest flood?", "2021.md"},
		{"2021-03-03", "How many houses were cut off last week?", "2021.md"},
		{"2021-03-03", "How many houses were cut off last year?", "2020.md"},
		{"2021-03-03", "How many houses were cut off in March 2019?", "2019.md"},
		{"2021-03-03", "How many houses were cut off in 2020?", "2020.md"},
		{"2020-03-02", "How many houses were cut off?", "2020.md"},
		{"2019-03-05", "What did the mayor say about the flood?", "2019.md"},
		{"2021-03-03", "What did the mayor say about the latest flood?", "2021.md"},
		{"2021-03-03", "What did the mayor say about the flood in 2019?", "2019.md"},
		{"2021-03-03", "Which paper reported the flood first?", "2019.md"},
		{"2021-03-03", "what happened last week", "2021.md"},
		{"2021-03-03", "what happened in 2019", "2019.md"},
		{"2021-03-03", "what happened in February 2021 according to the Lune Gazette", "2021.md"},
		{"2021-03-03", "what happened in February 2021 according to the Weston Post", ""},
		{"2021-03-03", "How many houses were cut off yesterday?", ""},
		{"2021-03-03", "What did the mayor say last week?", "2021.md"},
		{"2021-03-03", "What did the mayor say last year?", "2020.md"},
		{"2021-03-23", "What did the mayor say yesterday?", ""},
		{"2021-03-23", "Who said yesterday that we were not ready for it?", ""},
	} {
		asked, err := time.Parse(time.DateOnly, tt.asked)
		if err != nil {
			t.Fatal(err)
		}
		a := ask(t, x, index.Question{Text: tt.question, Asked: asked})
		got := ""
		if a.Answered && len(a.Passages) > 0 {
			got = a.Passages[0].Citation.Story
		}
		if got != tt.want {
			t.Errorf("on %s, %q: answered from %q, want %q", tt.asked, tt.question, got, tt.want)
		}
	}
}

// TestPeriodWithinFilters holds that what happened in a time is told within the
// asker's own filters, the newest first, also where more passages pass these
// than are looked at.
func TestPeriodWithinFilters(t *testing.T) {
	t.Parallel()
	many := map[string]string{}
	for day := range 28 {
		var text strings.Builder
		text.WriteString(fmt.Sprintf("---\ntitle: Day %d\npublished: 2021-02-%02d\nlanguage: en\n---\n", day+1, day+1))
		for i := range 40 {
			text.WriteString(fmt.Sprintf("\nLine %d of the record of day %d was read out in the hall.\n", i, day+1))
		}
		many[fmt.Sprintf("%02d.md", day+1)] = text.String()
	}
	many["march.md"] = "---\ntitle: Later\npublished: 2021-03-05\nlanguage: en\n---\n\nThe record was read out again.\n"
	engine := open(t)
	update(t, engine, many)
	x := index.New(engine)
	for _, tt := range []struct {
		from, to corpus.Date
		want     string
	}{
		{"", "", "28.md"},
		{"", "2021-02-14", "14.md"},
		{"2021-02-27", "", "28.md"},
		{"2021-02-03", "2021-02-05", "05.md"},
		{"2022", "", ""},
		{"", "2021-12", "28.md"},
	} {
		a := ask(t, x, index.Question{
			Text: "what happened in February 2021?", From: tt.from, To: tt.to, Asked: time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC),
		})
		got := ""
		if a.Answered {
			got = a.Passages[0].Citation.Story
		}
		if got != tt.want {
			t.Errorf("from %q to %q: answered from %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
}
