package bot

import (
	"context"
	"errors"
	"net"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

const (
	// loginWrites is how often a connection may be written to before the
	// first event: over TLS, as Discord has it, twice for the handshake, then
	// for the HTTP request, a login, a heartbeat, and another login, which
	// discordgo makes at once whenever one is refused.
	loginWrites = 6
	// loginsAtMost is how many logins that leaves room for over TLS.
	loginsAtMost = 3
	// minuteWrites is how often it is written to in a minute after that.
	// Discord closes what sends 120 times.
	minuteWrites = 150
)

var errTooManyWrites = errors.New("too much would be sent to the gateway")

// dialer makes connections that are closed when life is done, and that fail
// when nothing is heard or written for longer than idle, or too much written.
type dialer struct {
	life context.Context // of the connections, not of one call
	idle time.Duration
	live *atomic.Bool // an event came, see connection
}

func (d dialer) dial(ctx context.Context, network, address string) (net.Conn, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(d.life, cancel)()
	conn, err := (&net.Dialer{}).DialContext(ctx, network, address)
	if err != nil {
		return nil, err
	}
	watched := &watchedConn{Conn: conn, idle: d.idle, live: d.live}
	watched.release = context.AfterFunc(d.life, func() { _ = conn.Close() })
	return watched, nil
}

// watchedConn is a connection that notices when the other side is dead: a
// live gateway acknowledges heartbeats, so that a read never waits long. And
// it keeps discordgo from logging in again and again on one connection, where
// Discord allows 1,000 logins a day.
type watchedConn struct {
	net.Conn
	idle    time.Duration
	live    *atomic.Bool
	release func() bool

	writing sync.Mutex
	minute  time.Time // when the count began
	writes  int
}

func (c *watchedConn) Read(p []byte) (int, error) {
	if err := c.SetReadDeadline(time.Now().Add(c.idle)); err != nil {
		return 0, err
	}
	n, err := c.Conn.Read(p)
	if errors.Is(err, os.ErrDeadlineExceeded) {
		// discordgo would say goodbye, which ends the session at Discord,
		// where only the connection is lost.
		_ = c.Conn.Close()
	}
	return n, err
}

func (c *watchedConn) Write(p []byte) (int, error) {
	if !c.mayWrite() {
		c.live.Store(false) // a session that this happened in isn't resumed
		_ = c.Conn.Close()  // without a goodbye, as above
		return 0, errTooManyWrites
	}
	if err := c.SetWriteDeadline(time.Now().Add(c.idle)); err != nil {
		return 0, err
	}
	return c.Conn.Write(p)
}

// mayWrite counts a write and reports whether it is one too many.
func (c *watchedConn) mayWrite() bool {
	c.writing.Lock()
	defer c.writing.Unlock()
	limit := loginWrites
	if c.live.Load() {
		limit = minuteWrites
		if now := time.Now(); now.Sub(c.minute) >= time.Minute {
			c.minute, c.writes = now, 0
		}
	}
	c.writes++
	return c.writes <= limit
}

func (c *watchedConn) Close() error {
	c.release()
	return c.Conn.Close()
}
