package bot

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"byline/bot/phrasebook"

	"github.com/bwmarrin/discordgo"
)

// The names of the commands and of what belongs to them.
const (
	askName      = "ask"
	questionName = "question"
	sourceName   = "source"
	fromName     = "from"
	toName       = "to"
	privateName  = "private"
	findName     = "Find in the stories"
	helpName     = "help"
	adminName    = "admin"
	reindexName  = "reindex"
	fullName     = "full"
)

// longestQuestion is how many characters a question may have.
const longestQuestion = 500

// sourceLimit and timeLimit are how many characters a filter may have.
const (
	sourceLimit = choiceLimit
	timeLimit   = 50
)

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

// globalCommands are those that everybody has, in servers and direct messages,
// and also where only they have installed the bot.
func globalCommands() []command {
	option := func(of func(phrasebook.Commands) phrasebook.Command, o commandOption) commandOption {
		if o.Type == 0 {
			o.Type = discordgo.ApplicationCommandOptionString
		}
		return namedOption(of, o)
	}
	ask := named(func(c phrasebook.Commands) phrasebook.Command { return c.Ask }, command{
		Type: discordgo.ChatApplicationCommand,
		Options: []commandOption{
			option(func(c phrasebook.Commands) phrasebook.Command { return c.Question }, commandOption{
				Required: true, MinLength: 1, MaxLength: longestQuestion,
			}),
			option(func(c phrasebook.Commands) phrasebook.Command { return c.Source }, commandOption{
				MaxLength: sourceLimit, Autocomplete: true,
			}),
			option(func(c phrasebook.Commands) phrasebook.Command { return c.From }, commandOption{MaxLength: timeLimit}),
			option(func(c phrasebook.Commands) phrasebook.Command { return c.To }, commandOption{MaxLength: timeLimit}),
			option(func(c phrasebook.Commands) phrasebook.Command { return c.Private }, commandOption{
				Type: discordgo.ApplicationCommandOptionBoolean,
			}),
		},
	})
	find := named(func(c phrasebook.Commands) phrasebook.Command { return phrasebook.Command{Name: c.Find} }, command{
		Type: discordgo.MessageApplicationCommand,
	})
	help := named(func(c phrasebook.Commands) phrasebook.Command { return c.Help }, command{
		Type: discordgo.ChatApplicationCommand,
	})
	commands := []command{ask, find, help}
	for i := range commands {
		commands[i].Contexts = []int{
			int(discordgo.InteractionContextGuild),
			int(discordgo.InteractionContextBotDM),
			int(discordgo.InteractionContextPrivateChannel),
		}
		commands[i].Installations = []int{
			int(discordgo.ApplicationIntegrationGuildInstall),
			int(discordgo.ApplicationIntegrationUserInstall),
		}
	}
	return commands
}

// adminCommands are those of the admin guild.
func adminCommands() []command {
	full := namedOption(func(c phrasebook.Commands) phrasebook.Command { return c.Full }, commandOption{
		Type: discordgo.ApplicationCommandOptionBoolean,
	})
	reindex := namedOption(func(c phrasebook.Commands) phrasebook.Command { return c.Reindex }, commandOption{
		Type:    discordgo.ApplicationCommandOptionSubCommand,
		Options: []commandOption{full},
	})
	return []command{named(func(c phrasebook.Commands) phrasebook.Command { return c.Admin }, command{
		Type:        discordgo.ChatApplicationCommand,
		Permissions: new(manageServer),
		Options:     []commandOption{reindex},
	})}
}

// named returns the command with its name and description in all languages.
func named(of func(phrasebook.Commands) phrasebook.Command, c command) command {
	c.Name, c.NameIn, c.Description, c.DescriptionIn = inAllLanguages(of)
	return c
}

// namedOption is the same for an option.
func namedOption(of func(phrasebook.Commands) phrasebook.Command, o commandOption) commandOption {
	o.Name, o.NameIn, o.Description, o.DescriptionIn = inAllLanguages(of)
	return o
}

// inAllLanguages returns a name and a description, and those in other
// languages than English by Discord's names of these.
func inAllLanguages(of func(phrasebook.Commands) phrasebook.Command) (
	name string, nameIn map[string]string, description string, descriptionIn map[string]string,
) {
	nameIn, descriptionIn = map[string]string{}, map[string]string{}
	for _, book := range phrasebook.Books() {
		words := of(book.Commands)
		if len(book.Locales) == 0 {
			name, description = words.Name, words.Description
		}
		for _, locale := range book.Locales {
			nameIn[locale] = words.Name
			if words.Description != "" { // a command on a message has none
				descriptionIn[locale] = words.Description
			}
		}
	}
	return name, nameIn, description, descriptionIn
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
