package discordtest_test

import (
	"net/http"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

func TestInterruptedLogin(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	srv.Interrupt(discordtest.BeforeReady, 1, discordtest.FrameInvalidResumable, `{"op":0,"t":"ODD","s":null,"d":{}}`)
	c := dial(t, srv)
	login := map[string]any{"token": srv.Token, "intents": guilds, "properties": map[string]any{"os": "linux"}}
	c.send(2, login)
	if p := c.receive(); p.Op != 9 || string(p.Data) != "true" {
		t.Errorf("opcode %d %s, want what was given", p.Op, p.Data)
	}
	if p := c.receive(); p.Name != "ODD" {
		t.Errorf("event %q, want what was given", p.Name)
	}
	c.event("READY")

	srv.CloseAt(discordtest.InPlaceOfReady, 1, 4014)
	again := dial(t, srv)
	again.send(2, login)
	if code := again.closeCode(); code != 4014 {
		t.Errorf("closed with %d", code)
	}
	if attempts, logins := srv.Attempts(), len(srv.Identifies()); attempts != 2 || logins != 1 {
		t.Errorf("%d attempts, %d logins", attempts, logins)
	}
	srv.Send(`{"op":99}`)
	if p := c.receive(); p.Op != 99 {
		t.Errorf("opcode %d, want 99", p.Op)
	}
}

// A session is resumed only where READY says.
func TestResumeGateway(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t, discordtest.WithResumeGateway("/again"))
	c := login(t, srv, guilds)
	resume := map[string]any{"token": srv.Token, "session_id": c.id, "seq": c.seq}
	srv.Drop()
	elsewhere := dial(t, srv)
	elsewhere.send(6, resume)
	if p := elsewhere.receive(); p.Op != 9 {
		t.Errorf("opcode %d where the session began, want 9", p.Op)
	}
	there := dialAt(t, srv, "/again?v=9&encoding=json")
	there.send(6, resume)
	there.event("RESUMED")
}

func TestGarbledInteraction(t *testing.T) {
	t.Parallel()
	srv, in := asked(t)
	in.MayGoUnanswered()
	c := login(t, srv, guilds)
	srv.Garble(func(wire map[string]any) { wire["data"] = 7 })
	for _, odd := range []bool{true, false} {
		in := srv.Slash(in.User, in.Channel, "ask", discordtest.Opt("question", "when?"))
		in.MayGoUnanswered()
		if data := string(c.event("INTERACTION_CREATE")); odd != strings.Contains(data, `"data":7`) {
			t.Errorf("the event is %s", data)
		}
	}
}

func TestForbiddenAndDeleted(t *testing.T) {
	t.Parallel()
	srv, channel, ada := newsroom(t)
	login(t, srv, guilds|guildMessages)
	m := srv.Say(ada, channel, "hello")
	srv.Delete(m)
	if status, _ := do(t, srv, http.MethodGet, "/channels/"+channel.ID+"/messages/"+m.ID, ""); status != http.StatusNotFound {
		t.Errorf("a deleted message gives %d", status)
	}
	srv.Forbid(channel)
	for _, route := range []string{"/messages", "/typing"} {
		if status, _ := do(t, srv, http.MethodPost, "/channels/"+channel.ID+route, hello); status != http.StatusForbidden {
			t.Errorf("%s gives %d where the bot may not write", route, status)
		}
	}
}
