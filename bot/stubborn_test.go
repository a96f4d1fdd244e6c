package bot_test

import (
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"byline/bot"

	"github.com/gorilla/websocket"
)

// The gateways here do what a well-behaved one never does, connection by
// connection; what bot/discordtest plays is tested there.

// turn is how a gateway treats one connection.
type turn func(*testing.T, *websocket.Conn)

// say sends payloads, one after the other.
func say(payloads ...string) turn {
	return func(t *testing.T, c *websocket.Conn) {
		t.Helper()
		for _, p := range payloads {
			if err := c.WriteMessage(websocket.TextMessage, []byte(p)); err != nil {
				t.Logf("saying %s: %v", p, err)
			}
		}
	}
}

const (
	hello     = `{"op": 10, "d": {"heartbeat_interval": 41250}}`
	ready     = `{"op": 0, "s": 1, "t": "READY", "d": {"v": 9, "session_id": "s", "user": {"id": "7", "username": "b"}, "guilds": []}}`
	reconnect = `{"op": 7, "d": null}`
)

// hear waits for a payload of that opcode, past heartbeats.
func hear(op int) turn {
	return func(t *testing.T, c *websocket.Conn) {
		t.Helper()
		for {
			var p struct {
				Op int `json:"op"`
			}
			_, raw, err := c.ReadMessage()
			if err != nil || json.Unmarshal(raw, &p) != nil {
				return
			}
			if p.Op == op {
				return
			}
			if p.Op != 1 {
				t.Errorf("heard opcode %d, want %d", p.Op, op)
				return
			}
		}
	}
}

// closeWith closes the connection with a code.
func closeWith(code int) turn {
	return func(_ *testing.T, c *websocket.Conn) {
		_ = c.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Minute))
	}
}

// stay keeps the connection open until the bot closes it.
func stay(_ *testing.T, c *websocket.Conn) {
	for {
		if _, _, err := c.ReadMessage(); err != nil {
			return
		}
	}
}

// stubborn starts a gateway that takes connections as scripted, the last
// script again and again, and returns a bot for it. reached gets the number
// of each connection whose script is through.
func stubborn(t *testing.T, scripts ...[]turn) (b *bot.Bot, lg *journal, reached <-chan int) {
	t.Helper()
	var count atomic.Int32
	through := make(chan int, 100)
	mux := http.NewServeMux()
	srv := httptest.NewServer(mux)
	t.Cleanup(srv.Close)
	mux.HandleFunc("GET /api/v9/gateway", func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write([]byte(`{"url": "` + strings.Replace(srv.URL, "http", "ws", 1) + `/ws"}`))
	})
	mux.HandleFunc("GET /ws", func(w http.ResponseWriter, r *http.Request) {
		c, err := (&websocket.Upgrader{}).Upgrade(w, r, nil)
		if err != nil {
			t.Errorf("upgrading: %v", err)
			return
		}
		defer func() { _ = c.Close() }()
		n := int(count.Add(1))
		for _, do := range scripts[min(n, len(scripts))-1] {
			do(t, c)
		}
		through <- n
		stay(t, c)
	})
	mux.HandleFunc("/api/v9/applications/", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("[]")) })
	lg = &journal{}
	b = bot.New(slog.New(slog.NewTextHandler(lg, nil)), bot.Config{Token: "t", APIURL: srv.URL + "/api/v9/"}, bot.Parts{})
	bot.PauseFor(b, time.Millisecond)
	return b, lg, through
}

// welcome lets the bot in.
func welcome() []turn { return []turn{say(hello), hear(2), say(ready)} }

// A gateway that says nothing at all is left for another attempt.
func TestSilentGateway(t *testing.T) {
	t.Parallel()
	for name, silence := range map[string][]turn{
		"from the start": nil,
		"after hello":    {say(hello), hear(2)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b, lg, _ := stubborn(t, silence, welcome())
			bot.OpenWithin(b, 200*time.Millisecond)
			launch(t, b)
			lg.wait(t, "connected to Discord")
		})
	}
}

// Asked to reconnect while it resumes, discordgo waits for itself for ever.
func TestReconnectInPlaceOfResumed(t *testing.T) {
	t.Parallel()
	b, lg, reached := stubborn(t,
		slices.Concat(welcome(), []turn{closeWith(4000)}),
		[]turn{say(hello), hear(6), say(reconnect)},
		welcome())
	bot.OpenWithin(b, 200*time.Millisecond)
	launch(t, b)
	for n := range reached {
		if n == 3 {
			break
		}
	}
	lg.wait(t, "the gateway does not answer")
}

// Logins that are refused again and again, after one that was not, are cut
// short too, and the session isn't resumed.
func TestLoginRefusedLater(t *testing.T) {
	t.Parallel()
	logins := make(chan int, 1)
	refuse := func(t *testing.T, c *websocket.Conn) {
		t.Helper()
		for n := 0; ; n++ {
			say(`{"op": 9, "d": false}`)(t, c)
			if _, _, err := c.ReadMessage(); err != nil {
				logins <- n
				return
			}
		}
	}
	b, lg, reached := stubborn(t, slices.Concat(welcome(), []turn{refuse}), welcome())
	launch(t, b)
	if n := <-logins; n > 200 {
		t.Errorf("logged in %d times", n)
	}
	for n := range reached {
		if n == 2 {
			break
		}
	}
	lg.wait(t, "refused the session")
}

// What no attempt can mend ends the bot at once, with what to do about it.
func TestFinalCloseCodes(t *testing.T) {
	t.Parallel()
	for code, want := range map[int]error{
		4004: bot.ErrToken, 4010: bot.ErrRefused, 4011: bot.ErrRefused,
		4012: bot.ErrRefused, 4013: bot.ErrIntents, 4014: bot.ErrIntents,
	} {
		b, _, reached := stubborn(t, []turn{say(hello), hear(2), closeWith(code)})
		if err := b.Run(t.Context()); !errors.Is(err, want) {
			t.Errorf("%d: got %v, want %v", code, err, want)
		}
		if got := <-reached; got != 1 || len(reached) > 0 {
			t.Errorf("%d: connected again", code)
		}
	}
}

// A gateway that drops every connection is met again and again, and the end
// of the bot doesn't wait for it.
func TestFlappingGateway(t *testing.T) {
	t.Parallel()
	b, _, reached := stubborn(t, []turn{say(hello), hear(2), closeWith(4000)})
	launch(t, b)
	for n := range reached {
		if n == 5 {
			break
		}
	}
}

// What can't be read, in events of any kind, is passed over.
func TestMalformedEvents(t *testing.T) {
	t.Parallel()
	events := []string{
		`{"op": 0, "s": 2, "t": "MESSAGE_CREATE", "d": {"id": 5, "author": "x", "components": [{"type": 99}]}}`,
		`{"op": 0, "s": 3, "t": "MESSAGE_CREATE", "d": null}`,
		`{"op": 0, "s": 4, "t": "INTERACTION_CREATE", "d": {"type": 2, "data": "x"}}`,
		`{"op": 0, "s": 5, "t": "INTERACTION_CREATE", "d": null}`,
		`{"op": 0, "s": 6, "t": "INTERACTION_CREATE", "d": {"id": "1", "token": "t", "type": 2, "data": [1], "member": 4}}`,
		`{"op": 0, "s": 7, "t": "SOMETHING_NEW", "d": {}}`,
		`{"op": 99, "d": {}}`,
		`not JSON`,
		`{"op": 0, "s": 8, "t": "RESUMED", "d": {}}`,
	}
	b, lg, _ := stubborn(t, slices.Concat(welcome(), []turn{say(events...)}))
	launch(t, b)
	lg.wait(t, "resumed the session")
}
