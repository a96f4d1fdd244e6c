package bot

import (
	"context"
	"log/slog"
	"strings"
)

// help tells what the bot can do.
func (b *Bot) help(ctx context.Context, _ *slog.Logger, r *responder) error {
	in := r.book.Help
	return r.send(ctx, private(strings.Join([]string{in.What, in.Ask, in.Filters, in.Buttons, in.Mentions, in.Nothing}, "\n\n")))
}
