package discordtest

import (
	"bytes"
	"compress/zlib"
	"net"
	"net/http"
	"slices"
	"time"

	"github.com/gorilla/websocket"
)

// The gateway's opcodes.
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opPresence       = 3
	opResume         = 6
	opReconnect      = 7
	opRequestMembers = 8
	opInvalidSession = 9
	opHello          = 10
	opHeartbeatAck   = 11
)

// The gateway's close codes.
const (
	closeUnknownOpcode        = 4001
	closeDecodeError          = 4002
	closeNotAuthenticated     = 4003
	closeAuthenticationFailed = 4004
	closeAlreadyAuthenticated = 4005
	closeInvalidSequence      = 4007
	closeRateLimited          = 4008
	closeSessionTimedOut      = 4009
	closeInvalidShard         = 4010
	closeInvalidIntents       = 4013
	closeDisallowedIntents    = 4014
)

// What a gateway takes: bytes a payload, payloads a minute.
const (
	maxPayload    = 4096
	sendsAMinute  = 120
	writeDeadline = 5 * time.Second
	// closeWait is how long a closed connection may take to answer.
	closeWait = 2 * time.Second
)

// conn is one connection of a bot. Its fields are guarded by the server's mu.
type conn struct {
	ws       *websocket.Conn
	out      chan []byte // closed when nothing more is to be sent
	closing  bool        // out is closed
	code     int         // to close with, 0 for without a word
	reason   string
	session  *session // nil before the login
	compress bool
	sent     []time.Time // when the bot sent, for the rate limit
}

// send queues a payload. A bot that reads so little that the queue fills is
// cut off.
func (c *conn) send(data []byte) {
	if c.closing {
		return
	}
	if c.compress {
		data = deflate(data)
	}
	select {
	case c.out <- data:
	default:
		c.drop()
	}
}

// closeWith says goodbye with a code after what is already queued.
func (c *conn) closeWith(code int, reason string) {
	if c.closing {
		return
	}
	c.closing, c.code, c.reason = true, code, reason
	c.leave()
	close(c.out)
}

// drop cuts the connection.
func (c *conn) drop() {
	if c.closing {
		return
	}
	c.closing = true
	c.leave()
	close(c.out)
	_ = c.ws.Close() // the reader sees it
}

func (c *conn) leave() {
	if c.session != nil && c.session.conn == c {
		c.session.conn = nil
	}
}

// write sends what is queued, then closes. Only the sending side is shut, so
// that the close frame isn't lost to what the bot has still under way.
func (c *conn) write() {
	for data := range c.out {
		kind := websocket.TextMessage
		if data[0] != '{' {
			kind = websocket.BinaryMessage
		}
		_ = c.ws.SetWriteDeadline(time.Now().Add(writeDeadline))
		if err := c.ws.WriteMessage(kind, data); err != nil {
			_ = c.ws.Close()
			return
		}
	}
	if c.code != 0 {
		message := websocket.FormatCloseMessage(c.code, c.reason)
		_ = c.ws.WriteControl(websocket.CloseMessage, message, time.Now().Add(writeDeadline))
		_ = c.ws.SetReadDeadline(time.Now().Add(closeWait))
		if tcp, ok := c.ws.NetConn().(*net.TCPConn); ok {
			_ = tcp.CloseWrite()
		}
	}
}

func deflate(data []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(data) // a bytes.Buffer takes everything
	_ = w.Close()
	return b.Bytes()
}

// serveGateway is one connection from the handshake to its end.
func (s *Server) serveGateway(w http.ResponseWriter, r *http.Request) {
	s.conns.Add(1)
	defer s.conns.Done()
	s.checkHandshake(r)
	upgrader := websocket.Upgrader{}
	ws, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return // the upgrader has answered
	}
	defer func() { _ = ws.Close() }()
	ws.SetCloseHandler(func(int, string) error { return nil })

	c := &conn{ws: ws, out: make(chan []byte, 1024)}
	if !s.enter(c) {
		return
	}
	writer := make(chan struct{})
	go func() {
		defer close(writer)
		c.write()
	}()
	s.read(c)
	<-writer
}

// checkHandshake holds the bot to what the server speaks.
func (s *Server) checkHandshake(r *http.Request) {
	q := r.URL.Query()
	s.mu.Lock()
	defer s.mu.Unlock()
	if v := q.Get("v"); !slices.Contains(apiVersions, "v"+v) {
		s.breach("gateway: version %q is not one of %v", v, apiVersions)
	}
	if e := q.Get("encoding"); e != "json" {
		s.breach("gateway: encoding %q, where only json is spoken here", e)
	}
	if z := q.Get("compress"); z != "" {
		s.breach("gateway: transport compression %q, which is not spoken here", z)
	}
}

func (s *Server) enter(c *conn) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return false
	}
	s.open[c] = true
	c.send(encode(opHello, map[string]any{"heartbeat_interval": s.heartbeat.Milliseconds()}, nil, nil))
	return true
}

// read takes what the bot sends until the connection ends.
func (s *Server) read(c *conn) {
	for {
		kind, data, err := c.ws.ReadMessage()
		s.mu.Lock()
		if err != nil {
			s.leave(c, err)
			s.notify()
			s.mu.Unlock()
			return
		}
		if !c.closing {
			s.receive(c, kind, data)
		}
		s.notify()
		s.mu.Unlock()
	}
}

// leave is the end of a connection. A bot that closes with 1000 or 1001 ends
// its session by that.
func (s *Server) leave(c *conn, err error) {
	delete(s.open, c)
	if !c.closing && websocket.IsCloseError(err, websocket.CloseNormalClosure, websocket.CloseGoingAway) {
		s.end(c)
	}
	c.drop()
}
