package bot_test

import (
	"errors"
	"net/http"
	"testing"

	"byline/bot"
	"byline/bot/discordtest"
)

// Commands are written once, and again only when Discord has others.
func TestRegisterOnlyChanges(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	for range 2 {
		stop := n.open(t)
		n.question("when?").Answer(t.Context())
		if err := stop(); err != nil {
			t.Fatal(err)
		}
	}
	if got := n.srv.CommandWrites(); got != 2 {
		t.Errorf("commands were written %d times, want once for all and once for the guild", got)
	}
	ask := n.srv.Commands("")[0]
	if ask.Name != "ask" || len(ask.Options) != 5 || !ask.Options[0].Required || ask.Options[0].MaxLength == nil {
		t.Errorf("registered %+v", ask)
	}
}

// While Discord fails, the bot answers what it is asked and goes on trying.
func TestRegisterThroughFaults(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.srv.Override(discordtest.RouteSetCommands, 1, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusBadGateway)
	}))
	n.open(t)
	n.question("when?").Answer(t.Context())
}

// An admin guild that the bot isn't in costs the admin commands, not the bot.
func TestRegisterInUnknownGuild(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.cfg.AdminGuild = "42"
	n.run(t)
	n.srv.WaitReady(t.Context())
	n.srv.WaitCommands(t.Context(), "", "ask")
	n.log.wait(t, "no admin commands")
	n.question("when?").Answer(t.Context())
}

// A token that the HTTP API refuses ends the bot, though the gateway took it.
func TestRegisterWithRefusedToken(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.srv.Override(discordtest.RouteGlobalCommands, 1, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusUnauthorized)
		_, _ = w.Write([]byte(`{"message": "401: Unauthorized", "code": 0}`))
	}))
	if err := n.bot().Run(t.Context()); !errors.Is(err, bot.ErrToken) {
		t.Errorf("got %v, want %v", err, bot.ErrToken)
	}
}
