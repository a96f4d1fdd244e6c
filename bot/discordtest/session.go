package discordtest

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
)

// session is one login of the bot. It outlives its connection, so that the
// bot can resume it.
type session struct {
	srv     *Server
	id      string
	intents Intents
	conn    *conn // nil while the bot is away
	seq     int64
	events  []event // all that were dispatched, to replay
}

type event struct {
	seq  int64
	data []byte // the whole payload
}

// payload is what goes over the gateway in both directions.
type payload struct {
	Op   int             `json:"op"`
	Data json.RawMessage `json:"d"`
	Seq  *int64          `json:"s"`
	Name *string         `json:"t"`
}

// encode builds a payload. What the server sends can always be encoded.
func encode(op int, data any, seq *int64, name *string) []byte {
	raw, err := json.Marshal(data)
	if err == nil {
		raw, err = json.Marshal(payload{op, raw, seq, name})
	}
	if err != nil {
		panic(fmt.Sprintf("discordtest: encoding opcode %d: %v", op, err))
	}
	return raw
}

// dispatch sends an event to the session, or keeps it until it resumes.
func (ss *session) dispatch(name string, data any) {
	ss.seq++
	ss.srv.highest = max(ss.srv.highest, ss.seq)
	seq := ss.seq
	e := event{seq, encode(opDispatch, data, &seq, &name)}
	ss.events = append(ss.events, e)
	if ss.conn != nil {
		ss.conn.send(e.data)
	}
}

// dispatch sends an event to every session that asked for its intent; 0 is
// for events that need none.
func (s *Server) dispatch(name string, intent Intents, data any) {
	for _, ss := range s.sessions {
		if intent == 0 || ss.intents&intent != 0 {
			ss.dispatch(name, data)
		}
	}
}

// connected returns the session that is online now, or nil.
func (s *Server) connected() *session {
	if i := slices.IndexFunc(s.sessions, func(ss *session) bool { return ss.conn != nil }); i >= 0 {
		return s.sessions[i]
	}
	return nil
}

func (s *Server) forget(ss *session) {
	s.sessions = slices.DeleteFunc(s.sessions, func(other *session) bool { return other == ss })
}

// Identify is a bot's login, with what it asked for.
type Identify struct {
	Intents  Intents
	Compress bool
	Version  int // of the API
}

// Identifies lists the logins that were accepted, in order.
func (s *Server) Identifies() []Identify {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.identifies)
}

// Resumes counts the sessions that were resumed.
func (s *Server) Resumes() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.resumes
}

// WaitReady waits until a bot is logged in and has been sent READY, or has
// resumed its session.
func (s *Server) WaitReady(ctx context.Context) {
	s.tb.Helper()
	s.wait(ctx, "the bot to connect", func() bool { return s.connected() != nil })
}

// WaitGone waits until no bot is connected. It is for a bot that stays away: one
// that comes back at once may not be seen to be gone.
func (s *Server) WaitGone(ctx context.Context) {
	s.tb.Helper()
	s.wait(ctx, "the bot to disconnect", func() bool { return len(s.open) == 0 })
}

// WaitIdentifies waits until the bot has logged in n times since the start.
func (s *Server) WaitIdentifies(ctx context.Context, n int) {
	s.tb.Helper()
	s.wait(ctx, fmt.Sprintf("%d logins", n), func() bool { return len(s.identifies) >= n })
}

// WaitResumes waits until sessions were resumed n times since the start.
func (s *Server) WaitResumes(ctx context.Context, n int) {
	s.tb.Helper()
	s.wait(ctx, fmt.Sprintf("%d resumed sessions", n), func() bool { return s.resumes >= n })
}

// WaitHeartbeats waits until the bot has sent n heartbeats since the start.
func (s *Server) WaitHeartbeats(ctx context.Context, n int) {
	s.tb.Helper()
	s.wait(ctx, fmt.Sprintf("%d heartbeats", n), func() bool { return s.heartbeats >= n })
}
