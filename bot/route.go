package bot

import (
	"context"
	"log/slog"

	"github.com/bwmarrin/discordgo"
)

// handler answers one interaction.
type handler func(ctx context.Context, lg *slog.Logger, r *responder) error

// handling is what answers interactions of one kind.
type handling struct {
	handle handler
	// stops says that it ends with the bot; others are finished then.
	stops bool
}

// routes are the bot's answers to interactions. A new command, control or form
// is a line here.
type routes struct {
	commands    map[string]handling // by the command's name
	completions map[string]handling // by the name of the command that is typed
	controls    map[string]handling // by the action of a button or select
	forms       map[string]handling // by the action of a form that is sent
}

func (b *Bot) newRoutes() routes {
	return routes{
		commands: map[string]handling{
			askName:   {handle: b.ask},
			findName:  {handle: b.findBehind},
			helpName:  {handle: b.help},
			adminName: {handle: b.admin, stops: true},
		},
		completions: map[string]handling{
			askName: {handle: b.completeSource},
		},
		controls: map[string]handling{
			pageAction:    {handle: b.turnPage},
			contextAction: {handle: b.inContext},
			askOnAction:   {handle: b.offerAskOn},
			goodAction:    {handle: b.judgeGood},
			badAction:     {handle: b.askReason},
			publishAction: {handle: b.publish},
		},
		forms: map[string]handling{
			askOnAction: {handle: b.askOn},
			badAction:   {handle: b.judgeBad},
		},
	}
}

// find returns what answers an interaction, and what to call it in the log.
func (rs *routes) find(r *responder) (found handling, name string) {
	table, otherwise := rs.commands, unknownCommand
	name = r.interaction.Data.Name
	switch r.interaction.Type {
	case discordgo.InteractionApplicationCommandAutocomplete:
		table, otherwise = rs.completions, nothingToOffer
	case discordgo.InteractionMessageComponent:
		table, otherwise, name = rs.controls, outdated, r.control.action
	case discordgo.InteractionModalSubmit:
		table, otherwise, name = rs.forms, outdated, r.control.action
	case discordgo.InteractionApplicationCommand:
	default:
		table = nil
	}
	found, known := table[name]
	if !known {
		return handling{handle: otherwise}, "unknown" // its name may be anybody's words
	}
	return found, name
}

func nothingToOffer(ctx context.Context, _ *slog.Logger, r *responder) error {
	return r.complete(ctx, nil)
}

func unknownCommand(ctx context.Context, _ *slog.Logger, r *responder) error {
	return r.send(ctx, private(r.book.Trouble.UnknownCommand))
}

// outdated answers a control that this version doesn't know.
func outdated(ctx context.Context, lg *slog.Logger, r *responder) error {
	lg.Info("a control isn't one of this version's")
	return r.send(ctx, private(r.book.Control.Outdated))
}
