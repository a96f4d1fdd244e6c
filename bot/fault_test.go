package bot_test

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"byline/bot"
	"byline/bot/discordtest"
	"byline/index"
)

// passing are faults of Discord's that pass.
func passing() map[string]http.Handler {
	page := func(status int) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("Retry-After", "0.01")
			w.WriteHeader(status)
			_, _ = w.Write([]byte("<html>no"))
		})
	}
	return map[string]http.Handler{
		"429 in JSON": discordtest.RateLimit(10*time.Millisecond, false),
		"429 for all": discordtest.RateLimit(10*time.Millisecond, true),
		"429 as page": page(http.StatusTooManyRequests),
		"500":         discordtest.Fail(http.StatusInternalServerError, 0, "no"),
		"502":         page(http.StatusBadGateway),
		"503":         page(http.StatusServiceUnavailable),
		"504":         discordtest.Fail(http.StatusGatewayTimeout, 0, "no"),
		"hung up":     http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }),
		"cut off": http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "100")
			w.WriteHeader(http.StatusBadGateway)
		}),
	}
}

// What passes is waited for wherever it comes: at the first answer, at the one
// that was promised, at a reply.
func TestPassingFaults(t *testing.T) {
	t.Parallel()
	for name, fault := range passing() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			n.open(t)
			n.srv.Override(discordtest.RouteCallback, 1, fault)
			if got := n.question("when?").Answer(t.Context()).Embeds[0].Description; got != bridgeText {
				t.Errorf("got %q", got)
			}
			n.srv.Override(discordtest.RouteCreateMessage, 2, fault)
			n.srv.WaitReply(t.Context(), n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" when?"))
		})
		t.Run(name+", deferred", func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			n.adjust = func(b *bot.Bot) { bot.DeferAfter(b, 0) }
			release := make(chan struct{})
			n.ask = func(_ context.Context, q index.Question) (*index.Answer, error) {
				<-release
				return bridge(q.Text), nil
			}
			n.open(t)
			n.srv.Override(discordtest.RouteEditAnswer, 2, fault)
			in := n.question("when?")
			in.Response(t.Context())
			close(release)
			if got := in.Answer(t.Context()).Embeds[0].Description; got != bridgeText {
				t.Errorf("got %q", got)
			}
		})
	}
}

// A fault that stays costs a line in the log and nobody else's answer.
func TestLastingFaults(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		fault http.Handler
		log   string
	}{
		"token expired":   {discordtest.Fail(http.StatusUnauthorized, 50027, "Invalid Webhook Token"), "can no longer be answered"},
		"unknown webhook": {discordtest.Fail(http.StatusNotFound, 10015, "Unknown Webhook"), "what was to be answered is gone"},
		"message deleted": {discordtest.Fail(http.StatusNotFound, 10008, "Unknown Message"), "what was to be answered is gone"},
		"limited":         {discordtest.RateLimit(time.Hour, true), "rate-limited for longer than this may take"},
		"refused":         {discordtest.Fail(http.StatusBadRequest, 50035, "Invalid Form Body"), "could not send an answer"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			n.adjust = func(b *bot.Bot) { bot.DeferAfter(b, 0) }
			release := make(chan struct{})
			n.ask = func(_ context.Context, q index.Question) (*index.Answer, error) {
				if q.Text == "held" {
					<-release
				}
				return bridge(q.Text), nil
			}
			n.open(t)
			held := n.question("held")
			held.MayGoUnanswered()
			held.Response(t.Context())
			n.srv.Override(discordtest.RouteEditAnswer, 1, test.fault)
			close(release)
			n.log.wait(t, test.log)
			n.question("when?").Answer(t.Context())
		})
	}
}

// A promised answer whose message somebody deletes meanwhile is let go.
func TestDeletedUnderAnEdit(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.adjust = func(b *bot.Bot) { bot.DeferAfter(b, 0) }
	release := make(chan struct{})
	n.ask = func(_ context.Context, q index.Question) (*index.Answer, error) {
		if q.Text == "held" {
			<-release
		}
		return bridge(q.Text), nil
	}
	n.open(t)
	n.question("held").Response(t.Context())
	n.srv.Delete(n.srv.WaitMessage(t.Context(), n.channel, nil))
	close(release)
	n.log.wait(t, "what was to be answered is gone")
	n.question("when?").Answer(t.Context())
}

// A mention that its author deletes is answered all the same, without being a
// reply to it.
func TestDeletedQuestion(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	release := make(chan struct{})
	n.ask = func(_ context.Context, q index.Question) (*index.Answer, error) {
		<-release
		return bridge(q.Text), nil
	}
	n.open(t)
	n.srv.Delete(n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" when?"))
	close(release)
	n.srv.WaitMessage(t.Context(), n.channel, func(m *discordtest.Message) bool { return m.Reference == nil && len(m.Embeds) == 1 })
}

// Where the bot may not speak, who mentions it is told so in a direct message,
// and commands go on.
func TestMissingPermissionToSpeak(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	n.srv.Forbid(n.channel)
	n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" when?")
	aside := n.srv.WaitMessage(t.Context(), n.srv.DM(n.reader), nil)
	if want := "I may not write in <#" + n.channel.ID + ">. Use /ask there, or ask me here."; aside.Content != want {
		t.Errorf("got %q", aside.Content)
	}
	n.log.wait(t, "not allowed to speak there")
	n.question("when?").Answer(t.Context())
}

// A panic in what answers a mention is told as any other error, and the bot
// goes on; one while an event is read costs that event.
func TestPanicInAHandler(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.ask = func(_ context.Context, q index.Question) (*index.Answer, error) {
		if q.Text == "panic" {
			panic("of all things")
		}
		return bridge(q.Text), nil
	}
	n.open(t)
	reply := n.srv.WaitReply(t.Context(), n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" panic"))
	if !strings.HasPrefix(reply.Content, "Something went wrong on my side.") || !strings.Contains(n.log.String(), "of all things") {
		t.Errorf("got %+v", reply)
	}
	replies := 0
	for _, m := range n.srv.Messages(n.channel) {
		if m.Author == n.srv.Bot {
			replies++
		}
	}
	if replies != 1 {
		t.Errorf("%d error replies", replies)
	}
	n.question("when?").Answer(t.Context())
}
