package bot

import (
	"context"
	"time"

	"github.com/bwmarrin/discordgo"
)

// show shows the answer that find finds: at once if it is there within the time
// that Discord allows, else with a promise and then the answer.
func (b *Bot) show(ctx context.Context, r *responder, onlyThem bool, find func() (*message, error)) error {
	var flags discordgo.MessageFlags
	if onlyThem {
		flags = discordgo.MessageFlagsEphemeral
	}
	m, err := b.inTime(func() error { return r.promise(ctx, flags) }, find)
	if err != nil {
		return err
	}
	m.Flags |= flags
	return r.send(ctx, m)
}

// inTime returns what find does. If that takes longer than Discord waits for
// an answer, it promises one meanwhile.
func (b *Bot) inTime(promise func() error, find func() (*message, error)) (*message, error) {
	type result struct {
		message *message
		err     error
	}
	results := make(chan result, 1)
	go func() {
		var m *message
		err := guard(func() (err error) {
			m, err = find()
			return err
		})
		results <- result{m, err}
	}()
	select {
	case found := <-results:
		return found.message, found.err
	case <-time.After(b.limits.deferring):
		if err := promise(); err != nil {
			return nil, err
		}
		found := <-results
		return found.message, found.err
	}
}
