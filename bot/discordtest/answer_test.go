package discordtest_test

import (
	"net/http"
	"sync/atomic"
	"testing"
	"time"

	"byline/bot/discordtest"
)

// clock is a clock that a test sets.
type clock struct{ passed atomic.Int64 }

func (c *clock) Now() time.Time {
	return time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC).Add(time.Duration(c.passed.Load()))
}

func (c *clock) Pass(d time.Duration) { c.passed.Add(int64(d)) }

// asked is a server on which somebody has just asked a hand-written bot
// something, by a slash command.
func asked(t *testing.T, opts ...discordtest.Option) (*discordtest.Server, *discordtest.Interaction) {
	t.Helper()
	srv, channel, ada := newsroom(t, append(opts, discordtest.CollectBreaches())...)
	login(t, srv, 1)
	command := `[{"name":"ask","description":"Ask.","options":[{"type":3,"name":"question","description":"What.","autocomplete":true}]}]`
	if status, answer := do(t, srv, http.MethodPut, "/applications/"+srv.ApplicationID+"/commands", command); status != http.StatusOK {
		t.Fatalf("registering: %d %v", status, answer)
	}
	return srv, srv.Slash(ada, channel, "ask", discordtest.Opt("question", "Who?"))
}

func callback(in *discordtest.Interaction) string {
	return "/interactions/" + in.ID + "/" + in.Token + "/callback"
}

func webhook(srv *discordtest.Server, in *discordtest.Interaction) string {
	return "/webhooks/" + srv.ApplicationID + "/" + in.Token
}

const (
	hello    = `{"content":"hi",` + quiet + `}`
	respond  = `{"type":4,"data":` + hello + `}`
	thinking = `{"type":5}`
	private  = `{"type":5,"data":{"flags":64}}`
)

func TestFirstAnswerRules(t *testing.T) {
	t.Parallel()
	form := `{"type":9,"data":{"custom_id":"form","title":"Ask","components":`
	input := `{"type":4,"custom_id":"q#","label":"Question","style":1}`
	for _, r := range []rule{
		{"message", respond, ""},
		{"deferred", thinking, ""},
		{"form", form + `[{"type":1,"components":[` + input + `]}]}}`, ""},
		{"no data", `{"type":4}`, "data: This field is required"},
		{"update of nothing", `{"type":7,"data":` + hello + `}`, "doesn't fit"},
		{"choices to a command", `{"type":8,"data":{"choices":[]}}`, "doesn't fit"},
		{"unknown type", `{"type":77}`, "doesn't fit"},
		{"pings", `{"type":4,"data":{"content":"hi"}}`, "allowed_mentions: missing"},
		{"empty", `{"type":4,"data":{` + quiet + `}}`, "empty message"},
		{"too long", `{"type":4,"data":{"content":"` + long(2001) + `",` + quiet + `}}`, "content: Must be 2000"},
		{"form without title", `{"type":9,"data":{"custom_id":"form","components":[{"type":1,"components":[` + input + `]}]}}`, "title: This field is required"},
		{"form too long", form + list(6, `{"type":1,"components":[`+input+`]}`) + `}}`, "between 1 and 5"},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			srv, in := asked(t)
			status, _ := do(t, srv, http.MethodPost, callback(in), r.body)
			wantBreach(t, srv, r.want)
			if r.want == "" && status != http.StatusNoContent {
				t.Errorf("status %d, want 204", status)
			}
		})
	}
}

func TestAnswersInTime(t *testing.T) {
	t.Parallel()
	now := &clock{}
	srv, in := asked(t, discordtest.WithClock(now.Now))
	now.Pass(3*time.Second + time.Millisecond)
	status, answer := do(t, srv, http.MethodPost, callback(in), respond)
	if status != http.StatusNotFound || answer["code"] != 10062.0 {
		t.Errorf("a late answer gets %d %v, want 404 with code 10062", status, answer)
	}
	wantBreach(t, srv, "the first answer after 3.001s")
}

func TestOneFirstAnswer(t *testing.T) {
	t.Parallel()
	srv, in := asked(t)
	do(t, srv, http.MethodPost, callback(in), respond)
	wantBreach(t, srv, "")
	status, answer := do(t, srv, http.MethodPost, callback(in), thinking)
	if status != http.StatusBadRequest || answer["code"] != 40060.0 {
		t.Errorf("a second answer gets %d %v, want 400 with code 40060", status, answer)
	}
	wantBreach(t, srv, "a second first answer")
}

func TestTokenDies(t *testing.T) {
	t.Parallel()
	now := &clock{}
	srv, in := asked(t, discordtest.WithClock(now.Now))
	do(t, srv, http.MethodPost, callback(in), thinking)
	now.Pass(15 * time.Minute)
	if status, _ := do(t, srv, http.MethodPatch, webhook(srv, in)+"/messages/@original", hello); status != http.StatusOK {
		t.Errorf("an edit after 15 minutes gets %d, want 200", status)
	}
	wantBreach(t, srv, "")
	now.Pass(time.Millisecond)
	status, answer := do(t, srv, http.MethodPost, webhook(srv, in), hello)
	if status != http.StatusUnauthorized || answer["code"] != 50027.0 {
		t.Errorf("a follow-up after that gets %d %v, want 401 with code 50027", status, answer)
	}
	wantBreach(t, srv, "a token 15m0.001s old")
}

func TestEditRules(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		name, first, method, path, body string
		status                          int
		want                            string
	}{
		{"edit", thinking, http.MethodPatch, "/messages/@original", hello, http.StatusOK, ""},
		{"edit to nothing", respond, http.MethodPatch, "/messages/@original", `{"content":"",` + quiet + `}`, http.StatusBadRequest, "empty message"},
		{"edit of a part", respond, http.MethodPatch, "/messages/@original", `{"components":[],` + quiet + `}`, http.StatusOK, ""},
		{"edit that pings", respond, http.MethodPatch, "/messages/@original", `{"content":"hi"}`, http.StatusOK, "allowed_mentions: missing"},
		{"edit before the answer", "", http.MethodPatch, "/messages/@original", hello, http.StatusNotFound, "before the interaction's first answer"},
		{"private made public", private, http.MethodPatch, "/messages/@original", `{"content":"hi","flags":0,` + quiet + `}`, http.StatusOK, "can't be made public"},
		{"public made private", respond, http.MethodPatch, "/messages/@original", `{"content":"hi","flags":64,` + quiet + `}`, http.StatusOK, "can't be made ephemeral"},
		{"follow-up", respond, http.MethodPost, "", hello, http.StatusOK, ""},
		{"private follow-up", respond, http.MethodPost, "", `{"content":"hi","flags":64,` + quiet + `}`, http.StatusOK, ""},
		{"follow-up in the place of thinking", thinking, http.MethodPost, "", hello, http.StatusOK, ""},
		{"private follow-up in its place", thinking, http.MethodPost, "", `{"content":"hi","flags":64,` + quiet + `}`, http.StatusOK, "can't be made ephemeral"},
		{"another's message", respond, http.MethodPatch, "/messages/1234", hello, http.StatusNotFound, ""},
		{"read", respond, http.MethodGet, "/messages/@original", "", http.StatusOK, ""},
		{"delete", respond, http.MethodDelete, "/messages/@original", "", http.StatusNoContent, ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			srv, in := asked(t)
			if r.first != "" {
				do(t, srv, http.MethodPost, callback(in), r.first)
			}
			if status, answer := do(t, srv, r.method, webhook(srv, in)+r.path, r.body); status != r.status {
				t.Errorf("status %d %v, want %d", status, answer, r.status)
			}
			wantBreach(t, srv, r.want)
		})
	}
}

func TestSilenceIsABreach(t *testing.T) {
	t.Parallel()
	for _, r := range []struct{ name, first, want string }{
		{"no answer", "", "never answered"},
		{"left thinking", thinking, "left at"},
		{"answered", respond, ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			srv, in := asked(t)
			if r.first != "" {
				do(t, srv, http.MethodPost, callback(in), r.first)
			}
			srv.Close()
			wantBreach(t, srv, r.want)
		})
	}
	t.Run("allowed", func(t *testing.T) {
		t.Parallel()
		srv, in := asked(t)
		in.MayGoUnanswered()
		srv.Close()
		wantBreach(t, srv, "")
	})
}
