package bot

import (
	"byline/bot/phrasebook"

	"github.com/bwmarrin/discordgo"
)

// The names of what /admin can do, and of the options of that.
const (
	reindexName = "reindex"
	fullName    = "full"
	statusName  = "status"
	addName     = "add"
	fileName    = "file"
	addressName = "address"
	removeName  = "remove"
	titleName   = "title"
	reportName  = "report"
	daysName    = "days"
	cancelName  = "cancel"
)

const (
	// longestAddress is how many characters an address may have.
	longestAddress = 2048
	// longestReport is of how many days a report can be; questions are kept
	// for 90 unless the operator says otherwise.
	longestReport = 366
)

// adminCommands are those of the admin guild.
func adminCommands() []command {
	type words = phrasebook.AdminCommands
	sub := func(of func(phrasebook.Commands) phrasebook.Command, options ...commandOption) commandOption {
		return namedOption(of, commandOption{Type: discordgo.ApplicationCommandOptionSubCommand, Options: options})
	}
	adminSub := func(of func(words) phrasebook.Command, options ...commandOption) commandOption {
		return sub(func(c phrasebook.Commands) phrasebook.Command { return of(c.OfAdmin) }, options...)
	}
	option := func(of func(words) phrasebook.Command, o commandOption) commandOption {
		return namedOption(func(c phrasebook.Commands) phrasebook.Command { return of(c.OfAdmin) }, o)
	}
	return []command{named(func(c phrasebook.Commands) phrasebook.Command { return c.Admin }, command{
		Type:        discordgo.ChatApplicationCommand,
		Permissions: new(manageServer),
		Options: []commandOption{
			sub(
				func(c phrasebook.Commands) phrasebook.Command { return c.Reindex },
				namedOption(func(c phrasebook.Commands) phrasebook.Command { return c.Full }, commandOption{
					Type: discordgo.ApplicationCommandOptionBoolean,
				}),
			),
			adminSub(func(w words) phrasebook.Command { return w.Status }),
			adminSub(
				func(w words) phrasebook.Command { return w.Add },
				option(func(w words) phrasebook.Command { return w.File }, commandOption{
					Type: discordgo.ApplicationCommandOptionAttachment,
				}),
				option(func(w words) phrasebook.Command { return w.Address }, commandOption{
					Type: discordgo.ApplicationCommandOptionString, MaxLength: longestAddress,
				}),
			),
			adminSub(
				func(w words) phrasebook.Command { return w.Remove },
				option(func(w words) phrasebook.Command { return w.Title }, commandOption{
					Type: discordgo.ApplicationCommandOptionString, Required: true, Autocomplete: true,
				}),
			),
			adminSub(
				func(w words) phrasebook.Command { return w.Report },
				option(func(w words) phrasebook.Command { return w.Days }, commandOption{
					Type: discordgo.ApplicationCommandOptionInteger, MinValue: new(1.0), MaxValue: new(float64(longestReport)),
				}),
			),
			adminSub(func(w words) phrasebook.Command { return w.Cancel }),
		},
	})}
}
