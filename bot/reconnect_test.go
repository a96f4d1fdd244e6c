package bot_test

import (
	"errors"
	"strconv"
	"strings"
	"testing"
	"time"

	"byline/bot"
	"byline/bot/discordtest"
)

// A connection that is lost in any way is made again: the session is resumed
// where Discord still has it, and what was asked meanwhile is answered.
func TestReconnect(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		lose    func(*discordtest.Server)
		resumes int // 1: the session goes on; 0: a new one
	}{
		"dropped":           {(*discordtest.Server).Drop, 1},
		"asked to":          {(*discordtest.Server).Reconnect, 1},
		"closed":            {func(s *discordtest.Server) { s.Disconnect(4000) }, 1},
		"closed as normal":  {func(s *discordtest.Server) { s.Disconnect(1000) }, 1},
		"rate-limited":      {func(s *discordtest.Server) { s.Disconnect(4008) }, 1},
		"invalid sequence":  {func(s *discordtest.Server) { s.Disconnect(4007) }, 0},
		"session timed out": {func(s *discordtest.Server) { s.Disconnect(4009) }, 0},
		"session invalid":   {func(s *discordtest.Server) { s.InvalidSession(false) }, 0},
		"session resumable": {func(s *discordtest.Server) { s.InvalidSession(true) }, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			n.open(t)
			test.lose(n.srv)
			n.goesOn(t, test.resumes == 1)
		})
	}
}

// goesOn waits until the session was resumed, or until there is a new one, and
// has the bot answer in it.
func (n *newsroom) goesOn(t *testing.T, resumed bool) {
	t.Helper()
	if resumed {
		n.srv.WaitResumes(t.Context(), 1)
	} else {
		n.srv.WaitIdentifies(t.Context(), 2)
	}
	n.srv.WaitReady(t.Context())
	if got := n.question("when?").Answer(t.Context()).Embeds[0].Description; got != bridgeText {
		t.Errorf("got %q", got)
	}
	if resumes, logins := n.srv.Resumes(), len(n.srv.Identifies()); resumed != (resumes == 1) || resumed != (logins == 1) {
		t.Errorf("resumed %d times, logged in %d times", resumes, logins)
	}
}

// A session that Discord refuses to resume, in any way, is given up.
func TestResumeRefused(t *testing.T) {
	t.Parallel()
	for _, code := range []int{1000, 4000, 4009} {
		t.Run(strconv.Itoa(code), func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			n.open(t)
			n.srv.RefuseResumes(code)
			n.srv.Drop()
			n.goesOn(t, false)
		})
		t.Run(strconv.Itoa(code)+" alone", func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			n.open(t)
			n.srv.CloseAt(discordtest.InPlaceOfResumed, 1000, code)
			n.srv.Drop()
			n.goesOn(t, false)
		})
	}
}

// A session is resumed where READY says, and where it began if that can't be.
func TestResumeAddress(t *testing.T) {
	t.Parallel()
	for name, address := range map[string]string{
		"there":         "/resume/here",
		"nobody home":   "ws://127.0.0.1:1/",
		"not a gateway": "gopher://127.0.0.1",
		"no address":    "://",
		"elsewhere":     "ws://gateway.invalid/",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t, discordtest.WithResumeGateway(address))
			n.open(t)
			n.srv.Drop()
			n.goesOn(t, true)
		})
	}
}

// A gateway that can't be reached doesn't cost the session.
func TestResumeAfterOutage(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	n.srv.RefuseConnections(true)
	n.srv.Drop()
	asked := n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" when?")
	for range 10 { // more often than a session that is refused is resumed
		n.log.waitNext(t, "can't connect to Discord yet")
	}
	n.srv.RefuseConnections(false)
	n.srv.WaitReply(t.Context(), asked)
	n.goesOn(t, true)
}

// A gateway that refuses logins is asked again after a pause.
func TestLoginRefused(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.srv.Interrupt(discordtest.InPlaceOfReady, 4, discordtest.FrameInvalid)
	n.open(t)
	n.question("when?").Answer(t.Context())
	if got := n.srv.Attempts(); got != 5 {
		t.Errorf("%d logins, want 5", got)
	}
}

// When Discord takes no more logins, none is tried until it does.
func TestLoginsExhausted(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.srv.LimitLogins(0, 3_600_000)
	stop := n.run(t)
	n.log.wait(t, "takes no more logins")
	if err := stop(); err != nil || n.srv.Attempts() != 0 {
		t.Errorf("got %v after %d logins", err, n.srv.Attempts())
	}
}

// What no attempt can mend ends the bot at once, with what to do about it.
func TestFinalCloseCodes(t *testing.T) {
	t.Parallel()
	for code, want := range map[int]error{
		4004: bot.ErrToken, 4010: bot.ErrRefused, 4011: bot.ErrRefused,
		4012: bot.ErrRefused, 4013: bot.ErrIntents, 4014: bot.ErrIntents,
	} {
		for _, moment := range []discordtest.Moment{discordtest.InPlaceOfHello, discordtest.InPlaceOfReady} {
			n := newNewsroom(t)
			n.srv.CloseAt(moment, 10, code)
			err := n.bot().Run(t.Context())
			if !errors.Is(err, want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("%d: got %v, want %v", code, err, want)
			}
			if got := n.srv.Requests(discordtest.RouteGatewayBot); got != 1 {
				t.Errorf("%d: tried %d times", code, got)
			}
		}
	}
}

// A gateway that drops every connection is met again and again, ever later.
func TestFlappingGateway(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.srv.CloseAt(discordtest.InPlaceOfReady, 5, 4000)
	n.open(t)
	n.question("when?").Answer(t.Context())
	if got := n.srv.Attempts(); got != 6 {
		t.Errorf("%d logins, want 6", got)
	}
}

// What the gateway keeps for a lost session is answered once it is resumed.
func TestMentionWhileDisconnected(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	n.srv.Drop()
	message := n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" when?")
	n.srv.WaitReply(t.Context(), message)
}

// The bot sends heartbeats as often as it is told, and when it is asked for
// one, but never so many that Discord closes the connection.
func TestHeartbeats(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t, discordtest.WithHeartbeat(500*time.Millisecond)) // long enough for a busy machine
	n.open(t)
	n.srv.WaitHeartbeats(t.Context(), 2)
	for range 300 {
		n.srv.RequestHeartbeat()
	}
	n.srv.WaitHeartbeats(t.Context(), 100)
	n.question("when?").Answer(t.Context())
	if resumes, logins := n.srv.Resumes(), len(n.srv.Identifies()); resumes != 0 || logins != 1 {
		t.Errorf("resumed %d times, logged in %d times", resumes, logins)
	}
}

// A connection that is dead in one direction, or silent, is noticed by the
// heartbeats that nobody acknowledges.
func TestDeadConnection(t *testing.T) {
	t.Parallel()
	for name, die := range map[string]func(*discordtest.Server, bool){
		"deaf":   (*discordtest.Server).IgnoreHeartbeats,
		"silent": (*discordtest.Server).Silence,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t, discordtest.WithHeartbeat(100*time.Millisecond))
			n.open(t)
			die(n.srv, true)
			n.log.wait(t, "does not acknowledge heartbeats")
			asked := n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" when?")
			die(n.srv, false)
			n.srv.WaitReply(t.Context(), asked)
			if got := len(n.srv.Identifies()); got != 1 {
				t.Errorf("logged in %d times, want the session to be resumed", got)
			}
		})
	}
}

// Of what the gateway delivers nothing stays unanswered, and nothing is
// answered twice, however often the connection is lost.
func TestNothingIsLost(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	lose := []func(){
		n.srv.Drop, n.srv.Reconnect,
		func() { n.srv.Disconnect(4000) },
		func() { n.srv.InvalidSession(true) },
	}
	var all []*discordtest.Interaction
	for i := range 12 {
		all = append(all, n.question("when?"))
		lose[i%len(lose)]()
		all = append(all, n.srv.Slash(n.editor, n.channel, "ask", discordtest.Opt("question", "when?")))
		n.srv.WaitResumes(t.Context(), i+1)
	}
	for _, in := range all {
		if got := in.Answer(t.Context()).Embeds[0].Description; got != bridgeText {
			t.Errorf("got %q", got)
		}
	}
	if got := n.srv.Requests(discordtest.RouteCallback); got != len(all) {
		t.Errorf("%d answers to %d questions", got, len(all))
	}
	if got := len(n.srv.Identifies()); got != 1 {
		t.Errorf("logged in %d times, want the session to be resumed", got)
	}
}
