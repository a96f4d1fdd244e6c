package bot

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"byline/bot/store"

	"github.com/bwmarrin/discordgo"
)

// Discloser shows and deletes what is kept of people, as [store.Store] does.
// Forget and OptOut may take seconds. What they deleted stays deleted where
// they fail after that.
type Discloser interface {
	KeptFor() time.Duration
	Kept(p store.Person) ([]store.Row, error)
	Forget(ctx context.Context, p store.Person) (n int, err error)
	OptOut(ctx context.Context, p store.Person, out bool) error
}

// The actions of the controls under what is said of privacy. They are about who
// presses them, whoever that is.
const (
	keptAction    = "kept"    // shows what is kept
	forgetAction  = "forget"  // asks whether to delete it
	forgetsAction = "forgets" // deletes it
	leaveAction   = "leave"   // doesn't
	optOutAction  = "optout"  // wantOut or wantIn
)

const (
	wantOut = "out"
	wantIn  = "in"
)

// privacy answers /privacy, to who gave it alone.
func (b *Bot) privacy(ctx context.Context, _ *slog.Logger, r *responder) error {
	m, err := b.privacyNow(r, "")
	if err != nil {
		return err
	}
	return r.send(ctx, m)
}

// privacyNow returns what is kept of people and, now, of this one, with the
// controls over it; note stands above that.
func (b *Bot) privacyNow(r *responder, note string) (*message, error) {
	in := r.book.Privacy
	person := b.keeper.Person(r.interaction.person().ID)
	rows, err := b.keeper.Kept(person)
	if err != nil {
		return nil, fmt.Errorf("looking up what is kept of a person: %w", err)
	}
	out, err := b.keeper.OptedOut(person)
	if err != nil {
		return nil, fmt.Errorf("looking up who opted out: %w", err)
	}
	const day = 24 * time.Hour
	state := in.Nothing
	switch {
	case out:
		state = in.Out
	case len(rows) > 0:
		state = r.book.Count(in.Now, len(rows))
	}
	m := private(note)
	m.Embeds = []*discordgo.MessageEmbed{{
		Title: in.Title,
		Description: strings.Join([]string{
			in.What, r.book.Count(in.HowLong, int((b.keeper.KeptFor()+day-1)/day)), in.Seen, boldMark + state + boldMark,
		}, "\n\n"),
	}}
	see, forget := labeled(in.See, control{keptAction, nil}), labeled(in.Delete, control{forgetAction, nil})
	see.Disabled, forget.Disabled = len(rows) == 0, len(rows) == 0
	choice := labeled(in.OptOut, control{optOutAction, []string{wantOut}})
	if out {
		choice = labeled(in.OptIn, control{optOutAction, []string{wantIn}})
	}
	m.Controls = []component{row(see, forget, choice)}
	return m, nil
}

// confirmForgetting asks in place of the message whether to delete all.
func (b *Bot) confirmForgetting(ctx context.Context, _ *slog.Logger, r *responder) error {
	in := r.book.Privacy
	yes := labeled(in.Yes, control{forgetsAction, nil})
	yes.Style = int(discordgo.DangerButton)
	m := private(in.Sure)
	m.Controls = []component{row(yes, labeled(in.No, control{leaveAction, nil}))}
	return b.showOwn(ctx, r, m)
}

// leaveKept shows again what stood there before it was asked whether to delete.
func (b *Bot) leaveKept(ctx context.Context, _ *slog.Logger, r *responder) error {
	m, err := b.privacyNow(r, "")
	if err != nil {
		return err
	}
	return b.showOwn(ctx, r, m)
}

// showOwn shows a message in place of the one with the control, if only who
// pressed sees that, else beside it.
func (b *Bot) showOwn(ctx context.Context, r *responder, m *message) error {
	if r.interaction.onlyTheirs() {
		return r.change(ctx, m)
	}
	return r.send(ctx, m)
}

// promiseOwn promises what showOwn shows.
func (b *Bot) promiseOwn(ctx context.Context, r *responder) error {
	if r.interaction.onlyTheirs() {
		return r.promiseChange(ctx)
	}
	return r.promise(ctx, discordgo.MessageFlagsEphemeral)
}

// forget deletes what is kept of who pressed.
func (b *Bot) forget(ctx context.Context, lg *slog.Logger, r *responder) error {
	if err := b.promiseOwn(ctx, r); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, b.limits.answer)
	defer cancel()
	n, err := b.keeper.Forget(ctx, b.keeper.Person(r.interaction.person().ID))
	if err != nil && n == 0 {
		return fmt.Errorf("deleting what is kept of a person: %w", err)
	}
	note := r.book.Count(r.book.Privacy.Deleted, n)
	if err != nil {
		lg.Error("what was deleted could not be erased yet", "error", err)
		note += " " + r.book.Privacy.NotErased
	}
	lg.Info("deleted what was kept of a person", "count", n)
	return b.showNow(ctx, r, note)
}

// optOut keeps nothing of who pressed from now on, or questions again.
func (b *Bot) optOut(ctx context.Context, lg *slog.Logger, r *responder) error {
	in := r.book.Privacy
	wish := r.control.arg(0)
	if wish != wantOut && wish != wantIn {
		return outdated(ctx, lg, r)
	}
	if err := b.promiseOwn(ctx, r); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, b.limits.answer)
	defer cancel()
	person := b.keeper.Person(r.interaction.person().ID)
	note := in.OptedIn
	if wish == wantOut {
		note = in.OptedOut
	}
	if err := b.keeper.OptOut(ctx, person, wish == wantOut); err != nil {
		if out, lookErr := b.keeper.OptedOut(person); lookErr != nil || !out || wish != wantOut {
			return fmt.Errorf("opting out or in: %w", err)
		}
		lg.Error("what was deleted could not be erased yet", "error", err)
		note += " " + in.NotErased
	}
	lg.Info("somebody opted out or in", "out", wish == wantOut)
	return b.showNow(ctx, r, note)
}

// showNow shows what is kept after it was changed.
func (b *Bot) showNow(ctx context.Context, r *responder, note string) error {
	m, err := b.privacyNow(r, note)
	if err != nil {
		return err
	}
	return b.showOwn(ctx, r, m)
}
