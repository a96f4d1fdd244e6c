package discordtest

// The ways in which a gateway and its connections fail.

// Disconnect closes the gateway with a close code, such as 4000. The session
// can be resumed, except after the codes that end it (4004, 4007, 4009 and
// those from 4010 on).
func (s *Server) Disconnect(code int) {
	s.eachConn(func(c *conn) {
		if code == closeAuthenticationFailed || code == closeInvalidSequence || code == closeSessionTimedOut || code >= closeInvalidShard {
			s.end(c)
		}
		c.closeWith(code, "closed by the test")
	})
}

// Drop cuts the connection without a word, as a failing network does.
func (s *Server) Drop() { s.eachConn((*conn).drop) }

// Reconnect asks the bot to come back on a new connection (opcode 7).
func (s *Server) Reconnect() {
	s.eachConn(func(c *conn) { c.send(encode(opReconnect, nil, nil, nil)) })
}

// InvalidSession logs the bot out (opcode 9). It may resume if the session is
// resumable, and must else identify anew.
func (s *Server) InvalidSession(resumable bool) {
	s.eachConn(func(c *conn) {
		if resumable {
			c.leave()
			c.session = nil
		} else {
			s.end(c)
		}
		c.send(encode(opInvalidSession, resumable, nil, nil))
	})
}

// RequestHeartbeat asks the bot for a heartbeat now (opcode 1).
func (s *Server) RequestHeartbeat() {
	s.eachConn(func(c *conn) { c.send(encode(opHeartbeat, nil, nil, nil)) })
}

// IgnoreHeartbeats stops, or starts again, acknowledging heartbeats, as a
// connection does that is dead in one direction.
func (s *Server) IgnoreHeartbeats(ignore bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.deaf = ignore
}

// eachConn does something to each connection, which counts as gone at once
// where it is closed by that.
func (s *Server) eachConn(do func(*conn)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for c := range s.open {
		do(c)
	}
	s.notify()
}

// end makes an end of a connection's session, which can't be resumed then.
func (s *Server) end(c *conn) {
	if c.session != nil {
		s.forget(c.session)
		c.session.conn = nil
		c.session = nil
	}
}

// Silence stops, or starts again, sending anything at all, even to new
// connections, which then get no hello. What happens meanwhile is replayed to
// a session that is resumed.
func (s *Server) Silence(silent bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.silent = silent
}

// RefuseConnections turns new connections to the gateway away with HTTP
// status 503, or stops doing so.
func (s *Server) RefuseConnections(refuse bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.refusing = refuse
}

// RefuseResumes answers each attempt to resume a session from now on by
// calling it invalid (opcode 9) and closing the connection with that code.
func (s *Server) RefuseResumes(code int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.noResume = code
}

// Dispatch sends an event as it is given, such as one that a bot's library
// can't read.
func (s *Server) Dispatch(name string, data any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.dispatch(name, 0, data)
}
