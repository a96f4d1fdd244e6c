package discordtest

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// heartbeatInterval is how often the bot is told to send heartbeats, if not
// told otherwise: Discord's.
const heartbeatInterval = 41250 * time.Millisecond

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
	maxPayload   = 4096
	sendsAMinute = 120
)

// serveGateway is one connection from the handshake to its end.
func (s *Server) serveGateway(w http.ResponseWriter, r *http.Request) {
	s.conns.Add(1)
	defer s.conns.Done()
	version, welcome := s.checkHandshake(r)
	if !welcome {
		send(w, refused(http.StatusServiceUnavailable, 0, "Service Unavailable"))
		return
	}
	upgrader := websocket.Upgrader{}
	ws, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return // the upgrader has answered
	}
	defer func() { _ = ws.Close() }()
	ws.SetCloseHandler(func(int, string) error { return nil })

	c := &conn{srv: s, ws: ws, out: make(chan frame, 1024), version: version, path: r.URL.Path}
	if !s.enter(c) {
		return
	}
	var writer sync.WaitGroup
	writer.Go(c.write)
	s.read(c)
	writer.Wait()
}

// atGateway reports whether an address is the gateway's, with all of its
// query, or the one to resume at.
func (s *Server) atGateway(u *url.URL) bool {
	path, query, _ := strings.Cut(s.gateway, "?")
	want, err := url.ParseQuery(query)
	if s.resumeAt != "" && u.Path == s.resumeAt {
		return true
	}
	if err != nil || u.Path != path {
		return false
	}
	for key := range want {
		if u.Query().Get(key) != want.Get(key) {
			return false
		}
	}
	return true
}

// checkHandshake holds the bot to what the server speaks, and returns the
// version of the API that it asks for and whether it may connect now.
func (s *Server) checkHandshake(r *http.Request) (version int, welcome bool) {
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
	version, _ = strconv.Atoi(q.Get("v"))
	return version, !s.refusing
}

func (s *Server) enter(c *conn) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return false
	}
	s.open[c] = true
	s.notify()
	if !s.interrupted(c, BeforeHello, InPlaceOfHello) {
		c.send(encode(opHello, map[string]any{"heartbeat_interval": s.heartbeat.Milliseconds()}, nil, nil))
	}
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
// its session by that; what the gateway had for it before is still sent.
func (s *Server) leave(c *conn, err error) {
	delete(s.open, c)
	if !c.closing && websocket.IsCloseError(err, websocket.CloseNormalClosure, websocket.CloseGoingAway) {
		s.end(c)
	}
	c.finish()
}
