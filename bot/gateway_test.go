package bot_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"byline/bot"
	"byline/bot/discordtest"
)

func TestWrongToken(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.cfg.Token = "wrong"
	b := n.bot()
	err := b.Run(t.Context())
	if !errors.Is(err, bot.ErrToken) || !strings.Contains(err.Error(), "DISCORD_TOKEN") || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v", err)
	}
	if got := n.srv.Requests(discordtest.RouteGatewayBot); got != 1 {
		t.Errorf("tried %d times", got)
	}
}

func TestBadConfig(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		change func(*bot.Config)
		want   error
	}{
		"no token":      {func(c *bot.Config) { c.Token = "Bot " }, bot.ErrToken},
		"address":       {func(c *bot.Config) { c.APIURL = "discord.example" }, bot.ErrConfig},
		"scheme":        {func(c *bot.Config) { c.APIURL = "file:///etc" }, bot.ErrConfig},
		"admin guild":   {func(c *bot.Config) { c.AdminGuild = "../users/@me" }, bot.ErrConfig},
		"admin user":    {func(c *bot.Config) { c.AdminUsers = []string{"12", "ed"} }, bot.ErrConfig},
		"control bytes": {func(c *bot.Config) { c.APIURL = "http://a\x00b" }, bot.ErrConfig},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			test.change(&n.cfg)
			if err := n.bot().Run(t.Context()); !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
		})
	}
}

// No privileged intent is asked for, and "Bot " before the token does no harm.
func TestIdentify(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.cfg.Token = "Bot " + n.cfg.Token + "\n"
	n.open(t)
	const want = 1<<0 | 1<<9 | 1<<12
	if got := n.srv.Identifies()[0].Intents; got != want {
		t.Errorf("asked for the intents %b, want %b", got, want)
	}
}

// The gateway is spoken to where the server says it is, in the version that
// the API's address names.
func TestGatewayAddress(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		gateway string
		api     string
		version int
	}{
		"root":         {"/", "/api/v9", 9},
		"path":         {"/gateway", "/api/v9", 9},
		"query":        {"/?region=eu", "/api/v9", 9},
		"path, query":  {"/ws/gateway?region=eu&shard=a%26b", "/api/v10/", 10},
		"next version": {"/", "/api/v10", 10},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t, discordtest.WithGateway(test.gateway))
			n.cfg.APIURL = n.srv.URL() + test.api
			n.open(t)
			if got := n.srv.Identifies()[0].Version; got != test.version {
				t.Errorf("spoke version %d, want %d", got, test.version)
			}
			n.srv.Drop()
			n.srv.WaitResumes(t.Context(), 1)
		})
	}
}

// A server may have the address only where Discord has it for everybody.
func TestGatewayAddressForEverybody(t *testing.T) {
	t.Parallel()
	for _, status := range []int{http.StatusNotFound, http.StatusForbidden, http.StatusMethodNotAllowed} {
		n := newNewsroom(t)
		n.srv.Override(discordtest.RouteGatewayBot, 1, discordtest.Fail(status, 0, "no"))
		n.open(t)
		if got := n.srv.Requests(discordtest.RouteGateway); got != 1 {
			t.Errorf("%d: asked there %d times, want once", status, got)
		}
	}
}

// The gateway's address is asked for until there is one.
func TestNoGatewayAddress(t *testing.T) {
	t.Parallel()
	page := func(body string) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(body)) })
	}
	for name, answer := range map[string]http.Handler{
		"503":         discordtest.Fail(http.StatusServiceUnavailable, 0, ""),
		"HTML":        page("<html>"),
		"empty":       page(""),
		"none":        page("{}"),
		"not wss":     page(`{"url": "https://discord.example"}`),
		"no address":  page(`{"url": "wss://%zz"}`),
		"nobody home": page(`{"url": "ws://127.0.0.1:1"}`),
		"limited":     discordtest.RateLimit(time.Millisecond, true),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			n.srv.Override(discordtest.RouteGatewayBot, 2, answer)
			n.open(t)
		})
	}
}
