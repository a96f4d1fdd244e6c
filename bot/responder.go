package bot

import (
	"context"
	"sync"

	"github.com/bwmarrin/discordgo"
)

// responder answers one command: its first message goes out as the answer
// that Discord waits for, later ones replace it.
type responder struct {
	bot         *Bot
	interaction *interaction

	mu       sync.Mutex
	answered bool
}

// send shows the message as the answer. One that replaces another may take
// as long as Discord accepts it; once ctx is done, a last attempt is short.
func (r *responder) send(ctx context.Context, m *message) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.answered {
		return r.first(ctx, &callback{Type: discordgo.InteractionResponseChannelMessageWithSource, Data: m})
	}
	whole, cancel := context.WithDeadline(ctx, r.interaction.arrived.Add(tokenLife))
	defer cancel()
	err := r.edit(whole, m)
	if err == nil || ctx.Err() == nil {
		return err
	}
	last, cancel := r.shortly(ctx)
	defer cancel()
	return r.edit(last, m)
}

// update shows the message in place of another, if that goes quickly.
func (r *responder) update(ctx context.Context, m *message) error {
	ctx, cancel := r.shortly(ctx)
	defer cancel()
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.edit(ctx, m)
}

// shortly returns a context for a message that doesn't end with ctx.
func (r *responder) shortly(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.WithoutCancel(ctx), r.bot.limits.send)
}

// edit replaces the answer. Who sees it is settled by the first one.
func (r *responder) edit(ctx context.Context, m *message) error {
	edit := *m
	edit.Flags = 0
	if err := r.bot.api.edit(ctx, r.interaction, &edit); err != nil {
		return &sendError{err}
	}
	return nil
}

// promise tells the person that the answer is on its way. Whether only they
// see it, is settled with that.
func (r *responder) promise(ctx context.Context, flags discordgo.MessageFlags) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	err := r.first(ctx, &callback{
		Type: discordgo.InteractionResponseDeferredChannelMessageWithSource,
		Data: &message{Flags: flags},
	})
	if r.answered {
		return nil // if it did not arrive, neither will the answer, which tells
	}
	return err
}

// first gives the first answer. One that Discord did not refuse, but did not
// confirm either, counts as given: it can't be given again after some seconds.
func (r *responder) first(ctx context.Context, c *callback) error {
	ctx, cancel := r.shortly(ctx)
	defer cancel()
	err := r.bot.api.callback(ctx, r.interaction, c)
	r.answered = err == nil || unconfirmed(err)
	if err != nil {
		return &sendError{err}
	}
	return nil
}
