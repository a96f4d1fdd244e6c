package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"

	"byline/bot/store"

	"github.com/bwmarrin/discordgo"
)

// longestReason is how many characters a reason may have.
const longestReason = 1000

// judgeGood keeps that an answer helped.
func (b *Bot) judgeGood(ctx context.Context, _ *slog.Logger, r *responder) error {
	return b.judge(ctx, r, store.Verdict{Good: true}, r.book.Control.ThanksGood)
}

// askReason opens the form for what was wrong with an answer.
func (b *Bot) askReason(ctx context.Context, _ *slog.Logger, r *responder) error {
	q, ok, err := b.keptQuestion(ctx, r)
	if !ok {
		return err
	}
	return r.open(ctx, newForm(control{badAction, []string{q.ID}}, r.book.Control.ReasonTitle, component{
		Style:       int(discordgo.TextInputParagraph),
		Label:       r.book.Control.ReasonLabel,
		Placeholder: r.book.Control.ReasonHint,
		Required:    new(false),
		MaxLength:   longestReason,
	}))
}

// judgeBad keeps that an answer was wrong, and why if that was told.
func (b *Bot) judgeBad(ctx context.Context, _ *slog.Logger, r *responder) error {
	reason := strings.TrimSpace(input(r.interaction.Data.Inputs, inputName))
	return b.judge(ctx, r, store.Verdict{Reason: reason}, r.book.Control.ThanksBad)
}

// judge keeps a verdict on the question of the control and thanks for it.
func (b *Bot) judge(ctx context.Context, r *responder, v store.Verdict, thanks string) error {
	v.Question, v.Person = r.control.arg(0), b.keeper.Person(r.interaction.person().ID)
	out, err := b.keeper.OptedOut(v.Person)
	if err != nil {
		return fmt.Errorf("looking up who opted out: %w", err)
	}
	if out {
		return r.send(ctx, private(r.book.Control.NotKept))
	}
	// Its writing has to leave time for the answer.
	writing, cancel := context.WithTimeout(ctx, b.limits.deferring)
	defer cancel()
	switch err := b.keeper.Judge(writing, v); {
	case errors.Is(err, store.ErrUnknown):
		return r.send(ctx, private(r.book.Control.Expired))
	case err != nil:
		return fmt.Errorf("keeping a verdict: %w", err)
	}
	return r.send(ctx, private(thanks))
}
