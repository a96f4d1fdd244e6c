package bot_test

import (
	"context"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"byline/bot"
	"byline/bot/discordtest"
	"byline/index"
)

// held is a reindex that goes on until it is released or stopped.
type held struct {
	started chan struct{}
	release chan struct{}
}

func newHeld() *held { return &held{started: make(chan struct{}, 2), release: make(chan struct{})} }

func (h *held) reindex(ctx context.Context, _ bool, progress func(index.Progress)) (index.Report, error) {
	progress(index.Progress{Files: 1, Total: 4})
	h.started <- struct{}{}
	select {
	case <-h.release:
		return index.Report{Stories: 2, Passages: 9, Unchanged: 2, Took: time.Second}, nil
	case <-ctx.Done():
		return index.Report{}, ctx.Err()
	}
}

func (n *newsroom) adminDoes(user *discordtest.User, what string, options ...discordtest.Value) *discordtest.Interaction {
	return n.srv.Slash(user, n.channel, "admin "+what, options...)
}

// An admin's job can be ended by another admin, and its message says so; then
// there is nothing to end.
func TestCancel(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	h := newHeld()
	n.reindex = h.reindex
	other := n.guild.AddMember("flo", discordtest.ManageGuild)
	n.open(t)
	in := reindexOf(n, n.editor)
	<-h.started
	if got := n.adminDoes(n.reader, "cancel").Answer(t.Context()); !strings.Contains(got.Content, "people who look after") {
		t.Errorf("nobody got %q", got.Content)
	}
	busy := reindexOf(n, other).Answer(t.Context())
	if !strings.Contains(busy.Content, "/admin reindex, begun by ed") || !strings.Contains(busy.Content, "/admin cancel") {
		t.Errorf("a second job got %q", busy.Content)
	}
	if got := n.adminDoes(other, "cancel").Answer(t.Context()); got.Content != "I am ending /admin reindex." || !got.Ephemeral() {
		t.Errorf("got %+v", got)
	}
	in.WaitEdit(t.Context(), starts("Stopped."))
	if got := n.adminDoes(other, "cancel").Answer(t.Context()); got.Content != "There is no work to end." {
		t.Errorf("got %q", got.Content)
	}
	n.log.wait(t, "begun_by=ed")
	n.log.wait(t, "name=flo")
}

// When the answer to its command can't be edited any longer, a job goes on in a
// message in the channel, which it edits in turn.
func TestTokenExpires(t *testing.T) {
	t.Parallel()
	var late atomic.Int64 // how much later it is for Discord, which takes no old token
	for name, expire := range map[string]func(*newsroom){
		"by the clock": func(n *newsroom) {
			h := n.reindex
			n.reindex = func(ctx context.Context, full bool, progress func(index.Progress)) (index.Report, error) {
				late.Store(int64(16 * time.Minute))
				return h(ctx, full, progress)
			}
			n.adjust = func(b *bot.Bot) { bot.ReportEvery(b, time.Millisecond); bot.TokenFor(b, time.Nanosecond) }
		},
		"Discord says so": func(n *newsroom) {
			n.adjust = func(b *bot.Bot) { bot.ReportEvery(b, time.Millisecond) }
			n.srv.Override(discordtest.RouteEditAnswer, 1, discordtest.Fail(401, 50027, "Invalid Webhook Token"))
		},
		"the webhook is gone": func(n *newsroom) {
			n.adjust = func(b *bot.Bot) { bot.ReportEvery(b, time.Millisecond) }
			n.srv.Override(discordtest.RouteEditAnswer, 1, discordtest.Fail(404, 10015, "Unknown Webhook"))
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t, discordtest.WithClock(func() time.Time {
				if name != "by the clock" {
					return time.Now()
				}
				return time.Now().Add(time.Duration(late.Load()))
			}))
			h := newHeld()
			n.reindex = h.reindex
			expire(n)
			n.open(t)
			in := reindexOf(n, n.editor)
			in.MayGoUnanswered() // its "thinking…" can't be replaced
			<-h.started
			first := n.srv.WaitMessage(t.Context(), n.channel, func(m *discordtest.Message) bool {
				return strings.HasPrefix(m.Content, "/admin reindex · ed\n`█") && strings.Contains(m.Content, "1 of 4 files")
			})
			close(h.release)
			done := n.srv.WaitMessage(t.Context(), n.channel, func(m *discordtest.Message) bool {
				return strings.Contains(m.Content, "Done in 1s")
			})
			if done.ID != first.ID {
				t.Error("the result is in another message than the progress")
			}
			if all := n.srv.Messages(n.channel); len(all) != 2 { // the promise, and that one
				t.Errorf("%d messages are in the channel", len(all))
			}
		})
	}
}

// Where the bot may not write in the channel either, the work is done all the
// same, and the log says why nobody sees it, once.
func TestTokenExpiresWhereBotMayNotSpeak(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	h := newHeld()
	n.reindex = h.reindex
	n.adjust = func(b *bot.Bot) { bot.ReportEvery(b, time.Millisecond); bot.TokenFor(b, time.Nanosecond) }
	n.srv.Override(discordtest.RouteCreateMessage, 100, discordtest.Fail(403, 50013, "Missing Permissions"))
	n.open(t)
	reindexOf(n, n.editor).MayGoUnanswered()
	n.log.wait(t, "Missing Permissions")
	close(h.release)
	n.log.wait(t, "reindexed")
	if got := n.srv.Requests(discordtest.RouteCreateMessage); got != 1 {
		t.Errorf("the bot tried %d times to speak", got)
	}
}

// A message in the channel that somebody deletes is written again.
func TestMessageOfJobIsDeleted(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	h := newHeld()
	n.reindex = h.reindex
	n.adjust = func(b *bot.Bot) { bot.ReportEvery(b, time.Millisecond); bot.TokenFor(b, time.Nanosecond) }
	n.open(t)
	reindexOf(n, n.editor).MayGoUnanswered()
	n.srv.WaitMessage(t.Context(), n.channel, func(m *discordtest.Message) bool { return strings.Contains(m.Content, "1 of 4 files") })
	n.srv.Override("PATCH /channels/{channel}/messages/{message}", 1, discordtest.Fail(404, 10008, "Unknown Message"))
	close(h.release)
	n.srv.WaitMessage(t.Context(), n.channel, func(m *discordtest.Message) bool { return strings.Contains(m.Content, "Done in 1s") })
}

// A job that another program keeps from its work says so.
func TestReindexElsewhere(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.reindex = func(context.Context, bool, func(index.Progress)) (index.Report, error) {
		return index.Report{}, bot.ErrElsewhere
	}
	n.open(t)
	reindexOf(n, n.editor).WaitEdit(t.Context(), starts("Another program is reading the stories"))
}
