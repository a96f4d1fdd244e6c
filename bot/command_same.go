package bot

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
)

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
