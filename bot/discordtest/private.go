package discordtest

import (
	"net/http"
	"slices"
)

// followupsOfUser is how many further messages an application may send to an
// interaction where only a person has installed it.
const followupsOfUser = 5

// AddPrivateChannel adds the direct messages of people with one another, where
// the bot isn't. All of them have installed the application to their account,
// so that they can use its commands there; the bot gets to know of nothing else.
func (s *Server) AddPrivateChannel(people ...*User) *Channel {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := &Channel{ID: s.newID(), people: people}
	s.channels[c.ID] = c
	return c
}

// reachable finds the channel of a call, if the bot is there.
func (s *Server) reachable(c *call) (*Channel, *reply) {
	var r reply
	ch := s.channels[c.PathValue("channel")]
	switch {
	case ch == nil:
		r = notFound(10003, "Channel")
	case ch.people != nil:
		s.breach("%s: in a channel where the bot isn't", c.Pattern)
		r = refused(http.StatusForbidden, 50001, "Missing Access")
	default:
		return ch, nil
	}
	return nil, &r
}

// context is where an interaction takes place: a guild, direct messages with
// the bot, or a channel without it.
func (c *Channel) context() int {
	switch {
	case c.guild != nil:
		return 0
	case c.people == nil:
		return 1
	}
	return 2
}

// installedBy says who installed the application that is used in a channel, as
// an interaction does.
func (c *Channel) installedBy(user *User) map[string]any {
	switch c.context() {
	case 0:
		return map[string]any{"0": c.guild.ID}
	case 1:
		return map[string]any{"0": "0"}
	}
	return map[string]any{"1": user.ID}
}

// offers reports whether a command is for channels where the application was
// installed as it is there. One that doesn't say is for where a guild did.
func (cmd *Command) offers(c *Channel) bool {
	if c.people == nil {
		return true
	}
	return slices.Contains(cmd.Contexts, c.context()) && slices.Contains(cmd.IntegrationTypes, 1)
}
