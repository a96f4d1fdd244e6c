package discordtest_test

import (
	"net/http"
	"net/url"
	"testing"

	"github.com/bwmarrin/discordgo"

	"byline/bot/discordtest"
)

// toServer sends a discordgo session's requests to a server in place of
// Discord, with "Bot " before the token, which the gateway wants bare.
type toServer struct{ host string }

func (tr toServer) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.URL.Scheme, r.URL.Host = "http", tr.host
	r.Header.Set("Authorization", "Bot "+r.Header.Get("Authorization"))
	return http.DefaultTransport.RoundTrip(r)
}

// newBot returns a session that is not yet open. It is closed when the test
// ends, before the server is.
func newBot(t *testing.T, srv *discordtest.Server) *discordgo.Session {
	t.Helper()
	address, err := url.Parse(srv.URL())
	if err != nil {
		t.Fatal(err)
	}
	bot, err := discordgo.New(srv.Token)
	if err != nil {
		t.Fatal(err)
	}
	bot.Identify.Presence.Status = "online"
	bot.Client.Transport = toServer{address.Host}
	return bot
}

// connect opens a session that registers commands and has handlers, without any
// privileged intent.
func connect(t *testing.T, srv *discordtest.Server, commands []*discordgo.ApplicationCommand, handlers ...any) {
	t.Helper()
	bot := newBot(t, srv)
	for _, h := range handlers {
		bot.AddHandler(h)
	}
	if err := bot.Open(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := bot.Close(); err != nil {
			t.Error(err)
		}
	})
	srv.WaitReady(t.Context())
	if commands != nil {
		if _, err := bot.ApplicationCommandBulkOverwrite(srv.ApplicationID, "", commands); err != nil {
			t.Fatal(err)
		}
	}
}

func nobody() *discordgo.MessageAllowedMentions {
	return &discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}}
}

// askCommand is a command with one required option.
func askCommand() *discordgo.ApplicationCommand {
	return &discordgo.ApplicationCommand{
		Name: "ask", Description: "Ask the stories a question.",
		Options: []*discordgo.ApplicationCommandOption{{
			Type: discordgo.ApplicationCommandOptionString, Name: "question", Description: "What to ask.", Required: true,
		}},
	}
}

// answer returns a handler that answers every interaction in the same way.
func answer(t *testing.T, r *discordgo.InteractionResponse) any {
	t.Helper()
	return func(bot *discordgo.Session, in *discordgo.InteractionCreate) {
		if err := bot.InteractionRespond(in.Interaction, r); err != nil {
			t.Errorf("answering: %v", err)
		}
	}
}

func say(text string) *discordgo.InteractionResponse {
	return &discordgo.InteractionResponse{
		Type: discordgo.InteractionResponseChannelMessageWithSource,
		Data: &discordgo.InteractionResponseData{Content: text, AllowedMentions: nobody()},
	}
}
