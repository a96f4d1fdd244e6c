package bot_test

import (
	"context"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"byline/bot"
	"byline/bot/discordtest"
	"byline/index"
)

// asks returns an asker that tells what it is asked.
func asks() (askFunc, <-chan string) {
	asked := make(chan string, 16)
	return func(_ context.Context, q index.Question) (*index.Answer, error) {
		asked <- q.Text
		return bridge(q.Text), nil
	}, asked
}

// The log doesn't tell what is asked, and who asks only at its level debug.
func TestLogKeepsPeopleOut(t *testing.T) {
	t.Parallel()
	for level, told := range map[slog.Level]bool{slog.LevelInfo: false, slog.LevelDebug: true} {
		t.Run(level.String(), func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			n.level = level
			n.open(t)
			n.question("a secret?").Answer(t.Context())
			direct := n.srv.DM(n.reader)
			for _, channel := range []*discordtest.Channel{n.channel, direct} {
				n.srv.WaitReply(t.Context(), n.srv.Say(n.reader, channel, n.srv.Bot.Mention()+" a secret?"))
			}
			log := n.log.String()
			if strings.Contains(log, n.reader.ID) != told || strings.Count(log, "msg=answered") != 3 {
				t.Errorf("who asked is told: want %t in\n%s", told, log)
			}
			for _, private := range []string{n.reader.Username + " ", "a secret", "channel=" + direct.ID} {
				if strings.Contains(log, private) {
					t.Errorf("%q is in the log:\n%s", private, log)
				}
			}
		})
	}
}

func TestMention(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	ask, asked := asks()
	n.ask = ask
	n.open(t)
	me := n.srv.Bot.Mention()
	nick := strings.Replace(me, "<@", "<@!", 1)
	for content, want := range map[string]string{
		me + " when does the bridge open?":                      "when does the bridge open?",
		"when does the bridge open, " + nick + "?":              "when does the bridge open, ?",
		me + "\nwhat did\n\n" + n.editor.Mention() + " say?":    "what did ed say?",
		me + " <@&77> <#88> <a:wave:99> <t:1700000000:R> when?": "when?",
		"@everyone " + me + " when?":                            "@everyone when?",
	} {
		message := n.srv.Say(n.reader, n.channel, content)
		reply := n.srv.WaitReply(t.Context(), message)
		if len(reply.Embeds) != 1 || reply.Embeds[0].Description != bridgeText {
			t.Errorf("%q got %+v", content, reply)
		}
		if got := <-asked; got != want {
			t.Errorf("%q asked %q, want %q", content, got, want)
		}
	}
}

func TestMentionWithoutWords(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	for _, content := range []string{n.srv.Bot.Mention(), n.srv.Bot.Mention() + " ?! <:wave:1>"} {
		reply := n.srv.WaitReply(t.Context(), n.srv.Say(n.reader, n.channel, content))
		if !strings.HasPrefix(reply.Content, "Please ask in words, such as: ") {
			t.Errorf("%q got %q", content, reply.Content)
		}
	}
}

func TestDirectMessage(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	reply := n.srv.WaitReply(t.Context(), n.srv.Say(n.reader, n.srv.DM(n.reader), "when does the bridge open?"))
	if len(reply.Embeds) != 1 || reply.Embeds[0].Description != bridgeText {
		t.Errorf("got %+v", reply)
	}
}

// What isn't addressed to the bot, it lets pass, its own messages included.
func TestOthersTalk(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	ask, asked := asks()
	n.ask = ask
	n.open(t)
	first := n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" first?")
	answer := n.srv.WaitReply(t.Context(), first)
	n.srv.Say(n.reader, n.channel, "when does the bridge open?")
	n.srv.Say(n.reader, n.channel, "@everyone when?")
	n.srv.Say(n.reader, n.channel, n.editor.Mention()+" when?")
	n.srv.Reply(n.reader, answer, "Thanks")
	last := n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" last?")
	n.srv.WaitReply(t.Context(), last)
	for _, want := range []string{"first?", "last?"} {
		if got := <-asked; got != want {
			t.Errorf("asked %q, want %q", got, want)
		}
	}
}

// refusal answers a request with 403 and Discord's code for permissions.
func refusal(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusForbidden)
	_, _ = w.Write([]byte(`{"message": "Missing Permissions", "code": 50013}`))
}

// Where the bot may not show embeds, it answers in plain text.
func TestMentionWithoutEmbeds(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.cfg.Sample = true
	n.open(t)
	n.srv.Override(discordtest.RouteCreateMessage, 1, http.HandlerFunc(refusal))
	reply := n.srv.WaitReply(t.Context(), n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" when?"))
	if want := bridgeText + "\n-# Sample story"; reply.Content != want || len(reply.Embeds) > 0 {
		t.Errorf("got %+v", reply)
	}
}

// Where the bot may not read what was written before, it answers without pointing
// to the message that it answers.
func TestMentionWithoutHistory(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.guild.SetEveryone(discordtest.Everyone &^ discordtest.ReadMessageHistory)
	n.open(t)
	n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" when?")
	m := n.srv.WaitMessage(t.Context(), n.channel, nil)
	if m.Reference != nil || descriptions(m) != bridgeText {
		t.Errorf("got %+v", m)
	}
}

// Where the bot may not speak at all, the log says what it lacks.
func TestMentionWhereSilenced(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	n.srv.Override(discordtest.RouteCreateMessage, 2, http.HandlerFunc(refusal))
	n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" when?")
	n.log.wait(t, "not allowed to speak there")
	again := n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" when?")
	n.srv.WaitReply(t.Context(), again)
}

// Who waits for an answer sees that the bot is at it.
func TestMentionShowsTyping(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	release := make(chan struct{})
	n.ask = func(_ context.Context, q index.Question) (*index.Answer, error) {
		<-release
		return bridge(q.Text), nil
	}
	n.adjust = func(b *bot.Bot) { bot.DeferAfter(b, 0) }
	n.open(t)
	typing := n.srv.Hold("POST /channels/{channel}/typing")
	message := n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" when?")
	typing.Wait(t.Context())
	typing.Release()
	close(release)
	n.srv.WaitReply(t.Context(), message)
}
