package discordtest

import "slices"

// Intents are the groups of events that a bot asks for when it identifies.
type Intents int

// The privileged intents, which an operator must switch on for a bot.
const (
	GuildMembers   Intents = 1 << 1
	GuildPresences Intents = 1 << 8
	MessageContent Intents = 1 << 15

	privilegedIntents = GuildMembers | GuildPresences | MessageContent
)

const (
	intentGuilds         Intents = 1 << 0
	intentGuildMessages  Intents = 1 << 9
	intentDirectMessages Intents = 1 << 12

	// Every intent that exists: bits 0 to 16, 20, 21, 24 and 25.
	allIntents Intents = 1<<17 - 1 | 3<<20 | 3<<24
)

// messageIntent is the intent that brings the channel's messages.
func (c *Channel) messageIntent() Intents {
	if c.guild == nil {
		return intentDirectMessages
	}
	return intentGuildMessages
}

// messageEvent is a message as MESSAGE_CREATE and MESSAGE_UPDATE bring it.
type messageEvent struct {
	Message
	GuildID string         `json:"guild_id,omitempty"`
	Member  map[string]any `json:"member,omitempty"`
}

// dispatchMessage tells each session of a message, without what its author
// wrote where the session may not read it.
func (s *Server) dispatchMessage(name string, p *post) {
	if p.channel.people != nil {
		return // the bot isn't there
	}
	event := messageEvent{Message: *p.now(), GuildID: p.channel.guildID()}
	if g := p.channel.guild; g != nil {
		if m := g.member(event.Author); m != nil {
			event.Member = m.wireNoUser()
		}
	}
	bare := event
	bare.Content, bare.Embeds, bare.Components = "", []Embed{}, []Component{}
	bare.Attachments = []any{}
	for _, session := range s.sessions {
		if session.intents&p.channel.messageIntent() == 0 {
			continue
		}
		if session.intents&MessageContent != 0 || s.mayRead(p) {
			session.dispatch(name, event)
		} else {
			session.dispatch(name, bare)
		}
	}
}

// mayRead reports whether the bot gets the message's content without the
// intent for it: its own, those to it in direct messages, and those that
// mention it. The mention that comes with a reply counts only where the reply
// is to an ordinary message of the bot's and not to its answer to a command.
func (s *Server) mayRead(p *post) bool {
	m := p.now()
	if m.Author == s.Bot || p.channel.guild == nil {
		return true
	}
	if slices.Contains(s.mentioned(m.Content), s.Bot) {
		return true
	}
	if m.Referenced == nil || m.Referenced.Author != s.Bot {
		return false
	}
	to := s.posts[m.Referenced.ID]
	return to != nil && to.answers == nil
}
