package bot

import (
	"context"
	"log/slog"
	"strings"

	"byline/bot/store"
	"byline/index"

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
// within the same filters. The answer is as private as the one before, and says
// who asked where others see it.
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
	if q.Text == "" {
		return index.ErrNoQuestion
	}
	follow(&q, &previous)
	e, onlyThem := edition{r.book, b.cfg.Sample}, r.interaction.onlyTheirs()
	return b.show(ctx, r, onlyThem, func() (*message, error) {
		m, err := b.answer(ctx, lg, e, q, onlyThem)
		if err == nil && !onlyThem { // a form doesn't show who sent it
			m.Content = e.withHead(e.asks(r.interaction.person().name(), &q), m.Content, &q)
		}
		return m, err
	})
}

// follow makes a question one that follows up another, within the same filters.
func follow(q, previous *store.Question) {
	q.Previous, q.Source, q.From, q.To = previous.ID, previous.Source, previous.From, previous.To
}
