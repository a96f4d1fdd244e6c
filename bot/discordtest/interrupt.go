package discordtest

import (
	"context"
	"fmt"
	"slices"

	"github.com/gorilla/websocket"
)

// Frames with which a gateway breaks off what goes on.
const (
	FrameReconnect        = `{"op":7,"d":null,"s":null,"t":null}`
	FrameInvalid          = `{"op":9,"d":false,"s":null,"t":null}`
	FrameInvalidResumable = `{"op":9,"d":true,"s":null,"t":null}`
)

// Moment is a point in the course of a connection, at which frames can be sent
// that don't belong there.
type Moment int

// The moments, in their order.
const (
	BeforeHello Moment = iota
	InPlaceOfHello
	BeforeReady
	InPlaceOfReady
	BeforeResumed
	InPlaceOfResumed
)

// replaces reports whether nothing else is sent at that moment.
func (m Moment) replaces() bool {
	return m == InPlaceOfHello || m == InPlaceOfReady || m == InPlaceOfResumed
}

// interruption is what is sent when a moment comes.
type interruption struct {
	moment Moment
	left   int // times
	frames []string
	code   int // to close the connection with after them; 0 for none
}

// Interrupt sends frames, as they are given, the next n times that a moment
// comes. Interruptions of one moment follow each other. A session that begins
// or is resumed in place of something isn't, as far as the server is concerned.
func (s *Server) Interrupt(m Moment, n int, frames ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.interruptions = append(s.interruptions, &interruption{moment: m, left: n, frames: frames})
}

// CloseAt closes the connection with a code the next n times that a moment
// comes. The session isn't ended by that.
func (s *Server) CloseAt(m Moment, n, code int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.interruptions = append(s.interruptions, &interruption{moment: m, left: n, code: code})
}

// Send sends frames, as they are given, on each connection.
func (s *Server) Send(frames ...string) {
	s.eachConn(func(c *conn) { c.sendRaw(frames) })
}

// interrupted sends what is to be sent at a moment, and reports whether that
// takes the place of what belongs there.
func (s *Server) interrupted(c *conn, moments ...Moment) bool {
	for _, in := range s.interruptions {
		if in.left > 0 && slices.Contains(moments, in.moment) {
			in.left--
			c.sendRaw(in.frames)
			if in.code != 0 {
				c.closeWith(in.code, "closed by the test")
			}
			return in.moment.replaces()
		}
	}
	return false
}

// sendRaw queues frames that may be nothing that a gateway would send.
func (c *conn) sendRaw(frames []string) {
	for _, f := range frames {
		if !c.closing && !c.srv.silent {
			c.out <- frame{websocket.TextMessage, []byte(f)}
		}
	}
}

// Garble has the next interaction arrive as change leaves it, such as without
// its data. It must keep its id and token, or it can't be answered.
func (s *Server) Garble(change func(wire map[string]any)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.garble = change
}

// LimitLogins has the gateway's address come with so many logins left, and the
// milliseconds until there are more. The default is 1,000 less those made.
func (s *Server) LimitLogins(remaining int, resetAfter int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.loginLimit = &loginLimit{remaining, resetAfter}
}

type loginLimit struct {
	remaining  int
	resetAfter int64
}

// Attempts counts the logins, refused ones and attempts to resume included.
func (s *Server) Attempts() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.attempts
}

// WaitAttempts waits until there were n logins and resumes, refused ones
// included.
func (s *Server) WaitAttempts(ctx context.Context, n int) {
	s.tb.Helper()
	s.wait(ctx, fmt.Sprintf("%d attempts to log in", n), func() bool { return s.attempts >= n })
}

// WaitConnected waits until there is a connection, logged in or not.
func (s *Server) WaitConnected(ctx context.Context) {
	s.tb.Helper()
	s.wait(ctx, "a connection", func() bool { return len(s.open) > 0 })
}
