package bot

import (
	"context"
	"log/slog"
	"strconv"

	"byline/bot/store"

	"github.com/bwmarrin/discordgo"
)

// turnPage shows another page in place of the one with the button.
func (b *Bot) turnPage(ctx context.Context, lg *slog.Logger, r *responder) error {
	number, err := strconv.Atoi(r.control.arg(1))
	if err != nil || number < 0 || number > furtherLimit {
		return outdated(ctx, lg, r)
	}
	q, ok, err := b.keptQuestion(ctx, r)
	if !ok {
		return err
	}
	if !b.mayTurn(r.interaction, &q) {
		return r.send(ctx, private(r.book.Control.NotYours))
	}
	e := b.editionIn(r.control.arg(2), r)
	shown := 0
	m, err := b.inTime(
		func() error { return r.promiseChange(ctx) },
		func() (*message, error) {
			ctx, cancel := context.WithTimeout(ctx, b.limits.answer)
			defer cancel()
			p, err := b.page(ctx, &q, number)
			if err != nil {
				return nil, err
			}
			shown = p.number
			m := e.renderPage(&q, p, r.interaction.onlyTheirs())
			if head := headOf(r.interaction.Message.Content, &q); head != "" {
				m.Content = e.withHead(head, m.Content, &q)
			}
			return m, nil
		},
	)
	if err != nil {
		return err
	}
	lg.Info("turned to a page", "page", shown)
	if r.interaction.Message.Flags&discordgo.MessageFlagsSuppressEmbeds != 0 {
		m = plain(m) // where the bot may not show embeds
	}
	if err := r.change(ctx, m); err != nil {
		return err
	}
	if shown < number {
		return r.beside(ctx, private(r.book.Control.NoFurther))
	}
	return nil
}

// keptQuestion returns the question of the control that was pressed. Where it
// isn't kept any more, it tells so and reports false.
func (b *Bot) keptQuestion(ctx context.Context, r *responder) (store.Question, bool, error) {
	q, found, err := b.keeper.Question(r.control.arg(0))
	if err != nil || found {
		return q, found && err == nil, err
	}
	return q, false, r.send(ctx, private(r.book.Control.Expired))
}

// mayTurn reports whether who pressed may turn the pages of the answer: who
// asked, and moderators of the server.
func (b *Bot) mayTurn(i *interaction, q *store.Question) bool {
	if id := i.person().ID; id != "" && b.keeper.Person(id) == q.Person {
		return true
	}
	return i.moderates()
}

// moderates reports whether who pressed is a moderator of the server.
func (i *interaction) moderates() bool {
	return i.GuildID != "" && i.Member.Permissions&(administrator|manageMessages) != 0
}
