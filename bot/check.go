package bot

import (
	"context"
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
	c.bot, c.application = me.ID, me.ID // which is the application's for all but the oldest bots
	var app struct {
		ID    string
		Flags int
	}
	if err := c.get(ctx, discordgo.EndpointApplication("@me"), &app); err == nil && app.ID != "" {
		c.application = app.ID
		c.add("application", c.application, nil)
		c.intents(app.Flags)
	} else {
		c.add("application", "taken to be "+c.application+", as Discord doesn't say", err)
	}
	c.gateway(ctx)
	c.guild(ctx)
	c.commands(ctx)
	return c.found
}

// checker collects findings.
type checker struct {
	cfg   Config
	api   *api
	found []Finding

	bot, application string // ids
}

func (c *checker) add(name, detail string, err error) {
	c.found = append(c.found, Finding{name, detail, err})
}

func (c *checker) get(ctx context.Context, address string, out any) error {
	ctx, cancel := context.WithTimeout(ctx, checkTime)
	defer cancel()
	return c.api.do(ctx, http.MethodGet, address, nil, out)
}

// commands looks whether Discord has the commands that the bot would register.
func (c *checker) commands(ctx context.Context) {
	scopes := []scope{{"", globalCommands()}}
	if c.cfg.AdminGuild != "" {
		scopes = append(scopes, scope{c.cfg.AdminGuild, adminCommands()})
	}
	for _, s := range scopes {
		name, address := "commands", discordgo.EndpointApplicationGlobalCommands(c.application)
		if s.guild != "" {
			name, address = "admin commands", discordgo.EndpointApplicationGuildCommands(c.application, s.guild)
		}
		var have []command
		err := c.get(ctx, address+"?with_localizations=true", &have)
		detail := "they are registered"
		switch {
		case err != nil:
			err = fmt.Errorf("invite the bot with %s: %w", invitation(c.application), err)
		case !same(have, s.commands):
			detail = "the bot will register them when it starts"
		}
		c.add(name, detail, err)
	}
}
