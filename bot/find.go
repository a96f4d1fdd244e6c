package bot

import (
	"context"
	"log/slog"
	"strings"

	"byline/bot/store"
	"byline/index"
)

// findBehind answers the command on a message with what the stories say to its
// words, to who gave it alone. The words are somebody else's, who was not asked:
// they aren't kept, and so the answer has only the controls that do without.
func (b *Bot) findBehind(ctx context.Context, lg *slog.Logger, r *responder) error {
	data := &r.interaction.Data
	target := data.Resolved.Messages[data.TargetID]
	self := ""
	if id := b.self.Load(); id != nil {
		self = id.User.ID
	}
	q := store.Question{
		Person: b.keeper.Person(r.interaction.person().ID),
		Text:   strings.TrimSuffix(cut(words(&target, self), longestQuestion), "…"),
		Asked:  b.cfg.Now(),
	}
	if q.Text == "" {
		return index.ErrNoQuestion
	}
	return b.show(ctx, r, true, func() (*message, error) {
		ctx, cancel := context.WithTimeout(ctx, b.limits.answer)
		defer cancel()
		p, err := b.firstPage(ctx, lg, &q)
		if err != nil {
			return nil, err
		}
		return edition{r.book, b.cfg.Sample}.renderPage(&q, p, true), nil
	})
}
