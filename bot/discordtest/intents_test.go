package discordtest_test

import (
	"encoding/json"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

const (
	guilds         = 1 << 0
	guildMessages  = 1 << 9
	directMessages = 1 << 12
)

func TestPrivilegedIntentAllowed(t *testing.T) {
	t.Parallel()
	srv, channel, ada := newsroom(t, discordtest.AllowPrivileged(discordtest.MessageContent))
	c := login(t, srv, guilds|guildMessages|int(discordtest.MessageContent))
	srv.Say(ada, channel, "to nobody in particular")
	if content := content(t, c.event("MESSAGE_CREATE")); content != "to nobody in particular" {
		t.Errorf("content %q, want all of it", content)
	}
	if got := srv.Identifies()[0].Intents; got&discordtest.MessageContent == 0 {
		t.Errorf("recorded intents %#x, want the content intent among them", int(got))
	}
}

func content(t *testing.T, event json.RawMessage) string {
	t.Helper()
	var m struct {
		Content string `json:"content"`
	}
	if err := json.Unmarshal(event, &m); err != nil {
		t.Fatal(err)
	}
	return m.Content
}

func TestContentOnlyWhereMentioned(t *testing.T) {
	t.Parallel()
	srv, channel, ada := newsroom(t)
	c := login(t, srv, guilds|guildMessages|directMessages)

	srv.Say(ada, channel, "to nobody")
	if got := content(t, c.event("MESSAGE_CREATE")); got != "" {
		t.Errorf("content %q without a mention, want none", got)
	}
	srv.Say(ada, channel, srv.Bot.Mention()+" hello")
	if got := content(t, c.event("MESSAGE_CREATE")); !strings.Contains(got, "hello") {
		t.Errorf("content %q with a mention, want it", got)
	}
	srv.Say(ada, srv.DM(ada), "in private")
	if got := content(t, c.event("MESSAGE_CREATE")); got != "in private" {
		t.Errorf("content %q in a direct message, want it", got)
	}
	do(t, srv, "POST", "/channels/"+channel.ID+"/messages", hello)
	c.event("MESSAGE_CREATE")
	srv.Reply(ada, srv.WaitMessage(t.Context(), channel, nil), "to the bot's message")
	if got := content(t, c.event("MESSAGE_CREATE")); got != "to the bot's message" {
		t.Errorf("content %q in a reply to an ordinary message, want it", got)
	}
}

func TestNoContentInReplyToCommandAnswer(t *testing.T) {
	t.Parallel()
	srv, channel, ada := newsroom(t)
	c := login(t, srv, guilds|guildMessages)
	do(t, srv, "PUT", "/applications/"+srv.ApplicationID+"/commands", `[{"name":"ask","description":"Ask."}]`)
	in := srv.Slash(ada, channel, "ask")
	do(t, srv, "POST", callback(in), respond)
	c.event("MESSAGE_CREATE")
	srv.Reply(ada, in.Answer(t.Context()), "what else?")
	if got := content(t, c.event("MESSAGE_CREATE")); got != "" {
		t.Errorf("content %q in a reply to a command's answer, want none", got)
	}
}
