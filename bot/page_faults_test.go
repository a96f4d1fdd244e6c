package bot_test

import (
	"context"
	"net/http"
	"testing"
	"time"

	"byline/bot/discordtest"
	"byline/index"
)

// A message that is deleted while its next page is looked for is no fault of
// the bot's, which goes on.
func TestPageOfDeletedMessage(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	release := make(chan struct{})
	n.ask = func(ctx context.Context, q index.Question) (*index.Answer, error) {
		if q.Limit > 0 {
			<-release
		}
		return many(ctx, q)
	}
	n.adjust = deferAtOnce
	n.open(t)
	m := n.question("when?").Answer(t.Context())
	n.press(t, n.reader, m, "▶").Response(t.Context())
	n.call(t, http.MethodDelete, "/channels/"+n.channel.ID+"/messages/"+m.ID, struct{}{})
	close(release)
	n.log.wait(t, "what was to be answered is gone")
	n.question("when?").Answer(t.Context())
}

// Discord's rate limits and failures are waited out, as far as the time to
// answer allows.
func TestPagesThroughFaults(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.ask = many
	n.open(t)
	m := n.question("when?").Answer(t.Context())
	n.srv.Override(discordtest.RouteCallback, 1, discordtest.RateLimit(100*time.Millisecond, false))
	m = n.press(t, n.reader, m, "▶").Answer(t.Context())
	n.srv.Override(discordtest.RouteCallback, 1, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusServiceUnavailable)
	}))
	if m = n.press(t, n.reader, m, "▶").Answer(t.Context()); m.Content != "Further passages, page 3" {
		t.Errorf("got %+v", m)
	}
}
