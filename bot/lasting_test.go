package bot_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"byline/bot"
	"byline/bot/discordtest"
	"byline/bot/store"
	"byline/index"
)

// Controls work on after a restart: what they need is in the store and in
// themselves.
func TestControlsOutlastRestart(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	path := filepath.Join(t.TempDir(), "answers.db")
	n.store = openStore(t, path, store.Options{})
	asked := make(chan index.Question, 16)
	n.ask = func(ctx context.Context, q index.Question) (*index.Answer, error) {
		asked <- q
		return many(ctx, q)
	}
	stop := n.open(t)
	in := n.srv.Slash(n.reader, n.channel, "ask", discordtest.Opt("question", "when?"),
		discordtest.Opt("source", "The Harbor Post"), discordtest.Opt("from", "feb 2021"), discordtest.Opt("to", "last week"))
	m := in.Answer(t.Context())
	first := <-asked
	if err := stop(); err != nil {
		t.Fatal(err)
	}
	n.srv.WaitGone(t.Context())
	if err := n.store.Close(); err != nil {
		t.Fatal(err)
	}
	n.store = openStore(t, path, store.Options{})
	now := n.cfg.Now()
	n.cfg.Now = func() time.Time { return now.AddDate(0, 0, 30) }
	n.open(t)
	m = n.press(t, n.reader, m, "▶").Answer(t.Context())
	if !strings.Contains(descriptions(m), "Passage 3") {
		t.Errorf("got %+v", m)
	}
	again := <-asked
	if !again.Asked.Equal(now) || again.Source != "The Harbor Post" || again.From != "2021-02" || again.To != "2024-03-03" ||
		again.Text != first.Text || again.From != first.From || again.To != first.To {
		t.Errorf("asked %+v, then %+v", first, again)
	}
	if got := n.press(t, n.reader, m, "👍").Answer(t.Context()); !got.Ephemeral() {
		t.Errorf("a verdict got %+v", got)
	}
}

// Buttons whose question is past its time say so to who presses them.
func TestQuestionPastItsTime(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	clock := make(chan time.Duration, 1)
	clock <- 0
	n.store = openStore(t, filepath.Join(t.TempDir(), "answers.db"), store.Options{
		Now: func() time.Time {
			d := <-clock
			clock <- d
			return time.Now().Add(d)
		},
	})
	n.ask = many
	n.open(t)
	m := n.question("when?").Answer(t.Context())
	asking := n.press(t, n.reader, m, "Ask on")
	judging := n.press(t, n.reader, m, "👎")
	asking.Response(t.Context())
	judging.Response(t.Context())
	<-clock
	clock <- 91 * 24 * time.Hour
	for _, name := range []string{"▶", "Ask on", "👍", "👎"} {
		if got := n.press(t, n.reader, m, name).Answer(t.Context()); !got.Ephemeral() || !strings.Contains(got.Content, "no longer keep") {
			t.Errorf("%s got %+v", name, got)
		}
	}
	for name, form := range map[string]*discordtest.Interaction{"Ask on": asking, "👎": judging} {
		sent := n.srv.Submit(form, map[string]string{"text": "and then?"})
		if got := sent.Answer(t.Context()); !got.Ephemeral() || !strings.Contains(got.Content, "no longer keep") {
			t.Errorf("the form of %s got %+v", name, got)
		}
	}
}

// Of who opted out nothing is kept, so that only what needs nothing is offered.
func TestOptedOut(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	theirs := n.srv.Slash(n.editor, n.channel, "ask", discordtest.Opt("question", "when?")).Answer(t.Context())
	if err := n.store.OptOut(t.Context(), n.store.Person(n.reader.ID), true); err != nil {
		t.Fatal(err)
	}
	m := n.question("when?").Answer(t.Context())
	if got := labels(m); got != "In context" {
		t.Errorf("got %s", got)
	}
	m = n.srv.Slash(n.reader, n.channel, "ask", discordtest.Opt("question", "when?"), discordtest.Opt("private", true)).Answer(t.Context())
	if got := labels(m); got != "In context | Publish" {
		t.Errorf("in private: got %s", got)
	}
	n.press(t, n.reader, m, "Publish").WaitFollowup(t.Context(), func(m *discordtest.Message) bool {
		return !m.Ephemeral() && strings.HasPrefix(m.Content, "Shown by ada") && labels(m) == "In context"
	})
	if got := n.press(t, n.reader, theirs, "👍").Answer(t.Context()); !got.Ephemeral() || !strings.Contains(got.Content, "keep nothing about you") {
		t.Errorf("a verdict got %+v", got)
	}
	if kept, err := n.store.Kept(n.store.Person(n.reader.ID)); err != nil || len(kept) > 0 {
		t.Errorf("kept %+v, %v", kept, err)
	}
}

// Where a question can't be kept, it is answered all the same.
func TestStoreFails(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	if err := n.store.Close(); err != nil {
		t.Fatal(err)
	}
	m := n.question("when?").Answer(t.Context())
	if descriptions(m) != bridgeText || labels(m) != "In context" {
		t.Errorf("got %q with %s", descriptions(m), labels(m))
	}
	n.log.wait(t, "could not keep a question")
}

// slowDisk is a store that never gets anything written.
type slowDisk struct{ *store.Store }

func (slowDisk) Save(ctx context.Context, _ store.Question) (string, error) {
	<-ctx.Done()
	return "", ctx.Err()
}

// Nobody waits for long until a question is kept.
func TestStoreIsSlow(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.adjust = func(b *bot.Bot) { bot.KeepIn(b, slowDisk{n.store}) }
	n.open(t)
	m := n.question("when?").Answer(t.Context())
	if descriptions(m) != bridgeText || labels(m) != "In context" {
		t.Errorf("got %q with %s", descriptions(m), labels(m))
	}
}

// Where the question before can't be looked up, the one that follows is answered
// without it.
func TestStoreFailsInFollowUp(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	m := n.question("when?").Answer(t.Context())
	if err := n.store.Close(); err != nil {
		t.Fatal(err)
	}
	got := n.srv.WaitReply(t.Context(), n.srv.Reply(n.reader, m, n.srv.Bot.Mention()+" and why?"))
	if descriptions(got) != bridgeText {
		t.Errorf("got %+v", got)
	}
	n.log.wait(t, "answered without those before it")
}
