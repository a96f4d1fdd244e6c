package bot_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"byline/bot"
	"byline/bot/discordtest"
	"byline/corpus"
	"byline/index"
)

func reindexOf(n *newsroom, user *discordtest.User, options ...discordtest.Value) *discordtest.Interaction {
	return n.srv.Slash(user, n.channel, "admin reindex", options...)
}

func starts(text string) func(*discordtest.Message) bool {
	return func(m *discordtest.Message) bool { return strings.HasPrefix(m.Content, text) }
}

// A reindex tells how far it is and how it ended, to the admin only, while
// questions are answered; a second one has to wait.
func TestReindex(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	full, release := make(chan bool, 1), make(chan struct{})
	n.reindex = func(_ context.Context, all bool, progress func(index.Progress)) (index.Report, error) {
		full <- all
		progress(index.Progress{Files: 1, Total: 2})
		<-release
		return index.Report{
			Stories: 2, Passages: 9, Added: 1, Unchanged: 1, Took: 1500 * time.Millisecond,
			Failed: []corpus.FileError{{File: "bad.html", Err: errors.New("it is empty")}},
		}, nil
	}
	n.adjust = func(b *bot.Bot) { bot.ReportEvery(b, time.Millisecond) }
	n.open(t)
	in := reindexOf(n, n.editor, discordtest.Opt("full", true))
	if !<-full {
		t.Error("full was not handed on")
	}
	in.WaitEdit(t.Context(), func(m *discordtest.Message) bool { return strings.Contains(m.Content, "1 of 2 files") })
	if got := n.question("when?").Answer(t.Context()); len(got.Embeds) != 1 {
		t.Errorf("a question meanwhile got %+v", got)
	}
	if got := reindexOf(n, n.editor).Answer(t.Context()); !strings.Contains(got.Content, "already") || !got.Ephemeral() {
		t.Errorf("a second reindex got %+v", got)
	}
	close(release)
	done := in.WaitEdit(t.Context(), starts("Done"))
	want := "Done in 1.5s: 9 passages in 2 stories.\nEvery story was read again: 1 added, 0 changed, 0 removed." +
		"\n1 file could not be read:\n- bad.html: it is empty"
	if done.Content != want || !done.Ephemeral() {
		t.Errorf("got %+v", done)
	}
	for _, line := range []string{"admin command", "full=true", "user=" + n.editor.ID, "reindexed"} {
		if !strings.Contains(n.log.String(), line) {
			t.Errorf("%q is not in the log:\n%s", line, n.log)
		}
	}
	reindexOf(n, n.editor).Answer(t.Context()) // another one may run now
}

// The result is shown also where Discord lets the bot wait for longer than a
// message usually may take.
func TestReindexResultThroughRateLimit(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.adjust = func(b *bot.Bot) { bot.SendWithin(b, 2*time.Second) }
	n.open(t)
	n.srv.Override(discordtest.RouteEditAnswer, 1, discordtest.RateLimit(2500*time.Millisecond, false))
	reindexOf(n, n.editor).WaitEdit(t.Context(), starts("Done"))
}

// A result that can't be shown for long doesn't hold up the end of the bot.
func TestShutdownWhileResultWaits(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	stop := n.open(t)
	n.srv.Override(discordtest.RouteEditAnswer, 2, discordtest.RateLimit(time.Minute, false))
	in := reindexOf(n, n.editor)
	in.MayGoUnanswered()
	n.srv.WaitRequests(t.Context(), discordtest.RouteEditAnswer, 1)
	if err := stop(); err != nil {
		t.Errorf("Run returned %v", err)
	}
	n.log.wait(t, "could not send an answer")
}

func TestReindexFails(t *testing.T) {
	t.Parallel()
	for name, reindex := range map[string]reindexFunc{
		"error": func(context.Context, bool, func(index.Progress)) (index.Report, error) {
			return index.Report{}, errors.New("disk gone")
		},
		"panic": func(context.Context, bool, func(index.Progress)) (index.Report, error) { panic("disk gone") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			n.reindex = reindex
			n.open(t)
			got := reindexOf(n, n.editor).Answer(t.Context())
			if !strings.HasPrefix(got.Content, "The stories could not be read again.") {
				t.Errorf("got %q", got.Content)
			}
			n.log.wait(t, "disk gone")
		})
	}
}

func TestWhoMayReindex(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	listed := n.guild.AddMember("lea", discordtest.Everyone)
	boss := n.guild.AddMember("bo", discordtest.Administrator)
	n.cfg.AdminUsers = []string{listed.ID}
	n.open(t)
	for user, allowed := range map[*discordtest.User]bool{listed: true, boss: true, n.editor: true, n.reader: false} {
		got := reindexOf(n, user).Answer(t.Context())
		if strings.HasPrefix(got.Content, "Done") != allowed || !got.Ephemeral() {
			t.Errorf("%s got %+v", user.Username, got)
		}
	}
	n.log.wait(t, "admin command refused")
}

func TestNoAdminGuild(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.cfg.AdminGuild = ""
	n.open(t)
	n.question("when?").Answer(t.Context())
	if got := n.srv.Commands(n.guild.ID); len(got) > 0 {
		t.Errorf("the guild has %+v", got)
	}
	n.log.wait(t, "no admin guild is set")
}

// The end of the bot ends a reindex.
func TestShutdownInMidReindex(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	started := make(chan struct{})
	n.reindex = func(ctx context.Context, _ bool, _ func(index.Progress)) (index.Report, error) {
		close(started)
		<-ctx.Done()
		return index.Report{}, ctx.Err()
	}
	stop := n.open(t)
	in := reindexOf(n, n.editor)
	<-started
	if err := stop(); err != nil {
		t.Errorf("Run returned %v", err)
	}
	in.WaitEdit(t.Context(), starts("Stopped."))
}
