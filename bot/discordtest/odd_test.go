package discordtest_test

import (
	"net/http"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

// TestOddBodies sends every route that takes a body what no bot should send,
// and asks of the server only that it answers.
func TestOddBodies(t *testing.T) {
	t.Parallel()
	bodies := []string{
		`null`, `[]`, `{}`, `7`, `"x"`, `[null]`, `[[]]`, `{`, "\xff", `{"type":4,"data":null}`, `{"type":7,"data":7}`,
		`{"type":9,"data":{"components":[null]}}`, `{"embeds":[null],"components":[null]}`, `{"embeds":7}`, `{"options":[null]}`,
		`{"components":[{"type":1,"components":null}]}`, `{"message_reference":{}}`, `{"allowed_mentions":7}`, `[{"name":null,"options":[null]}]`,
		strings.Repeat(`{"component":`, 50) + `{}` + strings.Repeat(`}`, 50),
	}
	for _, body := range bodies {
		t.Run(body[:min(len(body), 20)], func(t *testing.T) {
			t.Parallel()
			srv, in := asked(t, discordtest.WithClock((&clock{}).Now))
			_, sent := do(t, srv, http.MethodPost, "/channels/"+in.Channel.ID+"/messages", hello)
			commands := "/applications/" + srv.ApplicationID + "/commands"
			routes := [][2]string{
				{http.MethodPost, "/users/@me/channels"},
				{http.MethodPost, "/channels/" + in.Channel.ID + "/messages"},
				{http.MethodPatch, "/channels/" + in.Channel.ID + "/messages/" + sent["id"].(string)},
				{http.MethodPost, callback(in)},
				{http.MethodPost, webhook(srv, in)},
				{http.MethodPatch, webhook(srv, in) + "/messages/@original"},
				{http.MethodPatch, commands + "/" + srv.Commands("")[0].ID},
				{http.MethodPost, commands},
				{http.MethodPut, commands},
			}
			for _, r := range routes {
				if status, _ := do(t, srv, r[0], r[1], body); status >= http.StatusInternalServerError {
					t.Errorf("%s %s gets %d", r[0], r[1], status)
				}
			}
		})
	}
}
