package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"

	"byline/bot/phrasebook"
	"byline/index"

	"github.com/bwmarrin/discordgo"
)

// sender is where the answer to somebody goes.
type sender interface {
	// send shows the message, in place of what was shown before. Its time is
	// limited, but it doesn't end with ctx, so that a task whose context is
	// done can still say so.
	send(ctx context.Context, m *message) error
	// who is the one who waits for it.
	who() asker
}

// sendError is a message that could not be sent, about which no other message
// is worth trying.
type sendError struct{ err error }

func (e *sendError) Error() string { return "sending a message: " + e.err.Error() }

func (e *sendError) Unwrap() error { return e.err }

// dispatch takes an event of the gateway and starts what it asks for. What
// may be cut short at shutdown runs on run, what is to be finished on work;
// stop ends the bot.
func (b *Bot) dispatch(run, work context.Context, stop context.CancelCauseFunc, e *discordgo.Event) {
	switch e.Type {
	case eventReady:
		var id identity
		if err := json.Unmarshal(e.RawData, &id); err != nil || id.User.ID == "" {
			b.lg.Error("can't read who the bot is", "error", err)
			return
		}
		b.self.Store(&id)
		b.lg.Info("connected to Discord", "user", id.User.Username, "id", id.User.ID)
		b.tasks.start(func() { b.register(run, stop, id.application()) })
	case eventResumed:
		b.lg.Info("resumed the session at Discord")
	case eventInteraction:
		i := interaction{arrived: time.Now()}
		if err := json.Unmarshal(e.RawData, &i); err != nil {
			// What could be read may be enough to answer.
			b.lg.Warn("a command can't be read in full", "error", err)
		}
		b.onInteraction(run, work, &i)
	case eventMessage:
		var m incoming
		if err := json.Unmarshal(e.RawData, &m); err != nil {
			b.lg.Debug("a message can't be read in full", "error", err)
		}
		b.onMessage(work, &m)
	}
}

// onInteraction starts the handler of an interaction.
func (b *Bot) onInteraction(run, work context.Context, i *interaction) {
	if i.ID == "" || i.Token == "" {
		b.lg.Warn("ignoring a command that can't be answered", "type", i.Type)
		return
	}
	if self := b.self.Load(); i.ApplicationID == "" && self != nil {
		i.ApplicationID = self.application()
	}
	r := &responder{bot: b, interaction: i, book: phrasebook.For(i.Locale), control: parseControl(i.Data.CustomID)}
	found, name := b.routes.find(r)
	lg := b.lg.With("command", name, "guild", i.GuildID)
	lg.Debug("command given", "user", i.person().ID, "type", i.Type)
	ctx := work
	if found.stops {
		ctx = run
	}
	b.handle(ctx, lg, r.book, r, func() error { return found.handle(ctx, lg, r) })
}

// handle runs fn as a task. It is the one place that tells about what goes
// wrong: to the person in a line, to the log with its cause.
func (b *Bot) handle(ctx context.Context, lg *slog.Logger, book *phrasebook.Book, to sender, fn func() error) {
	if err := b.flood.admit(time.Now(), to.who()); err != nil {
		if refused, ok := errors.AsType[*floodError](err); ok && !refused.tell {
			lg.Debug("too much is asked", "error", err)
			return
		}
		fn = func() error { return err }
	}
	b.tasks.start(func() {
		err := guard(fn)
		if err == nil {
			return
		}
		if failed, ok := errors.AsType[*sendError](err); ok {
			logUnsent(lg, failed)
			return
		}
		level := slog.LevelError
		if expected(err) || ctx.Err() != nil {
			level = slog.LevelInfo
		}
		lg.Log(ctx, level, "could not answer", "error", err)
		if err := to.send(ctx, private(apology(ctx, book, err))); err != nil {
			lg.Warn("could not say that either", "error", err)
		}
	})
}

// expected reports whether an error is no fault of the bot's, but something that
// people bring about, or that comes up when they ask while stories change.
func expected(err error) bool {
	if _, flooded := errors.AsType[*floodError](err); flooded {
		return true
	}
	for _, usual := range []error{errBusy, index.ErrNotReady, index.ErrNoQuestion, index.ErrNoSpeaker, index.ErrNoStory} {
		if errors.Is(err, usual) {
			return true
		}
	}
	return false
}

// guard calls fn and turns a panic in it into an error with its stack.
func guard(fn func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	return fn()
}

// logUnsent logs a message that could not be sent: what an admin of the
// server, or the person who asked, brought about is no fault of the bot's.
func logUnsent(lg *slog.Logger, err *sendError) {
	switch code(err) {
	case codeMissingAccess, codeMissingPermissions:
		lg.Warn("not allowed to speak there: the bot needs View Channel, Send Messages and Embed Links", "error", err)
	case codeUnknownInteraction, codeInvalidWebhookToken:
		lg.Warn("the command can no longer be answered", "error", err)
	default:
		if status(err) == http.StatusNotFound {
			lg.Warn("what was to be answered is gone", "error", err)
			return
		}
		lg.Error("could not send an answer", "error", err)
	}
}

// apology returns what to tell a person about an error.
func apology(ctx context.Context, in *phrasebook.Book, err error) string {
	if refused, ok := errors.AsType[*floodError](err); ok {
		return refused.apology(in)
	}
	switch {
	case errors.Is(err, errBusy):
		return in.Trouble.Busy
	case errors.Is(err, index.ErrNotReady):
		return in.Trouble.NotReady
	case errors.Is(err, index.ErrNoSpeaker):
		return in.Quote.Gone
	case errors.Is(err, index.ErrNoStory):
		return in.Control.StoryGone
	case errors.Is(err, index.ErrNoQuestion):
		return fmt.Sprintf(in.Trouble.NoQuestion, in.Trouble.Example)
	case ctx.Err() != nil:
		return in.Trouble.Restarting
	case errors.Is(err, context.DeadlineExceeded):
		return in.Trouble.TookLong
	}
	return in.Trouble.Wrong
}

// private returns a message of one line that only the person who asked sees,
// where that is possible.
func private(text string) *message {
	return &message{Content: text, Flags: discordgo.MessageFlagsEphemeral}
}
