package bot

import (
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"time"
)

// DefaultAPIURL is where Discord's HTTP API is, version included.
const DefaultAPIURL = "https://discord.com/api/v9"

// Config says who the bot is and where.
type Config struct {
	// Token is the bot's token, with or without "Bot " before it.
	Token string
	// APIURL is the base of the HTTP API with its version; empty for
	// [DefaultAPIURL]. It may name a server that is compatible with Discord.
	APIURL string
	// AdminGuild is the id of the server that has the admin commands; with
	// none there are no admin commands.
	AdminGuild string
	// AdminUsers are the ids of people who may use the admin commands
	// besides the members with Manage Server.
	AdminUsers []string
	// Sample says that the stories are the embedded sample, which every
	// answer then tells.
	Sample bool
	// Now gives the day that a question is asked on; nil for time.Now.
	Now func() time.Time
}

// withDefaults returns the configuration with what is left open filled in.
func (c Config) withDefaults() Config {
	if c.APIURL == "" {
		c.APIURL = DefaultAPIURL
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	c.Token = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(c.Token), "Bot "))
	return c
}

// transport checks the configuration and returns the way to the HTTP API.
func (c *Config) transport(lg *slog.Logger) (*transport, error) {
	if c.Token == "" {
		return nil, fmt.Errorf("%w: set DISCORD_TOKEN to the bot token of your Discord application", ErrToken)
	}
	for _, id := range slices.Concat([]string{c.AdminGuild}, c.AdminUsers) {
		if strings.Trim(id, "0123456789") != "" {
			return nil, fmt.Errorf("%w: %q is not the id of a Discord server or person, which is a long number", ErrConfig, id)
		}
	}
	return newTransport(lg, c.APIURL)
}
