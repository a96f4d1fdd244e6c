package discordtest

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
	f = append(f, checkLocalizations(path, o.NameLocalizations, o.DescriptionLocalizations, commandName)...)
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
