package bot_test

import (
	"net/http"
	"testing"
	"time"

	"byline/bot/discordtest"
)

// The bot ends when it is told to, whatever state it is in, and leaves no
// connection behind.
func TestShutdownAnywhere(t *testing.T) {
	t.Parallel()
	resuming := func(moment discordtest.Moment) func(*testing.T, *newsroom) {
		return func(t *testing.T, n *newsroom) {
			t.Helper()
			n.srv.WaitCommands(t.Context(), n.guild.ID, "admin")
			n.srv.Interrupt(moment, 1)
			n.srv.Drop()
			n.log.wait(t, "lost the connection")
			n.srv.WaitConnected(t.Context())
		}
	}
	for name, test := range map[string]struct {
		before func(*newsroom)             // the bot starts
		reach  func(*testing.T, *newsroom) // the state
	}{
		"no address": {
			func(n *newsroom) {
				n.srv.Override(discordtest.RouteGatewayBot, 99, discordtest.RateLimit(time.Hour, true))
			},
			func(t *testing.T, n *newsroom) {
				t.Helper()
				n.srv.WaitRequests(t.Context(), discordtest.RouteGatewayBot, 1)
			},
		},
		"address fails": {
			func(n *newsroom) {
				n.srv.Override(discordtest.RouteGatewayBot, 99, discordtest.Fail(http.StatusServiceUnavailable, 0, ""))
			},
			func(t *testing.T, n *newsroom) {
				t.Helper()
				n.srv.WaitRequests(t.Context(), discordtest.RouteGatewayBot, 2)
			},
		},
		"refused connections": {
			func(n *newsroom) { n.srv.RefuseConnections(true) },
			func(t *testing.T, n *newsroom) { t.Helper(); n.log.wait(t, "can't connect to Discord yet") },
		},
		"logins exhausted": {
			func(n *newsroom) { n.srv.LimitLogins(0, 86_400_000) },
			func(t *testing.T, n *newsroom) { t.Helper(); n.log.wait(t, "takes no more logins") },
		},
		"before hello": {
			func(n *newsroom) { n.srv.Interrupt(discordtest.InPlaceOfHello, 1) },
			func(t *testing.T, n *newsroom) { t.Helper(); n.srv.WaitConnected(t.Context()) },
		},
		"before ready": {
			func(n *newsroom) { n.srv.Interrupt(discordtest.InPlaceOfReady, 1) },
			func(t *testing.T, n *newsroom) { t.Helper(); n.srv.WaitAttempts(t.Context(), 1) },
		},
		"registering": {
			func(n *newsroom) {
				n.srv.Override(discordtest.RouteGlobalCommands, 1000, discordtest.Fail(http.StatusServiceUnavailable, 0, ""))
			},
			func(t *testing.T, n *newsroom) {
				t.Helper()
				n.srv.WaitRequests(t.Context(), discordtest.RouteGlobalCommands, 1)
			},
		},
		"at rest": {
			func(*newsroom) {},
			func(t *testing.T, n *newsroom) { t.Helper(); n.srv.WaitCommands(t.Context(), n.guild.ID, "admin") },
		},
		"silent gateway": {
			func(*newsroom) {},
			func(t *testing.T, n *newsroom) {
				t.Helper()
				n.srv.WaitCommands(t.Context(), n.guild.ID, "admin")
				n.srv.Silence(true)
			},
		},
		"before hello again":  {func(*newsroom) {}, resuming(discordtest.InPlaceOfHello)},
		"while being resumed": {func(*newsroom) {}, resuming(discordtest.InPlaceOfResumed)},
		"between attempts": {
			func(*newsroom) {},
			func(t *testing.T, n *newsroom) {
				t.Helper()
				n.srv.WaitCommands(t.Context(), n.guild.ID, "admin")
				n.srv.RefuseConnections(true)
				n.srv.Drop()
				n.log.wait(t, "can't connect to Discord yet")
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			test.before(n)
			stop := n.run(t)
			test.reach(t, n)
			if err := stop(); err != nil {
				t.Errorf("Run returned %v", err)
			}
			n.srv.WaitGone(t.Context())
		})
	}
}

// What the gateway has sent before it hears the goodbye is answered, too.
func TestAskedJustBeforeTheGoodbye(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	stop := n.open(t)
	var all []*discordtest.Interaction
	for range 20 {
		all = append(all, n.question("when?"))
	}
	if err := stop(); err != nil {
		t.Errorf("Run returned %v", err)
	}
	for _, in := range all {
		if got := in.Answer(t.Context()).Embeds[0].Description; got != bridgeText {
			t.Errorf("got %q", got)
		}
	}
}
