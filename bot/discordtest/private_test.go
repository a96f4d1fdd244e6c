package discordtest_test

import (
	"net/http"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

// Where only people have installed the application, it answers by interactions
// alone, and with few further messages.
func TestPrivateChannel(t *testing.T) {
	t.Parallel()
	srv, _, ada := newsroom(t, discordtest.CollectBreaches())
	bo := srv.AddUser("bo")
	login(t, srv, 0)
	commands := `[{"name":"ask","description":"d","contexts":[0,1,2],"integration_types":[0,1]}]`
	if status, _ := do(t, srv, http.MethodPut, "/applications/"+srv.ApplicationID+"/commands", commands); status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	channel := srv.AddPrivateChannel(ada, bo)
	in := srv.Slash(bo, channel, "ask")
	do(t, srv, http.MethodPost, callback(in), respond)
	message := `{"content":"hi","allowed_mentions":{"parse":[]}}`
	for range 5 {
		do(t, srv, http.MethodPost, "/webhooks/"+srv.ApplicationID+"/"+in.Token, message)
	}
	if got := srv.Breaches(); len(got) > 0 {
		t.Fatalf("breaches %q", got)
	}
	status, body := do(t, srv, http.MethodPost, "/webhooks/"+srv.ApplicationID+"/"+in.Token, message)
	if status != http.StatusBadRequest || body["code"] != 40094. {
		t.Errorf("the sixth got %d %v", status, body)
	}
	status, body = do(t, srv, http.MethodPost, "/channels/"+channel.ID+"/messages", message)
	if status != http.StatusForbidden || body["code"] != 50001. {
		t.Errorf("a message got %d %v", status, body)
	}
	if got := strings.Join(srv.Breaches(), "\n"); !strings.Contains(got, "beyond the 5") || !strings.Contains(got, "where the bot isn't") {
		t.Errorf("breaches %q", got)
	}
}
