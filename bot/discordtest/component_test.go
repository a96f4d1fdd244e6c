package discordtest_test

import (
	"testing"

	"github.com/bwmarrin/discordgo"

	"byline/bot/discordtest"
)

// TestButtonOpensFormThatUpdates goes from a command over a button and a form
// back to the message with the button, with discordgo all the way.
func TestButtonOpensFormThatUpdates(t *testing.T) {
	t.Parallel()
	srv, channel, ada := newsroom(t)
	connect(t, srv, []*discordgo.ApplicationCommand{askCommand()},
		func(bot *discordgo.Session, in *discordgo.InteractionCreate) {
			if err := bot.InteractionRespond(in.Interaction, conversation(in)); err != nil {
				t.Error(err)
			}
		})

	in := srv.Slash(ada, channel, "ask", discordtest.Opt("question", "Who?"))
	m := in.Answer(t.Context())
	if button := m.Find("more"); button == nil || button.Label != "Ask more" {
		t.Fatalf("the answer's components are %+v, want a button", m.Components)
	}
	click := srv.Click(ada, m, "more")
	modal := click.Response(t.Context()).Modal
	if modal == nil || modal.Title != "Ask on" {
		t.Fatalf("the button opens %+v, want a form", modal)
	}
	submit := srv.Submit(click, map[string]string{"question": "And then?"})
	if got := submit.Answer(t.Context()); got.ID != m.ID || got.Content != "And then?" {
		t.Errorf("the form makes %+v, want the message to be updated", got)
	}
	if got := in.Edits(); len(got) != 2 {
		t.Errorf("the first answer has had %d states, want 2", len(got))
	}
}

// conversation answers a command by a button, that by a form, and the form by
// an update.
func conversation(in *discordgo.InteractionCreate) *discordgo.InteractionResponse {
	switch data := in.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		r := say("Here.")
		r.Data.Components = []discordgo.MessageComponent{discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			discordgo.Button{Label: "Ask more", CustomID: "more", Style: discordgo.PrimaryButton},
		}}}
		return r
	case discordgo.MessageComponentInteractionData:
		return &discordgo.InteractionResponse{
			Type: discordgo.InteractionResponseModal,
			Data: &discordgo.InteractionResponseData{
				CustomID: "form", Title: "Ask on",
				Components: []discordgo.MessageComponent{discordgo.ActionsRow{Components: []discordgo.MessageComponent{
					discordgo.TextInput{CustomID: "question", Label: "Question", Style: discordgo.TextInputShort},
				}}},
			},
		}
	case discordgo.ModalSubmitInteractionData:
		row := data.Components[0].(*discordgo.ActionsRow)
		r := say(row.Components[0].(*discordgo.TextInput).Value)
		r.Type = discordgo.InteractionResponseUpdateMessage
		return r
	default:
		return say("What was that?")
	}
}

func TestMentionIsRepliedTo(t *testing.T) {
	t.Parallel()
	srv, channel, ada := newsroom(t)
	connect(t, srv, nil, func(bot *discordgo.Session, m *discordgo.MessageCreate) {
		if m.Author.ID == bot.State.User.ID {
			return
		}
		reply := &discordgo.MessageSend{Content: "You said: " + m.Content, Reference: m.Reference(), AllowedMentions: nobody()}
		if _, err := bot.ChannelMessageSendComplex(m.ChannelID, reply); err != nil {
			t.Error(err)
		}
	})
	said := srv.Say(ada, channel, srv.Bot.Mention()+" hello")
	if got := srv.WaitReply(t.Context(), said); got.Content != "You said: "+said.Content || got.Author != srv.Bot {
		t.Errorf("the reply is %q by %s, want the bot to repeat it", got.Content, got.Author.Username)
	}
}
