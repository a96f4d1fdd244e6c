package main

import (
	"fmt"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

// What somebody said is shown as answers are, with its pages through a restart
// and a reindex, and never as the words of somebody else.
func TestDiscordQuote(t *testing.T) {
	stories := t.TempDir()
	for i := range 8 {
		writeNews(t, stories, fmt.Sprintf("%d.md", i), fmt.Sprintf("Council meets for the %dth time", i), "The Test Paper", fmt.Sprintf("2024-03-0%d", i+1),
			fmt.Sprintf("“Ferry number %d is late again,” Mayor Ruth Martinez said.\n\n“Ferry number %d is not late,” said Ruth Martin, a captain.", i, i))
	}
	s := newServer(t)
	s.env[envStories] = stories
	stop := s.open(t)
	if got := namesOf(s.offered(t, "quote", discordtest.Opt("speaker", "mart"))); got != "Ruth Martinez · Mayor|Ruth Martin · a captain" && got != "Ruth Martin · captain|Ruth Martinez · Mayor" {
		t.Errorf("offered %s", got)
	}
	if got := s.offered(t, "quote", discordtest.Opt("speaker", "Ruth Martin"), discordtest.Opt("about", "7")); namesOf(got) != "" && got[0].Value != "Council meets for the 7th time" {
		t.Errorf("offered %+v", got)
	}
	m := s.Slash(s.reader, s.channel, "quote", discordtest.Opt("speaker", "ruth martinez")).Answer(t.Context())
	text := describe(m)
	for _, want := range []string{"> **“Ferry number 7 is late again,”** Mayor Ruth Martinez said.", "— Ruth Martinez, Mayor", "*Council meets for the 7th time*, The Test Paper, March 8, 2024 · ¶1 · [open]("} {
		if !strings.Contains(text, want) {
			t.Errorf("the answer lacks %q:\n%s", want, text)
		}
	}
	s.restart(t, stop)
	seen := map[string]bool{}
	for page := 1; page < 9; page++ {
		for _, e := range m.Embeds {
			if strings.Contains(e.Description, "not late") || seen[e.Description] {
				t.Errorf("page %d shows %s", page, e.Description)
			}
			seen[e.Description] = true
		}
		if m.Components[0].Components[1].Disabled {
			break
		}
		m = s.pressButton(t, s.reader, m, "▶").Answer(t.Context())
	}
	if len(seen) != 8 {
		t.Errorf("all pages show %d passages of 8", len(seen))
	}
	if got := s.pressButton(t, s.reader, m, "In context").Answer(t.Context()); !got.Ephemeral() || !strings.Contains(describe(got), "not late") {
		t.Errorf("in context: %s", describe(got))
	}
	stranger := s.guild.AddMember("oz", discordtest.Everyone)
	if got := s.pressButton(t, stranger, m, "◀").Answer(t.Context()); !got.Ephemeral() || !strings.HasPrefix(got.Content, "Only the person who asked") {
		t.Errorf("a stranger got %+v", got)
	}
	about := func(speaker, topic string) *discordtest.Message {
		return s.Slash(s.reader, s.channel, "quote", discordtest.Opt("speaker", speaker), discordtest.Opt("about", topic)).Answer(t.Context())
	}
	if got := about("Ruth Martin", "Council meets for the 3th time"); len(got.Embeds) != 1 || !strings.Contains(describe(got), "Ferry number 3 is not late") {
		t.Errorf("in a story: %s%s", got.Content, describe(got))
	}
	if got := about("Ruth Martin", "orchards"); !strings.HasPrefix(got.Content, "The stories don't say what Ruth Martin said about that.") ||
		strings.Contains(describe(got), "**“") {
		t.Errorf("on nothing: %s%s", got.Content, describe(got))
	}
	form := s.pressButton(t, s.reader, m, "Ask on")
	form.Response(t.Context())
	if got := s.Submit(form, map[string]string{"text": "and what did Ruth Martin say?"}).Answer(t.Context()); !strings.Contains(describe(got), "not late") {
		t.Errorf("asked on: %s%s", got.Content, describe(got))
	}
	for i := range 8 {
		writeNews(t, stories, fmt.Sprintf("%d.md", i), "Nothing", "The Test Paper", "2024-03-01", fmt.Sprintf("Nobody speaks in story %d.", i))
	}
	s.reindex(t)
	if got := s.pressButton(t, s.reader, m, "◀").Answer(t.Context()); !got.Ephemeral() || got.Content != "Nobody of that name speaks in the stories any longer." {
		t.Errorf("after all have gone: %+v", got)
	}
}

// Whom nobody can be is said so, with those who may be meant.
func TestDiscordQuoteNobody(t *testing.T) {
	s := newServer(t)
	s.open(t)
	ask := func(speaker string) *discordtest.Message {
		return s.Slash(s.reader, s.channel, "quote", discordtest.Opt("speaker", speaker)).Answer(t.Context())
	}
	if got := ask("Dmitri Peskow"); !got.Ephemeral() || !strings.HasPrefix(got.Content, "Nobody called “Dmitri Peskow” speaks in the stories. Perhaps you mean **Dmitry Peskov** (Kremlin spokesman)") {
		t.Errorf("got %+v", got)
	}
	if got := ask("@everyone *xyz* [a](https://evil.example)"); !got.Ephemeral() || !strings.HasPrefix(got.Content, `Nobody called “\@everyone \*xyz\* \[a\](https\://evil.example)” speaks`) {
		t.Errorf("got %+v", got)
	}
	s.SetLocale(s.reader, "de")
	if got := ask("Qqq"); got.Content != "Niemand namens „Qqq“ kommt in den Artikeln zu Wort." {
		t.Errorf("got %+v", got)
	}
	if got := ask("Peskov"); got.Ephemeral() || !strings.Contains(describe(got), "— Dmitry Peskov") {
		t.Errorf("got %s%s", got.Content, describe(got))
	}
}
