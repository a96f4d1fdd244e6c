package discordtest

import (
	"fmt"
	"slices"
	"strings"
)

// find looks a slash command up, with the sub-command that its further words
// name, and fails the test if there is none. path holds the options passed on
// the way to the leaf's.
func (s *Server) find(c *Channel, name string) (cmd *Command, leaf []CommandOption, path []*CommandOption) {
	s.tb.Helper()
	words := strings.Fields(name)
	if len(words) > 0 {
		cmd = s.command(c, SlashCommand, words[0])
	}
	if cmd == nil {
		s.tb.Fatalf("discordtest: the command /%s isn't registered", name)
	}
	if !cmd.usable(c) {
		s.tb.Fatalf("discordtest: the command /%s isn't offered here", name)
	}
	leaf = cmd.Options
	for _, word := range words[1:] {
		i := slices.IndexFunc(leaf, func(o CommandOption) bool {
			return o.Name == word && (o.Type == SubCommand || o.Type == SubCommandGroup)
		})
		if i < 0 {
			s.tb.Fatalf("discordtest: the command /%s has no sub-command %q", words[0], word)
		}
		path = append(path, &leaf[i])
		leaf = leaf[i].Options
	}
	if slices.ContainsFunc(leaf, func(o CommandOption) bool { return o.Type == SubCommand || o.Type == SubCommandGroup }) {
		s.tb.Fatalf("discordtest: /%s needs a sub-command", name)
	}
	return cmd, leaf, path
}

// commandData is the use of a command on the wire: options nested in the
// sub-commands, and what they refer to.
func (s *Server) commandData(cmd *Command, path []*CommandOption, options []any, values []Value) map[string]any {
	for _, sub := range slices.Backward(path) {
		options = []any{map[string]any{"type": sub.Type, "name": sub.Name, "options": options}}
	}
	data := map[string]any{"id": cmd.ID, "name": cmd.Name, "type": cmd.Type}
	if len(options) > 0 {
		data["options"] = options
	}
	if cmd.GuildID != "" {
		data["guild_id"] = cmd.GuildID
	}
	users, attachments := map[string]any{}, map[string]any{}
	for _, v := range values {
		switch v := v.Value.(type) {
		case *User:
			users[v.ID] = v
		case *Attachment:
			attachments[v.ID] = v
		}
	}
	resolved := map[string]any{}
	if len(users) > 0 {
		resolved["users"] = users
	}
	if len(attachments) > 0 {
		resolved["attachments"] = attachments
	}
	if len(resolved) > 0 {
		data["resolved"] = resolved
	}
	return data
}

// leafOptions puts values on the wire, or says why Discord's app would not.
func leafOptions(declared []CommandOption, values []Value) (wire []any, problem string) {
	for _, o := range declared {
		if o.Required && !slices.ContainsFunc(values, func(v Value) bool { return v.Name == o.Name }) {
			return nil, fmt.Sprintf("the option %q is required", o.Name)
		}
	}
	wire = []any{} // Discord sends a sub-command's options even if there are none
	for _, v := range values {
		o, problem := option(declared, v.Name)
		if problem != "" {
			return nil, problem
		}
		value, problem := o.wire(v.Value)
		if problem != "" {
			return nil, fmt.Sprintf("the option %q %s", v.Name, problem)
		}
		wire = append(wire, map[string]any{"type": o.Type, "name": o.Name, "value": value})
	}
	return wire, ""
}

// partialOptions is the same while somebody still types: nothing is required,
// and the last option, which must have autocomplete, has the cursor.
func partialOptions(declared []CommandOption, values []Value) (wire []any, problem string) {
	if len(values) == 0 {
		return nil, "no option has the cursor"
	}
	for i, v := range values {
		o, problem := option(declared, v.Name)
		if problem != "" {
			return nil, problem
		}
		w := map[string]any{"type": o.Type, "name": o.Name, "value": v.Value}
		if i == len(values)-1 {
			if !o.Autocomplete {
				return nil, fmt.Sprintf("the option %q has no autocomplete", v.Name)
			}
			w["focused"] = true
		}
		wire = append(wire, w)
	}
	return wire, ""
}

func option(declared []CommandOption, name string) (*CommandOption, string) {
	i := slices.IndexFunc(declared, func(o CommandOption) bool { return o.Name == name })
	if i < 0 {
		return nil, fmt.Sprintf("there is no option %q", name)
	}
	return &declared[i], ""
}

// wire gives a value as it travels, or says what is wrong with it.
func (o *CommandOption) wire(value any) (any, string) {
	switch v := value.(type) {
	case string:
		if o.Type != StringOption {
			return nil, "takes no text"
		}
		if o.MinLength != nil && units(v) < *o.MinLength || o.MaxLength != nil && units(v) > *o.MaxLength {
			return nil, fmt.Sprintf("doesn't take a text of length %d", units(v))
		}
		return v, o.choice(v)
	case int:
		if o.Type != IntegerOption {
			return nil, "takes no whole number"
		}
		return v, o.number(float64(v))
	case float64:
		if o.Type != NumberOption {
			return nil, "takes no number"
		}
		return v, o.number(v)
	case bool:
		if o.Type == BooleanOption {
			return v, ""
		}
	case *User:
		if o.Type == UserOption || o.Type == MentionableOption {
			return v.ID, ""
		}
	case *Channel:
		if o.Type == ChannelOption {
			return v.ID, ""
		}
	case *Attachment:
		if o.Type == AttachmentOption {
			return v.ID, ""
		}
	}
	return nil, fmt.Sprintf("of type %d takes no %T", o.Type, value)
}

func (o *CommandOption) number(v float64) string {
	if o.MinValue != nil && v < *o.MinValue || o.MaxValue != nil && v > *o.MaxValue {
		return fmt.Sprintf("doesn't take %v", v)
	}
	return o.choice(v)
}

func (o *CommandOption) choice(v any) string {
	if len(o.Choices) == 0 || slices.ContainsFunc(o.Choices, func(c Choice) bool { return c.Value == v }) {
		return ""
	}
	return fmt.Sprintf("doesn't offer %v", v)
}
