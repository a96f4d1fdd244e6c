package discordtest

import (
	"encoding/json"
	"slices"
	"strings"
)

func (s *Server) receiveResume(c *conn, data json.RawMessage) {
	var r struct {
		Token     string `json:"token"`
		SessionID string `json:"session_id"`
		Seq       int64  `json:"seq"`
	}
	if err := json.Unmarshal(data, &r); err != nil {
		s.breach("gateway: resume can't be read: %v", err)
		c.closeWith(closeDecodeError, "Error while decoding payload.")
		return
	}
	s.attempts++
	if !s.accepts(r.Token) {
		c.closeWith(closeAuthenticationFailed, "Authentication failed.")
		return
	}
	if s.noResume != 0 {
		c.send(encode(opInvalidSession, false, nil, nil))
		c.closeWith(s.noResume, "closed by the test")
		return
	}
	i := slices.IndexFunc(s.sessions, func(ss *session) bool { return ss.id == r.SessionID })
	if i < 0 || (strings.HasPrefix(s.resumeAt, "/") && c.path != s.resumeAt) {
		c.send(encode(opInvalidSession, false, nil, nil))
		return
	}
	ss := s.sessions[i]
	if r.Seq > ss.seq {
		s.breach("gateway: resume from sequence %d, but the last event had %d", r.Seq, ss.seq)
		c.closeWith(closeInvalidSequence, "Invalid seq.")
		return
	}
	if s.interrupted(c, BeforeResumed, InPlaceOfResumed) {
		return
	}
	if ss.conn != nil {
		ss.conn.drop()
	}
	ss.conn, c.session = c, ss
	s.resumes++
	for _, e := range ss.events {
		if e.seq > r.Seq {
			c.send(e.data)
		}
	}
	ss.dispatch("RESUMED", map[string]any{})
}
