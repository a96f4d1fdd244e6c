package bot

import (
	"context"
	"fmt"
	"log/slog"
	"strings"

	"byline/bot/phrasebook"
)

// help tells what the bot can do. Commands in it can be tapped.
func (b *Bot) help(ctx context.Context, _ *slog.Logger, r *responder) error {
	in, names := r.book.Help, &r.book.Commands
	about := func(sentence, name string, local phrasebook.Command) string {
		return fmt.Sprintf(sentence, b.mentions.mention("", name, local.Name))
	}
	parts := []string{
		in.What,
		about(in.Ask, askName, names.Ask),
		in.Filters, in.Buttons, in.Mentions,
		about(in.Quote, quoteName, names.Quote),
		about(in.Stories, storiesName, names.Stories),
		about(in.Story, storyName, names.Story),
		about(in.Privacy, privacyName, names.Privacy),
		in.Nothing,
	}
	if r.interaction.GuildID == b.cfg.AdminGuild && b.mayAdminister(r.interaction) {
		parts = append(parts, fmt.Sprintf(in.Admin, b.mentions.mention(b.cfg.AdminGuild, adminName, names.Admin.Name)))
	}
	return r.send(ctx, private(strings.Join(parts, "\n\n")))
}
