package discordtest

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// Discord's limits on commands.
const (
	maxSlashCommands      = 100
	maxContextCommands    = 15 // user and message commands, each
	maxOptions            = 25
	maxChoices            = 25
	maxChoiceText         = 100
	maxCommandDescription = 100
	maxCommandText        = 8000 // names, descriptions and values of a command
	maxContextCommandName = 32
	maxStringLength       = 6000
)

var namePattern = regexp.MustCompile(`^[-_'\p{L}\p{N}]{1,32}$`)

// commandName is the form of the name of a slash command and its options.
func commandName(name string) bool {
	return namePattern.MatchString(name) && strings.ToLower(name) == name
}

// checkCommands checks all commands of a scope as they would be together.
func checkCommands(list []*Command) faults {
	var f faults
	counts := map[CommandType]int{}
	for i, cmd := range list {
		path := at(i)
		counts[cmd.Type]++
		for _, other := range list[:i] {
			if cmd.same(other) {
				f.add(at(path, "name"), "Application command names must be unique: %q", cmd.Name)
			}
		}
		switch cmd.Type {
		case SlashCommand:
			f = append(f, checkSlashCommand(path, cmd)...)
		case UserCommand, MessageCommand:
			f = append(f, checkContextCommand(path, cmd)...)
		default:
			f.add(at(path, "type"), "there is no type %d", cmd.Type)
		}
		if n := cmd.units(); n > maxCommandText {
			f.add(path, "Command exceeds maximum size of %d, is %d.", maxCommandText, n)
		}
	}
	for kind, most := range map[CommandType]int{
		SlashCommand: maxSlashCommands, UserCommand: maxContextCommands, MessageCommand: maxContextCommands,
	} {
		if counts[kind] > most {
			f.add("", "Maximum number of application commands of type %d reached (%d)", kind, most)
		}
	}
	return f
}

func checkSlashCommand(path string, cmd *Command) faults {
	var f faults
	if !commandName(cmd.Name) {
		f.add(at(path, "name"), "Command name is invalid: %q", cmd.Name)
	}
	f.require(at(path, "description"), cmd.Description, maxCommandDescription)
	f = append(f, checkLocalizations(path, cmd.NameLocalizations, cmd.DescriptionLocalizations, commandName)...)
	return append(f, checkOptions(at(path, "options"), cmd.Options, 0)...)
}

func checkContextCommand(path string, cmd *Command) faults {
	var f faults
	if n := utf8.RuneCountInString(cmd.Name); n < 1 || n > maxContextCommandName {
		f.add(at(path, "name"), "Must be between 1 and %d in length, is %d.", maxContextCommandName, n)
	}
	if cmd.Description != "" || len(cmd.Options) > 0 {
		f.add(path, "Context menu commands cannot have description or options")
	}
	if len(cmd.DescriptionLocalizations) > 0 {
		f.add(at(path, "description_localizations"), "Context menu commands cannot have description or options")
	}
	return append(f, checkLocalizations(path, cmd.NameLocalizations, nil, func(name string) bool {
		n := utf8.RuneCountInString(name)
		return n >= 1 && n <= maxContextCommandName
	})...)
}

// units is the part of the 8,000 that the command uses up.
func (cmd *Command) units() int {
	return units(cmd.Name) + units(cmd.Description) + optionUnits(cmd.Options)
}

func optionUnits(options []CommandOption) int {
	n := 0
	for _, o := range options {
		n += units(o.Name) + units(o.Description) + optionUnits(o.Options)
		for _, c := range o.Choices {
			n += units(c.Name)
			if text, ok := c.Value.(string); ok {
				n += units(text)
			}
		}
	}
	return n
}
