package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"
)

// Finding is one thing that [Check] looked at.
type Finding struct {
	Name   string // "token"
	Detail string // what was found
	Err    error  // what is wrong and how to mend it; nil if nothing is
}

// checkTime bounds each request of a check.
const checkTime = 10 * time.Second

// Check looks by Discord's HTTP API whether a bot with that configuration
// could answer. It changes nothing and doesn't connect to the gateway. What
// depends on something that was found wrong isn't looked at.
func Check(ctx context.Context, lg *slog.Logger, cfg Config) []Finding {
	c := checker{cfg: cfg.withDefaults()}
	transport, err := c.cfg.transport(lg)
	if err != nil {
		return []Finding{{Name: "configuration", Err: err}}
	}
	defer transport.close()
	if c.api, err = newAPI(transport, c.cfg.Token); err != nil {
		return []Finding{{Name: "configuration", Err: err}}
	}
	var me struct{ ID, Username string }
	if err := c.get(ctx, discordgo.EndpointUser("@me"), &me); err != nil {
		if status(err) == http.StatusUnauthorized {
			err = refusedToken(err)
		}
		return []Finding{{Name: "token", Err: err}}
	}
	c.add("token", "it is accepted, for "+me.Username, nil)
	application := me.ID // of all but the oldest bots
	var app struct{ ID string }
	if err := c.get(ctx, discordgo.EndpointApplication("@me"), &app); err == nil && app.ID != "" {
		application = app.ID
	}
	c.add("application", application, nil)
	c.guild(ctx)
	c.commands(ctx, application)
	return c.found
}

// checker collects findings.
type checker struct {
	cfg   Config
	api   *api
	found []Finding
}

func (c *checker) add(name, detail string, err error) {
	c.found = append(c.found, Finding{name, detail, err})
}

func (c *checker) get(ctx context.Context, address string, out any) error {
	ctx, cancel := context.WithTimeout(ctx, checkTime)
	defer cancel()
	return c.api.do(ctx, http.MethodGet, address, nil, out)
}

// guild looks whether the bot is in the admin guild.
func (c *checker) guild(ctx context.Context) {
	if c.cfg.AdminGuild == "" {
		c.add("admin server", "none is set, so there are no admin commands", nil)
		return
	}
	var guild struct{ Name string }
	err := c.get(ctx, discordgo.EndpointGuild(c.cfg.AdminGuild), &guild)
	if s := status(err); s == http.StatusForbidden || s == http.StatusNotFound {
		err = errors.New("the bot isn't in it: invite the bot, or check DISCORD_ADMIN_GUILD")
	}
	c.add("admin server", guild.Name, err)
}

// commands looks whether Discord has the commands that the bot would register.
func (c *checker) commands(ctx context.Context, application string) {
	scopes := []scope{{"", globalCommands()}}
	if c.cfg.AdminGuild != "" {
		scopes = append(scopes, scope{c.cfg.AdminGuild, adminCommands()})
	}
	for _, s := range scopes {
		name, address := "commands", discordgo.EndpointApplicationGlobalCommands(application)
		if s.guild != "" {
			name, address = "admin commands", discordgo.EndpointApplicationGuildCommands(application, s.guild)
		}
		var have []command
		err := c.get(ctx, address+"?with_localizations=true", &have)
		detail := "they are registered"
		switch {
		case err != nil:
			err = fmt.Errorf("invite the bot with the scope applications.commands: %w", err)
		case !same(have, s.commands):
			detail = "the bot will register them when it starts"
		}
		c.add(name, detail, err)
	}
}
