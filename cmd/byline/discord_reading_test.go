package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

// offered lists what is offered for the last option, as name=value.
func (s *server) offered(t *testing.T, command string, options ...discordtest.Value) []discordtest.Choice {
	t.Helper()
	return s.Type(s.reader, s.channel, command, options...).Response(t.Context()).Choices
}

func namesOf(choices []discordtest.Choice) string {
	var names []string
	for _, c := range choices {
		names = append(names, c.Name)
	}
	return strings.Join(names, "|")
}

// writeNews writes a story with a title, a paper, a date and a text.
func writeNews(t *testing.T, dir, name, title, paper, date, text string) {
	t.Helper()
	content := fmt.Sprintf("---\ntitle: %q\npublisher: %q\npublished: %s\nlanguage: en\nsection: Local\nurl: https://news.example/%s\n---\n\n%s\n",
		title, paper, date, name, text)
	if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// restart stops the program and starts it again on the same data.
func (s *server) restart(t *testing.T, stop func() int) {
	t.Helper()
	if code := stop(); code != 0 {
		t.Fatalf("exit status %d\n%s", code, s.log)
	}
	s.WaitGone(t.Context())
	s.log = newWatchedLog()
	s.open(t)
}

// Without stories, all commands say so, and with one they show it.
func TestDiscordReadingNothing(t *testing.T) {
	stories := t.TempDir()
	s := newServer(t)
	s.env[envStories] = stories
	s.open(t)
	for command, option := range map[string]string{"quote": "speaker", "story": "title", "stories": "source"} {
		if got := s.offered(t, command, discordtest.Opt(option, "a")); len(got) != 0 {
			t.Errorf("/%s offered %+v", command, got)
		}
	}
	if got := s.Slash(s.reader, s.channel, "stories").Answer(t.Context()); !got.Ephemeral() || got.Content != "There are no stories yet." {
		t.Errorf("got %+v", got)
	}
	if got := s.Slash(s.reader, s.channel, "story", discordtest.Opt("title", "a")).Answer(t.Context()); got.Content != "I know no story called “a”." {
		t.Errorf("got %+v", got)
	}
	if got := s.Slash(s.reader, s.channel, "quote", discordtest.Opt("speaker", "a")).Answer(t.Context()); got.Content != "Nobody called “a” speaks in the stories." {
		t.Errorf("got %+v", got)
	}
	writeNews(t, stories, "a.md", "A", "The Test Paper", "2024-03-01", "“It is so,” Mayor Ann Lee said.")
	s.reindex(t)
	list := s.Slash(s.reader, s.channel, "stories").Answer(t.Context())
	if list.Embeds[0].Footer.Text != "1 story" || len(list.Components) != 1 {
		t.Errorf("of one story: %+v", list)
	}
	card := s.Slash(s.reader, s.channel, "story", discordtest.Opt("title", "a")).Answer(t.Context())
	if !strings.Contains(describe(card), "Who speaks in it: 1 quotation\n") || len(card.Components) > 0 {
		t.Errorf("of one story: %+v", card)
	}
	said := s.Slash(s.reader, s.channel, "quote", discordtest.Opt("speaker", "ann")).Answer(t.Context())
	if len(said.Embeds) != 1 || !said.Components[0].Components[1].Disabled {
		t.Errorf("of one story: %+v", said)
	}
}

// Whatever a story holds, what is offered and shown of it keeps to Discord's
// rules, which the server checks, and can be opened.
func TestDiscordReadingHostileStories(t *testing.T) {
	stories := t.TempDir()
	nasty := []string{
		strings.Repeat("x", 5000),
		strings.Repeat("word ", 1000),
		strings.Repeat("👩‍👩‍👧", 150),
		"@everyone **bold** [link](https://evil.example) `code` ||spoiler|| <@1> :smile: # x",
		"\u202eright\u202c to \u200bleft\u2066",
		strings.Repeat("e\u0301", 300),
		"#abcdefgh",
		"- list",
	}
	for i, title := range nasty {
		writeNews(t, stories, fmt.Sprintf("%d.md", i), title, title, "2024-03-01",
			fmt.Sprintf("%s\n\n“The %s is here,” said Ann%d @everyone Lee, the *mayor* of %s.\n\n“It is so,” Mayor Bob Roe%d said.", title, title, i, title, i))
	}
	s := newServer(t)
	s.env[envStories] = stories
	s.open(t)
	offered := s.offered(t, "story", discordtest.Opt("title", ""))
	if len(offered) != len(nasty) {
		t.Errorf("offered %d titles of %d: %+v", len(offered), len(nasty), offered)
	}
	// More is asked than one person may, or all in one channel.
	people := 0
	somebody := func() *discordtest.User {
		people++
		return s.guild.AddMember(fmt.Sprintf("reader%d", people), discordtest.Everyone)
	}
	somewhere := func() *discordtest.Channel { return s.guild.AddChannel(fmt.Sprintf("room%d", people)) }
	for _, c := range offered {
		if strings.ContainsAny(c.Name, "\u202e\u200b\u2066") {
			t.Errorf("offered %q", c.Name)
		}
		m := s.Slash(somebody(), s.channel, "story", discordtest.Opt("title", fmt.Sprint(c.Value))).Answer(t.Context())
		if len(m.Embeds) != 2 || !strings.Contains(describe(m), "It is so") {
			t.Errorf("%q opened %+v", c.Name, m)
		}
	}
	m := s.Slash(s.reader, s.channel, "stories").Answer(t.Context())
	for _, o := range m.Components[len(m.Components)-1].Components[0].Options {
		if got := s.Select(somebody(), m, "1:open", o.Value).Answer(t.Context()); len(got.Embeds) != 2 {
			t.Errorf("%q opened %+v", o.Label, got)
		}
	}
	for _, c := range s.offered(t, "quote", discordtest.Opt("speaker", "")) {
		if got := s.Slash(somebody(), somewhere(), "quote", discordtest.Opt("speaker", fmt.Sprint(c.Value))).Answer(t.Context()); len(got.Embeds) == 0 {
			t.Errorf("%q got %+v", c.Name, got)
		}
		for _, about := range s.offered(t, "quote", discordtest.Opt("speaker", fmt.Sprint(c.Value)), discordtest.Opt("about", "")) {
			got := s.Slash(somebody(), somewhere(), "quote", discordtest.Opt("speaker", fmt.Sprint(c.Value)), discordtest.Opt("about", fmt.Sprint(about.Value))).Answer(t.Context())
			if len(got.Embeds) == 0 || got.Content != "" {
				t.Errorf("%q on %q got %+v", c.Name, about.Name, got)
			}
		}
	}
	for _, c := range s.offered(t, "stories", discordtest.Opt("source", "")) {
		if got := s.Slash(somebody(), somewhere(), "stories", discordtest.Opt("source", fmt.Sprint(c.Value))).Answer(t.Context()); len(got.Embeds) != 1 {
			t.Errorf("%q got %+v", c.Name, got)
		}
	}
}

// Of a great many stories each is found.
func TestDiscordReadingManyStories(t *testing.T) {
	stories := t.TempDir()
	var lines strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&lines, `{"title":"Report %d of the council","publisher":"Paper %d","published":"20%02d-03-04","language":"en",`+
			`"paragraphs":[{"text":"“Bridge number %d will shut,” Mayor Ann%d Lee said.","kind":"body"}]}`+"\n", i, i%40, i%24, i, i)
	}
	if err := os.WriteFile(filepath.Join(stories, "all.jsonl"), []byte(lines.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	s := newServer(t)
	s.env[envStories] = stories
	s.open(t)
	if got := s.offered(t, "quote", discordtest.Opt("speaker", "")); len(got) != 25 {
		t.Errorf("offered %d speakers", len(got))
	}
	if got := s.offered(t, "quote", discordtest.Opt("speaker", "ann2345")); len(got) != 1 || got[0].Value != "Ann2345 Lee" {
		t.Errorf("offered %+v", got)
	}
	if got := s.offered(t, "story", discordtest.Opt("title", "council 2345")); len(got) != 1 {
		t.Errorf("offered %+v", got)
	}
	m := s.Slash(s.reader, s.channel, "stories").Answer(t.Context())
	if got := m.Embeds[0].Footer.Text; got != "Page 1 of 300 · 3000 stories" {
		t.Errorf("got %s", got)
	}
	m = s.Slash(s.reader, s.channel, "quote", discordtest.Opt("speaker", "Ann2345 Lee")).Answer(t.Context())
	if !strings.Contains(describe(m), "Bridge number 2345") {
		t.Errorf("got %s", describe(m))
	}
}

// Where only a person has installed the bot, reading works as elsewhere.
func TestDiscordReadingInPrivateChannel(t *testing.T) {
	s := newServer(t)
	s.open(t)
	for _, channel := range []*discordtest.Channel{s.AddPrivateChannel(s.reader, s.editor), s.DM(s.reader)} {
		m := s.Slash(s.reader, channel, "stories").Answer(t.Context())
		choose := m.Components[len(m.Components)-1].Components[0]
		card := s.Select(s.reader, m, choose.CustomID, choose.Options[0].Value).Answer(t.Context())
		if !card.Ephemeral() || len(card.Embeds) != 2 || card.Embeds[1].Footer.Text != "Sample story" {
			t.Errorf("got %+v", card)
		}
		if got := s.Slash(s.reader, channel, "quote", discordtest.Opt("speaker", "Dmitry Peskov")).Answer(t.Context()); !strings.Contains(describe(got), "Peskov") {
			t.Errorf("got %+v", got)
		}
		if got := s.Slash(s.reader, channel, "story", discordtest.Opt("title", choose.Options[0].Label)).Answer(t.Context()); len(got.Embeds) != 2 {
			t.Errorf("got %+v", got)
		}
		got := s.Slash(s.reader, channel, "privacy").Answer(t.Context())
		if !got.Ephemeral() || !strings.Contains(describe(got), "after 90 days") {
			t.Errorf("got %+v", got)
		}
	}
}
