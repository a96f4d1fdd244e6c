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
	if got := s.pressButton(t, stranger, m, "◀").Answer(t.Context()); !got.Ephemeral() || !strings.HasPrefix(got.Content, "Only who asked") {
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
	if got := ask("Dmitri Peskow"); !got.Ephemeral() || !strings.HasPrefix(got.Content, "Nobody called “Dmitri Peskow” speaks in the stories. Perhaps you mean **Dmitry Peskov**") {
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
	if got := s.pressButton(t, stranger, m, "▶").Answer(t.Context()); !got.Ephemeral() || !strings.Contains(got.Content, "turns these pages") {
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

// Without stories, all commands say so.
func TestDiscordReadingNothing(t *testing.T) {
	s := newServer(t)
	s.env[envStories] = t.TempDir()
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
	for _, c := range offered {
		if strings.ContainsAny(c.Name, "\u202e\u200b\u2066") {
			t.Errorf("offered %q", c.Name)
		}
		m := s.Slash(s.reader, s.channel, "story", discordtest.Opt("title", fmt.Sprint(c.Value))).Answer(t.Context())
		if len(m.Embeds) != 2 || !strings.Contains(describe(m), "It is so") {
			t.Errorf("%q opened %+v", c.Name, m)
		}
	}
	m := s.Slash(s.reader, s.channel, "stories").Answer(t.Context())
	for _, o := range m.Components[len(m.Components)-1].Components[0].Options {
		if got := s.Select(s.reader, m, "1:open", o.Value).Answer(t.Context()); len(got.Embeds) != 2 {
			t.Errorf("%q opened %+v", o.Label, got)
		}
	}
	for _, c := range s.offered(t, "quote", discordtest.Opt("speaker", "")) {
		if got := s.Slash(s.reader, s.channel, "quote", discordtest.Opt("speaker", fmt.Sprint(c.Value))).Answer(t.Context()); len(got.Embeds) == 0 {
			t.Errorf("%q got %+v", c.Name, got)
		}
		for _, about := range s.offered(t, "quote", discordtest.Opt("speaker", fmt.Sprint(c.Value)), discordtest.Opt("about", "")) {
			got := s.Slash(s.reader, s.channel, "quote", discordtest.Opt("speaker", fmt.Sprint(c.Value)), discordtest.Opt("about", fmt.Sprint(about.Value))).Answer(t.Context())
			if len(got.Embeds) == 0 || got.Content != "" {
				t.Errorf("%q on %q got %+v", c.Name, about.Name, got)
			}
		}
	}
	for _, c := range s.offered(t, "stories", discordtest.Opt("source", "")) {
		if got := s.Slash(s.reader, s.channel, "stories", discordtest.Opt("source", fmt.Sprint(c.Value))).Answer(t.Context()); len(got.Embeds) != 1 {
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
