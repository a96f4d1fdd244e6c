package bot

import (
	"slices"
	"strings"
	"sync"

	"github.com/bwmarrin/discordgo"
)

// commandMentions are the ids of the commands as Discord has them, by which a
// message can mention them so that a tap gives them.
type commandMentions struct {
	mu    sync.Mutex
	known map[string][]registeredCommand // by server, "" for everywhere
}

// registeredCommand is a command as Discord returns it.
type registeredCommand struct {
	ID string `json:"id"`
	command
}

// learn takes the ids from the commands that a server has.
func (c *commandMentions) learn(guild string, commands []registeredCommand) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known == nil {
		c.known = map[string][]registeredCommand{}
	}
	c.known[guild] = commands
}

// mention returns the mention of a command, with each subcommand if it has
// some; or its name in the reader's language where its id isn't known.
func (c *commandMentions) mention(guild, name, local string) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	i := slices.IndexFunc(c.known[guild], func(r registeredCommand) bool { return r.Name == name && r.ID != "" })
	if i < 0 {
		return boldMark + "/" + local + boldMark
	}
	r := c.known[guild][i]
	var all []string
	for _, o := range r.Options {
		if o.Type == discordgo.ApplicationCommandOptionSubCommand {
			all = append(all, "</"+name+" "+o.Name+":"+r.ID+">")
		}
	}
	if len(all) == 0 {
		all = []string{"</" + name + ":" + r.ID + ">"}
	}
	return strings.Join(all, " ")
}
