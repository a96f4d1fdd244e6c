package bot_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"byline/bot/discordtest"
	"byline/index"
)

// ask gives /ask with these options besides a question.
func (n *newsroom) askWith(options ...discordtest.Value) *discordtest.Interaction {
	return n.srv.Slash(n.reader, n.channel, "ask", append([]discordtest.Value{discordtest.Opt("question", "when?")}, options...)...)
}

// Times are read as people write them, in their language; what can't be read
// is told in private.
func TestAskWithTimes(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	asked := make(chan index.Question, 16)
	n.ask = func(_ context.Context, q index.Question) (*index.Answer, error) {
		asked <- q
		return bridge(q.Text), nil
	}
	n.open(t) // on March 9, 2024
	for _, tt := range []struct{ locale, from, to, want string }{
		{"en-US", "last week", "last week", "2024-02-26 2024-03-03"},
		{"en-US", "feb 2021", "", "2021-02 "},
		{"en-US", "", "2021-02-13", " 2021-02-13"},
		{"en-US", "2021", "2021", "2021 2021"},
		{"de", "letzte Woche", "gestern", "2024-02-26 2024-03-08"},
		{"ru", "январь 2024", "вчера", "2024-01 2024-03-08"},
	} {
		n.srv.SetLocale(n.reader, tt.locale)
		var options []discordtest.Value
		for name, text := range map[string]string{"from": tt.from, "to": tt.to} {
			if text != "" {
				options = append(options, discordtest.Opt(name, text))
			}
		}
		n.askWith(options...).Answer(t.Context())
		q := <-asked
		if got := string(q.From + " " + q.To); got != tt.want {
			t.Errorf("from %q to %q became %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
	for _, tt := range []struct{ locale, from, to, want string }{
		{"en-US", "*soon*", "2021", `I can't read “\*soon\*” as a date.`},
		{"en-US", "2021", "when it's over", "I can't read “when it's over” as a date."},
		{"en-US", "2022", "2021-12-31", "The first day is after the last one"},
		{"de", "bald", "2021", "„bald“ kann ich nicht als Datum lesen."},
		{"en-US", strings.Repeat("👩‍👩‍👧", 6), "2021", "I can't read"},
	} {
		n.srv.SetLocale(n.reader, tt.locale)
		got := n.askWith(discordtest.Opt("from", tt.from), discordtest.Opt("to", tt.to)).Answer(t.Context())
		if !got.Ephemeral() || !strings.HasPrefix(got.Content, tt.want) {
			t.Errorf("from %q to %q got %+v", tt.from, tt.to, got)
		}
	}
}

// Papers and titles are offered for what is typed.
func TestCompleteSource(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.catalog.names = []string{"The Harbor Post", "Bridge to open", strings.Repeat("long ", 30)}
	n.open(t)
	for typed, want := range map[string]int{"": 3, "harb": 1, "xyz": 0, "long": 1} {
		in := n.srv.Type(n.reader, n.channel, "ask", discordtest.Opt("question", "when?"), discordtest.Opt("source", typed))
		if got := in.Response(t.Context()).Choices; len(got) != want {
			t.Errorf("%q got %+v", typed, got)
		}
	}
	in := n.srv.Type(n.reader, n.channel, "ask", discordtest.Opt("source", "Harbor"))
	if got := in.Response(t.Context()).Choices; len(got) != 1 || got[0].Value != "The Harbor Post" {
		t.Errorf("got %+v", got)
	}
}

// Who types is offered nothing where there is nothing to offer.
func TestCompleteSourceFails(t *testing.T) {
	t.Parallel()
	for name, failing := range map[string]catalog{"error": {err: errors.New("disk gone")}, "panic": {panics: true}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			n.catalog = failing
			n.open(t)
			in := n.srv.Type(n.reader, n.channel, "ask", discordtest.Opt("source", "a"))
			if got := in.Response(t.Context()); got.Type != discordtest.AutocompleteResult || len(got.Choices) != 0 {
				t.Errorf("got %+v", got)
			}
			n.log.wait(t, "disk gone")
		})
	}
}

// The command on a message asks its words, whoever wrote it, and answers to
// who gave it alone.
func TestFindInTheStories(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	ask, asked := asks()
	n.ask = ask
	n.open(t)
	for content, want := range map[string]string{
		"the bridge opens in " + n.editor.Mention() + " June <:wave:1>": "the bridge opens in ed June",
		strings.Repeat("bridge ", 200):                                  strings.TrimSpace(strings.Repeat("bridge ", 71)) + " br",
	} {
		m := n.srv.Say(n.editor, n.channel, content)
		got := n.srv.UseOn(n.reader, m, "Find in the stories").Answer(t.Context())
		if !got.Ephemeral() || len(got.Embeds) != 1 || !strings.HasSuffix(labels(got), "Publish") {
			t.Errorf("got %+v", got)
		}
		if q := <-asked; q != want {
			t.Errorf("asked %q, want %q", q, want)
		}
	}
	m := n.srv.Say(n.editor, n.channel, "<:wave:1> ?!")
	if got := n.srv.UseOn(n.reader, m, "Find in the stories").Answer(t.Context()); !got.Ephemeral() || !strings.Contains(got.Content, "no words in this message") {
		t.Errorf("got %+v", got)
	}
}

// What a message says in its embeds alone, as the bot's own answers do, is looked
// up, too.
func TestFindInEmbeds(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	asked := make(chan string, 2)
	n.ask = func(_ context.Context, q index.Question) (*index.Answer, error) {
		asked <- q.Text
		a := bridge(q.Text)
		a.Passages[0].Citation.URL = "https://example.org/bridge"
		return a, nil
	}
	n.open(t)
	m := n.question("when?").Answer(t.Context())
	<-asked
	if got := n.srv.UseOn(n.reader, m, "Find in the stories").Answer(t.Context()); !got.Ephemeral() || len(got.Embeds) != 1 {
		t.Errorf("got %+v", got)
	}
	if q := <-asked; !strings.Contains(q, "June") || !strings.Contains(q, "is when the bridge opens.") || strings.Contains(q, "example.org") {
		t.Errorf("asked %q", q)
	}
}

// Help comes in the reader's language, for the reader alone.
// Where the stories don't say, the filters that may be why are told, also those
// that a follow-up is asked with.
func TestFiltersAreTold(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.ask = func(context.Context, index.Question) (*index.Answer, error) { return &index.Answer{}, nil }
	n.open(t)
	m := n.askWith(discordtest.Opt("source", "The *Post*"), discordtest.Opt("from", "feb 2021"), discordtest.Opt("to", "last week")).Answer(t.Context())
	const filters = "The stories don't say.\n-# Filters: source: The \\*Post\\* · from: February 2021 · to: March 3, 2024"
	if m.Content != filters {
		t.Errorf("got %q", m.Content)
	}
	form := n.press(t, n.reader, m, "Ask on")
	form.Response(t.Context())
	if got := n.srv.Submit(form, map[string]string{"text": "and why?"}).Answer(t.Context()); got.Content != "ada asked: and why?\n"+filters {
		t.Errorf("asking on got %q", got.Content)
	}
	if got := n.question("when?").Answer(t.Context()); got.Content != "The stories don't say." {
		t.Errorf("without filters: got %q", got.Content)
	}
}

// The words of somebody else's message aren't kept, and the answer has only what
// does without them.
func TestFindKeepsNothing(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	said := n.srv.Say(n.editor, n.channel, "The bridge opens in June.")
	m := n.srv.UseOn(n.reader, said, "Find in the stories").Answer(t.Context())
	if got := labels(m); got != "In context | Publish" || descriptions(m) != bridgeText {
		t.Errorf("got %q with %s", descriptions(m), got)
	}
	for _, user := range []*discordtest.User{n.reader, n.editor} {
		if kept, err := n.store.Kept(n.store.Person(user.ID)); err != nil || len(kept) > 0 {
			t.Errorf("kept %+v, %v", kept, err)
		}
	}
	n.press(t, n.reader, m, "Publish").WaitFollowup(t.Context(), func(m *discordtest.Message) bool {
		return !m.Ephemeral() && m.Content == "Shown by ada" && labels(m) == "In context"
	})
}

func TestHelp(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	for locale, want := range map[string]string{
		"en-US": "a question", "de": "einer Frage", "es-ES": "una pregunta", "fr": "une question", "ru": "с вопросом",
	} {
		n.srv.SetLocale(n.reader, locale)
		got := n.srv.Slash(n.reader, n.channel, "help").Answer(t.Context())
		if !got.Ephemeral() || !strings.Contains(got.Content, want) {
			t.Errorf("%s: got %+v", locale, got)
		}
	}
}
