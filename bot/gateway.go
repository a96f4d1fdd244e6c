package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// Close codes of the gateway that come again on every attempt.
const (
	closeBadToken          = 4004
	closeInvalidShard      = 4010
	closeShardingRequired  = 4011
	closeInvalidVersion    = 4012
	closeInvalidIntents    = 4013
	closeDisallowedIntents = 4014
)

const (
	// The longest pauses between attempts. One that identifies anew may be
	// made 1,000 times a day, or Discord takes the token away; one every
	// five minutes stays well under that, however the gateway flaps.
	longestPause       = 5 * time.Minute
	longestResumePause = time.Second
	// resumeAttempts is how often a lost connection is tried to be resumed
	// before it is given up for a new one.
	resumeAttempts = 5
)

// gateway keeps the bot connected. discordgo's own reconnecting is switched
// off: it tries again what can't succeed, and goes on after a Close.
type gateway struct {
	lg        *slog.Logger
	limits    limits
	token     string
	transport *transport
	handle    func(*discordgo.Event)
}

// run stays connected until ctx is done or an attempt fails for good. While
// the connection is closed at the end, finish runs beside it: Discord then
// sends nothing new, and what is in flight goes on.
func (g *gateway) run(ctx context.Context, finish func()) error {
	var current *connection
	defer func() {
		var closing sync.WaitGroup
		if current != nil {
			closing.Go(func() { current.close(g.limits.closing) })
		}
		finish()
		closing.Wait()
	}()

	failures, resumes := 0, 0
	for {
		if current == nil {
			var err error
			if current, err = g.newConnection(); err != nil {
				return err
			}
			resumes = 0
		}
		refused := false
		err := current.open(ctx, g.limits.open)
		switch {
		case ctx.Err() != nil:
			return nil
		case err == nil:
			connected := time.Now()
			select {
			case <-ctx.Done():
				return nil
			case <-current.dropped:
			}
			lasted := time.Since(connected)
			if refused = !current.live.Load(); refused {
				g.lg.Warn("Discord refused the session", "after", lasted.Round(time.Second))
				current.abandon()
				current = nil
				break
			}
			g.lg.Warn("lost the connection to Discord", "after", lasted.Round(time.Second))
			if lasted >= g.limits.stable {
				failures = 0
			}
			resumes = 1
		default:
			if err := final(err); err != nil {
				return err
			}
			g.lg.Warn("can't connect to Discord yet", "error", err)
			if resumes == 0 || resumes == resumeAttempts || !resumable(err) {
				current.abandon()
				current = nil
			} else {
				resumes++
			}
		}
		pause := g.pause(failures, current != nil && !current.identified.Swap(false))
		if refused {
			pause *= loginsAtMost // a pause is for one of them
		}
		failures++
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(pause):
		}
	}
}

// pause returns how long to wait after that many failures in a row: shortly
// where resuming works, so that the next attempt need not identify anew.
func (g *gateway) pause(failures int, resuming bool) time.Duration {
	first, longest := g.limits.pause, longestPause
	if resuming {
		first, longest = g.limits.pause/4, longestResumePause
	}
	pause := min(first<<min(failures, 16), longest)
	return pause/2 + rand.N(pause/2+1) //nolint:gosec // only spreads the bots that lost one gateway
}

// resumable reports whether a session whose connection could not be made may
// be resumed all the same: when Discord did not answer at all.
func resumable(err error) bool {
	_, closed := errors.AsType[*websocket.CloseError](err)
	return !closed && !errors.Is(err, errOpenTimeout)
}

// final returns what no further attempt can mend, and how a person can; nil
// for what may pass.
func final(err error) error {
	if status(err) == http.StatusUnauthorized {
		return refusedToken(err)
	}
	closed, ok := errors.AsType[*websocket.CloseError](err)
	if !ok {
		return nil
	}
	switch closed.Code {
	case closeBadToken:
		return refusedToken(err)
	case closeInvalidIntents, closeDisallowedIntents:
		return fmt.Errorf("%w: the bot asks for no privileged intent, so check that DISCORD_API_URL "+
			"is Discord's or of a server that knows its intents (%w)", ErrIntents, err)
	case closeShardingRequired:
		return fmt.Errorf("%w: the bot is in too many servers for one connection, so take it out of some (%w)",
			ErrRefused, err)
	case closeInvalidShard, closeInvalidVersion:
		return fmt.Errorf("%w: check that DISCORD_API_URL is Discord's or that of a compatible server (%w)",
			ErrRefused, err)
	}
	return nil
}

// refusedToken says how to mend a token that Discord refused.
func refusedToken(err error) error {
	return fmt.Errorf("%w by Discord: copy it again from the Bot page of your application at "+
		"https://discord.com/developers/applications into DISCORD_TOKEN (%w)", ErrToken, err)
}
