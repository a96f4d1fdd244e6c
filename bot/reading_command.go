package bot

import (
	"byline/bot/phrasebook"

	"github.com/bwmarrin/discordgo"
)

// The names of the commands to read in the stories without a question, and of
// what is kept of people.
const (
	quoteName      = "quote"
	speakerName    = "speaker"
	aboutName      = "about"
	storiesName    = "stories"
	storyName      = "story"
	storyTitleName = "title"
	privacyName    = "privacy"
)

// readingCommands are those commands.
func readingCommands() []command {
	typed := func(of func(phrasebook.Commands) phrasebook.Command, required bool) commandOption {
		return namedOption(of, commandOption{
			Type: discordgo.ApplicationCommandOptionString, Required: required, MaxLength: choiceLimit, Autocomplete: true,
		})
	}
	slash := func(of func(phrasebook.Commands) phrasebook.Command, options ...commandOption) command {
		return named(of, command{Type: discordgo.ChatApplicationCommand, Options: options})
	}
	return []command{
		slash(func(c phrasebook.Commands) phrasebook.Command { return c.Quote },
			typed(func(c phrasebook.Commands) phrasebook.Command { return c.Speaker }, true),
			typed(func(c phrasebook.Commands) phrasebook.Command { return c.About }, false)),
		slash(func(c phrasebook.Commands) phrasebook.Command { return c.Stories },
			typed(func(c phrasebook.Commands) phrasebook.Command { return c.Source }, false)),
		slash(func(c phrasebook.Commands) phrasebook.Command { return c.Story },
			typed(func(c phrasebook.Commands) phrasebook.Command { return c.Title }, true)),
		slash(func(c phrasebook.Commands) phrasebook.Command { return c.Privacy }),
	}
}
