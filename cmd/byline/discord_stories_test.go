package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

// Stories are listed the newest first, page by page, through a restart and a
// reindex, by who asked and by moderators.
func TestDiscordStories(t *testing.T) {
	stories := t.TempDir()
	long := strings.TrimSpace(strings.Repeat("Gazette of the Northern Shore ", 40))
	for i := range 25 {
		paper := "The Test Paper"
		if i >= 12 {
			paper = long
		}
		writeNews(t, stories, fmt.Sprintf("%02d.md", i), fmt.Sprintf("Report %02d", i), paper, fmt.Sprintf("2024-03-%02d", i+1), "“It is so,” Mayor Ann Lee said.")
	}
	s := newServer(t)
	s.env[envStories] = stories
	stop := s.open(t)
	moderator := s.guild.AddMember("mo", discordtest.ManageMessages)
	stranger := s.guild.AddMember("oz", discordtest.Everyone)
	m := s.Slash(s.reader, s.channel, "stories").Answer(t.Context())
	if got := m.Embeds[0]; !strings.HasPrefix(got.Description, "- *Report 24*, Gazette of") || got.Footer.Text != "Page 1 of 3 · 25 stories" || got.Title != "Stories" {
		t.Errorf("got %+v", got)
	}
	// By a paper whose name is longer than a custom id.
	offered := s.offered(t, "stories", discordtest.Opt("source", "northern"))
	if len(offered) != 1 {
		t.Fatalf("offered %+v", offered)
	}
	of := s.Slash(s.reader, s.channel, "stories", discordtest.Opt("source", fmt.Sprint(offered[0].Value))).Answer(t.Context())
	if got := of.Embeds[0].Footer.Text; got != "Page 1 of 2 · 13 stories" {
		t.Errorf("got %s", got)
	}
	s.restart(t, stop)
	if got := s.pressButton(t, stranger, m, "▶").Answer(t.Context()); !got.Ephemeral() || !strings.Contains(got.Content, "can turn these pages") {
		t.Errorf("a stranger got %+v", got)
	}
	m = s.pressButton(t, moderator, m, "▶").Answer(t.Context())
	m = s.pressButton(t, s.reader, m, "▶").Answer(t.Context())
	if got := m.Embeds[0]; !strings.HasPrefix(got.Description, "- *Report 04*") || strings.Count(got.Description, "\n") != 4 || !m.Components[0].Components[1].Disabled {
		t.Errorf("the last page is %+v", got)
	}
	of = s.pressButton(t, s.reader, of, "▶").Answer(t.Context())
	if got := of.Embeds[0].Description; !strings.HasPrefix(got, "- *Report 14*") || strings.Count(got, "\n") != 2 {
		t.Errorf("the second page of a paper is %s", got)
	}
	choose := m.Components[1].Components[0]
	card := s.Select(stranger, m, choose.CustomID, choose.Options[0].Value).Answer(t.Context())
	if !card.Ephemeral() || !strings.Contains(describe(card), "**Report 04**") || !strings.Contains(describe(card), "— Ann Lee, Mayor · ¶1") {
		t.Errorf("opened %s%s", card.Content, describe(card))
	}
	back := s.pressButton(t, s.reader, m, "◀") // and the page before has a ▶
	m = back.Answer(t.Context())
	for i := range 25 {
		if i%4 > 0 {
			if err := os.Remove(filepath.Join(stories, fmt.Sprintf("%02d.md", i))); err != nil {
				t.Fatal(err)
			}
		}
	}
	s.reindex(t)
	gone := s.Select(s.reader, m, choose.CustomID, m.Components[1].Components[0].Options[1].Value).Answer(t.Context())
	if !gone.Ephemeral() || gone.Content != "This story is no longer here." {
		t.Errorf("a story that has gone: %s%s", gone.Content, describe(gone))
	}
	in := s.pressButton(t, s.reader, m, "▶")
	if got := in.Answer(t.Context()); got.ID != m.ID || got.Embeds[0].Footer.Text != "7 stories" {
		t.Errorf("beyond the end: %+v", got.Embeds[0])
	}
	in.WaitFollowup(t.Context(), func(m *discordtest.Message) bool { return m.Ephemeral() && m.Content == "There are no further pages." })
	for i := 12; i < 25; i += 4 {
		if err := os.Remove(filepath.Join(stories, fmt.Sprintf("%02d.md", i))); err != nil {
			t.Fatal(err)
		}
	}
	s.reindex(t)
	if got := s.pressButton(t, s.reader, of, "◀").Answer(t.Context()); !got.Ephemeral() || got.Content != "There are no stories of that any longer." {
		t.Errorf("of a paper that has gone: %+v", got)
	}
	if got := s.Slash(s.reader, s.channel, "stories", discordtest.Opt("source", "*no* such")).Answer(t.Context()); !got.Ephemeral() || !strings.HasPrefix(got.Content, `There are no stories of “\*no\* such”.`) {
		t.Errorf("of nothing: %+v", got)
	}
}

// A card has what there is to know of a story, and its quotations page by page.
func TestDiscordStory(t *testing.T) {
	stories := t.TempDir()
	var said []string
	for i := range 10 {
		said = append(said, fmt.Sprintf("“Word number %d is here to stay,” Mayor Ann Lee said.", i))
	}
	writeNews(t, stories, "a.md", "The ten words", "The Test Paper", "2024-03-01", "A story begins here.\n\n"+strings.Join(said, "\n\n"))
	writeNews(t, stories, "b.md", "Twins", "The Test Paper", "2024-03-02", "One of two.")
	writeNews(t, stories, "c.md", "Twins", "Another Paper", "2024-03-03", "Another of two.")
	s := newServer(t)
	s.env[envStories] = stories
	stop := s.open(t)
	if got := namesOf(s.offered(t, "story", discordtest.Opt("title", "WORDS"))); got != "The ten words · The Test Paper, March 1, 2024" {
		t.Errorf("offered %s", got)
	}
	m := s.Slash(s.reader, s.channel, "story", discordtest.Opt("title", "the ten words")).Answer(t.Context())
	want := "**The ten words**\nThe Test Paper, March 1, 2024\nSection: Local · English · 11 paragraphs\n> A story begins here.\n[open](https://news.example/a.md)"
	if got := m.Embeds[0].Description; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := m.Embeds[1].Description; !strings.HasPrefix(got, "Who speaks in it: 10 quotations · page 1 of 3\n> **“Word number 0 is here to stay,”** Mayor Ann Lee said.\n— Ann Lee, Mayor · ¶2\n") {
		t.Errorf("got %q", got)
	}
	s.restart(t, stop)
	m = s.pressButton(t, s.reader, m, "▶").Answer(t.Context())
	m = s.pressButton(t, s.reader, m, "▶").Answer(t.Context())
	if got := m.Embeds[1].Description; !strings.Contains(got, "Word number 9") || strings.Contains(got, "Word number 7") || !m.Components[0].Components[1].Disabled {
		t.Errorf("the last page is %q", got)
	}
	if got := s.pressButton(t, s.editor, m, "◀").Answer(t.Context()); !got.Ephemeral() {
		t.Errorf("a stranger got %+v", got)
	}
	twins := s.offered(t, "story", discordtest.Opt("title", "twi"))
	if len(twins) != 2 || twins[0].Value == twins[1].Value {
		t.Fatalf("offered %+v", twins)
	}
	if got := s.Slash(s.reader, s.channel, "story", discordtest.Opt("title", fmt.Sprint(twins[1].Value))).Answer(t.Context()); !strings.Contains(describe(got), "One of two") {
		t.Errorf("got %s%s", got.Content, describe(got))
	}
	which := s.Slash(s.reader, s.channel, "story", discordtest.Opt("title", "twins")).Answer(t.Context())
	if !which.Ephemeral() || !strings.HasPrefix(which.Content, "Several stories") {
		t.Fatalf("got %+v", which)
	}
	choose := which.Components[0].Components[0]
	if got := s.Select(s.reader, which, choose.CustomID, choose.Options[0].Value).Answer(t.Context()); !got.Ephemeral() || !strings.Contains(describe(got), "Another of two") {
		t.Errorf("got %s%s", got.Content, describe(got))
	}
	if got := s.Slash(s.reader, s.channel, "story", discordtest.Opt("title", "Zebras *in* space")).Answer(t.Context()); !got.Ephemeral() || got.Content != `I know no story called “Zebras \*in\* space”.` {
		t.Errorf("got %+v", got)
	}
	if err := os.Remove(filepath.Join(stories, "a.md")); err != nil {
		t.Fatal(err)
	}
	s.reindex(t)
	if got := s.pressButton(t, s.reader, m, "◀").Answer(t.Context()); !got.Ephemeral() || got.Content != "This story is no longer here." {
		t.Errorf("of a story that has gone: %+v", got)
	}
}
