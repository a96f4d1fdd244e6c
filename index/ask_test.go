package index_test

import (
	"slices"
	"strings"
	"testing"

	"byline/index"
)

// TestAnswers asks what the stories say. The first passage is to be in the
// story, with a highlight that has the words.
func TestAnswers(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	for _, tt := range []struct {
		name, question       string
		story, words, person string
	}{
		{"by the organization he speaks for", "What did the Kremlin say about the invitation?", "kremlin.md", "first we want to understand it", "Dmitry Peskov"},
		{"by name", "what did peskov say", "kremlin.md", "first we want to understand it", "Dmitry Peskov"},
		{"by role", "What did the chief executive of Tesla write?", "kremlin.md", "Would you like to join me", "Elon Musk"},
		{"by role and topic", "What did the mayor say about the bridge?", "bridge.md", "another winter", "Ruth Martinez"},
		{"Martin", "What did Martin say about the bridge?", "bridge.md", "My shop depends", "Colin Martin"},
		{"Martinez", "What did Martinez say about the bridge?", "bridge.md", "another winter", "Ruth Martinez"},
		{"a topic before them", "bridge winter mayor reaction", "bridge.md", "another winter", "Ruth Martinez"},
		{"a topic behind the question word", "which winter did the mayor comment on", "bridge.md", "another winter", "Ruth Martinez"},
		{"who said it", "who said the steel is tired", "bridge.md", "The steel is tired", "Ruth Martinez"},
		{"who said it, with their name marked", "who said we cannot wait for another winter", "bridge.md", "Mayor Ruth Martinez", "Ruth Martinez"},
		{"whether somebody said it", "did the mayor say the steel is tired", "bridge.md", "The steel is tired", "Ruth Martinez"},
		{"a name and a topic", "peskov on the invitation", "kremlin.md", "first we want to understand it", "Dmitry Peskov"},
		{"a name's quotes", "peskov quotes", "kremlin.md", "first we want to understand it", "Dmitry Peskov"},
		{"who has a role", "who is the mayor", "bridge.md", "Mayor Ruth Martinez", "Ruth Martinez"},
		{"a role alone", "kremlin spokesman", "kremlin.md", "Dmitry Peskov", "Dmitry Peskov"},
		{"yes or no", "did the kremlin accept the invitation", "kremlin.md", "neither accepted nor declined", ""},
		{"two at once", "who is the mayor and what is clubhouse", "bridge.md", "Mayor Ruth Martinez", "Ruth Martinez"},
		{"German, of an English story", "Was sagte Peskov über die Einladung?", "kremlin.md", "first we want to understand it", "Dmitry Peskov"},
		{"Russian, of an English story", "что сказал Песков", "kremlin.md", "first we want to understand it", "Dmitry Peskov"},
		{"a definition", "What is Clubhouse?", "kremlin.md", "an audio app", ""},
		{"a synonym", "Who bought the lamp?", "lamp.md", "Lindqvist purchased a new lamp", ""},
		{"a first name found by the last", "Did Beatrix Lindqvist buy a new lamp?", "lamp.md", "Lindqvist purchased a new lamp", ""},
		{"within a long paragraph", "How far does the beam reach on a clear night?", "lamp.md", "twenty-three miles", ""},
		{"within a long sentence", "When will the orchard open to the public?", "council.md", "opened to the public in October", ""},
		{"a long quotation", "What did Olga Brand say about the orchard?", "council.md", "belongs to everyone", "Olga Brand"},
		{"reported speech", "What did the brewery say about the cottages?", "council.md", "no plans for the cottages", "Percy Vane"},
		{"German", "Wie viel kostete das Rettungsboot?", "boot.md", "zwei Millionen Euro", ""},
		{"German speech", "Was sagte der Bürgermeister über das Rettungsboot?", "boot.md", "bei schwerem Sturm", "Heiko Brandt"},
		{"Russian", "Когда закрыли мост?", "most.md", "до осени", ""},
		{"Russian speech", "Что сказал мэр о мосте?", "most.md", "ещё одну зиму", "Игорь Соколов"},
		{"Russian name", "Как отреагировал Соколов?", "most.md", "ещё одну зиму", "Игорь Соколов"},
	} {
		a := ask(t, x, index.Question{Text: tt.question})
		if !a.Answered || a.Confidence < .5 || len(a.Passages) == 0 {
			t.Errorf("%s: %q isn't answered: confidence %v", tt.name, tt.question, a.Confidence)
			continue
		}
		p := a.Passages[0]
		if p.Citation.Story != tt.story || !strings.Contains(highlighted(p), tt.words) {
			t.Errorf("%s: %q is answered from %s: %q", tt.name, tt.question, p.Citation.Story, highlighted(p))
		}
		if tt.person != "" && (len(p.Quotes) == 0 || p.Quotes[0].Speaker != tt.person) {
			t.Errorf("%s: %q is answered with words of %v", tt.name, tt.question, p.Quotes)
		}
	}
}

// highlighted are the answering words of a passage.
func highlighted(p index.Passage) string {
	var out []string
	for _, h := range p.Highlights {
		out = append(out, h.In(p.Text))
	}
	return strings.Join(out, " … ")
}

// checkAnswers asks questions, and wants what is highlighted first for each to hold its
// answer; "" stands for a refusal.
func checkAnswers(t *testing.T, x *index.Index, answers map[string]string) {
	t.Helper()
	for question, want := range answers {
		a := ask(t, x, index.Question{Text: question})
		got := ""
		if a.Answered {
			got = highlighted(a.Passages[0])
		}
		if a.Answered != (want != "") || !strings.Contains(got, want) {
			t.Errorf("%q is answered with %q (%.2f), want %q", question, got, a.Confidence, want)
		}
	}
}

// TestForeignRole asks in German who has a role in an English story: nobody of
// Who asks of a mayor needn't know whether it is a woman.
func TestOtherGender(t *testing.T) {
	t.Parallel()
	a := ask(t, newTown(t), index.Question{Text: "was sagt die bürgermeisterin"})
	if got := highlighted(a.Passages[0]); !a.Answered || got != "„Das Boot kommt auch bei schwerem Sturm an“" {
		t.Errorf("got %v, %q", a.Answered, got)
	}
}

// another house, and no passage that doesn't tell.
func TestForeignRole(t *testing.T) {
	t.Parallel()
	a := ask(t, newTown(t), index.Question{Text: "wer ist der sprecher des kreml"})
	if !a.Answered || len(a.Passages) != 1 || a.Passages[0].Quotes[0].Speaker != "Dmitry Peskov" {
		t.Errorf("answered %v: %+v", a.Answered, a.Passages)
	}
}

// TestRefusals asks what the stories don't say, though they have some of the
// words.
func TestRefusals(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	for name, question := range map[string]string{
		"a name that says nothing":         "What did Putin say about the invitation?",
		"the full name":                    "What did Vladimir Putin say?",
		"a name in no story":               "What did Napoleon say about the bridge?",
		"a topic not near the words":       "What did Peskov say about the price of oil?",
		"a topic of another speaker":       "What did Peskov say about the bridge?",
		"a topic that only comes after":    "What did the mayor say about bait?",
		"a topic not near the mayor":       "What did the mayor say about the elections?",
		"no more than a name, where":       "Where does Ruth Martinez live?",
		"no more than a name, when":        "when was beatrix lindqvist born",
		"no more than a name, why":         "why was ruth martinez fired",
		"German":                           "Was sagte der Bürgermeister über die Steuer?",
		"Russian":                          "Что сказал мэр о налогах?",
		"Russian, another subject":         "Почему закрыли школу?",
		"who it is":                        "Who is Zebulon Pike?",
		"what isn't there":                 "Was there a volcano?",
		"a courtesy":                       "How are you today?",
		"thanks":                           "Thank you very much",
		"an age that isn't there":          "How old is the mayor?",
		"no such word":                     "Qwertyuiop asdfgh?",
		"nobody of that name spoke":        "What did Ada Quill say?",
		"the author isn't stated":          "Who wrote the Lune Gazette story about the bridge?",
		"when the story appeared isn't":    "When was the story about the choir published?",
		"another's author":                 "Who wrote the story about the choir?", // which the council's story but names
		"no story about it to have author": "Who wrote about the volcano?",
		"a story about little of it":       "Who wrote the story about the bridge on Titan, Saturn's moon?",
		"somebody who doesn't do it":       "did Ruth Martinez resign?",
		"somebody, and what isn't there":   "peskov resigns",
		"why, what isn't there":            "why did mayor Ruth Martinez resign",
		"whether somebody said otherwise":  "did the mayor say she would resign",
		"a name and another's topic":       "peskov on the bridge",
		"who denied what nobody denies":    "who denied the storm",
		"an insult":                        "you are a stupid bot",
		"one to the bot":                   "what can you do?",
		"a place that is but named":        "who is the mayor of Hollin",
		"a role, of another country":       "wer ist der präsident von frankreich",
		"half read, another subject":       "wer hat das rathaus gebaut",
		"no paper wrote of it":             "Which papers reported the earthquake?",
	} {
		a := ask(t, x, index.Question{Text: question})
		if a.Answered || a.Confidence >= .5 {
			t.Errorf("%s: %q is answered with confidence %v: %q", name, question, a.Confidence, a.Passages[0].Text)
		}
		for _, p := range a.Passages {
			if p.Field != "" {
				t.Errorf("%s: %q is refused, and answered with the %s of %s", name, question, p.Field, p.Citation.Story)
			}
		}
	}
}

// TestOthersWords holds that nobody else's words are shown for somebody's.
func TestOthersWords(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	for question, speaker := range map[string]string{
		"What did the Kremlin say?":                 "Dmitry Peskov",
		"What did Musk write about the invitation?": "Elon Musk",
		"What did the mayor say about the bridge?":  "Ruth Martinez",
		"What did Colin Martin say?":                "Colin Martin",
		"What did the county say about the bridge?": "the county",
	} {
		a := ask(t, x, index.Question{Text: question, Limit: 20})
		if !a.Answered {
			t.Errorf("%q isn't answered", question)
		}
		for _, p := range a.Passages {
			for _, q := range p.Quotes {
				if q.Speaker != speaker && !strings.HasPrefix(q.Speaker, speaker) {
					t.Errorf("%q is answered with words of %s: %q", question, q.Speaker, p.Text)
				}
			}
		}
	}
}

// TestFilters holds that source, dates and limit are kept to.
func TestFilters(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	const bridge = "How many weeks will the bridge shut?"
	for _, tt := range []struct {
		question index.Question
		stories  []string
	}{
		{index.Question{Text: bridge}, []string{"bridge-gazette.md", "bridge.md"}}, // they differ
		{index.Question{Text: bridge, Limit: 1}, []string{"bridge.md"}},
		{index.Question{Text: bridge, Source: "Weston Post"}, []string{"bridge.md"}},
		{index.Question{Text: bridge, Source: "gazette"}, []string{"bridge-gazette.md"}},
		{index.Question{Text: bridge, From: "2022-03-05"}, []string{"bridge-gazette.md"}},
		{index.Question{Text: bridge, To: "2022-03-04"}, []string{"bridge.md"}},
		{index.Question{Text: bridge, From: "2022", To: "2022-03"}, []string{"bridge-gazette.md", "bridge.md"}},
		{index.Question{Text: "What did the mayor say about the bridge?", Source: "Lune Gazette"}, nil},
		{index.Question{Text: "What did the Kremlin say about the invitation?", From: "2022"}, nil},
		{index.Question{Text: "Who wrote about the bridge?", Source: "Weston Post"}, []string{"bridge.md"}},
	} {
		a := ask(t, x, tt.question)
		var stories []string
		for _, p := range a.Passages {
			if a.Answered && !slices.Contains(stories, p.Citation.Story) {
				stories = append(stories, p.Citation.Story)
			}
			if limit := tt.question.Limit; limit > 0 && len(a.Passages) > limit {
				t.Errorf("%+v: %d passages", tt.question, len(a.Passages))
			}
			if s := tt.question.Source; s != "" && !strings.Contains(strings.ToLower(p.Citation.Publisher), strings.ToLower(s)) {
				t.Errorf("%+v: from the %s", tt.question, p.Citation.Publisher)
			}
		}
		if slices.Sort(stories); !slices.Equal(stories, tt.stories) {
			t.Errorf("%+v: answered from %q, want %q", tt.question, stories, tt.stories)
		}
	}
}

// TestCopies holds that an agency's copy is shown once, with the other paper.
func TestCopies(t *testing.T) {
	t.Parallel()
	a := ask(t, newTown(t), index.Question{Text: "Who was hurt in the storm?", Limit: 10})
	if !a.Answered || len(a.Passages) == 0 {
		t.Fatalf("answered %v", a.Answered)
	}
	want := []index.StoryRef{{Story: "storm-b.md", Title: "Storm leaves harbor in pieces", Publisher: "Lune Gazette"}}
	if p := a.Passages[0]; p.Citation.Story != "storm-a.md" || !slices.Equal(p.Also, want) {
		t.Errorf("%s and also %v", p.Citation.Story, p.Also)
	}
	for _, p := range a.Passages[1:] {
		if p.Text == a.Passages[0].Text {
			t.Errorf("%s has it again", p.Citation.Story)
		}
	}
}

// TestRelated holds that of many passages those are marked that aren't shown
// unasked.
func TestRelated(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	q := index.Question{Text: "Who was hurt in the storm?"}
	unasked := ask(t, x, q)
	q.Limit = 30
	marked := 0
	for _, p := range ask(t, x, q).Passages {
		shown := slices.ContainsFunc(unasked.Passages, func(s index.Passage) bool { return s.Text == p.Text })
		if shown && p.Related {
			t.Errorf("shown unasked, and marked: %q", p.Text)
		}
		if p.Related {
			marked++
		}
	}
	if marked == 0 {
		t.Error("none is marked")
	}
}

// TestFurtherPassages holds that an answer isn't followed by passages that have
// nothing of the question, though they stand beside it; a refusal is.
func TestFurtherPassages(t *testing.T) {
	t.Parallel()
	a := ask(t, newTown(t), index.Question{Text: "Who was hurt in the storm?"})
	for _, p := range a.Passages {
		if !a.Answered || len(p.Highlights) == 0 {
			t.Errorf("%s is shown, without the answer: %q", p.Citation.Story, p.Text)
		}
	}
}
