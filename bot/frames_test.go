package bot_test

import (
	"strings"
	"testing"
	"time"

	"byline/bot"
	"byline/bot/discordtest"
)

// oddFrames are what a gateway should never send, wherever it comes.
var oddFrames = map[string]string{
	"null":                   `null`,
	"nothing":                ``,
	"a list":                 `[]`,
	"a number":               `7`,
	"cut off":                `{"op": 0, "t": "MESSAGE_CR`,
	"not JSON":               "\x00\xff<html>",
	"too deep":               strings.Repeat("[", 20_000),
	"hello without interval": `{"op": 10, "d": null}`,
	"hello with a bad one":   `{"op": 10, "d": {"heartbeat_interval": -1}}`,
	"wrong types":            `{"op": "0", "s": "x", "t": 5, "d": 1}`,
	"unknown opcode":         `{"op": 99, "d": {}}`,
	"unknown event":          `{"op": 0, "s": 3, "t": "SOMETHING_NEW", "d": {"x": [1]}}`,
	"event without data":     `{"op": 0, "s": 3, "t": "MESSAGE_CREATE", "d": null}`,
	"huge":                   `{"op": 0, "s": 3, "t": "GUILD_CREATE", "d": "` + strings.Repeat("x", 9<<20) + `"}`,
}

// What doesn't belong before HELLO, READY or RESUMED is passed over there.
func TestOddFramesWhileOpening(t *testing.T) {
	t.Parallel()
	for name, frame := range oddFrames {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			n.srv.Interrupt(discordtest.BeforeHello, 1, frame)
			n.srv.Interrupt(discordtest.BeforeReady, 1, frame)
			n.open(t)
			n.question("when?").Answer(t.Context())
			if got := n.srv.Attempts(); got != 1 {
				t.Errorf("%d logins, want 1", got)
			}
			n.srv.Interrupt(discordtest.BeforeHello, 1, frame)
			n.srv.Interrupt(discordtest.BeforeResumed, 1, frame)
			n.srv.Drop()
			n.goesOn(t, true)
		})
	}
}

// A HELLO that doesn't say how often to send heartbeats is one all the same.
func TestHelloWithoutInterval(t *testing.T) {
	t.Parallel()
	for _, hello := range []string{`{"op": 10}`, `{"op": 10, "d": {}}`, `{"op": 10, "d": {"heartbeat_interval": "soon"}}`} {
		n := newNewsroom(t)
		n.srv.Interrupt(discordtest.InPlaceOfHello, 1, hello)
		n.open(t)
		n.question("when?").Answer(t.Context())
		if got := n.srv.Attempts(); got != 1 {
			t.Errorf("%s: %d logins, want 1", hello, got)
		}
	}
}

// Frames that break a connection off, in every state that it can be in.
func TestBrokenOffAnywhere(t *testing.T) {
	t.Parallel()
	for name, frame := range map[string]string{
		"reconnect":       discordtest.FrameReconnect,
		"invalid":         discordtest.FrameInvalid,
		"resumable":       discordtest.FrameInvalidResumable,
		"invalid somehow": `{"op": 9, "d": {"resumable": true}}`,
		"silence":         "",
	} {
		for _, moment := range []discordtest.Moment{
			discordtest.BeforeHello, discordtest.InPlaceOfHello,
			discordtest.BeforeReady, discordtest.InPlaceOfReady,
			discordtest.BeforeResumed, discordtest.InPlaceOfResumed,
		} {
			if frame == "" && (moment == discordtest.BeforeHello || moment == discordtest.BeforeReady || moment == discordtest.BeforeResumed) {
				continue
			}
			t.Run(name+"/"+momentNames[moment], func(t *testing.T) {
				t.Parallel()
				n := newNewsroom(t)
				n.adjust = func(b *bot.Bot) { bot.OpenWithin(b, 400*time.Millisecond) }
				n.srv.Interrupt(moment, 2, frame)
				n.open(t)
				n.question("when?").Answer(t.Context())
				// The same while a session is resumed.
				logins := len(n.srv.Identifies())
				n.srv.Interrupt(moment, 2, frame)
				n.srv.Drop()
				if strings.HasPrefix(name, "invalid") && moment != discordtest.BeforeReady && moment != discordtest.InPlaceOfReady {
					n.srv.WaitIdentifies(t.Context(), logins+1)
				}
				n.srv.WaitReady(t.Context())
				asked := n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" when?")
				n.srv.WaitReply(t.Context(), asked)
			})
		}
	}
}

var momentNames = map[discordtest.Moment]string{
	discordtest.BeforeHello: "before hello", discordtest.InPlaceOfHello: "in place of hello",
	discordtest.BeforeReady: "before ready", discordtest.InPlaceOfReady: "in place of ready",
	discordtest.BeforeResumed: "before resumed", discordtest.InPlaceOfResumed: "in place of resumed",
}

// What can't be read, in events of any kind, is passed over at rest, on the
// same connection.
func TestOddFramesAtRest(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	for _, frame := range oddFrames {
		n.srv.Send(frame)
	}
	n.srv.Send(
		`{"op": 0, "s": 2, "t": "MESSAGE_CREATE", "d": {"id": 5, "author": "x", "components": [{"type": 99}]}}`,
		`{"op": 0, "s": 4, "t": "INTERACTION_CREATE", "d": {"type": 2, "data": "x"}}`,
		`{"op": 0, "s": 5, "t": "INTERACTION_CREATE", "d": null}`,
		`{"op": 0, "s": 6, "t": "INTERACTION_CREATE", "d": {"type": 99, "data": [1], "member": 4}}`,
		`{"op": 0, "s": 7, "t": "READY", "d": null}`,
		`{"op": 0, "s": 8, "t": "RESUMED"}`,
	)
	n.question("when?").Answer(t.Context())
	if resumes, logins := n.srv.Resumes(), len(n.srv.Identifies()); resumes != 0 || logins != 1 {
		t.Errorf("resumed %d times, logged in %d times", resumes, logins)
	}
	n.srv.Drop()
	n.goesOn(t, true)
}

// An interaction of which only a part can be read is answered, if only with
// an apology.
func TestMalformedInteractions(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	for name, change := range map[string]func(map[string]any){
		"no data":        func(w map[string]any) { delete(w, "data") },
		"data a word":    func(w map[string]any) { w["data"] = "ask" },
		"data a list":    func(w map[string]any) { w["data"] = []any{nil} },
		"options a word": func(w map[string]any) { w["data"] = map[string]any{"name": "ask", "options": "x"} },
		"option a list":  func(w map[string]any) { w["data"] = map[string]any{"name": "ask", "options": []any{nil, 1}} },
		"value a list": func(w map[string]any) {
			w["data"] = map[string]any{"name": "ask", "options": []any{map[string]any{"name": "question", "value": []any{}}}}
		},
		"nobody":        func(w map[string]any) { delete(w, "member") },
		"member a word": func(w map[string]any) { w["member"] = "ada" },
		"unknown type":  func(w map[string]any) { w["type"] = 99 },
		"type a word":   func(w map[string]any) { w["type"] = "command" },
		"another name":  func(w map[string]any) { w["data"] = map[string]any{"name": "nothing"} },
		"no locale":     func(w map[string]any) { w["locale"] = nil },
		"guild a list":  func(w map[string]any) { w["guild_id"] = []any{} },
		"no id of mine": func(w map[string]any) { delete(w, "application_id") },
	} {
		n.srv.Garble(change)
		answer := n.question("when?").Answer(t.Context())
		if answer.Content == "" && len(answer.Embeds) == 0 {
			t.Errorf("%s: got an empty answer", name)
		}
	}
}

// A message with parts that nobody knows yet is read as far as it is needed.
func TestUnknownComponents(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	n.srv.Dispatch("MESSAGE_CREATE", map[string]any{
		"id": "1", "channel_id": n.channel.ID, "guild_id": n.guild.ID, "type": 0, "content": "hello",
		"author": map[string]any{"id": n.reader.ID}, "components": []any{map[string]any{"type": 99, "id": "x"}},
		"referenced_message": map[string]any{"components": []any{map[string]any{"type": 17, "components": 5}}},
	})
	n.srv.WaitReply(t.Context(), n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" when?"))
}
