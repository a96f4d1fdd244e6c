package index_test

import (
	"slices"
	"strings"
	"testing"

	"byline/corpus"
	"byline/index"
)

// TestFields asks about stories themselves.
func TestFields(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	for _, tt := range []struct {
		question, field string
		stories         []string
	}{
		{"Who wrote the story about the bridge?", index.FieldAuthors, []string{"bridge.md"}}, // the other states nobody
		{"Who wrote the Weston Post story about the bridge?", index.FieldAuthors, []string{"bridge.md"}},
		{"Who is the author of the article about the Kremlin?", index.FieldAuthors, []string{"kremlin.md"}},
		{"When was the Lune Gazette story about the bridge published?", index.FieldPublished, []string{"bridge-gazette.md"}},
		{"When was the article about the bridge published?", index.FieldPublished, []string{"bridge-gazette.md", "bridge.md"}},
		{"who wrote articles about the bridge", index.FieldAuthors, []string{"bridge.md"}},
		{"which stories did ada quill write", index.FieldTitle, []string{"bridge.md", "council.md", "lamp.md"}},
		{"What has Maren Holt written?", index.FieldTitle, []string{"kremlin.md"}},
		{"articles by Tom Reed", index.FieldTitle, []string{"council.md", "storm-b.md"}},
		{"stories by Tom Reed about the orchard", index.FieldTitle, []string{"council.md"}},
		{"welche Artikel hat Jens Harms geschrieben", index.FieldTitle, []string{"boot.md"}},
		{"Which papers reported the storm?", index.FieldPublisher, []string{"storm-a.md", "storm-b.md"}},
		{"Wer schrieb den Artikel über das Rettungsboot?", index.FieldAuthors, []string{"boot.md"}},
		{"Кто написал статью о мосте?", index.FieldAuthors, []string{"most.md"}},
	} {
		a := ask(t, x, index.Question{Text: tt.question})
		var stories []string
		for _, p := range a.Passages {
			stories = append(stories, p.Citation.Story)
			if p.Field != tt.field || len(p.Highlights) > 0 || p.Citation.Paragraphs[0] != 1 {
				t.Errorf("%q: %s is cited at %v for its %q", tt.question, p.Citation.Story, p.Citation.Paragraphs, p.Field)
			}
		}
		if slices.Sort(stories); !a.Answered || !slices.Equal(stories, tt.stories) {
			t.Errorf("%q: answered %v from %q, want %q", tt.question, a.Answered, stories, tt.stories)
		}
	}
}

// TestAgency asks who passed words on.
func TestAgency(t *testing.T) {
	t.Parallel()
	a := ask(t, newTown(t), index.Question{Text: "Which agency reported Peskov's words about the invitation?"})
	if !a.Answered || a.Passages[0].Quotes[0].Via != "Reuters" || !strings.Contains(highlighted(a.Passages[0]), "Reuters") {
		t.Errorf("answered %v: %+v", a.Answered, a.Passages)
	}
}

// TestCitation holds what a citation says of a paragraph, a caption, and a
// slice of a long paragraph.
func TestCitation(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	c := ask(t, x, index.Question{Text: "What did the mayor say about the bridge?"}).Passages[0].Citation
	if c.Caption || !slices.Equal(c.Paragraphs, []int{2}) || c.File != "bridge.md" || c.Published != "2022-03-04" ||
		!slices.Equal(c.Authors, []corpus.Author{{Name: "Ada Quill"}}) ||
		c.Link != "https://post.example/bridge#top:~:text=%E2%80%9CWe%20cannot%20wait%20for%20another%20winter%2C%E2%80%9D" {
		t.Errorf("a paragraph: %+v", c)
	}
	c = ask(t, x, index.Question{Text: "What is beneath the chandelier?"}).Passages[0].Citation
	if !c.Caption || c.Paragraphs != nil || c.Authors != nil || c.Link != "" {
		t.Errorf("a caption: %+v", c)
	}
	p := ask(t, x, index.Question{Text: "How far does the beam reach on a clear night?"}).Passages[0]
	if n := len(strings.Fields(p.Text)); n > 150 || p.Paragraph != 2 || !slices.Equal(p.Citation.Paragraphs, []int{3}) {
		t.Errorf("%d words of a long paragraph %d, %v", n, p.Paragraph, p.Citation.Paragraphs)
	}
}

// TestAgencyNamed holds that the words are shown that tell which agency passed
// on what was said, and not a word that begins as its name does or its name
// elsewhere.
func TestAgencyNamed(t *testing.T) {
	t.Parallel()
	engine := open(t)
	update(t, engine, map[string]string{"summit.md": "---\ntitle: Ministers meet\npublished: 2022-11-02\nlanguage: en\n---\n\n" +
		"The Reuterswerd hall was full, and Reuters had a desk in it. “We will sign the fishing treaty by Friday,” minister Jo Pell told Reuters.\n"})
	x := index.New(engine)
	if a := ask(t, x, index.Question{Text: "Which agency reported the bishop's words about the moon landing and the choir?"}); a.Answered {
		t.Errorf("an agency is named for other words: %+v", a.Passages[0])
	}
	a := ask(t, x, index.Question{Text: "Which agency reported Jo Pell's words about the fishing treaty?"})
	if !a.Answered || !strings.HasSuffix(highlighted(a.Passages[0]), "minister Jo Pell told Reuters.") || strings.Contains(highlighted(a.Passages[0]), "desk") {
		t.Errorf("the answer is %+v", a)
	}
}
