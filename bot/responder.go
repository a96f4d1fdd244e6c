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

// send shows the message as the answer.
func (r *responder) send(ctx context.Context, m *message) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), r.bot.limits.send)
	defer cancel()
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.answered {
		edit := *m
		edit.Flags = 0 // who sees an answer is settled by the first one
		if err := r.bot.api.edit(ctx, r.interaction, &edit); err != nil {
			return &sendError{err}
		}
		return nil
	}
	return r.first(ctx, &callback{Type: discordgo.InteractionResponseChannelMessageWithSource, Data: m})
}

// promise tells the person that the answer is on its way. Whether only they
// see it, is settled with that.
func (r *responder) promise(ctx context.Context, flags discordgo.MessageFlags) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), r.bot.limits.send)
	defer cancel()
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
	err := r.bot.api.callback(ctx, r.interaction, c)
	r.answered = err == nil || unconfirmed(err)
	if err != nil {
		return &sendError{err}
	}
	return nil
}
