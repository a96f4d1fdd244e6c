package index_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"byline/index"
)

// wire is a story as an agency sends it, in paragraphs.
var wire = []string{
	"The island of Skerra will be without a ferry until the end of May, its only operator said on Tuesday, after a crack was found in the shaft of the 41-year-old Marten.",
	"Divers discovered the damage on Sunday night when the ship lay at the quay of Holm with 63 passengers and 19 cars on board, Northern Line said in a statement.",
	"“We are sorry, and we know what this ferry means to people who have no bridge,” said Agnes Dahl, the line's chief executive. “A new shaft has to be forged, and that takes a quarter of a year.”",
	"A fishing cooperative offered to carry mail, medicine and up to 12 passengers a day on its trawlers, weather permitting.",
	"The island's doctor, Pelle Storm, said that he had asked the coast guard for a helicopter to stand by at night.",
	"Skerra has 840 inhabitants, a school and a cheese dairy, which sends 3 tons a week to the mainland.",
}

// printed returns the file of a paper that prints paragraphs under a title of
// its own, with some words replaced.
func printed(paper, title string, paragraphs []string, replace ...string) string {
	text := strings.NewReplacer(replace...).Replace(strings.Join(paragraphs, "\n\n"))
	return fmt.Sprintf("---\ntitle: %s\npublisher: %s\npublished: 2023-04-05\nlanguage: en\n---\n\n%s\n", title, paper, text)
}

// papers are the town's stories and the wire's, as four papers print it.
func papers() map[string]string {
	files := maps.Clone(town)
	files["ferry-a.md"] = printed("Weston Post", "Skerra loses its ferry", wire)
	files["ferry-b.md"] = printed("Lune Gazette", "Island cut off until summer", wire[:4])
	files["ferry-c.md"] = printed("Holm Mail", "A crack, and no ferry", wire, "63 passengers", "36 passengers", "trawlers", "fishing boats", "cooperative", "group of fishermen")
	files["ferry-d.md"] = printed("Küstenblatt", "No boat for Skerra", append([]string{"Travelers to Skerra should stay at home for now."}, wire[1:]...))
	files["ferry-e.md"] = printed("Pilot", "Islanders wake up to an empty quay", []string{
		"Islanders on Skerra woke up on Monday to find the quay empty and a notice on the ticket booth.",
		wire[2],
		"At the dairy, Signe Holt was counting wheels of cheese, of which she can keep six weeks' worth in the cellar.",
	})
	return files
}

// also are the names of the other stories that a passage is in.
func also(p index.Passage) []string {
	var out []string
	for _, a := range p.Also {
		out = append(out, a.Story)
	}
	slices.Sort(out)
	return out
}

// TestSameCopy holds that a passage of an agency's story is shown once, and
// that all papers are named that have it, and no others.
func TestSameCopy(t *testing.T) {
	t.Parallel()
	engine := open(t)
	update(t, engine, papers())
	x := index.New(engine)
	for _, tt := range []struct {
		name, question, words string
		stories               []string // all that have it
	}{
		{"words that differ, in one found by none of the question's words", "Who offered to carry mail on trawlers?", "carry mail, medicine", []string{"ferry-a.md", "ferry-b.md", "ferry-c.md", "ferry-d.md"}},
		{"the end, which one paper cut", "How many inhabitants does Skerra have?", "840 inhabitants", []string{"ferry-a.md", "ferry-c.md", "ferry-d.md"}},
		{"the beginning, which one replaced", "How long will Skerra be without a ferry?", "until the end of May", []string{"ferry-a.md", "ferry-b.md", "ferry-c.md"}},
		{"a quotation, which another report has, too", "What did Agnes Dahl say about the ferry?", "We are sorry", []string{"ferry-a.md", "ferry-b.md", "ferry-c.md", "ferry-d.md", "ferry-e.md"}},
	} {
		for _, limit := range []int{0, 10} {
			a := ask(t, x, index.Question{Text: tt.question, Limit: limit})
			if !a.Answered || len(a.Passages) == 0 {
				t.Errorf("%s: answered %v", tt.name, a.Answered)
				continue
			}
			p := a.Passages[0]
			stories := append(also(p), p.Citation.Story)
			if slices.Sort(stories); !strings.Contains(p.Text, tt.words) || !slices.Equal(stories, tt.stories) {
				t.Errorf("%s: %q, which is in %q, want %q", tt.name, p.Text, stories, tt.stories)
			}
			for _, other := range a.Passages[1:] {
				if strings.Contains(other.Text, tt.words) {
					t.Errorf("%s: %s has it again", tt.name, other.Citation.Story)
				}
			}
		}
	}
}

// TestCopiesThatDiffer holds that two papers with the same copy are both shown
// where it has another number.
func TestCopiesThatDiffer(t *testing.T) {
	t.Parallel()
	engine := open(t)
	update(t, engine, papers())
	a := ask(t, index.New(engine), index.Question{Text: "How many passengers were on board when the damage was discovered?"})
	if !a.Answered || len(a.Passages) < 2 {
		t.Fatalf("answered %v, %d passages", a.Answered, len(a.Passages))
	}
	numbers := map[string]bool{}
	for _, p := range a.Passages {
		numbers["63"] = numbers["63"] || strings.Contains(p.Text, "63 passengers")
		numbers["36"] = numbers["36"] || strings.Contains(p.Text, "36 passengers")
		switch {
		case strings.Contains(p.Text, "63 passengers") && slices.Contains(also(p), "ferry-c.md"):
			t.Error("Holm Mail is named for a number that it doesn't have")
		case strings.Contains(p.Text, "36 passengers") && (p.Citation.Story != "ferry-c.md" || len(p.Also) > 0):
			t.Errorf("%s and %q are named for Holm Mail's number", p.Citation.Story, also(p))
		}
	}
	if !numbers["63"] || !numbers["36"] {
		t.Errorf("of the two numbers, %v are shown", numbers)
	}
}

// TestCopiesKeepToFilters holds that what a question shuts out isn't named.
func TestCopiesKeepToFilters(t *testing.T) {
	t.Parallel()
	engine := open(t)
	update(t, engine, papers())
	a := ask(t, index.New(engine), index.Question{Text: "Who offered to carry mail on trawlers?", Source: "Weston Post"})
	if len(a.Passages) == 0 || a.Passages[0].Citation.Story != "ferry-a.md" || len(a.Passages[0].Also) > 0 {
		t.Errorf("the passages are %+v", a.Passages)
	}
}

// TestManyPapers holds that an agency's story in a hundred papers leaves room
// for another one, which fits the question less.
func TestManyPapers(t *testing.T) {
	t.Parallel()
	files := map[string]string{
		"other.md": printed("Pilot", "Trawlers at sea", []string{"The trawlers of Holm carry no mail, their owners say, and never have."}),
	}
	for i := range 100 {
		files[fmt.Sprintf("%03d.md", i)] = printed(fmt.Sprintf("Paper %d", i), "Trawlers to carry mail", wire)
	}
	engine := open(t)
	update(t, engine, files)
	a := ask(t, index.New(engine), index.Question{Text: "Who offered to carry mail on trawlers?", Limit: 5})
	if len(a.Passages) < 2 || a.Passages[0].Text != wire[3] || len(a.Passages[0].Also) != 20 {
		t.Fatalf("%d passages, the first of them also in %d stories", len(a.Passages), len(a.Passages[0].Also))
	}
	if !slices.ContainsFunc(a.Passages, func(p index.Passage) bool { return p.Citation.Story == "other.md" }) {
		t.Error("the other story isn't shown")
	}
}

// TestLimitCountsCopiesOnce holds that papers with the same copy don't use up
// the passages that were asked for.
func TestLimitCountsCopiesOnce(t *testing.T) {
	t.Parallel()
	engine := open(t)
	update(t, engine, papers())
	a := ask(t, index.New(engine), index.Question{Text: "What about the ferry to Skerra?", Limit: 4})
	if len(a.Passages) != 4 {
		t.Fatalf("%d passages", len(a.Passages))
	}
	for i, p := range a.Passages {
		for _, q := range a.Passages[:i] {
			if p.Text == q.Text {
				t.Errorf("%s and %s have %q", p.Citation.Story, q.Citation.Story, p.Text)
			}
		}
	}
}
