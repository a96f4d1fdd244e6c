package discordtest

import (
	"bytes"
	"compress/zlib"
	"net"
	"time"

	"github.com/gorilla/websocket"
)

const (
	// writeDeadline is how long a bot may take to take in one payload.
	writeDeadline = 5 * time.Second
	// closeWait is how long it may take to close what is being closed.
	closeWait = 2 * time.Second
)

// conn is one connection of a bot. Its fields are guarded by the server's mu.
type conn struct {
	srv      *Server
	ws       *websocket.Conn
	out      chan frame // closed when nothing more is to be sent
	closing  bool       // out is closed
	code     int        // to close with, 0 for without a word
	reason   string
	version  int      // of the API
	path     string   // that it came by
	session  *session // nil before the login
	compress bool
	sent     []time.Time // when the bot sent, for the rate limit
}

// frame is one message of the WebSocket's.
type frame struct {
	kind int
	data []byte
}

// send queues a payload. A bot that reads so little that the queue fills is
// cut off.
func (c *conn) send(data []byte) {
	if c.closing || c.srv.silent {
		return
	}
	f := frame{websocket.TextMessage, data}
	if c.compress {
		f = frame{websocket.BinaryMessage, deflate(data)}
	}
	select {
	case c.out <- f:
	default:
		c.drop()
	}
}

// closeWith says goodbye with a code after what is already queued.
func (c *conn) closeWith(code int, reason string) {
	if c.closing {
		return
	}
	c.code, c.reason = code, reason
	c.finish()
}

// finish ends the connection once what is queued has gone out.
func (c *conn) finish() {
	if c.closing {
		return
	}
	c.closing = true
	c.leave()
	close(c.out)
}

// drop cuts the connection.
func (c *conn) drop() {
	if c.closing {
		return
	}
	c.finish()
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
	for f := range c.out {
		_ = c.ws.SetWriteDeadline(time.Now().Add(writeDeadline))
		if err := c.ws.WriteMessage(f.kind, f.data); err != nil {
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
