package bot

import (
	"encoding/json"
	"runtime"
	"sync/atomic"

	"github.com/bwmarrin/discordgo"
)

// session is a login at the gateway. It outlives its connection: Discord keeps
// the events that a bot misses, and sends them when it resumes the session.
type session struct {
	id      string // "" if there is none to resume
	address string // where to resume it; "" for where it began
	// sequence is the last event's number, 0 before the first.
	sequence atomic.Int64
	refusals int // times in a row that it wasn't resumed
}

// begin makes it the session that READY tells of, if it does.
func (s *session) begin(raw json.RawMessage, resumeAddress func(string) string) {
	var ready struct {
		ID      string `json:"session_id"`
		Address string `json:"resume_gateway_url"`
	}
	_ = json.Unmarshal(raw, &ready) // what can't be read is as if it weren't there
	if ready.ID == "" {
		return
	}
	s.forget()
	s.id, s.address = ready.ID, resumeAddress(ready.Address)
}

// forget makes an end of the session: the next connection begins another one.
func (s *session) forget() {
	s.id, s.address, s.refusals = "", "", 0
	s.sequence.Store(0)
}

// login returns the payload that resumes the session, or begins one.
func (s *session) login(token string) (op int, data any) {
	if s.id != "" {
		return opResume, resume{token, s.id, s.sequence.Load()}
	}
	return opIdentify, identify{token, intents, properties{runtime.GOOS, "byline", "byline"}}
}

// seen returns the number of the last event as a heartbeat gives it.
func (s *session) seen() *int64 {
	if number := s.sequence.Load(); number > 0 {
		return &number
	}
	return nil
}

// intents are what the bot hears: that it is in a server, and messages there
// and in direct ones. None of them is privileged: messages that mention the
// bot come with their text without.
const intents = discordgo.IntentGuilds | discordgo.IntentGuildMessages | discordgo.IntentDirectMessages

// The gateway's opcodes, as far as the bot knows them.
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opResume         = 6
	opReconnect      = 7
	opInvalidSession = 9
	opHello          = 10
	opHeartbeatAck   = 11
)

// payload is what the bot sends.
type payload struct {
	Op   int `json:"op"`
	Data any `json:"d"`
}

type identify struct {
	Token      string           `json:"token"`
	Intents    discordgo.Intent `json:"intents"`
	Properties properties       `json:"properties"`
}

type properties struct {
	OS      string `json:"os"`
	Browser string `json:"browser"`
	Device  string `json:"device"`
}

type resume struct {
	Token     string `json:"token"`
	SessionID string `json:"session_id"`
	Sequence  int64  `json:"seq"`
}
