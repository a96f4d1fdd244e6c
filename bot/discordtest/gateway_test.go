package discordtest_test

import (
	"net"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"

	"byline/bot/discordtest"
)

func TestLoginRefused(t *testing.T) {
	t.Parallel()
	properties := map[string]any{"os": "linux"}
	for _, r := range []struct {
		name  string
		op    int
		data  func(*discordtest.Server) any
		code  int
		want  string
		first bool // log in properly before
	}{
		{"wrong token", 2, func(*discordtest.Server) any {
			return map[string]any{"token": "wrong", "intents": 1, "properties": properties}
		}, 4004, "", false},
		{"wrong token to resume", 6, func(*discordtest.Server) any {
			return map[string]any{"token": "wrong", "session_id": "x", "seq": 1}
		}, 4004, "", false},
		{"prefixed token", 2, func(s *discordtest.Server) any {
			return map[string]any{"token": "Bot " + s.Token, "intents": 1, "properties": properties}
		}, 4004, "only the HTTP API", false},
		{"prefixed token to resume", 6, func(s *discordtest.Server) any {
			return map[string]any{"token": "Bot " + s.Token, "session_id": "x", "seq": 1}
		}, 4004, "only the HTTP API", false},
		{"content intent", 2, func(s *discordtest.Server) any {
			return map[string]any{"token": s.Token, "intents": 1 << 15, "properties": properties}
		}, 4014, "privileged intents", false},
		{"unknown intent", 2, func(s *discordtest.Server) any {
			return map[string]any{"token": s.Token, "intents": 1 << 30, "properties": properties}
		}, 4013, "unknown intents", false},
		{"no intents", 2, func(s *discordtest.Server) any {
			return map[string]any{"token": s.Token, "properties": properties}
		}, 4013, "missing or unknown intents", false},
		{"shard", 2, func(s *discordtest.Server) any {
			return map[string]any{"token": s.Token, "intents": 1, "properties": properties, "shard": []int{2, 2}}
		}, 4010, "invalid shard", false},
		{"twice", 2, func(s *discordtest.Server) any {
			return map[string]any{"token": s.Token, "intents": 1, "properties": properties}
		}, 4005, "logged in", true},
		{"presence first", 3, func(*discordtest.Server) any { return map[string]any{} }, 4003, "before identify", false},
		{"unknown opcode", 99, func(*discordtest.Server) any { return nil }, 4001, "unknown opcode 99", false},
		{"too large", 3, func(*discordtest.Server) any { return long(5000) }, 4002, "can't be read", false},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			srv := discordtest.New(t, discordtest.CollectBreaches())
			var c *client
			if r.first {
				c = login(t, srv, 1)
			} else {
				c = dial(t, srv)
			}
			c.send(r.op, r.data(srv))
			if code := c.closeCode(); code != r.code {
				t.Errorf("closed with %d, want %d", code, r.code)
			}
			wantBreach(t, srv, r.want)
		})
	}
}

func TestPresenceRules(t *testing.T) {
	t.Parallel()
	for status, want := range map[string]string{"online": "", "idle": "", "": `the status ""`, "busy": `the status "busy"`} {
		srv := discordtest.New(t, discordtest.CollectBreaches())
		c := dial(t, srv)
		c.send(2, map[string]any{
			"token": srv.Token, "intents": 1, "properties": map[string]any{"os": "linux"},
			"presence": map[string]any{"since": nil, "activities": []any{}, "status": status, "afk": false},
		})
		c.event("READY")
		wantBreach(t, srv, want)
	}
}

func TestGatewayAtAPath(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]string{
		"/gateway?region=eu": "", "/?region=eu": "unknown route", "/gateway/?region=eu": "unknown route",
		"/gateway?region=us": "unknown route", "/gateway?": "unknown route",
	} {
		srv := discordtest.New(t, discordtest.CollectBreaches(), discordtest.WithGateway("/gateway?region=eu"))
		address := "ws" + strings.TrimPrefix(srv.URL(), "http") + path + "&v=9&encoding=json"
		ws, response, err := websocket.DefaultDialer.DialContext(t.Context(), address, nil)
		if response != nil {
			_ = response.Body.Close()
		}
		if err == nil {
			_ = ws.Close()
		}
		wantBreach(t, srv, want)
		if (err == nil) != (want == "") {
			t.Errorf("%s: got %v", path, err)
		}
	}
}

func TestHandshakeRules(t *testing.T) {
	t.Parallel()
	for _, r := range []struct{ name, query, want string }{
		{"version", "v=5&encoding=json", `version "5"`},
		{"encoding", "v=9&encoding=etf", `encoding "etf"`},
		{"compression", "v=9&encoding=json&compress=zlib-stream", "transport compression"},
		{"v10", "v=10&encoding=json", ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			srv := discordtest.New(t, discordtest.CollectBreaches())
			dialQuery(t, srv, r.query)
			wantBreach(t, srv, r.want)
		})
	}
}

func TestHeartbeat(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t, discordtest.CollectBreaches())
	c := login(t, srv, 1)
	srv.RequestHeartbeat()
	if p := c.receive(); p.Op != 1 {
		t.Fatalf("opcode %d, want a heartbeat to be asked for", p.Op)
	}
	c.send(1, c.seq)
	if p := c.receive(); p.Op != 11 {
		t.Errorf("opcode %d, want an acknowledgment", p.Op)
	}
	wantBreach(t, srv, "")
	c.send(1, c.seq+1)
	c.receive()
	wantBreach(t, srv, "heartbeat with sequence")
}

func TestHeartbeatsIgnored(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	c := login(t, srv, 1)
	srv.IgnoreHeartbeats(true)
	c.send(1, c.seq)
	srv.WaitHeartbeats(t.Context(), 1)
	srv.IgnoreHeartbeats(false)
	c.send(1, c.seq)
	srv.WaitHeartbeats(t.Context(), 2)
	srv.RequestHeartbeat()
	if first, second := c.receive(), c.receive(); first.Op != 11 || second.Op != 1 {
		t.Errorf("opcodes %d and %d, want one acknowledgment, then the request", first.Op, second.Op)
	}
}

func TestTooManySends(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t, discordtest.CollectBreaches())
	c := dial(t, srv)
	for range 121 {
		c.send(1, nil)
	}
	if code := c.closeCode(); code != 4008 {
		t.Errorf("closed with %d, want 4008", code)
	}
	wantBreach(t, srv, "more than 120 sends")
}

func TestResumeReplaysWhatWasMissed(t *testing.T) {
	t.Parallel()
	srv, channel, ada := newsroom(t)
	c := login(t, srv, guilds|guildMessages)
	c.event("GUILD_CREATE")
	seq, session := c.seq, c.id

	srv.Drop()
	srv.WaitGone(t.Context())
	srv.Say(ada, channel, srv.Bot.Mention()+" are you there?")

	c = dial(t, srv)
	c.send(6, map[string]any{"token": srv.Token, "session_id": session, "seq": seq})
	if got := content(t, c.event("MESSAGE_CREATE")); !strings.Contains(got, "are you there?") {
		t.Errorf("replayed %q, want the missed message", got)
	}
	c.event("RESUMED")
	if n := srv.Resumes(); n != 1 {
		t.Errorf("%d sessions resumed, want 1", n)
	}
}

func TestSentBeforeTheGoodbye(t *testing.T) {
	t.Parallel()
	const events = 1000 // of which the connection can't hold all
	srv, channel, ada := newsroom(t)
	c := login(t, srv, guilds|guildMessages)
	c.event("GUILD_CREATE")
	buffer := c.ws.NetConn().(*net.TCPConn).SetReadBuffer
	if err := buffer(4 << 10); err != nil {
		t.Fatal(err)
	}
	for range events {
		srv.Say(ada, channel, srv.Bot.Mention()+strings.Repeat("報", 1900))
	}
	goodbye := websocket.FormatCloseMessage(websocket.CloseNormalClosure, "")
	if err := c.ws.WriteControl(websocket.CloseMessage, goodbye, time.Now().Add(5*time.Second)); err != nil {
		t.Fatal(err)
	}
	srv.WaitGone(t.Context())
	if err := buffer(4 << 20); err != nil { // or reading takes long
		t.Fatal(err)
	}
	for range events {
		c.event("MESSAGE_CREATE")
	}
}

func TestResumeOfUnknownSession(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	c := dial(t, srv)
	c.send(6, map[string]any{"token": srv.Token, "session_id": "gone", "seq": 7})
	if p := c.receive(); p.Op != 9 || string(p.Data) != "false" {
		t.Errorf("opcode %d %s, want an invalid session that can't be resumed", p.Op, p.Data)
	}
	c.send(2, map[string]any{"token": srv.Token, "intents": 1, "properties": map[string]any{"os": "linux"}})
	c.event("READY")
}

func TestCompressedEvents(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t, discordtest.WithCompression())
	guild := srv.AddGuild("Newsroom")
	channel := guild.AddChannel("general")
	ada := guild.AddMember("ada", discordtest.Everyone)
	connect(t, srv, []*discordgo.ApplicationCommand{askCommand()}, answer(t, say("hello")))
	if !srv.Identifies()[0].Compress {
		t.Fatal("the bot doesn't ask for compression")
	}
	in := srv.Slash(ada, channel, "ask", discordtest.Opt("question", "Who?"))
	if got := in.Answer(t.Context()).Content; got != "hello" {
		t.Errorf("answer %q, want hello", got)
	}
}
