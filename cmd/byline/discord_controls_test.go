package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

// pressButton presses the button of a message that has those words or that
// emoji on it.
func (s *server) pressButton(t *testing.T, user *discordtest.User, m *discordtest.Message, name string) *discordtest.Interaction {
	t.Helper()
	for _, row := range m.Components {
		for _, c := range row.Components {
			if c.Label == name || c.Emoji["name"] == name {
				return s.Click(user, m, c.CustomID)
			}
		}
	}
	t.Fatalf("there is no button %q", name)
	return nil
}

// A follow-up knows the question before it, and the paragraphs around what
// answers are the story's, also after a restart.
func TestDiscordControls(t *testing.T) {
	s := newServer(t)
	stop := s.open(t)
	m := s.Slash(s.reader, s.channel, "ask", discordtest.Opt("question", kremlin)).Answer(t.Context())
	around := func() string {
		return describe(s.pressButton(t, s.editor, m, "In context").Answer(t.Context()))
	}
	before := around()
	if !strings.Contains(before, "\n> “In general, this is, of course, a very interesting proposal") || strings.Count(before, "\n") < 4 {
		t.Errorf("in context: %s", before)
	}
	if code := stop(); code != 0 {
		t.Fatalf("exit status %d\n%s", code, s.log)
	}
	s.WaitGone(t.Context())
	s.log = newWatchedLog()
	s.open(t)
	if after := around(); after != before {
		t.Errorf("in context after the restart: %s", after)
	}
	form := s.pressButton(t, s.reader, m, "Ask on")
	form.Response(t.Context())
	next := s.Submit(form, map[string]string{"text": "and what did Musk write?"}).Answer(t.Context())
	if text := describe(next); !strings.Contains(text, "Musk") || !strings.Contains(text, "> ") {
		t.Errorf("the follow-up got %s%s", next.Content, text)
	}
	form = s.pressButton(t, s.reader, m, "Ask on")
	form.Response(t.Context())
	next = s.Submit(form, map[string]string{"text": "when was that?"}).Answer(t.Context())
	if text := describe(next); !strings.Contains(text, "February 15, 2021") {
		t.Errorf("the follow-up got %s%s", next.Content, text)
	}
}

// Papers and titles are offered from the stories, and keep an answer to them.
func TestDiscordSources(t *testing.T) {
	stories := t.TempDir()
	writeStory(t, stories, "ferry.md", "The ferry to Pelican Island is painted green, the port said.")
	s := newServer(t)
	s.env[envStories] = stories
	s.open(t)
	typed := func() string {
		in := s.Type(s.reader, s.channel, "ask", discordtest.Opt("source", "test"))
		var names []string
		for _, c := range in.Response(t.Context()).Choices {
			names = append(names, c.Name)
		}
		in = s.Type(s.reader, s.channel, "ask", discordtest.Opt("source", "news of"))
		for _, c := range in.Response(t.Context()).Choices {
			names = append(names, c.Name)
		}
		return strings.Join(names, "|")
	}
	if got := typed(); got != "The Test Paper|News of ferry.md" {
		t.Errorf("offered %q", got)
	}
	writeStory(t, stories, "light.md", "The lighthouse keeper is called Amalia Roth, the port said.")
	s.reindex(t)
	if got := typed(); got != "The Test Paper|News of ferry.md|News of light.md" {
		t.Errorf("after a reindex: offered %q", got)
	}
	ask := func(source string) string {
		return describe(s.Slash(s.reader, s.channel, "ask", discordtest.Opt("question", "What is the lighthouse keeper called?"),
			discordtest.Opt("source", source)).Answer(t.Context()))
	}
	if got := ask("News of light.md"); !strings.Contains(got, "Amalia Roth") {
		t.Errorf("of its story: %s", got)
	}
	if got := ask("News of ferry.md"); strings.Contains(got, "Amalia Roth") {
		t.Errorf("of another story: %s", got)
	}
}

func (s *server) reindex(t *testing.T) {
	t.Helper()
	s.Slash(s.editor, s.channel, "admin reindex").WaitEdit(t.Context(), func(m *discordtest.Message) bool {
		return strings.HasPrefix(m.Content, "Done in ")
	})
}

// Pages go through all that the stories have; when a story has gone or changed,
// who looks for it is told.
func TestDiscordControlsAfterReindex(t *testing.T) {
	stories := t.TempDir()
	for i := range 7 {
		writeStory(t, stories, fmt.Sprintf("%d.md", i), fmt.Sprintf("Ferry number %d to Pelican Island is painted green, captain %c said.", i, 'A'+i))
	}
	s := newServer(t)
	s.env[envStories] = stories
	s.open(t)
	m := s.Slash(s.reader, s.channel, "ask", discordtest.Opt("question", "What color is the ferry to Pelican Island painted?")).Answer(t.Context())
	seen := map[string]bool{}
	first := m
	for page := 1; ; page++ {
		for _, e := range m.Embeds {
			if seen[e.Description] {
				t.Errorf("page %d shows again %s", page, e.Description)
			}
			seen[e.Description] = true
		}
		next := m.Components[0].Components[1]
		if next.Disabled || page > 7 {
			break
		}
		m = s.Click(s.reader, m, next.CustomID).Answer(t.Context())
	}
	if len(seen) != 7 {
		t.Errorf("all pages show %d passages of 7", len(seen))
	}
	for range seen {
		if m = s.pressButton(t, s.reader, m, "◀").Answer(t.Context()); m.Components[0].Components[0].Disabled {
			break
		}
	}
	if describe(m) != describe(first) {
		t.Errorf("back at the first page: %s", describe(m))
	}
	for i := range 7 {
		if i%2 == 0 {
			if err := os.Remove(filepath.Join(stories, fmt.Sprintf("%d.md", i))); err != nil {
				t.Fatal(err)
			}
			continue
		}
		writeStory(t, stories, fmt.Sprintf("%d.md", i), "This story was withdrawn by its editors, who are sorry.")
	}
	s.reindex(t)
	got := s.pressButton(t, s.reader, m, "In context").Answer(t.Context())
	if !got.Ephemeral() || len(got.Embeds) > 0 || !strings.Contains(got.Content, "This story ") {
		t.Errorf("of stories that went and changed: %+v", got)
	}
	if got := s.pressButton(t, s.reader, m, "▶").Answer(t.Context()); got.ID != m.ID {
		t.Errorf("turning on got %+v", got)
	}
}
