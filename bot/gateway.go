package bot

import (
	"context"
	"errors"
	"log/slog"
	"math/rand/v2"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

const (
	// The longest pauses between attempts: to begin a session, to resume one
	// at a gateway that can't be reached, and to resume one that was lost. Who
	// gave a command meanwhile waits for three seconds.
	longestPause         = time.Minute
	longestResumePause   = 5 * time.Second
	longestRegainedPause = time.Second
	// resumeAttempts is how often a session is tried to be resumed at a
	// gateway that greets and then doesn't do it.
	resumeAttempts = 5
)

// gateway keeps the bot connected. discordgo's own loop is not used: it panics
// on frames that it doesn't expect, waits for itself, tries again what can't
// succeed, and ignores where a session is to be resumed.
type gateway struct {
	lg     *slog.Logger
	limits limits
	token  string
	api    *api
	handle func(*discordgo.Event)

	address string // "" where it must be asked for
	session session
	logins  logins
}

// run stays connected until ctx is done or an attempt fails for good. When it
// returns, the connection is closed and no event is handled any more.
func (g *gateway) run(ctx context.Context) error {
	// Failures since a connection that held, and in a row without any use.
	failures, fruitless := 0, 0
	for ctx.Err() == nil {
		lasted, err := g.connect(ctx)
		if ctx.Err() != nil {
			break
		}
		if err := final(err); err != nil {
			return err
		}
		fruitless++
		switch {
		case lasted > 0:
			fruitless = 0
			g.lg.Warn("lost the connection to Discord", "after", lasted.Round(time.Second), "error", err)
		case errors.Is(err, errInvalid):
			g.lg.Warn("Discord refused the session", "error", err)
		default:
			g.lg.Warn("can't connect to Discord yet", "error", err)
		}
		if lasted >= g.limits.stable {
			failures = 0
		}
		_ = sleep(ctx, g.pause(failures, fruitless, err)) // the loop sees that it is over
		failures++
	}
	return nil //nolint:nilerr // what the end of ctx broke off is no failure
}

// connect makes a connection, in which the session is resumed or a new one
// begins. It returns when that ends, with how long it was of use.
func (g *gateway) connect(ctx context.Context) (lasted time.Duration, err error) {
	resuming := g.session.id != ""
	address := g.session.address
	if address == "" {
		if address, err = g.locate(ctx, resuming); err != nil {
			return 0, err
		}
	}
	ws, err := dial(ctx, address)
	if err != nil {
		g.leave()
		return 0, err
	}
	c := &connection{
		lg: g.lg, limits: g.limits, token: g.token, session: &g.session, handle: g.handle, ws: ws,
		resumeAt: func(said string) string { return g.api.resumeAddress(address, said) },
	}
	err = c.run(ctx)
	switch {
	case !c.hello:
		g.leave()
	case resuming && c.since.IsZero():
		g.session.refusals++
	}
	if g.session.refusals >= resumeAttempts || lost(err) {
		g.session.forget()
	}
	if c.since.IsZero() {
		return 0, err
	}
	return max(time.Since(c.since), 1), err
}

// leave gives an address up at which nobody greets: that to resume the session
// at first, which may be resumed where it began.
func (g *gateway) leave() {
	if g.session.address != "" {
		g.session.address = ""
	} else {
		g.address = ""
	}
}

// locate returns where the gateway is. Before a new session it asks, and waits
// until Discord takes another login.
func (g *gateway) locate(ctx context.Context, resuming bool) (string, error) {
	if resuming && g.address != "" {
		return g.address, nil
	}
	found, err := g.api.gateway(ctx)
	if err != nil {
		return "", err
	}
	g.address = found.URL
	if resuming {
		return g.address, nil
	}
	exhausted := found.exhausted()
	if exhausted > 0 {
		g.lg.Error("Discord takes no more logins for now: something restarts the bot again and again", "wait", exhausted)
	}
	if err := g.logins.wait(ctx, g.limits.login, exhausted); err != nil {
		return "", err
	}
	return g.address, nil
}

// pause returns how long to wait after so many failures, the last ones without
// any use: shortly where a session can be resumed, and a little longer after one
// that Discord refused.
func (g *gateway) pause(failures, fruitless int, err error) time.Duration {
	pause := min(g.limits.pause<<min(failures, 16), longestPause)
	if g.session.id != "" { // which costs no login
		first := g.limits.pause / 4
		pause = max(min(first<<min(failures, 16), longestRegainedPause), min(first<<min(fruitless, 16), longestResumePause))
	}
	pause = pause/2 + rand.N(pause/2+1) //nolint:gosec // only spreads the bots that lost one gateway
	if errors.Is(err, errInvalid) && g.session.id == "" {
		pause = max(pause, g.limits.invalid+rand.N(4*g.limits.invalid+1)) //nolint:gosec // the same
	}
	return pause
}

// lost reports whether a connection's end says that its session is gone.
func lost(err error) bool {
	closed, ok := errors.AsType[*websocket.CloseError](err)
	return ok && (closed.Code == closeInvalidSequence || closed.Code == closeSessionTimedOut)
}
