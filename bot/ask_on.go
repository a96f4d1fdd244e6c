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
	q := store.Question{
		Person: b.keeper.Person(r.interaction.person().ID),
		Text:   strings.TrimSpace(input(r.interaction.Data.Inputs, inputName)),
		Asked:  b.cfg.Now(),
	}
	follow(&q, &previous)
	return b.answerTo(ctx, lg, r, q, r.interaction.onlyTheirs())
}

// follow makes a question one that follows up another, within the same filters.
func follow(q, previous *store.Question) {
	q.Previous, q.Source, q.From, q.To = previous.ID, previous.Source, previous.From, previous.To
}
