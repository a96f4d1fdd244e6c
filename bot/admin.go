package bot

import (
	"context"
	"log/slog"
	"slices"
)

// admin runs the admin commands. Who may is checked each time: Discord's own
// check can be changed by a server's settings. Every use is logged.
func (b *Bot) admin(ctx context.Context, lg *slog.Logger, r *responder) error {
	i := r.interaction
	var chosen givenOption
	if len(i.Data.Options) > 0 {
		chosen = i.Data.Options[0]
	}
	lg = lg.With("subcommand", chosen.Name, "user", i.person().ID, "name", i.person().Username)
	if !b.mayAdminister(i) {
		lg.Warn("admin command refused")
		return r.send(ctx, private(r.book.Reindex.AdminsOnly))
	}
	switch chosen.Name {
	case reindexName:
		full := option[bool](chosen.Options, fullName)
		lg.Info("admin command", "full", full)
		return b.reindex(ctx, lg, r, full)
	default:
		lg.Warn("unknown admin command")
		return r.send(ctx, private(r.book.Reindex.Unknown))
	}
}

// mayAdminister reports whether who gave the command is an admin: a member of
// the admin guild with Manage Server, or somebody on the list. Without an
// admin guild nobody is.
func (b *Bot) mayAdminister(i *interaction) bool {
	if b.cfg.AdminGuild == "" {
		return false
	}
	if person := i.person().ID; person != "" && slices.Contains(b.cfg.AdminUsers, person) {
		return true
	}
	return i.GuildID == b.cfg.AdminGuild && i.Member.Permissions&(administrator|manageServer) != 0
}
