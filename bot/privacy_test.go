package bot_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"byline/bot"
	"byline/bot/discordtest"
	"byline/bot/store"
)

// privacy gives /privacy.
func (n *newsroom) privacy(t *testing.T, user *discordtest.User) *discordtest.Message {
	t.Helper()
	m := n.srv.Slash(user, n.channel, "privacy").Answer(t.Context())
	if !m.Ephemeral() {
		t.Errorf("what is kept of %s is told to all", user.Username)
	}
	return m
}

// What is kept is told, shown and deleted, to and of who asks alone, through a
// restart.
func TestPrivacy(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	path := filepath.Join(t.TempDir(), "answers.db")
	n.store = openStore(t, path, store.Options{Keep: 30 * 24 * time.Hour})
	stop := n.open(t)
	if got := n.privacy(t, n.reader); !strings.Contains(descriptions(got), "after 30 days") || !strings.HasSuffix(descriptions(got), "**Now I keep nothing about you.**") ||
		labels(got) != "(See it) (Delete it) Keep nothing about me" {
		t.Errorf("got %s with %s", descriptions(got), labels(got))
	}
	theirs := n.srv.Slash(n.editor, n.channel, "ask", discordtest.Opt("question", "whose?")).Answer(t.Context())
	n.askWith(discordtest.Opt("source", "*Post*"), discordtest.Opt("from", "2021")).Answer(t.Context())
	n.press(t, n.reader, theirs, "👍").Answer(t.Context())
	m := n.privacy(t, n.reader)
	if !strings.HasSuffix(descriptions(m), "**Now I keep 2 questions and verdicts of yours.**") || labels(m) != "See it Delete it Keep nothing about me" {
		t.Errorf("got %s with %s", descriptions(m), labels(m))
	}
	if err := stop(); err != nil {
		t.Fatal(err)
	}
	n.srv.WaitGone(t.Context())
	if err := n.store.Close(); err != nil {
		t.Fatal(err)
	}
	n.store = openStore(t, path, store.Options{})
	n.open(t)
	kept := n.press(t, n.reader, m, "See it").Answer(t.Context())
	for _, want := range []string{" · answered\nwhen?\nsource: \\*Post\\*\nfrom: 2021\n\n", " 👍 · on somebody else's question"} {
		if !kept.Ephemeral() || !strings.Contains(kept.Content, want) || strings.Contains(kept.Content, "whose") {
			t.Errorf("%q isn't in %q", want, kept.Content)
		}
	}
	sure := n.press(t, n.reader, m, "Delete it").Answer(t.Context())
	if sure.ID != m.ID || labels(sure) != "Delete all of it Leave it" || len(sure.Embeds) > 0 {
		t.Errorf("got %+v", sure)
	}
	if got := n.press(t, n.reader, sure, "Leave it").Answer(t.Context()); got.ID != m.ID || labels(got) != "See it Delete it Keep nothing about me" {
		t.Errorf("got %+v", got)
	}
	sure = n.press(t, n.reader, m, "Delete it").Answer(t.Context())
	in := n.press(t, n.reader, sure, "Delete all of it")
	if got := in.Answer(t.Context()); got.ID != m.ID || got.Content != "Deleted: 2 questions and verdicts." || labels(got) != "(See it) (Delete it) Keep nothing about me" {
		t.Errorf("got %+v", got)
	}
	if got := in.Response(t.Context()).Type; got != discordtest.DeferredUpdate {
		t.Errorf("response type %d", got)
	}
	if rows, err := n.store.Kept(n.store.Person(n.editor.ID)); err != nil || len(rows) != 1 {
		t.Errorf("of the other person %+v is kept, %v", rows, err)
	}
}

// Who opts out has nothing kept, until they opt in again.
func TestOptingOutAndIn(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	n.question("when?").Answer(t.Context())
	person := n.store.Person(n.reader.ID)
	m := n.press(t, n.reader, n.privacy(t, n.reader), "Keep nothing about me").Answer(t.Context())
	if !strings.HasPrefix(m.Content, "From now on I keep nothing about you") || !strings.Contains(descriptions(m), "You have opted out") ||
		labels(m) != "(See it) (Delete it) Keep my questions again" {
		t.Errorf("got %+v with %s", m, labels(m))
	}
	n.question("where?").Answer(t.Context())
	if rows, err := n.store.Kept(person); err != nil || len(rows) > 0 {
		t.Errorf("kept %+v, %v", rows, err)
	}
	m = n.press(t, n.reader, m, "Keep my questions again").Answer(t.Context())
	if !strings.HasPrefix(m.Content, "From now on I keep your questions again") || labels(m) != "(See it) (Delete it) Keep nothing about me" {
		t.Errorf("got %+v with %s", m, labels(m))
	}
	n.question("who?").Answer(t.Context())
	if rows, err := n.store.Kept(person); err != nil || len(rows) != 1 {
		t.Errorf("kept %+v, %v", rows, err)
	}
}

// What is too much for a message comes as a file.
func TestKeptAsFile(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	for i := range 40 {
		q := store.Question{Person: n.store.Person(n.reader.ID), Text: fmt.Sprintf("question %d about the *bridge*\u202e and the harbor", i)}
		if _, err := n.store.Save(t.Context(), q); err != nil {
			t.Fatal(err)
		}
	}
	m := n.privacy(t, n.reader)
	in := n.press(t, n.reader, m, "See it")
	if got := in.Response(t.Context()); got.Type != discordtest.DeferredChannelMessage || !got.Ephemeral {
		t.Errorf("got %+v", got)
	}
	sent := in.Answer(t.Context())
	if sent.Content != "This file has all that I keep about you." || len(sent.Files()) != 1 {
		t.Errorf("got %+v", sent)
	}
	got := string(sent.Files()["byline.txt"])
	for i := range 40 {
		if !strings.Contains(got, fmt.Sprintf(" · not answered\nquestion %d about the *bridge* and the harbor\n", i)) {
			t.Errorf("question %d isn't in %s", i, got)
		}
	}
}

// Controls on a message that others see do what they say for who presses, to
// them alone.
func TestPrivacyControlsOnPublicMessages(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	n.srv.Slash(n.editor, n.channel, "ask", discordtest.Opt("question", "whose?")).Answer(t.Context())
	for customID, want := range map[string]string{
		"1:kept": "Now I keep nothing about you", "1:forget": "Shall I delete", "1:forgets": "Deleted: 0", "1:leave": "", "1:optout:out": "From now on", "1:optout:in": "From now on",
	} {
		m := n.post(t, customID)
		if got := n.srv.Click(n.reader, m, customID).Answer(t.Context()); got.ID == m.ID || !got.Ephemeral() || !strings.HasPrefix(got.Content, want) {
			t.Errorf("%s got %+v", customID, got)
		}
	}
	if rows, err := n.store.Kept(n.store.Person(n.editor.ID)); err != nil || len(rows) != 1 {
		t.Errorf("of the other person %+v is kept, %v", rows, err)
	}
}

// stuck is a store that deletes, but can't erase what it deleted.
type stuck struct {
	*store.Store
	err error
}

func (s stuck) Forget(ctx context.Context, p store.Person) (int, error) {
	n, err := s.Store.Forget(ctx, p)
	return n, errors.Join(err, s.err)
}

func (s stuck) OptOut(ctx context.Context, p store.Person, out bool) error {
	return errors.Join(s.Store.OptOut(ctx, p, out), s.err)
}

// What is deleted but not erased yet is told as such, and what failed as
// failed.
func TestForgettingFails(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.keeper = func(s *store.Store) bot.Keeper { return stuck{s, errors.New("disk full")} }
	n.open(t)
	n.question("when?").Answer(t.Context())
	m := n.press(t, n.reader, n.privacy(t, n.reader), "Delete it").Answer(t.Context())
	m = n.press(t, n.reader, m, "Delete all of it").Answer(t.Context())
	if m.Content != "Deleted: 1 question or verdict. It is deleted, but its space on the disk could not be overwritten yet. I try that again by myself." {
		t.Errorf("got %+v", m)
	}
	m = n.press(t, n.reader, m, "Keep nothing about me").Answer(t.Context())
	if !strings.HasSuffix(m.Content, "I try that again by myself.") || !strings.Contains(labels(m), "Keep my questions again") {
		t.Errorf("got %+v", m)
	}
	n.press(t, n.reader, m, "Keep my questions again").WaitFollowup(t.Context(), func(m *discordtest.Message) bool {
		return m.Ephemeral() && strings.HasPrefix(m.Content, "Something went wrong")
	})
	n.log.wait(t, "disk full")
}
