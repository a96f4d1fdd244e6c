package bot

import (
	"context"
	"sync"

	"byline/bot/phrasebook"

	"github.com/bwmarrin/discordgo"
)

// responder answers one interaction.
type responder struct {
	bot         *Bot
	interaction *interaction
	book        *phrasebook.Book // the reader's language
	control     control          // what was pressed or sent, if it can be read

	mu    sync.Mutex
	stage stage
}

// stage is how far the answer to an interaction has come.
type stage int

const (
	waiting  stage = iota // for the first answer
	answered              // by a message of its own, or by the promise of one
	changing              // by a change of the message with the control that was pressed
)

// send shows the message to who gave the command: as the first answer, in place
// of an earlier one, or beside the message that was changed. One that replaces
// another may take as long as Discord accepts it; once ctx is done, a last
// attempt is short.
func (r *responder) send(ctx context.Context, m *message) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch r.stage {
	case waiting:
		if r.interaction.Type == discordgo.InteractionApplicationCommandAutocomplete {
			return r.offer(ctx, nil) // who types sees no message
		}
		return r.first(ctx, answered, &callback{Type: discordgo.InteractionResponseChannelMessageWithSource, Data: m})
	case answered:
		return r.last(ctx, func(ctx context.Context) error { return r.bot.api.edit(ctx, r.interaction, m) })
	default:
		return r.last(ctx, func(ctx context.Context) error { return r.bot.api.followUp(ctx, r.interaction, m) })
	}
}

// progress shows the message in place of an earlier one, if that goes quickly.
func (r *responder) progress(ctx context.Context, m *message) error {
	ctx, cancel := r.shortly(ctx)
	defer cancel()
	r.mu.Lock()
	defer r.mu.Unlock()
	return wrapUnsent(r.bot.api.edit(ctx, r.interaction, m))
}

// beside shows a further message, when there is an answer already.
func (r *responder) beside(ctx context.Context, m *message) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.last(ctx, func(ctx context.Context) error { return r.bot.api.followUp(ctx, r.interaction, m) })
}

// change replaces the message with the control that was pressed, whole.
func (r *responder) change(ctx context.Context, m *message) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.stage == waiting {
		return r.first(ctx, changing, &callback{Type: discordgo.InteractionResponseUpdateMessage, Data: m.whole()})
	}
	return r.last(ctx, func(ctx context.Context) error { return r.bot.api.edit(ctx, r.interaction, m) })
}

// setControls replaces the controls of the message with the one that was
// pressed, once a change is promised.
func (r *responder) setControls(ctx context.Context, rows []component) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.last(ctx, func(ctx context.Context) error { return r.bot.api.editControls(ctx, r.interaction, rows) })
}

// promise tells the person that the answer is on its way. Whether only they
// see it, is settled with that.
func (r *responder) promise(ctx context.Context, flags discordgo.MessageFlags) error {
	return r.defers(ctx, answered, &callback{
		Type: discordgo.InteractionResponseDeferredChannelMessageWithSource, Data: &message{Flags: flags},
	})
}

// promiseChange says that the message with the control will be changed. What
// is sent to the person then, stands beside it.
func (r *responder) promiseChange(ctx context.Context) error {
	return r.defers(ctx, changing, &callback{Type: discordgo.InteractionResponseDeferredMessageUpdate})
}

func (r *responder) defers(ctx context.Context, to stage, c *callback) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	err := r.first(ctx, to, c)
	if r.stage != waiting {
		return nil // if it did not arrive, neither will the answer, which tells
	}
	return err
}

// open shows a form. Its content comes as an interaction of its own.
func (r *responder) open(ctx context.Context, f *form) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.first(ctx, changing, &callback{Type: discordgo.InteractionResponseModal, Data: f})
}

// complete offers what may be meant by what is typed.
func (r *responder) complete(ctx context.Context, offers []string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.offer(ctx, offers)
}

func (r *responder) offer(ctx context.Context, offers []string) error {
	return r.first(ctx, answered, &callback{
		Type: discordgo.InteractionApplicationCommandAutocompleteResult, Data: newChoices(offers),
	})
}

// last sends what Discord accepts for as long as the interaction's token lives.
func (r *responder) last(ctx context.Context, send func(context.Context) error) error {
	whole, cancel := context.WithDeadline(ctx, r.interaction.arrived.Add(tokenLife))
	defer cancel()
	err := send(whole)
	if err == nil || ctx.Err() == nil {
		return wrapUnsent(err)
	}
	short, cancel := r.shortly(ctx)
	defer cancel()
	return wrapUnsent(send(short))
}

// first gives the first answer. One that Discord did not refuse, but did not
// confirm either, counts as given: it can't be given again after some seconds.
func (r *responder) first(ctx context.Context, to stage, c *callback) error {
	ctx, cancel := r.shortly(ctx)
	defer cancel()
	err := r.bot.api.callback(ctx, r.interaction, c)
	if err == nil || unconfirmed(err) {
		r.stage = to
	}
	return wrapUnsent(err)
}

// shortly returns a context for a message that doesn't end with ctx.
func (r *responder) shortly(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.WithoutCancel(ctx), r.bot.limits.send)
}

// wrapUnsent says of an error, if there is one, that it is a message's.
func wrapUnsent(err error) error {
	if err == nil {
		return nil
	}
	return &sendError{err}
}
