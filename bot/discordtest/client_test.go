package discordtest_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"byline/bot/discordtest"
)

// client is a bot written out by hand, for what a library wouldn't send.
type client struct {
	t   *testing.T
	srv *discordtest.Server
	ws  *websocket.Conn
	seq int64  // of the last event
	id  string // the session's
}

// payload is what goes over the gateway.
type payload struct {
	Op   int             `json:"op"`
	Data json.RawMessage `json:"d"`
	Seq  *int64          `json:"s"`
	Name string          `json:"t"`
}

// dial connects without logging in, and takes the server's hello.
func dial(t *testing.T, srv *discordtest.Server) *client {
	t.Helper()
	return dialQuery(t, srv, "v=9&encoding=json")
}

func dialQuery(t *testing.T, srv *discordtest.Server, query string) *client {
	t.Helper()
	return dialAt(t, srv, "/?"+query)
}

// dialAt connects at a path of the server's, query included.
func dialAt(t *testing.T, srv *discordtest.Server, path string) *client {
	t.Helper()
	address := "ws" + strings.TrimPrefix(srv.URL(), "http") + path
	ws, response, err := websocket.DefaultDialer.DialContext(t.Context(), address, nil)
	if err != nil {
		t.Fatal(err)
	}
	_ = response.Body.Close()
	t.Cleanup(func() { _ = ws.Close() })
	if err := ws.SetReadDeadline(time.Now().Add(15 * time.Second)); err != nil {
		t.Fatal(err)
	}
	c := &client{t: t, srv: srv, ws: ws}
	if hello := c.receive(); hello.Op != 10 {
		t.Fatalf("first opcode %d, want hello", hello.Op)
	}
	return c
}

// login connects and identifies with these intents, up to READY.
func login(t *testing.T, srv *discordtest.Server, intents int) *client {
	t.Helper()
	c := dial(t, srv)
	c.send(2, map[string]any{"token": srv.Token, "intents": intents, "properties": map[string]any{"os": "linux"}})
	var ready struct {
		SessionID string `json:"session_id"`
	}
	if err := json.Unmarshal(c.event("READY"), &ready); err != nil {
		t.Fatal(err)
	}
	c.id = ready.SessionID
	return c
}

func (c *client) send(op int, data any) {
	c.t.Helper()
	if err := c.ws.WriteJSON(map[string]any{"op": op, "d": data}); err != nil {
		c.t.Fatal(err)
	}
}

func (c *client) receive() payload {
	c.t.Helper()
	var p payload
	if err := c.ws.ReadJSON(&p); err != nil {
		c.t.Fatal(err)
	}
	if p.Seq != nil {
		c.seq = *p.Seq
	}
	return p
}

// event reads on to the next event of a name.
func (c *client) event(name string) json.RawMessage {
	c.t.Helper()
	for {
		if p := c.receive(); p.Op == 0 && p.Name == name {
			return p.Data
		}
	}
}

// closeCode reads on to the end of the connection, and returns its code.
func (c *client) closeCode() int {
	c.t.Helper()
	for {
		if _, _, err := c.ws.ReadMessage(); err != nil {
			if e, is := errors.AsType[*websocket.CloseError](err); is {
				return e.Code
			}
			c.t.Fatalf("the connection ended without a close code: %v", err)
		}
	}
}

const userAgent = "DiscordBot (https://example.org, 1)"

// do makes a request with a JSON body and returns the status and the answer.
func do(t *testing.T, srv *discordtest.Server, method, path, body string) (int, map[string]any) {
	t.Helper()
	return doAs(t, srv, "Bot "+srv.Token, method, path, "application/json", body)
}

func doAs(t *testing.T, srv *discordtest.Server, authorization, method, path, kind, body string) (int, map[string]any) {
	t.Helper()
	status, data := request(t, srv, authorization, method, path, kind, body)
	answer := map[string]any{}
	if bytes.HasPrefix(data, []byte("{")) {
		if err := json.Unmarshal(data, &answer); err != nil {
			t.Fatal(err)
		}
	}
	return status, answer
}

// doList gets a list of objects.
func doList(t *testing.T, srv *discordtest.Server, path string) []map[string]any {
	t.Helper()
	_, data := request(t, srv, "Bot "+srv.Token, http.MethodGet, path, "", "")
	var list []map[string]any
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatalf("reading %s: %v", data, err)
	}
	return list
}

func request(t *testing.T, srv *discordtest.Server, authorization, method, path, kind, body string) (int, []byte) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 15*time.Second)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, method, srv.API()+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", authorization)
	r.Header.Set("User-Agent", userAgent)
	if body != "" {
		r.Header.Set("Content-Type", kind)
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	data, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, data
}

// newsroom is a server with a guild, a channel and somebody in it.
func newsroom(t *testing.T, opts ...discordtest.Option) (*discordtest.Server, *discordtest.Channel, *discordtest.User) {
	t.Helper()
	srv := discordtest.New(t, opts...)
	guild := srv.AddGuild("Newsroom")
	channel := guild.AddChannel("general")
	return srv, channel, guild.AddMember("ada", discordtest.Everyone)
}

// wantBreach checks that one breach says this, or that there is none at all.
func wantBreach(t *testing.T, srv *discordtest.Server, want string) {
	t.Helper()
	all := strings.Join(srv.Breaches(), "\n")
	switch {
	case want == "" && all != "":
		t.Errorf("breaches, where none was expected:\n%s", all)
	case !strings.Contains(all, want):
		t.Errorf("no breach says %q; there are:\n%s", want, all)
	}
}
