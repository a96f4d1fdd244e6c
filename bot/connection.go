package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// intents are what the bot hears: that it is in a server, and messages there
// and in direct ones. None of them is privileged: messages that mention the
// bot come with their text without.
const intents = discordgo.IntentGuilds | discordgo.IntentGuildMessages | discordgo.IntentDirectMessages

// handshakeLimit bounds the HTTP requests before the gateway is spoken to.
const handshakeLimit = 10 * time.Second

var errOpenTimeout = errors.New("the gateway does not answer")

// connection is one session at the gateway. One that dropped may be opened
// again, which resumes the session; one that was closed or abandoned, or that
// failed in the middle of opening, is dead.
type connection struct {
	session *discordgo.Session
	dropped chan struct{} // gets a value when the connection is lost
	abandon context.CancelFunc
	// identified says that the session began anew on the last connection.
	identified atomic.Bool
	// live says that an event came on the last connection: Discord has the
	// session. discordgo takes it for open also when Discord refuses it.
	live atomic.Bool
}

// newConnection returns a connection that is not open yet.
func (g *gateway) newConnection() (*connection, error) {
	session, err := discordgo.New(g.token)
	if err != nil {
		return nil, fmt.Errorf("preparing a session: %w", err)
	}
	life, abandon := context.WithCancel(context.Background())
	c := &connection{session: session, dropped: make(chan struct{}, 1), abandon: abandon}

	session.Client = &http.Client{Transport: locator{g.transport}, Timeout: handshakeLimit}
	session.Dialer = &websocket.Dialer{
		Proxy:            http.ProxyFromEnvironment,
		HandshakeTimeout: handshakeLimit,
		NetDialContext:   dialer{life, g.limits.idle, &c.live}.dial,
	}
	session.Identify.Intents = intents
	session.Identify.Presence.Status = string(discordgo.StatusOnline)
	session.Compress = false // little is sent, and any server can do without
	session.StateEnabled = false
	session.ShouldReconnectOnError = false
	session.ShouldReconnectVoiceOnSessionError = false
	session.ShouldRetryOnRateLimit = false
	session.MaxRestRetries = 0
	session.LogLevel = silent
	// In order and on the reading goroutine: handle starts what takes time.
	session.SyncEvents = true
	session.AddHandler(func(_ *discordgo.Session, e *discordgo.Event) {
		c.live.Store(true)
		if e.Type == eventReady {
			c.identified.Store(true)
		}
		g.handle(e)
	})
	session.AddHandler(func(*discordgo.Session, *discordgo.Disconnect) {
		select {
		case c.dropped <- struct{}{}:
		default:
		}
	})
	return c, nil
}

// open connects and identifies, or resumes a session that was lost. A
// connection that doesn't open within the limit is abandoned: discordgo waits for ever
// for a silent gateway, and for itself when asked to reconnect while opening.
func (c *connection) open(ctx context.Context, limit time.Duration) error {
	select {
	case <-c.dropped:
	default:
	}
	c.live.Store(false)
	result := make(chan error, 1)
	go func() { result <- c.session.Open() }()
	select {
	case err := <-result:
		if errors.Is(err, discordgo.ErrWSAlreadyOpen) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("opening the gateway: %w", err)
		}
		return nil
	case <-time.After(limit):
		c.abandon()
		return fmt.Errorf("opening the gateway: %w within %s", errOpenTimeout, limit)
	case <-ctx.Done():
		c.abandon()
		return ctx.Err()
	}
}

// close says goodbye to the gateway, for at most that long.
func (c *connection) close(limit time.Duration) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = c.session.Close() // there is nobody left to tell
	}()
	select {
	case <-done:
	case <-time.After(limit):
	}
	c.abandon()
}
