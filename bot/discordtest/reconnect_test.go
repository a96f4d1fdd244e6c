package discordtest_test

import (
	"testing"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"

	"byline/bot/discordtest"
)

// TestSessionLost loses discordgo's session in each way that it survives, and
// then asks it something.
func TestSessionLost(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		name    string
		lose    func(*discordtest.Server)
		resumes int
		logins  int
	}{
		{"closed", func(s *discordtest.Server) { s.Disconnect(4000) }, 1, 1},
		{"dropped", (*discordtest.Server).Drop, 1, 1},
		{"asked to reconnect", (*discordtest.Server).Reconnect, 1, 1},
		{"session timed out", func(s *discordtest.Server) { s.Disconnect(4009) }, 0, 2},
		{"session invalid", func(s *discordtest.Server) { s.InvalidSession(false) }, 0, 2},
		{"session invalid but resumable", func(s *discordtest.Server) { s.InvalidSession(true) }, 0, 2},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			srv := discordtest.New(t)
			guild := srv.AddGuild("Newsroom")
			channel := guild.AddChannel("general")
			ada := guild.AddMember("ada", discordtest.Everyone)
			connect(t, srv, []*discordgo.ApplicationCommand{askCommand()}, answer(t, say("still here")))

			r.lose(srv)
			srv.WaitResumes(t.Context(), r.resumes)
			srv.WaitIdentifies(t.Context(), r.logins)
			srv.WaitReady(t.Context())

			in := srv.Slash(ada, channel, "ask", discordtest.Opt("question", "Are you there?"))
			if got := in.Answer(t.Context()).Content; got != "still here" {
				t.Errorf("answer %q, want that it is still here", got)
			}
			if got := srv.Resumes(); got != r.resumes {
				t.Errorf("%d sessions resumed, want %d", got, r.resumes)
			}
			if got := len(srv.Identifies()); got != r.logins {
				t.Errorf("%d logins, want %d", got, r.logins)
			}
		})
	}
}

func TestCleanCloseEndsTheSession(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	c := login(t, srv, 1)
	goodbye := websocket.FormatCloseMessage(websocket.CloseNormalClosure, "")
	if err := c.ws.WriteMessage(websocket.CloseMessage, goodbye); err != nil {
		t.Fatal(err)
	}
	srv.WaitGone(t.Context())

	again := dial(t, srv)
	again.send(6, map[string]any{"token": srv.Token, "session_id": c.id, "seq": c.seq})
	if p := again.receive(); p.Op != 9 || string(p.Data) != "false" {
		t.Errorf("opcode %d %s, want that the session is gone", p.Op, p.Data)
	}
}

func TestResumeInterrupted(t *testing.T) {
	t.Parallel()
	srv, channel, ada := newsroom(t)
	c := login(t, srv, guilds|guildMessages)
	c.event("GUILD_CREATE")
	srv.Interrupt(discordtest.InPlaceOfResumed, 1, discordtest.FrameReconnect)
	resume := map[string]any{"token": srv.Token, "session_id": c.id, "seq": c.seq}
	srv.Drop()
	srv.WaitGone(t.Context())
	srv.Say(ada, channel, srv.Bot.Mention()+" hello")

	c = dial(t, srv)
	c.send(6, resume)
	if p := c.receive(); p.Op != 7 {
		t.Errorf("opcode %d, want to be asked to reconnect", p.Op)
	}
	c = dial(t, srv)
	c.send(6, resume)
	c.event("MESSAGE_CREATE")
	c.event("RESUMED")
}

func TestConnectionsRefused(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	srv.RefuseConnections(true)
	if err := newBot(t, srv).Open(); err == nil {
		t.Error("a bot could connect to a gateway that refuses connections")
	}
	srv.RefuseConnections(false)
	login(t, srv, guilds)
}

func TestSilentGatewayKeepsEventsForLater(t *testing.T) {
	t.Parallel()
	srv, channel, ada := newsroom(t)
	c := login(t, srv, guilds|guildMessages)
	c.event("GUILD_CREATE")
	srv.Silence(true)
	srv.Say(ada, channel, srv.Bot.Mention()+" unheard")
	srv.Silence(false)
	srv.Dispatch("TYPING_START", map[string]any{"channel_id": channel.ID})
	if p := c.receive(); p.Name != "TYPING_START" {
		t.Errorf("event %s, want only what came after the silence", p.Name)
	}
	again := dial(t, srv)
	again.send(6, map[string]any{"token": srv.Token, "session_id": c.id, "seq": 2})
	again.event("MESSAGE_CREATE")
	again.event("TYPING_START")
	again.event("RESUMED")
}
