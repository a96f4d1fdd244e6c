package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"
)

// register makes the commands at Discord the bot's own, once in the bot's
// life. It tries until it succeeds or can't; answering goes on meanwhile.
func (b *Bot) register(ctx context.Context, stop context.CancelCauseFunc, application string) {
	if !b.registered.CompareAndSwap(false, true) {
		return
	}
	pending := []scope{{"", globalCommands()}}
	if b.cfg.AdminGuild != "" {
		pending = append(pending, scope{b.cfg.AdminGuild, adminCommands()})
	}
	for pause := b.limits.pause; ; pause = min(2*pause, longestPause) {
		var failed []scope
		for _, s := range pending {
			err := b.registerScope(ctx, application, s)
			switch {
			case err == nil, ctx.Err() != nil:
			case status(err) == http.StatusUnauthorized:
				stop(refusedToken(err))
				return
			case s.guild != "" && (status(err) == http.StatusForbidden || status(err) == http.StatusNotFound):
				b.lg.Error("no admin commands: invite the bot to the admin guild with the scope "+
					"applications.commands, or check DISCORD_ADMIN_GUILD", "guild", s.guild, "error", err)
			case status(err) >= 400 && status(err) < 500:
				b.lg.Error("Discord refuses the commands", "guild", s.guild, "error", err)
			default:
				b.lg.Warn("could not register the commands yet", "guild", s.guild, "error", err)
				failed = append(failed, s)
			}
		}
		pending = failed
		if len(pending) == 0 {
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(pause):
		}
	}
}

// scope is where commands are registered: in one server, or everywhere.
type scope struct {
	guild    string
	commands []command
}

// registerScope registers the commands of one scope if Discord has others.
func (b *Bot) registerScope(ctx context.Context, application string, s scope) error {
	ctx, cancel := context.WithTimeout(ctx, b.limits.send)
	defer cancel()
	address := discordgo.EndpointApplicationGlobalCommands(application)
	if s.guild != "" {
		address = discordgo.EndpointApplicationGuildCommands(application, s.guild)
	}
	var have []registeredCommand
	err := b.api.do(ctx, http.MethodGet, address+"?with_localizations=true", nil, &have)
	if err != nil {
		return fmt.Errorf("listing the commands: %w", err)
	}
	if same(withoutIDs(have), s.commands) {
		b.mentions.learn(s.guild, have)
		b.lg.Debug("the commands are registered already", "guild", s.guild)
		return nil
	}
	var now []registeredCommand
	err = b.api.do(ctx, http.MethodPut, address, s.commands, &now)
	if _, unread := errors.AsType[*unreadError](err); err != nil && !unread {
		return fmt.Errorf("overwriting the commands: %w", err)
	}
	b.mentions.learn(s.guild, now) // none where the response can't be read, which is no reason to try again
	b.lg.Info("registered the commands", "guild", s.guild)
	return nil
}

func withoutIDs(have []registeredCommand) []command {
	var commands []command
	for _, r := range have {
		commands = append(commands, r.command)
	}
	return commands
}
