package bot_test

import (
	"errors"
	"net/http"
	"strconv"
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
	if got := n.srv.Requests(discordtest.RouteGateway); got != 1 {
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

// A server may have the address only where Discord has it for bots.
func TestGatewayAddressForBots(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.srv.Override(discordtest.RouteGateway, 1, discordtest.Fail(http.StatusNotFound, 0, "404: Not Found"))
	n.open(t)
	if got := n.srv.Requests(discordtest.RouteGatewayBot); got != 1 {
		t.Errorf("asked there %d times, want once", got)
	}
}

// A connection that is lost in any way is made again: the session is resumed
// where Discord still has it, and what was asked meanwhile is answered.
func TestReconnect(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		lose    func(*discordtest.Server)
		resumes int // 1: the session goes on; 0: a new one
	}{
		"dropped":           {(*discordtest.Server).Drop, 1},
		"asked to":          {(*discordtest.Server).Reconnect, 1},
		"closed":            {func(s *discordtest.Server) { s.Disconnect(4000) }, 1},
		"session timed out": {func(s *discordtest.Server) { s.Disconnect(4009) }, 0},
		"session invalid":   {func(s *discordtest.Server) { s.InvalidSession(false) }, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			n.open(t)
			test.lose(n.srv)
			if test.resumes > 0 {
				n.srv.WaitResumes(t.Context(), 1)
			} else {
				n.srv.WaitIdentifies(t.Context(), 2)
			}
			n.srv.WaitReady(t.Context())
			if got := n.question("when?").Answer(t.Context()).Embeds[0].Description; got != bridgeText {
				t.Errorf("got %q", got)
			}
		})
	}
}

// A session that Discord refuses to resume, and hangs up on, is given up.
func TestResumeRefused(t *testing.T) {
	t.Parallel()
	for _, code := range []int{1000, 4000, 4009} {
		t.Run(strconv.Itoa(code), func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			n.open(t)
			n.srv.RefuseResumes(code)
			n.srv.Drop()
			n.srv.WaitIdentifies(t.Context(), 2)
			n.srv.WaitReady(t.Context())
			n.question("when?").Answer(t.Context())
		})
	}
}

// A gateway that refuses logins is asked a few times, then after a pause.
func TestLoginRefused(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.srv.RefuseLogins(12)
	n.open(t)
	n.question("when?").Answer(t.Context())
	if got := strings.Count(n.log.String(), "Discord refused the session"); got < 2 {
		t.Errorf("12 logins were refused on %d connections", got)
	}
}

// What the gateway keeps for a lost session is answered once it is resumed.
func TestMentionWhileDisconnected(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	n.srv.Drop()
	message := n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" when?")
	n.srv.WaitReply(t.Context(), message)
}

// A connection that is dead in one direction is noticed by its silence.
func TestDeadConnection(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.adjust = func(b *bot.Bot) { bot.IdleFor(b, 500*time.Millisecond) }
	n.open(t)
	n.srv.WaitResumes(t.Context(), 1) // nothing is said for longer than that
}
