package bot

import (
	"context"
	"log/slog"
	"strings"

	"byline/bot/store"

	"github.com/bwmarrin/discordgo"
)

// offerAskOn opens the form for a question that follows up another.
func (b *Bot) offerAskOn(ctx context.Context, _ *slog.Logger, r *responder) error {
	q, ok, err := b.keptQuestion(ctx, r)
	if !ok {
		return err
	}
	return r.open(ctx, newForm(control{askOnAction, []string{q.ID}}, r.book.Control.AskOnTitle, component{
		Style:       int(discordgo.TextInputShort),
		Label:       r.book.Control.AskOnLabel,
		Placeholder: r.book.Control.AskOnHint,
		MaxLength:   longestQuestion,
	}))
}

// askOn answers the question in the form, with the one before it in mind and
// within the same filters. The answer is as private as the one before.
func (b *Bot) askOn(ctx context.Context, lg *slog.Logger, r *responder) error {
	previous, ok, err := b.keptQuestion(ctx, r)
	if !ok {
		return err
	}
	return b.answerTo(ctx, lg, r, store.Question{
		Person:   b.keeper.Person(r.interaction.person().ID),
		Text:     strings.TrimSpace(input(r.interaction.Data.Inputs, inputName)),
		Previous: previous.ID,
		Source:   previous.Source,
		From:     previous.From,
		To:       previous.To,
		Asked:    b.cfg.Now(),
	}, r.interaction.onlyTheirs())
}
