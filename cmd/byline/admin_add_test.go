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
		"unreadable":   {[]discordtest.Value{discordtest.Opt("file", s.Attach("x.docx", []byte("PK\x03\x04 broken")))}, "I can't make a story of x.docx"},
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
