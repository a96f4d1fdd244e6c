package bot

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

const (
	// handshakeLimit bounds the HTTP requests before the gateway is spoken to.
	handshakeLimit = 10 * time.Second
	// frameLimit bounds, in bytes, an event that is read. Nothing that the bot
	// takes notice of comes near to it.
	frameLimit = 8 << 20
)

var (
	errOpenTimeout = errors.New("the gateway does not answer")
	errReconnect   = errors.New("the gateway asks to reconnect")
	errInvalid     = errors.New("the gateway refuses the session")
)

// connection is one connection to the gateway.
type connection struct {
	lg       *slog.Logger
	limits   limits
	token    string
	session  *session            // what is resumed, or begun by READY
	resumeAt func(string) string // see session.begin
	handle   func(*discordgo.Event)

	ws    *websocket.Conn
	fail  context.CancelCauseFunc // ends the connection for that reason
	hello bool                    // the gateway has greeted
	since time.Time               // of the first event, zero before

	writing  sync.Mutex
	sent     []time.Time // within a minute
	awaiting atomic.Bool // the acknowledgement of a heartbeat
}

// helloLimit is how much of the time until READY the gateway has to greet,
// which it does at once.
func helloLimit(open time.Duration) time.Duration { return open / 2 }

// dial connects to the gateway at an address.
func dial(ctx context.Context, address string) (*websocket.Conn, error) {
	// The library heeds ctx only until the connection is there.
	release := func() bool { return true }
	dialer := websocket.Dialer{
		Proxy:            http.ProxyFromEnvironment,
		HandshakeTimeout: handshakeLimit,
		NetDialContext: func(dialing context.Context, network, address string) (net.Conn, error) {
			conn, err := (&net.Dialer{}).DialContext(dialing, network, address)
			if err == nil {
				release = context.AfterFunc(ctx, func() { _ = conn.Close() })
			}
			return conn, err
		},
	}
	ws, resp, err := dialer.DialContext(ctx, address, nil)
	release()
	if err != nil && resp != nil {
		_ = resp.Body.Close()
		return nil, fmt.Errorf("connecting to the gateway: %w: HTTP status %d", err, resp.StatusCode)
	}
	if err != nil {
		return nil, fmt.Errorf("connecting to the gateway: %w", err)
	}
	ws.SetCloseHandler(func(int, string) error { return nil }) // an echo would end the session
	return ws, nil
}

// run speaks with the gateway until the connection ends, and returns why.
// Once ctx is done it says goodbye, which ends the session at Discord.
func (c *connection) run(ctx context.Context) error {
	life, fail := context.WithCancelCause(context.WithoutCancel(ctx))
	c.fail = fail
	defer func() { _ = c.ws.Close() }()
	var others sync.WaitGroup
	defer others.Wait()
	defer fail(nil)
	context.AfterFunc(life, func() { _ = c.ws.Close() }) // wakes what reads or writes
	others.Go(func() {
		select {
		case <-ctx.Done():
			c.goodbye(life)
		case <-life.Done():
		}
	})
	opening := time.AfterFunc(helloLimit(c.limits.open), func() { fail(errOpenTimeout) })
	defer opening.Stop()
	for {
		e, err := c.read()
		if cause := context.Cause(life); cause != nil {
			return cause
		}
		if err != nil {
			return fmt.Errorf("reading from the gateway: %w", err)
		}
		switch e.Operation {
		case opHello:
			if c.hello || ctx.Err() != nil {
				continue
			}
			c.hello = true
			opening.Reset(c.limits.open)
			others.Go(func() { c.beat(life, heartbeatInterval(e.RawData)) })
			if err := c.send(c.session.login(c.token)); err != nil {
				return fmt.Errorf("logging in at the gateway: %w", err)
			}
		case opHeartbeat:
			c.heartbeat()
		case opHeartbeatAck:
			c.awaiting.Store(false)
		case opReconnect:
			return errReconnect
		case opInvalidSession:
			if !bytes.Equal(bytes.TrimSpace(e.RawData), []byte("true")) {
				c.session.forget()
			}
			return errInvalid
		case opDispatch:
			if e.Type != "" {
				opening.Stop()
				c.take(e)
			}
		}
	}
}

// goodbye closes the connection as a bot does that is switched off: what the
// gateway has sent until it does the same, is read.
func (c *connection) goodbye(life context.Context) {
	life, cancel := context.WithTimeout(life, c.limits.closing)
	defer cancel()
	until, _ := life.Deadline()
	message := websocket.FormatCloseMessage(websocket.CloseNormalClosure, "")
	_ = c.ws.WriteControl(websocket.CloseMessage, message, until) // there is nobody left to tell
	<-life.Done()
	c.fail(nil)
}

// read returns the next event. One that can't be read is one of no type.
func (c *connection) read() (*discordgo.Event, error) {
	_, frame, err := c.ws.NextReader()
	if err != nil {
		return nil, err
	}
	raw, err := io.ReadAll(io.LimitReader(frame, frameLimit+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > frameLimit {
		c.lg.Warn("passing over an event that is too long", "limit", frameLimit)
		return &discordgo.Event{}, nil // the rest goes with the next one
	}
	var e discordgo.Event
	if err := json.Unmarshal(raw, &e); err != nil {
		c.lg.Debug("an event can't be read in full", "error", err)
	}
	return &e, nil
}

// take notes what an event says about the session, and hands it on.
func (c *connection) take(e *discordgo.Event) {
	if c.since.IsZero() {
		c.since = time.Now()
	}
	if e.Type == eventReady {
		c.session.begin(e.RawData, c.resumeAt)
	}
	if e.Sequence > 0 {
		c.session.sequence.Store(e.Sequence)
	}
	c.session.refusals = 0
	c.handle(e)
}
