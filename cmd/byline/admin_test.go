package main

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

const lighthouse = `---
title: Keeper named for the old lighthouse
publisher: The Test Paper
authors: [Nora Quill]
published: 2024-05-02
language: en
---

The lighthouse keeper is called Amalia Roth, the port of Pelican Island said on Thursday.

"I have waited for this for years," Roth said.
`

// withStories has the program answer from a folder of its own with one story in it.
func (s *server) withStories(t *testing.T) (folder string) {
	t.Helper()
	folder = t.TempDir()
	writeStory(t, folder, "ferry.md", "The ferry to Pelican Island is painted green, the port said.")
	s.env[envStories] = folder
	return folder
}

func (s *server) admin(what string, options ...discordtest.Value) *discordtest.Interaction {
	return s.Slash(s.editor, s.channel, "admin "+what, options...)
}

// add has the editor add a file, and returns what was understood.
func (s *server) add(t *testing.T, name string, content string) *discordtest.Message {
	t.Helper()
	return s.admin("add", discordtest.Opt("file", s.Attach(name, []byte(content)))).Answer(t.Context())
}

// button returns the custom id of the button with those words.
func button(t *testing.T, m *discordtest.Message, label string) string {
	t.Helper()
	for _, row := range m.Components {
		for _, b := range row.Components {
			if b.Label == label {
				return b.CustomID
			}
		}
	}
	t.Fatalf("there is no button %q under %s%s", label, m.Content, describe(m))
	return ""
}

func (s *server) press(t *testing.T, m *discordtest.Message, label string) *discordtest.Interaction {
	t.Helper()
	return s.Click(s.editor, m, button(t, m, label))
}

func (s *server) asked(t *testing.T, question string) string {
	t.Helper()
	return describe(s.Slash(s.reader, s.channel, "ask", discordtest.Opt("question", question)).Answer(t.Context()))
}

func has(text string) func(*discordtest.Message) bool {
	return func(m *discordtest.Message) bool { return strings.Contains(m.Content, text) }
}

// filesIn lists what is in a folder and those below it.
func filesIn(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			name, relErr := filepath.Rel(dir, path)
			names, err = append(names, filepath.ToSlash(name)), relErr
		}
		return err
	})
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return names
}

const keeper = "What is the lighthouse keeper called?"

// Of two presses at once one saves, and the other is told that this is being done.
func TestAdminPressesTwice(t *testing.T) {
	s := newServer(t)
	folder := s.withStories(t)
	s.open(t)
	shown := s.add(t, "light.md", lighthouse)
	held := s.Hold(discordtest.RouteCallback)
	saving := []*discordtest.Interaction{s.press(t, shown, "Save"), s.press(t, shown, "Save")}
	told := 0
	for i, in := range saving {
		if r := in.Response(t.Context()); r.Type == discordtest.ChannelMessage {
			told++
			saving[i] = nil
			if !strings.Contains(r.Message.Content, "/admin add, begun by ed") || !r.Ephemeral {
				t.Errorf("the second press got %+v", r.Message)
			}
		}
	}
	held.Release()
	if told != 1 {
		t.Fatalf("%d of two presses were told to wait", told)
	}
	for _, in := range saving {
		if in != nil {
			in.WaitEdit(t.Context(), has("Saved as light.md"))
		}
	}
	if got := filesIn(t, folder); !slices.Equal(got, []string{"ferry.md", "light.md"}) {
		t.Errorf("there are %q", got)
	}
}

// What is discarded isn't saved, and can't be any longer. A draft that nobody
// has is none, whatever its name.
func TestAdminDiscards(t *testing.T) {
	s := newServer(t)
	folder := s.withStories(t)
	s.open(t)
	shown := s.add(t, "light.md", lighthouse)
	save := button(t, shown, "Save")
	s.press(t, shown, "Discard").WaitEdit(t.Context(), has("Discarded."))
	for _, id := range []string{save, "1:save:../../../etc/x", "1:save:", "1:save:AAAAAAAAAAAA", "1:discard:AAAAAAAAAAAA"} {
		m := s.forge(t, id)
		got := s.Click(s.editor, m, id).WaitFollowup(t.Context(), nil)
		if !strings.Contains(got.Content, "I no longer have this") || !got.Ephemeral() {
			t.Errorf("%s got %+v", id, got)
		}
	}
	if got := filesIn(t, folder); !slices.Equal(got, []string{"ferry.md"}) {
		t.Errorf("there are %q", got)
	}
}

// forge has the bot's own account say something with a button that isn't of this
// run's making, as messages from before do.
func (s *server) forge(t *testing.T, customID string) *discordtest.Message {
	t.Helper()
	body := fmt.Sprintf(`{"content": "an old message", "allowed_mentions": {"parse": []},
		"components": [{"type": 1, "components": [{"type": 2, "style": 2, "label": "Old", "custom_id": %q}]}]}`, customID)
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost,
		s.API()+"/channels/"+s.channel.ID+"/messages", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bot "+s.Token)
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("User-Agent", "DiscordBot (https://example.com, 1)")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	if err := resp.Body.Close(); err != nil || resp.StatusCode != http.StatusOK {
		t.Fatalf("posting: %s, %v", resp.Status, err)
	}
	return s.WaitMessage(t.Context(), s.channel, func(m *discordtest.Message) bool { return m.Find(customID) != nil })
}

// Who isn't an admin adds nothing, and who no longer is saves nothing.
func TestAdminRightsAreCheckedAtEachStep(t *testing.T) {
	s := newServer(t)
	folder := s.withStories(t)
	s.open(t)
	other := s.AddGuild("Elsewhere")
	for _, c := range append(s.Commands(""), s.Commands(other.ID)...) {
		if c.Name == "admin" {
			t.Errorf("/admin is registered outside of its server, in %q", c.GuildID)
		}
	}
	const refused = "This command is for the people who look after this bot."
	for _, what := range []string{"reindex", "status", "report", "cancel", "add", "remove"} {
		var options []discordtest.Value
		switch what {
		case "add":
			options = append(options, discordtest.Opt("file", s.Attach("light.md", []byte(lighthouse))))
		case "remove":
			options = append(options, discordtest.Opt("title", "News of ferry.md"))
		}
		got := s.Slash(s.reader, s.channel, "admin "+what, options...).Answer(t.Context())
		if got.Content != refused || !got.Ephemeral() || len(got.Components) > 0 {
			t.Errorf("%s: a reader got %+v", what, got)
		}
	}
	if got := s.Type(s.reader, s.channel, "admin remove", discordtest.Opt("title", "News")).Response(t.Context()); len(got.Choices) > 0 {
		t.Errorf("a reader was offered %v", got.Choices)
	}
	if s.Downloads() > 0 {
		t.Error("a reader's file was downloaded")
	}
	added := s.add(t, "light.md", lighthouse)
	removing := s.admin("remove", discordtest.Opt("title", "News of ferry.md")).Answer(t.Context())
	s.guild.SetPermissions(s.editor, discordtest.Everyone)
	for label, m := range map[string]*discordtest.Message{"Save": added, "Discard": added, "Take it out": removing, "Leave it": removing} {
		if got := s.press(t, m, label).Answer(t.Context()); got.Content != refused {
			t.Errorf("%s: who is an admin no longer got %+v", label, got)
		}
	}
	if got := filesIn(t, folder); !slices.Equal(got, []string{"ferry.md"}) {
		t.Errorf("there are %q", got)
	}
	s.log.wait(t, "admin command refused")
}
