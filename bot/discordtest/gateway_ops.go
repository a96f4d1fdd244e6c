package discordtest

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/gorilla/websocket"
)

// receive handles one payload of the bot's. The caller holds s.mu.
func (s *Server) receive(c *conn, kind int, data []byte) {
	if s.tooMany(c) {
		s.breach("gateway: more than %d sends in a minute", sendsAMinute)
		c.closeWith(closeRateLimited, "You are being rate limited.")
		return
	}
	var p payload
	if kind != websocket.TextMessage || len(data) > maxPayload || json.Unmarshal(data, &p) != nil {
		s.breach("gateway: a payload of %d bytes that can't be read", len(data))
		c.closeWith(closeDecodeError, "Error while decoding payload.")
		return
	}
	switch p.Op {
	case opHeartbeat:
		s.receiveHeartbeat(c, p.Data)
	case opIdentify:
		s.receiveIdentify(c, p.Data)
	case opResume:
		s.receiveResume(c, p.Data)
	case opPresence, opRequestMembers:
		if c.session == nil {
			s.breach("gateway: opcode %d before identify", p.Op)
			c.closeWith(closeNotAuthenticated, "Not authenticated.")
		}
	default:
		s.breach("gateway: unknown opcode %d", p.Op)
		c.closeWith(closeUnknownOpcode, "Unknown opcode.")
	}
}

// tooMany counts a send and reports whether the last minute has had too many.
func (s *Server) tooMany(c *conn) bool {
	now := s.now()
	c.sent = slices.DeleteFunc(c.sent, func(at time.Time) bool { return now.Sub(at) >= time.Minute })
	c.sent = append(c.sent, now)
	return len(c.sent) > sendsAMinute
}

func (s *Server) receiveHeartbeat(c *conn, data json.RawMessage) {
	var seq *int64
	if err := json.Unmarshal(data, &seq); err != nil {
		s.breach("gateway: heartbeat with %s, where a sequence number or null belongs", data)
	}
	// A bot that has just lost its session may still give that one's number.
	if seq != nil && *seq > s.highest {
		s.breach("gateway: heartbeat with sequence %d, but the last event had %d", *seq, s.highest)
	}
	s.heartbeats++
	if !s.deaf {
		c.send(encode(opHeartbeatAck, nil, nil, nil))
	}
}

// statuses are those that a user can have or set.
var statuses = []string{"online", "dnd", "idle", "invisible", "offline"}

// identify is the data of opcode 2.
type identify struct {
	Token      string         `json:"token"`
	Intents    *int           `json:"intents"`
	Compress   bool           `json:"compress"`
	Shard      *[2]int        `json:"shard"`
	Properties map[string]any `json:"properties"` // "os" or, of old, "$os", and so on
	Presence   *struct {
		Status string `json:"status"`
	} `json:"presence"`
}

func (s *Server) receiveIdentify(c *conn, data json.RawMessage) {
	var id identify
	if err := json.Unmarshal(data, &id); err != nil {
		s.breach("gateway: identify can't be read: %v", err)
		c.closeWith(closeDecodeError, "Error while decoding payload.")
		return
	}
	s.attempts++
	if code, reason := s.refuse(c, &id); code != 0 {
		c.closeWith(code, reason)
		return
	}
	if s.interrupted(c, BeforeReady, InPlaceOfReady) {
		return
	}
	ss := &session{srv: s, id: "session-" + s.newID(), intents: Intents(*id.Intents), conn: c}
	s.sessions = append(s.sessions, ss)
	s.identifies = append(s.identifies, Identify{Intents: ss.intents, Compress: id.Compress, Version: c.version})
	c.session, c.compress = ss, s.compress && id.Compress
	s.welcome(ss, id.Shard)
}

// refuse says why a login is turned down: a close code, or 0 for none. A
// wrong token is no breach, for a test may well give one.
func (s *Server) refuse(c *conn, id *identify) (code int, reason string) {
	if !s.accepts(id.Token) {
		return closeAuthenticationFailed, "Authentication failed."
	}
	if len(id.Properties) == 0 {
		s.breach("gateway: identify without the connection's properties")
	}
	if p := id.Presence; p != nil && !slices.Contains(statuses, p.Status) {
		s.breach("gateway: identify with the status %q, which is not one of %v", p.Status, statuses)
	}
	switch {
	case c.session != nil:
		s.breach("gateway: identify in a connection that is logged in")
		return closeAlreadyAuthenticated, "Already authenticated."
	case id.Shard != nil && (id.Shard[1] < 1 || id.Shard[0] < 0 || id.Shard[0] >= id.Shard[1]):
		s.breach("gateway: invalid shard %v", *id.Shard)
		return closeInvalidShard, "Invalid shard."
	case id.Intents == nil || Intents(*id.Intents)&^allIntents != 0:
		s.breach("gateway: identify with missing or unknown intents")
		return closeInvalidIntents, "Invalid intent(s)."
	case Intents(*id.Intents)&privilegedIntents&^s.privileged != 0:
		s.breach("gateway: privileged intents %#x, which the bot has not been granted",
			int(Intents(*id.Intents)&privilegedIntents&^s.privileged))
		return closeDisallowedIntents, "Disallowed intent(s)."
	}
	return 0, ""
}

// accepts reports whether a token is the bot's. Only the HTTP API has "Bot "
// before it.
func (s *Server) accepts(token string) bool {
	if strings.HasPrefix(token, "Bot ") {
		s.breach("gateway: a token with \"Bot \" before it, where only the HTTP API wants that")
	}
	return token == s.Token
}

// welcome sends READY and the guilds after it.
func (s *Server) welcome(ss *session, shard *[2]int) {
	guilds := []any{}
	for _, g := range s.guilds {
		guilds = append(guilds, map[string]any{"id": g.ID, "unavailable": true})
	}
	ready := map[string]any{
		"v": ss.conn.version, "user": s.Bot, "guilds": guilds, "session_id": ss.id,
		"resume_gateway_url": s.resumeURL(),
		"application":        map[string]any{"id": s.ApplicationID, "flags": 0, "flags_new": "0"},
		"private_channels":   []any{}, "relationships": []any{},
	}
	if shard != nil {
		ready["shard"] = shard
	}
	ss.dispatch("READY", ready)
	if ss.intents&intentGuilds == 0 {
		return
	}
	for _, g := range s.guilds {
		ss.dispatch("GUILD_CREATE", g.wire(s))
	}
}
