package bot

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"byline/bot/phrasebook"
	"byline/index"
)

// ask answers /ask: at once if the answer is there within the time that
// Discord allows, else with a promise and then the answer.
func (b *Bot) ask(ctx context.Context, lg *slog.Logger, r *responder) error {
	question := strings.TrimSpace(option[string](r.interaction.Data.Options, questionName))
	if question == "" {
		return index.ErrNoQuestion
	}
	type result struct {
		message *message
		err     error
	}
	results := make(chan result, 1)
	go func() {
		var m *message
		err := guard(func() (err error) {
			m, err = b.answer(ctx, lg, r.book, question)
			return err
		})
		results <- result{m, err}
	}()
	var found result
	select {
	case found = <-results:
	case <-time.After(b.limits.deferring):
		if err := r.promise(ctx, 0); err != nil {
			return err
		}
		found = <-results
	}
	if found.err != nil {
		return found.err
	}
	return r.send(ctx, found.message)
}

// answer finds the answer to a question and renders it. Only so many are
// looked for at once; the others wait their turn.
func (b *Bot) answer(ctx context.Context, lg *slog.Logger, book *phrasebook.Book, question string) (*message, error) {
	ctx, cancel := context.WithTimeout(ctx, b.limits.answer)
	defer cancel()
	select {
	case b.asking <- struct{}{}:
		defer func() { <-b.asking }()
	case <-ctx.Done():
		return nil, fmt.Errorf("waiting for a turn to answer: %w", ctx.Err())
	}
	started := time.Now()
	a, err := b.asker.Ask(ctx, index.Question{Text: question, Asked: b.cfg.Now()})
	if err != nil {
		return nil, fmt.Errorf("finding an answer: %w", err)
	}
	lg.Info("answered", "found", a.Answered, "took", time.Since(started).Round(time.Millisecond))
	return edition{book, b.cfg.Sample}.render(a), nil
}
