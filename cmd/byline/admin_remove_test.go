package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

// A story is found by its title as that is typed, taken out once that is
// confirmed, and kept where it can be put back from. The last one can go, too.
func TestAdminRemoves(t *testing.T) {
	s := newServer(t)
	folder := s.withStories(t)
	if err := os.Mkdir(filepath.Join(folder, "may"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "may", "light.md"), []byte(lighthouse), 0o600); err != nil {
		t.Fatal(err)
	}
	stop := s.open(t)
	offers := s.Type(s.editor, s.channel, "admin remove", discordtest.Opt("title", "LIGHT test")).Response(t.Context()).Choices
	if len(offers) != 1 || offers[0].Name != "Keeper named for the old lighthouse · The Test Paper" {
		t.Fatalf("offered %v", offers)
	}
	if all := s.Type(s.editor, s.channel, "admin remove", discordtest.Opt("title", "")).Response(t.Context()).Choices; len(all) != 2 {
		t.Errorf("offered %v", all)
	}
	sure := s.admin("remove", discordtest.Opt("title", offers[0].Value)).Answer(t.Context())
	for _, want := range []string{"*Keeper named for the old lighthouse*, Nora Quill, The Test Paper, May 2, 2024", "Its file may/light.md is kept"} {
		if !strings.Contains(sure.Content, want) || !sure.Ephemeral() {
			t.Errorf("%q isn't in %+v", want, sure)
		}
	}
	s.press(t, sure, "Leave it").WaitEdit(t.Context(), has("Left as it is."))
	if got := s.asked(t, keeper); !strings.Contains(got, "Amalia Roth") {
		t.Errorf("got %s", got)
	}

	sure = s.admin("remove", discordtest.Opt("title", " keeper named for the OLD lighthouse ")).Answer(t.Context())
	stop() // the button works after a restart
	s.WaitGone(t.Context())
	s.log = newWatchedLog()
	s.open(t)
	s.press(t, sure, "Take it out").WaitEdit(t.Context(), has("Taken out. Its file is now "+s.env[envData]))
	if got := s.asked(t, keeper); strings.Contains(got, "Amalia Roth") {
		t.Errorf("still answered from it: %s", got)
	}
	if got := filesIn(t, folder); !slices.Equal(got, []string{"ferry.md"}) {
		t.Errorf("there are %q", got)
	}
	kept := filesIn(t, filepath.Join(s.env[envData], removedFolder))
	if len(kept) != 1 || !strings.HasSuffix(kept[0], "/may/light.md") {
		t.Fatalf("kept %q", kept)
	}
	data, err := os.ReadFile(filepath.Join(s.env[envData], removedFolder, filepath.FromSlash(kept[0])))
	if err != nil || string(data) != lighthouse {
		t.Errorf("kept %q, %v", data, err)
	}

	forged := s.forge(t, button(t, sure, "Take it out"))
	if got := s.Click(s.editor, forged, button(t, sure, "Take it out")).WaitFollowup(t.Context(), nil); got.Content != "This story is no longer here." {
		t.Errorf("a second press got %q", got.Content)
	}
	sure = s.admin("remove", discordtest.Opt("title", "News of ferry.md")).Answer(t.Context())
	s.press(t, sure, "Take it out").WaitEdit(t.Context(), has("Taken out."))
	if got := s.asked(t, "What color is the ferry to Pelican Island?"); strings.Contains(got, "green") {
		t.Errorf("still answered from the last story: %s", got)
	}
	for _, want := range []string{"admin takes a story out", "file=ferry.md", "name=ed"} {
		s.log.wait(t, want)
	}
}

// What can't be taken out is told so.
func TestAdminCantRemove(t *testing.T) {
	s := newServer(t)
	folder := s.withStories(t)
	writeStory(t, folder, "a.md", "The dike at mile one broke, the county said.")
	text, err := os.ReadFile(filepath.Join(folder, "a.md"))
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, "b.md"), append(text, "\nAnd mile two.\n"...), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	outside := t.TempDir()
	writeStory(t, outside, "far.md", "The pier is made of oak, the county said.")
	if err := os.Symlink(outside, filepath.Join(folder, "linked")); err != nil {
		t.Fatal(err)
	}
	s.open(t)
	linked := s.admin("remove", discordtest.Opt("title", "News of far.md")).Answer(t.Context())
	s.press(t, linked, "Take it out").WaitEdit(t.Context(), has("It could not be taken out"))
	if got := filesIn(t, outside); len(got) != 1 {
		t.Errorf("outside of the folder there are %q", got)
	}
	for title, want := range map[string]string{
		"News of a.md":           "Several stories have this title.",
		"News":                   "I know no story with this title.",
		strings.Repeat("x", 500): "I know no story with this title.",
	} {
		got := s.admin("remove", discordtest.Opt("title", title)).Answer(t.Context())
		if !strings.HasPrefix(got.Content, want) || len(got.Components) > 0 || !got.Ephemeral() {
			t.Errorf("%q got %+v", title, got)
		}
	}
	sure := s.admin("remove", discordtest.Opt("title", "News of ferry.md")).Answer(t.Context())
	if err := os.Remove(filepath.Join(folder, "ferry.md")); err != nil {
		t.Fatal(err)
	}
	if got := s.press(t, sure, "Take it out").WaitFollowup(t.Context(), nil); got.Content != "This story is no longer here." {
		t.Errorf("got %q", got.Content)
	}
	if got := filesIn(t, folder); !slices.Equal(got, []string{"a.md", "b.md", "linked"}) {
		t.Errorf("there are %q", got)
	}
}

// The sample stays as it is, and an admin is told how to have stories of one's own.
func TestAdminOfSample(t *testing.T) {
	s := newServer(t)
	s.open(t)
	if got := s.add(t, "light.md", lighthouse); !strings.Contains(got.Content, "Set BYLINE_STORIES to a folder of your own") {
		t.Errorf("got %+v", got)
	}
	offers := s.Type(s.editor, s.channel, "admin remove", discordtest.Opt("title", "kremlin")).Response(t.Context()).Choices
	if len(offers) == 0 {
		t.Fatal("nothing is offered")
	}
	sure := s.admin("remove", discordtest.Opt("title", offers[0].Value)).Answer(t.Context())
	s.press(t, sure, "Take it out").WaitEdit(t.Context(), has("Set BYLINE_STORIES"))
	status := s.admin("status").Answer(t.Context())
	for _, want := range []string{"15 stories", "Set BYLINE_STORIES", "Every file could be read.", "No work going on.", "Index: ", "left on the disk: ", "Version: "} {
		if !strings.Contains(status.Content, want) || !status.Ephemeral() {
			t.Errorf("%q isn't in %+v", want, status)
		}
	}
}

// What is taken out isn't read again where the data folder lies among the stories.
func TestAdminRemovesBesideData(t *testing.T) {
	s := newServer(t)
	folder := s.withStories(t)
	s.env[envData] = filepath.Join(folder, "data")
	if err := os.WriteFile(filepath.Join(folder, "light.md"), []byte(lighthouse), 0o600); err != nil {
		t.Fatal(err)
	}
	s.open(t)
	sure := s.admin("remove", discordtest.Opt("title", "Keeper named for the old lighthouse")).Answer(t.Context())
	s.press(t, sure, "Take it out").WaitEdit(t.Context(), has("Taken out."))
	if got := s.asked(t, keeper); strings.Contains(got, "Amalia Roth") {
		t.Errorf("still answered from it: %s", got)
	}
}
