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
	return f
}

// checkOptions checks the options of a command, or of a sub-command at a
// depth: groups stand at the top, sub-commands at the top or in groups.
func checkOptions(path string, options []CommandOption, depth int) faults {
	var f faults
	if len(options) > maxOptions {
		f.add(path, "Must be %d or fewer in length, is %d.", maxOptions, len(options))
	}
	seen := map[string]bool{}
	optional, nested := false, 0
	for i := range options {
		o, path := &options[i], at(path, i)
		if seen[o.Name] {
			f.add(at(path, "name"), "Option name already used: %q", o.Name)
		}
		seen[o.Name] = true
		if o.Type == SubCommand || o.Type == SubCommandGroup {
			nested++
		}
		if o.Required && optional {
			f.add(path, "Required options must be placed before non-required options")
		}
		optional = optional || !o.Required
		f = append(f, checkOption(path, o, depth)...)
	}
	if nested > 0 && nested < len(options) {
		f.add(path, "sub-commands can't stand beside other options")
	}
	return f
}

func checkOption(path string, o *CommandOption, depth int) faults {
	var f faults
	if !commandName(o.Name) {
		f.add(at(path, "name"), "Option name is invalid: %q", o.Name)
	}
	f.require(at(path, "description"), o.Description, maxCommandDescription)
	switch o.Type {
	case SubCommandGroup:
		if depth > 0 {
			f.add(path, "a group of sub-commands can't lie in another option")
		}
		for i := range o.Options {
			if o.Options[i].Type != SubCommand {
				f.add(at(path, "options", i), "a group holds sub-commands only")
			}
		}
		return append(f, checkOptions(at(path, "options"), o.Options, 1)...)
	case SubCommand:
		if depth > 1 {
			f.add(path, "a sub-command can't lie in another one")
		}
		return append(f, checkOptions(at(path, "options"), o.Options, 2)...)
	case StringOption, IntegerOption, NumberOption:
		return append(f, checkValueOption(path, o)...)
	case BooleanOption, UserOption, ChannelOption, RoleOption, MentionableOption, AttachmentOption:
		if o.Autocomplete || len(o.Choices) > 0 {
			f.add(path, "an option of type %d has neither choices nor autocomplete", o.Type)
		}
	default:
		f.add(at(path, "type"), "there is no type %d", o.Type)
	}
	if len(o.Options) > 0 {
		f.add(at(path, "options"), "only sub-commands have options")
	}
	return f
}

// checkValueOption checks an option whose value is typed in or chosen.
func checkValueOption(path string, o *CommandOption) faults {
	f := checkChoices(at(path, "choices"), o.Choices)
	if o.Autocomplete && len(o.Choices) > 0 {
		f.add(path, "choices and autocomplete exclude each other")
	}
	for i, choice := range o.Choices {
		if _, text := choice.Value.(string); text != (o.Type == StringOption) {
			f.add(at(path, "choices", i, "value"), "a value of another type than the option's: %v", choice.Value)
		}
	}
	f.within(at(path, "min_length"), o.MinLength, 0, maxStringLength)
	f.within(at(path, "max_length"), o.MaxLength, 1, maxStringLength)
	return f
}

// checkChoices checks the choices of an option or of an autocomplete answer.
func checkChoices(path string, choices []Choice) faults {
	var f faults
	if len(choices) > maxChoices {
		f.add(path, "Must be %d or fewer in length, is %d.", maxChoices, len(choices))
	}
	for i, c := range choices {
		f.require(at(path, i, "name"), c.Name, maxChoiceText)
		switch value := c.Value.(type) {
		case string:
			f.require(at(path, i, "value"), value, maxChoiceText)
		case float64:
		default:
			f.add(at(path, i, "value"), missingRequired)
		}
	}
	return f
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
