package discordtest_test

import (
	"net/http"
	"testing"

	"byline/bot/discordtest"
)

func TestResponseIsGivenBackWhenAskedFor(t *testing.T) {
	t.Parallel()
	srv, in := asked(t)
	status, answer := do(t, srv, http.MethodPost, callback(in)+"?with_response=true", private)
	if status != http.StatusOK {
		t.Fatalf("status %d, want 200", status)
	}
	about, _ := answer["interaction"].(map[string]any)
	if about["response_message_loading"] != true || about["response_message_ephemeral"] != true {
		t.Errorf("the answer is said to be %v, want it loading and ephemeral", about)
	}
	resource, _ := answer["resource"].(map[string]any)
	message, _ := resource["message"].(map[string]any)
	if message["id"] == nil || message["id"] != about["response_message_id"] {
		t.Errorf("the message is %v, want %v", message["id"], about["response_message_id"])
	}
}

// button answers a command by a message with one button.
const button = `{"type":4,"data":{"content":"first",` + quiet + `,"components":[{"type":1,"components":[{"type":2,"style":1,"label":"More","custom_id":"more"}]}]}}`

func TestUpdateIsEditedInLater(t *testing.T) {
	t.Parallel()
	srv, in := asked(t)
	do(t, srv, http.MethodPost, callback(in), button)
	click := srv.Click(in.User, in.Answer(t.Context()), "more")
	do(t, srv, http.MethodPost, callback(click), `{"type":6}`)
	do(t, srv, http.MethodPatch, webhook(srv, click)+"/messages/@original", `{"content":"second",`+quiet+`}`)
	if got := click.Answer(t.Context()); got.Content != "second" || got.Find("more") == nil {
		t.Errorf("the update is %+v, want new text over the old button", got)
	}
	second := func(m *discordtest.Message) bool { return m.Content == "second" }
	if got := in.WaitEdit(t.Context(), second); got.ID != click.Answer(t.Context()).ID {
		t.Error("the update is of another message than the button's")
	}
	wantBreach(t, srv, "")
}

func TestUpdateCanNotEmptyTheMessage(t *testing.T) {
	t.Parallel()
	srv, in := asked(t)
	do(t, srv, http.MethodPost, callback(in), button)
	click := srv.Click(in.User, in.Answer(t.Context()), "more")
	do(t, srv, http.MethodPost, callback(click), `{"type":7,"data":{"content":"","components":[],`+quiet+`}}`)
	wantBreach(t, srv, "empty message")
}

func TestDeletedMessageIsGone(t *testing.T) {
	t.Parallel()
	srv, in := asked(t)
	do(t, srv, http.MethodPost, callback(in), respond)
	_, more := do(t, srv, http.MethodPost, webhook(srv, in), hello)
	if got := in.Followups(); len(got) != 1 || got[0].ID != more["id"] {
		t.Fatalf("the follow-ups are %+v, want %v", got, more["id"])
	}
	path := webhook(srv, in) + "/messages/" + more["id"].(string)
	if status, _ := do(t, srv, http.MethodDelete, path, ""); status != http.StatusNoContent {
		t.Errorf("deleting gives %d, want 204", status)
	}
	if status, answer := do(t, srv, http.MethodPatch, path, hello); status != http.StatusNotFound || answer["code"] != 10008.0 {
		t.Errorf("editing what is deleted gives %d %v, want 404 with code 10008", status, answer)
	}
	if got := in.Followups(); len(got) != 0 {
		t.Errorf("the follow-ups are %+v, want none", got)
	}
}

func TestEphemeralMessageIsInNoChannel(t *testing.T) {
	t.Parallel()
	srv, in := asked(t)
	do(t, srv, http.MethodPost, callback(in), `{"type":4,"data":{"content":"hush","flags":64,`+quiet+`}}`)
	path := "/channels/" + in.Channel.ID + "/messages"
	if list := doList(t, srv, path); len(list) != 0 {
		t.Errorf("the channel lists %v, want nothing", list)
	}
	if status, _ := do(t, srv, http.MethodGet, path+"/"+in.Answer(t.Context()).ID, ""); status != http.StatusNotFound {
		t.Errorf("reading it as the channel's gives %d, want 404", status)
	}
	if status, answer := do(t, srv, http.MethodGet, webhook(srv, in)+"/messages/@original", ""); status != http.StatusOK || answer["content"] != "hush" {
		t.Errorf("reading it as the answer gives %d %v, want it", status, answer)
	}
}
