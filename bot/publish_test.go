package bot_test

import (
	"net/http"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

// A private answer is seen by one person, until they publish it, once.
func TestPublish(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	m := n.srv.Slash(n.reader, n.channel, "ask", discordtest.Opt("question", "*when*?"), discordtest.Opt("private", true)).Answer(t.Context())
	if !m.Ephemeral() || labels(m) != "(◀) (▶) In context Ask on | 👍 👎 Publish" {
		t.Fatalf("got %+v with %s", m, labels(m))
	}
	presses := []*discordtest.Interaction{n.press(t, n.reader, m, "Publish"), n.press(t, n.reader, m, "Publish")}
	isPublic := func(m *discordtest.Message) bool { return !m.Ephemeral() }
	public := n.srv.WaitMessage(t.Context(), n.channel, isPublic)
	if public.Content != `ada asked: \*when\*?` || descriptions(public) != bridgeText || labels(public) != "(◀) (▶) In context Ask on | 👍 👎" {
		t.Errorf("got %+v with %s", public, labels(public))
	}
	for _, in := range presses {
		if got := in.Response(t.Context()).Type; got != discordtest.DeferredUpdate {
			t.Errorf("response type %d", got)
		}
	}
	if got := n.press(t, n.editor, public, "👍").Answer(t.Context()); !got.Ephemeral() {
		t.Errorf("got %+v", got)
	}
	count := 0
	for _, m := range n.srv.Messages(n.channel) {
		if isPublic(m) {
			count++
		}
	}
	if count != 1 {
		t.Errorf("%d public messages", count)
	}
	n.srv.WaitMessage(t.Context(), n.channel, func(now *discordtest.Message) bool {
		return now.ID == m.ID && !strings.Contains(labels(now), "Publish") && descriptions(now) == bridgeText
	})
}

// An answer that can't be published stays as it is, and its reader is told.
func TestPublishFails(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	m := n.srv.Slash(n.reader, n.channel, "ask", discordtest.Opt("question", "when?"), discordtest.Opt("private", true)).Answer(t.Context())
	n.srv.Override(discordtest.RouteFollowup, 1, http.HandlerFunc(refusal))
	n.press(t, n.reader, m, "Publish").WaitFollowup(t.Context(), func(m *discordtest.Message) bool {
		return m.Ephemeral() && strings.HasPrefix(m.Content, "I may not post here.")
	})
	n.press(t, n.reader, m, "Publish")
	n.srv.WaitMessage(t.Context(), n.channel, func(m *discordtest.Message) bool {
		return !m.Ephemeral() && m.Content == "ada asked: when?"
	})
}

// Where the button stays though the answer was published, it says so, and goes.
func TestPublishAgain(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	m := n.srv.Slash(n.reader, n.channel, "ask", discordtest.Opt("question", "see discord.gg/abc?"), discordtest.Opt("private", true)).Answer(t.Context())
	n.srv.Override(discordtest.RouteEditAnswer, 1, http.HandlerFunc(refusal))
	n.press(t, n.reader, m, "Publish").WaitFollowup(t.Context(), func(m *discordtest.Message) bool {
		return !m.Ephemeral() && m.Content == `ada asked: see discord.gg\/abc?`
	})
	n.log.wait(t, "not allowed to speak there") // the controls could not be set
	n.press(t, n.reader, m, "Publish").WaitFollowup(t.Context(), func(m *discordtest.Message) bool {
		return m.Ephemeral() && m.Content == "This answer has been published already."
	})
	n.srv.WaitMessage(t.Context(), n.channel, func(now *discordtest.Message) bool {
		return now.ID == m.ID && !strings.Contains(labels(now), "Publish")
	})
}

// What Discord may have taken isn't sent again, lest it stand there twice.
func TestPublishUnsure(t *testing.T) {
	t.Parallel()
	for name, fault := range map[string]http.HandlerFunc{
		"broken connection": func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
		"bad gateway":       func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) },
		"failure":           func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusInternalServerError) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			n.open(t)
			m := n.srv.Slash(n.reader, n.channel, "ask", discordtest.Opt("question", "when?"), discordtest.Opt("private", true)).Answer(t.Context())
			n.srv.Override(discordtest.RouteFollowup, 1, fault)
			n.press(t, n.reader, m, "Publish")
			n.srv.WaitMessage(t.Context(), n.channel, func(now *discordtest.Message) bool {
				return now.ID == m.ID && !strings.Contains(labels(now), "Publish")
			})
			for _, now := range n.srv.Messages(n.channel) {
				if !now.Ephemeral() {
					t.Errorf("it was sent again: %+v", now)
				}
			}
		})
	}
}

// Where only a person has installed the bot, in the direct messages of people,
// it does all that it does elsewhere, by interactions alone.
func TestInPrivateChannel(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.ask = many
	n.open(t)
	channel := n.srv.AddPrivateChannel(n.reader, n.editor)
	m := n.srv.Slash(n.reader, channel, "ask", discordtest.Opt("question", "when?"), discordtest.Opt("private", true)).Answer(t.Context())
	public := n.press(t, n.reader, m, "Publish").WaitFollowup(t.Context(), nil)
	if public.Ephemeral() || !strings.HasPrefix(public.Content, "ada asked: when?") {
		t.Errorf("published %+v", public)
	}
	if got := n.press(t, n.editor, public, "▶").Answer(t.Context()); !got.Ephemeral() || !strings.HasPrefix(got.Content, "Only the person who asked") {
		t.Errorf("somebody else got %+v", got)
	}
	if got := n.press(t, n.reader, public, "▶").Answer(t.Context()); got.ID != public.ID || !strings.HasPrefix(got.Content, "ada asked: when?\n") {
		t.Errorf("who asked got %+v", got)
	}
	form := n.press(t, n.editor, public, "Ask on")
	form.Response(t.Context())
	if got := n.srv.Submit(form, map[string]string{"text": "and why?"}).Answer(t.Context()); got.Ephemeral() || len(got.Embeds) == 0 {
		t.Errorf("asking on got %+v", got)
	}
	said := n.srv.Say(n.editor, channel, "The bridge opens in June.")
	if got := n.srv.UseOn(n.reader, said, "Find in the stories").Answer(t.Context()); !got.Ephemeral() || len(got.Embeds) == 0 {
		t.Errorf("the command on a message got %+v", got)
	}
}
