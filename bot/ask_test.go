package bot_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"byline/bot"
	"byline/bot/discordtest"
	"byline/index"
)

func TestAsk(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	asked := make(chan index.Question, 1)
	n.ask = func(_ context.Context, q index.Question) (*index.Answer, error) {
		asked <- q
		return bridge(q.Text), nil
	}
	n.cfg.Sample = true
	n.open(t)
	in := n.question("  when does the bridge open? ")
	if got := in.Response(t.Context()).Type; got != discordtest.ChannelMessage {
		t.Errorf("response type %d, want an answer at once", got)
	}
	answer := in.Answer(t.Context())
	if len(answer.Embeds) != 1 || answer.Embeds[0].Description != bridgeText || answer.Ephemeral() {
		t.Errorf("got %+v", answer)
	}
	if footer := answer.Embeds[0].Footer; footer == nil || footer.Text != "Sample story" {
		t.Errorf("the sample isn't marked: %+v", footer)
	}
	q := <-asked
	if q.Text != "when does the bridge open?" || !q.Asked.Equal(n.cfg.Now()) {
		t.Errorf("asked %+v", q)
	}
}

func TestAskInDirectMessage(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	in := n.srv.Slash(n.reader, n.srv.DM(n.reader), "ask", discordtest.Opt("question", "when?"))
	if got := in.Answer(t.Context()).Embeds[0].Description; got != bridgeText {
		t.Errorf("got %q", got)
	}
}

func TestAskEmptyQuestion(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	answer := n.question("   ").Answer(t.Context())
	if !answer.Ephemeral() || !strings.Contains(answer.Content, "ask in words") {
		t.Errorf("got %+v", answer)
	}
}

// An answer that takes long is promised first, and comes as an edit.
func TestAskDefers(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	release := make(chan struct{})
	n.ask = func(_ context.Context, q index.Question) (*index.Answer, error) {
		<-release
		return bridge(q.Text), nil
	}
	n.adjust = func(b *bot.Bot) { bot.DeferAfter(b, 0) }
	n.open(t)
	in := n.question("when?")
	if got := in.Response(t.Context()).Type; got != discordtest.DeferredChannelMessage {
		t.Errorf("response type %d, want a promise", got)
	}
	close(release)
	if got := in.Answer(t.Context()).Embeds[0].Description; got != bridgeText {
		t.Errorf("got %q", got)
	}
}

// Whatever goes wrong, the person gets a polite line, only the log the cause,
// and the bot goes on.
func TestAskFails(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.ask = func(_ context.Context, q index.Question) (*index.Answer, error) {
		switch q.Text {
		case "not ready":
			return nil, index.ErrNotReady
		case "broken":
			return nil, errors.New("disk <gone>")
		case "panic":
			panic("of all things")
		case "too slow":
			return nil, context.DeadlineExceeded
		}
		return bridge(q.Text), nil
	}
	n.open(t)
	for question, test := range map[string]struct{ want, cause string }{
		"not ready": {"I am still reading the stories. Please ask again in a minute.", "for the first time"},
		"broken":    {"Something went wrong on my side. Please try again later.", "disk <gone>"},
		"panic":     {"Something went wrong on my side. Please try again later.", "of all things"},
		"too slow":  {"That took me too long. Please ask again, perhaps in fewer words.", "deadline exceeded"},
	} {
		answer := n.question(question).Answer(t.Context())
		if answer.Content != test.want || !answer.Ephemeral() {
			t.Errorf("%s: got %+v", question, answer)
		}
		if !strings.Contains(n.log.String(), test.cause) {
			t.Errorf("%s: the log doesn't tell the cause:\n%s", question, n.log)
		}
	}
	if got := n.question("when?").Answer(t.Context()); len(got.Embeds) != 1 {
		t.Errorf("got %+v afterwards", got)
	}
}

// A failure after the promise replaces the promise.
func TestAskFailsLate(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	release := make(chan struct{})
	n.ask = func(context.Context, index.Question) (*index.Answer, error) {
		<-release
		return nil, errors.New("no")
	}
	n.adjust = func(b *bot.Bot) { bot.DeferAfter(b, 0) }
	n.open(t)
	in := n.question("when?")
	in.Response(t.Context())
	close(release)
	if got := in.Answer(t.Context()).Content; !strings.HasPrefix(got, "Something went wrong") {
		t.Errorf("got %q", got)
	}
}

// Rate limits, in JSON and as an edge's page, and failures of Discord's are
// tried again.
func TestAskThroughFaults(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	for name, fault := range map[string]http.HandlerFunc{
		"429 in JSON": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			w.WriteHeader(http.StatusTooManyRequests)
			_, _ = w.Write([]byte(`{"message": "slow down", "retry_after": 0.01, "global": false}`))
		},
		"429 in HTML": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "0.01")
			w.WriteHeader(http.StatusTooManyRequests)
			_, _ = w.Write([]byte("<html>slow down</html>"))
		},
		"503": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) },
	} {
		n.srv.Override(discordtest.RouteCallback, 1, fault)
		if got := n.question("when?").Answer(t.Context()).Embeds[0].Description; got != bridgeText {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

// A command that can no longer be answered costs a line in the log.
func TestAskTooLate(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	n.srv.Override(discordtest.RouteCallback, 1, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusNotFound)
		_, _ = w.Write([]byte(`{"message": "Unknown interaction", "code": 10062}`))
	}))
	late := n.question("when?")
	late.MayGoUnanswered()
	n.log.wait(t, "can no longer be answered")
	n.question("when?").Answer(t.Context())
}

func TestManyQuestionsAtOnce(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	var all []*discordtest.Interaction
	for range 20 { // fewer at once than one person, channel or server may ask
		guild := n.srv.AddGuild("Newsroom")
		channel, reader := guild.AddChannel("general"), guild.AddMember("ada", discordtest.Everyone)
		for range 20 {
			all = append(all, n.srv.Slash(reader, channel, "ask", discordtest.Opt("question", "when?")))
		}
	}
	for _, in := range all {
		if got := in.Answer(t.Context()).Embeds[0].Description; got != bridgeText {
			t.Fatalf("got %q", got)
		}
	}
}

// Of what is in flight at the end, what can be finished is, and what can't
// be says so.
func TestShutdownInMidAnswer(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	started, release := make(chan struct{}, 2), make(chan struct{})
	n.ask = func(ctx context.Context, q index.Question) (*index.Answer, error) {
		started <- struct{}{}
		if q.Text == "slow" {
			<-ctx.Done()
			return nil, ctx.Err()
		}
		<-release
		return bridge(q.Text), nil
	}
	n.adjust = func(b *bot.Bot) { bot.DrainFor(b, 100*time.Millisecond) }
	stop := n.open(t)
	fine := n.question("when?")
	slow := n.srv.Slash(n.editor, n.channel, "ask", discordtest.Opt("question", "slow"))
	<-started
	<-started
	stopped := make(chan error, 1)
	go func() { stopped <- stop() }()
	close(release)
	if got := fine.Answer(t.Context()).Embeds[0].Description; got != bridgeText {
		t.Errorf("got %q", got)
	}
	if got := slow.Answer(t.Context()).Content; got != "I am being restarted. Please ask again in a minute." {
		t.Errorf("got %q", got)
	}
	if err := <-stopped; err != nil {
		t.Errorf("Run returned %v", err)
	}
	n.srv.WaitGone(t.Context())
}
