package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
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

// A file is understood and shown, nothing being saved yet; a restart later it is
// saved, and can be asked about.
func TestAdminAddsFile(t *testing.T) {
	s := newServer(t)
	folder := s.withStories(t)
	stop := s.open(t)
	shown := s.add(t, "light house (1).md", lighthouse)
	if !shown.Ephemeral() || len(shown.Embeds) != 1 {
		t.Fatalf("got %+v", shown)
	}
	understood := fmt.Sprintf("%+v", shown.Embeds[0])
	for _, want := range []string{
		"Keeper named for the old lighthouse", "The Test Paper", "Nora Quill", "May 2, 2024", "{Name:Language Value:en",
		"2 paragraphs, 2 quotes", "The lighthouse keeper is called Amalia Roth, the port",
	} {
		if !strings.Contains(understood, want) {
			t.Errorf("%q isn't shown: %s", want, understood)
		}
	}
	if shown.Embeds[0].Description != "" || shown.Embeds[0].Footer.Text != "To be saved as light-house-1.md" {
		t.Errorf("got %q, %q", shown.Embeds[0].Description, shown.Embeds[0].Footer.Text)
	}
	if got := filesIn(t, folder); !slices.Equal(got, []string{"ferry.md"}) {
		t.Errorf("before anything is saved there are %q", got)
	}
	if got := s.asked(t, keeper); strings.Contains(got, "Amalia") {
		t.Errorf("answered from what isn't saved: %s", got)
	}
	stop()
	s.WaitGone(t.Context())
	s.log = newWatchedLog()
	s.open(t)
	s.press(t, shown, "Save").WaitEdit(t.Context(), has("Saved as light-house-1.md. It can be asked about now."))
	if got := filesIn(t, folder); !slices.Equal(got, []string{"ferry.md", "light-house-1.md"}) {
		t.Errorf("there are %q", got)
	}
	if data, err := os.ReadFile(filepath.Join(folder, "light-house-1.md")); err != nil || string(data) != lighthouse {
		t.Errorf("saved %q, %v", data, err)
	}
	if got := s.asked(t, keeper); !strings.Contains(got, "Amalia Roth") {
		t.Errorf("got %s", got)
	}
	if got := filesIn(t, filepath.Join(s.env[envData], draftsFolder)); len(got) > 0 {
		t.Errorf("drafts are left: %q", got)
	}
	for _, want := range []string{"admin saves what was understood", "user=" + s.editor.ID, "file=light-house-1.md"} {
		if !strings.Contains(s.log.String(), want) {
			t.Errorf("%q isn't in the log:\n%s", want, s.log)
		}
	}
}

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

// Files that can't be stories are told so, and leave nothing behind.
func TestAdminAddsWhatCantBe(t *testing.T) {
	s := newServer(t)
	folder := s.withStories(t)
	s.open(t)
	elsewhere := httptest.NewServer(http.NotFoundHandler())
	t.Cleanup(elsewhere.Close)
	foreign := s.Attach("x.md", []byte(lighthouse))
	foreign.URL = elsewhere.URL + "/x.md"
	gone := s.Attach("x.md", nil)
	gone.URL = s.URL() + "/attachments/1/x.md"
	private := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		t.Error("an address in a private network was read")
	}))
	t.Cleanup(private.Close)
	endless := s.AttachServed("x.md", 10, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		for block := make([]byte, 1<<20); ; {
			if _, err := w.Write(block); err != nil {
				return
			}
		}
	}))
	for name, tt := range map[string]struct {
		options []discordtest.Value
		want    string
	}{
		"50 MB":        {[]discordtest.Value{discordtest.Opt("file", s.AttachServed("x.pdf", 50<<20, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("50 MB were downloaded") })))}, "larger than I take (25 MiB)"},
		"endless":      {[]discordtest.Value{discordtest.Opt("file", endless)}, "larger than I take"},
		"redirected":   {[]discordtest.Value{discordtest.Opt("file", s.AttachServed("x.md", 9, http.RedirectHandler(private.URL, http.StatusFound)))}, "could not get the file from Discord"},
		"another host": {[]discordtest.Value{discordtest.Opt("file", foreign)}, "could not get the file from Discord"},
		"not there":    {[]discordtest.Value{discordtest.Opt("file", gone)}, "could not get the file from Discord"},
		"empty":        {[]discordtest.Value{discordtest.Opt("file", s.Attach("x.md", nil))}, "I can't make a story of x.md"},
		"no story":     {[]discordtest.Value{discordtest.Opt("file", s.Attach("x.html", []byte("<p>")))}, "no story text found"},
		"unreadable":   {[]discordtest.Value{discordtest.Opt("file", s.Attach("x.pdf", []byte("%PDF-1.7 broken")))}, "I can't make a story of x.pdf"},
		"old document": {[]discordtest.Value{discordtest.Opt("file", s.Attach("x.doc", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"+strings.Repeat("\x00", 600))))}, "save it as .docx"},
		"nothing":      {nil, "a file or an address"},
		"both":         {[]discordtest.Value{discordtest.Opt("file", s.Attach("x.md", []byte(lighthouse))), discordtest.Opt("address", "https://example.com")}, "a file or an address"},
		"loopback":     {[]discordtest.Value{discordtest.Opt("address", strings.Replace(private.URL, "127.0.0.1", "localhost", 1))}, "That "},
		"private":      {[]discordtest.Value{discordtest.Opt("address", "http://192.168.0.1/")}, "on no public network"},
		"metadata":     {[]discordtest.Value{discordtest.Opt("address", "http://169.254.169.254/latest/meta-data")}, "on no public network"},
		"a file's":     {[]discordtest.Value{discordtest.Opt("address", "file:///etc/passwd")}, "isn't an address that I can read"},
		"no address":   {[]discordtest.Value{discordtest.Opt("address", "the mayor's page")}, "isn't an address that I can read"},
	} {
		got := s.admin("add", tt.options...).Answer(t.Context())
		if !strings.Contains(got.Content, tt.want) || !got.Ephemeral() || len(got.Components)+len(got.Embeds) > 0 {
			t.Errorf("%s: got %+v", name, got)
		}
	}
	if got := filesIn(t, folder); !slices.Equal(got, []string{"ferry.md"}) {
		t.Errorf("there are %q", got)
	}
	if got := filesIn(t, filepath.Join(s.env[envData], draftsFolder)); len(got) > 0 {
		t.Errorf("drafts are left: %q", got)
	}
}

// A file of several stories shows how many and which, and is saved whole; one of
// them alone can't be taken out.
func TestAdminAddsSeveral(t *testing.T) {
	s := newServer(t)
	folder := s.withStories(t)
	s.open(t)
	var lines strings.Builder
	for i := range 11 {
		fmt.Fprintf(&lines, `{"title": "Story number %d of the flood", "text": "The dike at mile %d broke in the flood of that night, the county said."}`+"\n", i+1, i+1)
	}
	shown := s.add(t, "flood.jsonl", lines.String())
	for _, want := range []string{"11 stories in flood.jsonl", "- Story number 10 of the flood", "… and 1 more"} {
		if !strings.Contains(shown.Content, want) {
			t.Errorf("%q isn't in %s", want, shown.Content)
		}
	}
	if got := shown.Embeds[0].Description; got != "Not stated: paper, authors, date, language" {
		t.Errorf("got %q", got)
	}
	s.press(t, shown, "Save").WaitEdit(t.Context(), has("Saved as flood.jsonl."))
	got := s.admin("remove", discordtest.Opt("title", "story number 3 of the flood")).Answer(t.Context())
	if !strings.Contains(got.Content, "shares the file flood.jsonl with 10 others") || len(got.Components) > 0 {
		t.Errorf("got %+v", got)
	}
	if got := filesIn(t, folder); !slices.Equal(got, []string{"ferry.md", "flood.jsonl"}) {
		t.Errorf("there are %q", got)
	}
}

// Whatever a file is called, it gets a name of its own in the folder.
func TestAdminAddsHostileNames(t *testing.T) {
	s := newServer(t)
	folder := s.withStories(t)
	s.open(t)
	for _, name := range []string{"../../x.md", "FERRY.md", "ferry.md", "ferry.md", "a\x00b.md", strings.Repeat("long ", 60) + ".md", "CON.md", ".hidden.md", `C:\evil.md`, "noext"} {
		story := strings.ReplaceAll(lighthouse, "lighthouse", fmt.Sprintf("lighthouse number %d", len(filesIn(t, folder))))
		s.press(t, s.add(t, name, story), "Save").WaitEdit(t.Context(), has("Saved as"))
	}
	want := []string{
		"FERRY.md", "a-b.md", "evil.md", "ferry-2.md", "ferry-3.md", "ferry.md", "hidden.md",
		strings.TrimSuffix(strings.Repeat("long-", 16), "-") + ".md", "noext.txt", "story-CON.md", "x.md",
	}
	slices.Sort(want)
	got := filesIn(t, folder)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
