package bot

import (
	"context"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/gorilla/websocket"
)

const (
	// usualInterval is how often Discord wants heartbeats, for a gateway that
	// doesn't say, and longestInterval how seldom they are sent at most.
	usualInterval   = 41250 * time.Millisecond
	longestInterval = time.Minute
	// sendsAMinute is how much is sent on one connection. Discord closes one
	// that sends more than 120.
	sendsAMinute = 110
	// writeLimit bounds how long the gateway may take to take a payload in.
	writeLimit = 10 * time.Second
)

var (
	errNoAcknowledgement = errors.New("the gateway does not acknowledge heartbeats")
	errTooManySends      = errors.New("too much would be sent to the gateway")
)

// heartbeatInterval returns how often the gateway's hello asks for heartbeats.
func heartbeatInterval(hello json.RawMessage) time.Duration {
	var said struct {
		Milliseconds float64 `json:"heartbeat_interval"`
	}
	if json.Unmarshal(hello, &said) != nil || !(said.Milliseconds >= 1) {
		return usualInterval
	}
	return time.Duration(min(said.Milliseconds, float64(longestInterval.Milliseconds()))) * time.Millisecond
}

// beat sends heartbeats until ctx is done. The first one comes at a random
// time, which spreads the bots that lost one gateway. A connection on which
// one isn't acknowledged is dead, and fails.
func (c *connection) beat(ctx context.Context, every time.Duration) {
	acknowledged := min(every, c.limits.acknowledged)
	wait := rand.N(every) //nolint:gosec // no secret
	for sleep(ctx, wait) == nil {
		c.awaiting.Store(true)
		if !c.heartbeat() {
			c.awaiting.Store(false)
		}
		if sleep(ctx, acknowledged) != nil {
			return
		}
		if c.awaiting.Load() {
			c.fail(errNoAcknowledgement)
			return
		}
		wait = every - acknowledged
	}
}

// heartbeat sends a heartbeat, unless too much was sent already, and reports
// whether it did.
func (c *connection) heartbeat() bool {
	err := c.send(opHeartbeat, c.session.seen())
	if err != nil && !errors.Is(err, errTooManySends) && !errors.Is(err, websocket.ErrCloseSent) {
		c.fail(err)
	}
	return err == nil
}

// send sends a payload. It may be called by several goroutines.
func (c *connection) send(op int, data any) error {
	c.writing.Lock()
	defer c.writing.Unlock()
	now := time.Now()
	c.sent = slices.DeleteFunc(c.sent, func(at time.Time) bool { return now.Sub(at) >= time.Minute })
	if len(c.sent) >= sendsAMinute {
		return errTooManySends
	}
	c.sent = append(c.sent, now)
	if err := c.ws.SetWriteDeadline(now.Add(writeLimit)); err != nil {
		return err
	}
	return c.ws.WriteJSON(payload{op, data})
}
