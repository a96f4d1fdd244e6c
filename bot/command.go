package bot

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// The names of the commands and of what belongs to them.
const (
	askName      = "ask"
	questionName = "question"
	adminName    = "admin"
	reindexName  = "reindex"
	fullName     = "full"
)

// longestQuestion is how many characters a question may have.
const longestQuestion = 500

// command is a slash command, as it is registered and as Discord returns it.
type command struct {
	Type          discordgo.ApplicationCommandType `json:"type"`
	Name          string                           `json:"name"`
	NameIn        map[string]string                `json:"name_localizations,omitempty"`
	Description   string                           `json:"description"`
	DescriptionIn map[string]string                `json:"description_localizations,omitempty"`
	Permissions   *permissions                     `json:"default_member_permissions,omitempty"`
	Contexts      []int                            `json:"contexts,omitempty"`
	Installations []int                            `json:"integration_types,omitempty"`
	AgeRestricted bool                             `json:"nsfw,omitempty"`
	Options       []commandOption                  `json:"options,omitempty"`
}

// commandOption is an option of a command, or a subcommand with its options.
type commandOption struct {
	Type          discordgo.ApplicationCommandOptionType `json:"type"`
	Name          string                                 `json:"name"`
	NameIn        map[string]string                      `json:"name_localizations,omitempty"`
	Description   string                                 `json:"description"`
	DescriptionIn map[string]string                      `json:"description_localizations,omitempty"`
	Required      bool                                   `json:"required,omitempty"`
	MinLength     int                                    `json:"min_length,omitempty"`
	MaxLength     int                                    `json:"max_length,omitempty"`
	Autocomplete  bool                                   `json:"autocomplete,omitempty"`
	Choices       []commandChoice                        `json:"choices,omitempty"`
	Options       []commandOption                        `json:"options,omitempty"`
}

type commandChoice struct {
	Name   string            `json:"name"`
	NameIn map[string]string `json:"name_localizations,omitempty"`
	Value  any               `json:"value"`
}

// globalCommands are those that everybody has.
func globalCommands() []command {
	return []command{{
		Type:        discordgo.ChatApplicationCommand,
		Name:        askName,
		Description: "Ask what the stories say",
		Contexts: []int{
			int(discordgo.InteractionContextGuild),
			int(discordgo.InteractionContextBotDM),
		},
		Installations: []int{int(discordgo.ApplicationIntegrationGuildInstall)},
		Options: []commandOption{{
			Type:        discordgo.ApplicationCommandOptionString,
			Name:        questionName,
			Description: "Your question, in your own words",
			Required:    true,
			MinLength:   1,
			MaxLength:   longestQuestion,
		}},
	}}
}

// adminCommands are those of the admin guild.
func adminCommands() []command {
	return []command{{
		Type:        discordgo.ChatApplicationCommand,
		Name:        adminName,
		Description: "Look after the stories",
		Permissions: new(manageServer),
		Options: []commandOption{{
			Type:        discordgo.ApplicationCommandOptionSubCommand,
			Name:        reindexName,
			Description: "Bring the index up to date with the stories",
			Options: []commandOption{{
				Type:        discordgo.ApplicationCommandOptionBoolean,
				Name:        fullName,
				Description: "Read every story again, also those that did not change",
			}},
		}},
	}}
}

// same reports whether the commands that Discord has are those wanted. Where
// they are to be used isn't compared for commands that don't say so: Discord
// fills that in for a server's own commands.
func same(have, want []command) bool {
	have, want = normal(have), normal(want)
	for i := range min(len(have), len(want)) {
		if want[i].Contexts == nil {
			have[i].Contexts = nil
		}
		if want[i].Installations == nil {
			have[i].Installations = nil
		}
	}
	return reflect.DeepEqual(have, want)
}

// normal returns the commands as one writes them who leaves out defaults and
// keeps to an order.
func normal(commands []command) []command {
	commands = slices.Clone(commands)
	for i := range commands {
		c := &commands[i]
		c.Type = max(c.Type, discordgo.ChatApplicationCommand)
		c.NameIn, c.DescriptionIn = filled(c.NameIn), filled(c.DescriptionIn)
		c.Contexts, c.Installations = sorted(c.Contexts), sorted(c.Installations)
		c.Options = normalOptions(c.Options)
	}
	slices.SortFunc(commands, func(a, b command) int { return strings.Compare(a.Name, b.Name) })
	return commands
}

func normalOptions(options []commandOption) []commandOption {
	if len(options) == 0 {
		return nil
	}
	options = slices.Clone(options)
	for i := range options {
		o := &options[i]
		o.NameIn, o.DescriptionIn = filled(o.NameIn), filled(o.DescriptionIn)
		o.Options = normalOptions(o.Options)
		o.Choices = slices.Clone(o.Choices)
		for j := range o.Choices {
			o.Choices[j].NameIn = filled(o.Choices[j].NameIn)
		}
		if len(o.Choices) == 0 {
			o.Choices = nil
		}
	}
	return options
}

// filled returns the map without empty texts, nil if nothing is left.
func filled(texts map[string]string) map[string]string {
	texts = maps.Clone(texts)
	maps.DeleteFunc(texts, func(_, text string) bool { return text == "" })
	if len(texts) == 0 {
		return nil
	}
	return texts
}

func sorted(numbers []int) []int {
	if len(numbers) == 0 {
		return nil
	}
	return slices.Sorted(slices.Values(numbers))
}
