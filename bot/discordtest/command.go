package discordtest

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
)

// CommandType says where a command is found in Discord's app.
type CommandType int

// The types of command.
const (
	SlashCommand   CommandType = 1
	UserCommand    CommandType = 2
	MessageCommand CommandType = 3
)

// OptionType says what an option of a command takes.
type OptionType int

// The types of option.
const (
	SubCommand        OptionType = 1
	SubCommandGroup   OptionType = 2
	StringOption      OptionType = 3
	IntegerOption     OptionType = 4
	BooleanOption     OptionType = 5
	UserOption        OptionType = 6
	ChannelOption     OptionType = 7
	RoleOption        OptionType = 8
	MentionableOption OptionType = 9
	NumberOption      OptionType = 10
	AttachmentOption  OptionType = 11
)

// Command is a registered command, as Discord gives it back.
type Command struct {
	ID                       string            `json:"id"`
	ApplicationID            string            `json:"application_id"`
	GuildID                  string            `json:"guild_id,omitempty"`
	Version                  string            `json:"version"`
	Type                     CommandType       `json:"type"`
	Name                     string            `json:"name"`
	NameLocalizations        map[string]string `json:"name_localizations"`
	Description              string            `json:"description"`
	DescriptionLocalizations map[string]string `json:"description_localizations"`
	Options                  []CommandOption   `json:"options,omitempty"`
	DefaultMemberPermissions *bits             `json:"default_member_permissions"`
	DMPermission             *bool             `json:"dm_permission,omitempty"`
	Contexts                 []int             `json:"contexts"`
	IntegrationTypes         []int             `json:"integration_types"`
	NSFW                     bool              `json:"nsfw"`
}

// CommandOption is an option of a command, or a sub-command of it.
type CommandOption struct {
	Type                     OptionType        `json:"type"`
	Name                     string            `json:"name"`
	NameLocalizations        map[string]string `json:"name_localizations,omitempty"`
	Description              string            `json:"description"`
	DescriptionLocalizations map[string]string `json:"description_localizations,omitempty"`
	Required                 bool              `json:"required,omitempty"`
	Autocomplete             bool              `json:"autocomplete,omitempty"`
	Choices                  []Choice          `json:"choices,omitempty"`
	Options                  []CommandOption   `json:"options,omitempty"`
	ChannelTypes             []int             `json:"channel_types,omitempty"`
	MinValue                 *float64          `json:"min_value,omitempty"`
	MaxValue                 *float64          `json:"max_value,omitempty"`
	MinLength                *int              `json:"min_length,omitempty"`
	MaxLength                *int              `json:"max_length,omitempty"`
}

// Choice is a value that Discord's app offers for an option.
type Choice struct {
	Name              string            `json:"name"`
	NameLocalizations map[string]string `json:"name_localizations,omitempty"`
	Value             any               `json:"value"` // string or float64
}

// bits is a permission set that comes as a number or a string of digits and
// goes as the latter.
type bits string

func (b *bits) UnmarshalJSON(data []byte) error {
	var number json.Number // takes a string of digits as well
	if err := json.Unmarshal(data, &number); err != nil {
		return fmt.Errorf("reading permissions: %w", err)
	}
	*b = bits(number)
	return nil
}

// Commands returns the commands registered for a guild, or for "" the global
// ones.
func (s *Server) Commands(guildID string) []Command {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []Command
	for _, c := range s.commands[guildID] {
		all = append(all, *c)
	}
	return all
}

// CommandWrites counts how often the bot has written commands: bulk
// overwrites, creations, edits and deletions.
func (s *Server) CommandWrites() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.overwrites
}

// WaitCommands waits until a guild, or for "" the application, has commands
// of all these names, or any command if none is given.
func (s *Server) WaitCommands(ctx context.Context, guildID string, names ...string) {
	s.tb.Helper()
	s.wait(ctx, "commands to be registered", func() bool {
		registered := s.commands[guildID]
		for _, name := range names {
			if !slices.ContainsFunc(registered, func(c *Command) bool { return c.Name == name }) {
				return false
			}
		}
		return len(registered) > 0
	})
}

// command finds a command that can be used in a channel. A guild's own goes
// before a global one of the same name.
func (s *Server) command(c *Channel, kind CommandType, name string) *Command {
	scopes := []string{""}
	if c.guild != nil {
		scopes = []string{c.guild.ID, ""}
	}
	for _, scope := range scopes {
		for _, cmd := range s.commands[scope] {
			if cmd.Name == name && cmd.Type == kind {
				return cmd
			}
		}
	}
	return nil
}

// usable reports whether the command is offered in the channel at all.
func (cmd *Command) usable(c *Channel) bool {
	if !cmd.offers(c) {
		return false
	}
	context := c.context()
	if cmd.Contexts != nil {
		return slices.Contains(cmd.Contexts, context)
	}
	return context == 0 || cmd.DMPermission == nil || *cmd.DMPermission
}
