package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// needed are the permissions that the bot asks for when it is invited.
var needed = []struct {
	permission permissions
	name       string // as Discord's settings have it
	without    string // what doesn't work then
}{
	{discordgo.PermissionViewChannel, "View Channels", "it hears no mentions"},
	{discordgo.PermissionSendMessages, "Send Messages", "it can't answer mentions"},
	{discordgo.PermissionSendMessagesInThreads, "Send Messages in Threads", "it can't answer mentions in threads"},
	{discordgo.PermissionEmbedLinks, "Embed Links", "its answers to mentions are plain text"},
	{discordgo.PermissionReadMessageHistory, "Read Message History", "its answer to a message that mentions it is no reply to it"},
}

// invitation returns the address that invites an application's bot.
func invitation(application string) string {
	var all permissions
	for _, n := range needed {
		all |= n.permission
	}
	return fmt.Sprintf("https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d", application, all)
}

// guild looks whether the bot is in the admin guild, and what it may do there.
func (c *checker) guild(ctx context.Context) {
	if c.cfg.AdminGuild == "" {
		c.add("admin server", "none is set, so there are no admin commands; DISCORD_ADMIN_GUILD sets one", nil)
		return
	}
	var guild struct {
		Name    string
		OwnerID string `json:"owner_id"`
		Roles   []struct {
			ID          string
			Permissions permissions
		}
	}
	err := c.get(ctx, discordgo.EndpointGuild(c.cfg.AdminGuild), &guild)
	if s := status(err); s == http.StatusForbidden || s == http.StatusNotFound {
		err = fmt.Errorf("the bot isn't in it: invite the bot with %s, or check DISCORD_ADMIN_GUILD", invitation(c.application))
	}
	c.add("admin server", guild.Name, err)
	if err != nil {
		return
	}
	var member struct{ Roles []string }
	if err := c.get(ctx, discordgo.EndpointGuildMember(c.cfg.AdminGuild, c.bot), &member); err != nil {
		c.add("permissions", "", fmt.Errorf("they can't be looked up: %w", err))
		return
	}
	var have permissions
	for _, role := range guild.Roles {
		if role.ID == c.cfg.AdminGuild || slices.Contains(member.Roles, role.ID) { // the first is @everyone's
			have |= role.Permissions
		}
	}
	detail, err := c.permissions(have)
	c.add("permissions", detail, err)
}

// permissions says what of what is needed isn't there. A channel can take away
// more, which isn't looked at.
func (c *checker) permissions(have permissions) (detail string, err error) {
	if have&administrator != 0 {
		return "it is an administrator there, which it need not be", nil
	}
	var missing []string
	for _, n := range needed {
		if have&n.permission == 0 {
			missing = append(missing, n.name+" ("+n.without+")")
		}
	}
	if len(missing) > 0 {
		return "", errors.New("missing in the admin server: " + strings.Join(missing, ", ") +
			"; give its role these in Server Settings, Roles, or invite it again with " + invitation(c.application))
	}
	return "all that it needs, unless a channel takes them away", nil
}

// The flags of an application that say which privileged intents it may use; one
// is for applications that Discord verified, one for others.
const (
	presenceFlags = 1<<12 | 1<<13
	memberFlags   = 1<<14 | 1<<15
	contentFlags  = 1<<18 | 1<<19
)

// intents tells which privileged intents are switched on. The bot uses none.
func (c *checker) intents(flags int) {
	var on []string
	for _, i := range []struct {
		flags int
		name  string
	}{{presenceFlags, "Presence"}, {memberFlags, "Server Members"}, {contentFlags, "Message Content"}} {
		if flags&i.flags != 0 {
			on = append(on, i.name)
		}
	}
	if len(on) == 0 {
		c.add("intents", "no privileged one is switched on, and none is needed", nil)
		return
	}
	c.add("intents", "none that is privileged is needed; on the application's page Bot, these can be switched off: "+strings.Join(on, ", "), nil)
}

// gateway looks how often the bot may still log in today.
func (c *checker) gateway(ctx context.Context) {
	var found struct {
		Limit struct {
			Total, Remaining int
			ResetAfter       float64 `json:"reset_after"` // milliseconds
		} `json:"session_start_limit"`
	}
	err := c.get(ctx, discordgo.EndpointGatewayBot, &found)
	detail := fmt.Sprintf("%d of %d logins left today", found.Limit.Remaining, found.Limit.Total)
	if err == nil && found.Limit.Remaining == 0 && found.Limit.Total > 0 {
		err = fmt.Errorf("no login is left: wait for %s, and find out what starts the bot so often",
			duration(found.Limit.ResetAfter/1000))
	}
	c.add("gateway", detail, err)
}
