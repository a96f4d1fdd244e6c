package bot_test

import (
	"context"
	"strings"
	"testing"

	"byline/bot/discordtest"
	"byline/index"
)

// A follow-up is asked with the questions before it in mind, within the same
// filters, and its answer is a new message with controls of its own.
func TestAskOn(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	asked := make(chan index.Question, 16)
	n.ask = func(_ context.Context, q index.Question) (*index.Answer, error) {
		asked <- q
		return bridge(q.Text), nil
	}
	n.open(t)
	m := n.srv.Slash(n.reader, n.channel, "ask", discordtest.Opt("question", "when?"), discordtest.Opt("source", "Post")).Answer(t.Context())
	<-asked
	for _, step := range []struct {
		text    string
		earlier int
	}{{"and what did *Musk* say?", 1}, {"when was that?", 2}} {
		form := n.press(t, n.editor, m, "Ask on")
		modal := form.Response(t.Context()).Modal
		if modal == nil || modal.Title != "Ask on" {
			t.Fatalf("got the form %+v", modal)
		}
		sent := n.srv.Submit(form, map[string]string{"text": "  " + step.text})
		next := sent.Answer(t.Context())
		q := <-asked
		if q.Text != step.text || len(q.Earlier) != step.earlier || q.Earlier[0] != "when?" || q.Source != "Post" {
			t.Errorf("asked %+v", q)
		}
		if next.ID == m.ID || next.Ephemeral() || !strings.HasPrefix(next.Content, "ed asked: ") || len(next.Embeds) != 1 {
			t.Errorf("got %+v", next)
		}
		m = next
	}
	if !strings.Contains(m.Content, "when was that?") {
		t.Errorf("got %q", m.Content)
	}
}

// Whoever asks on under an answer that all see is named, on each page.
func TestAskOnNamesWhoAsks(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.ask = many
	n.open(t)
	form := n.press(t, n.editor, n.question("when?").Answer(t.Context()), "Ask on")
	form.Response(t.Context())
	m := n.srv.Submit(form, map[string]string{"text": "and *why*?"}).Answer(t.Context())
	const head = `ed asked: and \*why\*?`
	if m.Content != head {
		t.Errorf("got %q", m.Content)
	}
	for _, step := range []struct{ press, content string }{{"▶", head + "\nFurther passages, page 2"}, {"◀", head}} {
		if m = n.press(t, n.editor, m, step.press).Answer(t.Context()); m.Content != step.content {
			t.Errorf("%s: got %q, want %q", step.press, m.Content, step.content)
		}
	}
}

// A form without words is asked for some.
func TestAskOnWithoutWords(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	form := n.press(t, n.reader, n.question("when?").Answer(t.Context()), "Ask on")
	form.Response(t.Context())
	got := n.srv.Submit(form, map[string]string{"text": "   "}).Answer(t.Context())
	if !got.Ephemeral() || !strings.Contains(got.Content, "ask in words") {
		t.Errorf("got %+v", got)
	}
}

// An answer in private goes on in private.
func TestAskOnInPrivate(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.ask = many
	n.open(t)
	m := n.srv.Slash(n.reader, n.channel, "ask", discordtest.Opt("question", "when?"), discordtest.Opt("private", true)).Answer(t.Context())
	m = n.press(t, n.reader, m, "▶").Answer(t.Context())
	if !strings.HasSuffix(labels(m), "Publish") {
		t.Errorf("the second page has %s", labels(m))
	}
	form := n.press(t, n.reader, m, "Ask on")
	form.Response(t.Context())
	next := n.srv.Submit(form, map[string]string{"text": "and why?"}).Answer(t.Context())
	if !next.Ephemeral() || !strings.HasSuffix(labels(next), "Publish") {
		t.Errorf("got %+v", next)
	}
}

// A reply to an answer that asks something follows it up, as one in a form does.
func TestAskOnByReply(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	asked := make(chan index.Question, 16)
	n.ask = func(_ context.Context, q index.Question) (*index.Answer, error) {
		asked <- q
		return bridge(q.Text), nil
	}
	n.open(t)
	direct := n.srv.DM(n.reader)
	public := n.srv.Slash(n.reader, n.channel, "ask", discordtest.Opt("question", "when?"), discordtest.Opt("source", "Post")).Answer(t.Context())
	<-asked
	private := n.srv.WaitReply(t.Context(), n.srv.Say(n.reader, direct, "when?"))
	<-asked
	others := n.srv.Say(n.editor, n.channel, "The bridge opens.")
	for name, step := range map[string]struct {
		to      *discordtest.Message
		text    string
		earlier int
		source  string
	}{
		"to an answer in a server":   {public, n.srv.Bot.Mention() + " and why?", 1, "Post"},
		"to one in direct messages":  {private, "and why?", 1, ""},
		"to somebody else's message": {others, n.srv.Bot.Mention() + " and why?", 0, ""},
	} {
		n.srv.WaitReply(t.Context(), n.srv.Reply(n.reader, step.to, step.text))
		if q := <-asked; q.Text != "and why?" || len(q.Earlier) != step.earlier || q.Source != step.source {
			t.Errorf("%s: asked %+v", name, q)
		}
	}
}
