package bot

import (
	"context"
	"log/slog"
	"strings"

	"byline/bot/store"
)

// findBehind answers the command on a message with what the stories say to its
// words, to who gave it alone.
func (b *Bot) findBehind(ctx context.Context, lg *slog.Logger, r *responder) error {
	data := &r.interaction.Data
	target := data.Resolved.Messages[data.TargetID]
	self := ""
	if id := b.self.Load(); id != nil {
		self = id.User.ID
	}
	return b.answerTo(ctx, lg, r, store.Question{
		Person: b.keeper.Person(r.interaction.person().ID),
		Text:   strings.TrimSuffix(cut(words(&target, self), longestQuestion), "…"),
		Asked:  b.cfg.Now(),
	}, true)
}
