package bot

import (
	"context"
	"log/slog"
	"slices"
)

// forAdmins lets a handler be used by admins only. That is checked at each
// command and each press of a button, as Discord's own check can be changed by
// a server's settings, and somebody may have been an admin when the button came
// up. Every use is logged, by the handler with what it is for.
func (b *Bot) forAdmins(handle handler) handler {
	return func(ctx context.Context, lg *slog.Logger, r *responder) error {
		i := r.interaction
		lg = lg.With("user", i.person().ID, "name", i.person().Username)
		if !b.mayAdminister(i) {
			lg.Warn("admin command refused", "subcommand", chosen(i).Name)
			return r.send(ctx, private(r.book.Reindex.AdminsOnly))
		}
		return handle(ctx, lg, r)
	}
}

// mayAdminister reports whether who gave the command is an admin: in the admin
// guild, a member with Manage Server or somebody on the list. Without an admin
// guild nobody is.
func (b *Bot) mayAdminister(i *interaction) bool {
	if b.cfg.AdminGuild == "" || i.GuildID != b.cfg.AdminGuild {
		return false
	}
	if person := i.person().ID; person != "" && slices.Contains(b.cfg.AdminUsers, person) {
		return true
	}
	return i.Member.Permissions&(administrator|manageServer) != 0
}

// chosen returns the subcommand that was given, the zero option if none was.
func chosen(i *interaction) givenOption {
	if len(i.Data.Options) == 0 {
		return givenOption{}
	}
	return i.Data.Options[0]
}

// admin runs /admin.
func (b *Bot) admin(ctx context.Context, lg *slog.Logger, r *responder) error {
	given := chosen(r.interaction)
	lg = lg.With("subcommand", given.Name)
	switch given.Name {
	case reindexName:
		full := option[bool](given.Options, fullName)
		lg.Info("admin command", "full", full)
		return b.reindex(ctx, lg, r, full)
	case statusName:
		lg.Info("admin command")
		return b.status(ctx, lg, r)
	case addName:
		return b.add(ctx, lg, r, given.Options)
	case removeName:
		return b.askRemove(ctx, lg, r, option[string](given.Options, titleName))
	case reportName:
		days := int(option[float64](given.Options, daysName))
		lg.Info("admin command", "days", days)
		return b.report(ctx, lg, r, days)
	case cancelName:
		return b.cancel(ctx, lg, r)
	default:
		lg.Warn("unknown admin command")
		return r.send(ctx, private(r.book.Reindex.Unknown))
	}
}
