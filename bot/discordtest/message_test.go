package discordtest_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

func TestMessagesOneByOne(t *testing.T) {
	t.Parallel()
	srv, channel, ada := newsroom(t)
	path := "/channels/" + channel.ID + "/messages"
	asked := srv.Say(ada, channel, "hello")

	reply := `{"content":"hi",` + quiet + `,"message_reference":{"message_id":"` + asked.ID + `"}}`
	status, made := do(t, srv, http.MethodPost, path, reply)
	if status != http.StatusOK || made["type"] != 19.0 {
		t.Fatalf("replying gives %d %v, want a reply", status, made)
	}
	if got := srv.WaitReply(t.Context(), asked); got.ID != made["id"] {
		t.Errorf("the reply is %s, want %s", got.ID, made["id"])
	}
	one := path + "/" + made["id"].(string)
	if status, _ := do(t, srv, http.MethodPatch, one, `{"content":"changed",`+quiet+`}`); status != http.StatusOK {
		t.Errorf("editing gives %d, want 200", status)
	}
	changed := func(m *discordtest.Message) bool { return m.Content == "changed" }
	if got := srv.WaitMessage(t.Context(), channel, changed); got.Edited == nil {
		t.Error("the edited message doesn't say that it was")
	}
	if status, answer := do(t, srv, http.MethodPatch, path+"/"+asked.ID, hello); status != http.StatusForbidden || answer["code"] != 50005.0 {
		t.Errorf("editing another's message gives %d %v, want 403 with 50005", status, answer)
	}
	if status, _ := do(t, srv, http.MethodDelete, one, ""); status != http.StatusNoContent {
		t.Errorf("deleting gives %d, want 204", status)
	}
	if got := srv.Messages(channel); len(got) != 1 {
		t.Errorf("%d messages are left, want that of ada's", len(got))
	}
	lost := strings.ReplaceAll(reply, asked.ID, "1234")
	if status, answer := do(t, srv, http.MethodPost, path, lost); status != http.StatusBadRequest || answer["code"] != 50035.0 {
		t.Errorf("replying to nothing gives %d %v, want 400 with 50035", status, answer)
	}
	if status, _ := do(t, srv, http.MethodPost, "/channels/"+channel.ID+"/typing", ""); status != http.StatusNoContent {
		t.Errorf("typing gives %d, want 204", status)
	}
	if _, dm := do(t, srv, http.MethodPost, "/users/@me/channels", `{"recipient_id":"`+ada.ID+`"}`); dm["id"] != srv.DM(ada).ID {
		t.Errorf("the direct messages with ada are %v, want %s", dm["id"], srv.DM(ada).ID)
	}
}

func TestMessagesAreReadAsTheIntentAllows(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		name string
		opts []discordtest.Option
		want []string // the newest first
	}{
		{"without the content intent", nil, []string{"", "<@bot> hello"}},
		{"with it", []discordtest.Option{discordtest.AllowPrivileged(discordtest.MessageContent)}, []string{"to nobody", "<@bot> hello"}},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			srv, channel, ada := newsroom(t, r.opts...)
			srv.Say(ada, channel, "too old to be asked for")
			srv.Say(ada, channel, srv.Bot.Mention()+" hello")
			m := srv.Say(ada, channel, "to nobody")
			path := "/channels/" + channel.ID + "/messages"
			var got []string
			for _, m := range doList(t, srv, path+"?limit=2") {
				got = append(got, strings.ReplaceAll(m["content"].(string), srv.Bot.ID, "bot"))
			}
			if fmt.Sprint(got) != fmt.Sprint(r.want) {
				t.Errorf("the list reads %q, want %q", got, r.want)
			}
			if _, one := do(t, srv, http.MethodGet, path+"/"+m.ID, ""); one["content"] != r.want[0] {
				t.Errorf("the message reads %q, want %q", one["content"], r.want[0])
			}
		})
	}
}

func TestMentionsMayBeAllowed(t *testing.T) {
	t.Parallel()
	srv, channel, _ := newsroom(t, discordtest.AllowMentions(), discordtest.CollectBreaches())
	do(t, srv, http.MethodPost, "/channels/"+channel.ID+"/messages", `{"content":"hi"}`)
	wantBreach(t, srv, "")
}
