package discordtest_test

import (
	"net/http"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"byline/bot/discordtest"
)

func TestOverride(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	srv.Override(discordtest.RouteMe, 2, discordtest.RateLimit(time.Second, true))
	srv.Override(discordtest.RouteMe, 1, discordtest.Fail(http.StatusForbidden, 50013, "Missing Permissions"))
	for _, want := range []struct {
		status int
		key    string
		value  any
	}{
		{http.StatusTooManyRequests, "retry_after", 1.0},
		{http.StatusTooManyRequests, "global", true},
		{http.StatusForbidden, "code", 50013.0},
		{http.StatusOK, "id", srv.Bot.ID},
	} {
		status, answer := do(t, srv, http.MethodGet, "/users/@me", "")
		if status != want.status || answer[want.key] != want.value {
			t.Errorf("status %d with %s %v, want %d with %v", status, want.key, answer[want.key], want.status, want.value)
		}
	}
}

// TestRateLimitIsUnderstood has discordgo wait and try again.
func TestRateLimitIsUnderstood(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	bot := newBot(t, srv)
	limits := 0
	bot.AddHandler(func(_ *discordgo.Session, _ *discordgo.RateLimit) { limits++ })
	bot.SyncEvents = true
	srv.Override(discordtest.RouteMe, 1, discordtest.RateLimit(time.Millisecond, false))
	me, err := bot.User("@me")
	if err != nil || me.ID != srv.Bot.ID {
		t.Fatalf("the bot is %v, %v, want %s", me, err, srv.Bot.ID)
	}
	if n := srv.Requests(discordtest.RouteMe); n != 2 || limits != 1 {
		t.Errorf("%d requests and %d limits, want 2 and 1", n, limits)
	}
}
