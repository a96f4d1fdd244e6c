package discordtest_test

import (
	"testing"

	"github.com/bwmarrin/discordgo"

	"byline/bot/discordtest"
)

func TestSlashCommandAnsweredAtOnce(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	guild := srv.AddGuild("Newsroom")
	channel := guild.AddChannel("general")
	ada := guild.AddMember("ada", discordtest.Everyone)

	connect(t, srv, []*discordgo.ApplicationCommand{askCommand()},
		func(bot *discordgo.Session, in *discordgo.InteractionCreate) {
			question := in.ApplicationCommandData().Options[0].StringValue()
			if err := bot.InteractionRespond(in.Interaction, say(in.Member.User.Username+" asks: "+question)); err != nil {
				t.Error(err)
			}
		})

	in := srv.Slash(ada, channel, "ask", discordtest.Opt("question", "Who won?"))
	if got, want := in.Answer(t.Context()).Content, "ada asks: Who won?"; got != want {
		t.Errorf("answer %q, want %q", got, want)
	}
	if r := in.Response(t.Context()); r.Type != discordtest.ChannelMessage || r.Ephemeral || r.Message == nil {
		t.Errorf("response %+v, want a public message", r)
	}
	if n := srv.CommandWrites(); n != 1 {
		t.Errorf("commands written %d times, want once", n)
	}
}

func TestDeferredAnswerIsEditedIn(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	guild := srv.AddGuild("Newsroom")
	channel := guild.AddChannel("general")
	ada := guild.AddMember("ada", discordtest.Everyone)

	connect(t, srv, []*discordgo.ApplicationCommand{askCommand()},
		func(bot *discordgo.Session, in *discordgo.InteractionCreate) {
			deferred := &discordgo.InteractionResponse{
				Type: discordgo.InteractionResponseDeferredChannelMessageWithSource,
				Data: &discordgo.InteractionResponseData{Flags: discordgo.MessageFlagsEphemeral},
			}
			if err := bot.InteractionRespond(in.Interaction, deferred); err != nil {
				t.Error(err)
			}
			for _, text := range []string{"half", "done"} {
				edit := &discordgo.WebhookEdit{Content: &text, AllowedMentions: nobody()}
				if _, err := bot.InteractionResponseEdit(in.Interaction, edit); err != nil {
					t.Error(err)
				}
			}
			further := &discordgo.WebhookParams{Content: "and more", AllowedMentions: nobody()}
			if _, err := bot.FollowupMessageCreate(in.Interaction, true, further); err != nil {
				t.Error(err)
			}
		})

	in := srv.Slash(ada, channel, "ask", discordtest.Opt("question", "Who won?"))
	if r := in.Response(t.Context()); r.Type != discordtest.DeferredChannelMessage || !r.Ephemeral {
		t.Errorf("response %+v, want an ephemeral deferral", r)
	}
	var states []string
	for m := range in.Versions(t.Context()) {
		states = append(states, m.Content)
		if !m.Ephemeral() {
			t.Error("the answer is public, though it was deferred as ephemeral")
		}
		if m.Content == "done" {
			break
		}
	}
	if len(states) != 2 || states[0] != "half" {
		t.Errorf("the answer was %q, want half, then done", states)
	}
	if got := in.WaitFollowup(t.Context(), nil).Content; got != "and more" {
		t.Errorf("follow-up %q, want more", got)
	}
}
