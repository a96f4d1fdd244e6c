package discordtest

import (
	"context"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// post is a message and all that it has been.
type post struct {
	channel  *Channel
	versions []*Message
	deleted  bool
	answers  *Interaction // the interaction that it answers, or nil
}

func (p *post) now() *Message { return p.versions[len(p.versions)-1] }

// newMessage returns a message that is not yet anywhere.
func (s *Server) newMessage(c *Channel, author *User) *Message {
	return &Message{
		ID: s.newID(), ChannelID: c.ID, Author: author, Timestamp: s.now().UTC(),
		Embeds: []Embed{}, Components: []Component{}, Mentions: []*User{},
		MentionRoles: []string{}, Attachments: []any{},
	}
}

// put stores a new message and shows it to the bot, unless it is ephemeral,
// which a gateway doesn't tell.
func (s *Server) put(c *Channel, m *Message, answers *Interaction) *post {
	p := &post{channel: c, versions: []*Message{m}, answers: answers}
	s.posts[m.ID] = p
	c.posts = append(c.posts, p)
	if !m.Ephemeral() {
		s.dispatchMessage("MESSAGE_CREATE", p)
	}
	return p
}

// change stores a message's next state.
func (s *Server) change(p *post, m *Message) {
	edited := s.now().UTC()
	m.Edited = &edited
	p.versions = append(p.versions, m)
	if !m.Ephemeral() {
		s.dispatchMessage("MESSAGE_UPDATE", p)
	}
}

// remove deletes a message.
func (s *Server) remove(p *post) {
	p.deleted = true
	event := map[string]any{"id": p.now().ID, "channel_id": p.channel.ID}
	if p.channel.guild != nil {
		event["guild_id"] = p.channel.guild.ID
	}
	if !p.now().Ephemeral() {
		s.dispatch("MESSAGE_DELETE", p.channel.messageIntent(), event)
	}
}

// Delete removes a message, as its author or a moderator does.
func (s *Server) Delete(m *Message) {
	s.tb.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.posts[m.ID]
	if p == nil || p.deleted {
		s.tb.Fatalf("discordtest: the message is gone already")
	}
	s.remove(p)
	s.notify()
}

// Forbid takes the bot's permission to write in a channel away. It may answer
// interactions there all the same.
func (s *Server) Forbid(c *Channel) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.forbidden[c] = true
}

// Forget drops the messages, the answered interactions and the events that were
// until now, so that a long run doesn't fill the memory. A bot that has lost its
// connection just then misses events.
func (s *Server) Forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	clear(s.posts)
	for _, c := range s.channels {
		c.posts = nil
	}
	maps.DeleteFunc(s.interactions, func(_ string, in *Interaction) bool { return in.response != nil })
	maps.DeleteFunc(s.tokens, func(_ string, in *Interaction) bool { return in.response != nil })
	for _, ss := range s.sessions {
		ss.events = nil
	}
}

// Say posts a message of a person's. Whom the content mentions is told as
// Discord tells it: "<@id>" mentions that user.
func (s *Server) Say(author *User, c *Channel, content string) *Message {
	s.tb.Helper()
	return s.say(author, c, content, nil)
}

// Reply posts a message of a person's that replies to another one and, as
// Discord's own apps do unless told otherwise, mentions its author.
func (s *Server) Reply(author *User, to *Message, content string) *Message {
	s.tb.Helper()
	s.mu.Lock()
	c := s.channels[to.ChannelID]
	s.mu.Unlock()
	return s.say(author, c, content, to)
}

func (s *Server) say(author *User, c *Channel, content string, to *Message) *Message {
	s.tb.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	if problem := s.mayUse(author, c); problem != "" {
		s.tb.Fatalf("discordtest: Say: %s", problem)
	}
	m := s.newMessage(c, author)
	m.Content = content
	m.MentionEveryone = strings.Contains(content, "@everyone") || strings.Contains(content, "@here")
	m.Mentions = s.mentioned(content)
	if to != nil {
		m.Type = 19
		m.Reference = &Reference{MessageID: to.ID, ChannelID: c.ID, GuildID: c.guildID()}
		m.Referenced = to
		if !slices.Contains(m.Mentions, to.Author) {
			m.Mentions = append(m.Mentions, to.Author)
		}
	}
	return s.put(c, m, nil).now()
}

// mayUse says why somebody can't use a channel, or "".
func (s *Server) mayUse(u *User, c *Channel) string {
	switch {
	case c.people != nil && !slices.Contains(c.people, u):
		return u.Username + " is not among the people of this channel"
	case c.guild == nil && c.people == nil && c.recipient != u:
		return u.Username + " is not in this channel of direct messages"
	case c.guild != nil && c.guild.member(u) == nil:
		return u.Username + " is not a member of " + c.guild.Name
	}
	return ""
}

var mention = regexp.MustCompile(`<@!?(\d+)>`)

// mentioned finds the users that a content mentions, each once.
func (s *Server) mentioned(content string) []*User {
	found := []*User{}
	for _, match := range mention.FindAllStringSubmatch(content, -1) {
		if u := s.users[match[1]]; u != nil && !slices.Contains(found, u) {
			found = append(found, u)
		}
	}
	return found
}

// Messages returns the channel's messages as they are now, oldest first,
// without deleted ones.
func (s *Server) Messages(c *Channel) []*Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []*Message
	for _, p := range c.posts {
		if !p.deleted {
			all = append(all, p.now())
		}
	}
	return all
}

// WaitMessage waits until the channel has a message by the bot that matches,
// as it is now, and returns the oldest one. A nil match takes any.
func (s *Server) WaitMessage(ctx context.Context, c *Channel, match func(*Message) bool) *Message {
	s.tb.Helper()
	var found *Message
	s.wait(ctx, "a message by the bot", func() bool {
		for _, p := range c.posts {
			if m := p.now(); !p.deleted && m.Author == s.Bot && (match == nil || match(m)) {
				found = m
				return true
			}
		}
		return false
	})
	return found
}

// WaitReply waits until the bot has replied to a message.
func (s *Server) WaitReply(ctx context.Context, to *Message) *Message {
	s.tb.Helper()
	s.mu.Lock()
	c := s.channels[to.ChannelID]
	s.mu.Unlock()
	return s.WaitMessage(ctx, c, func(m *Message) bool {
		return m.Reference != nil && m.Reference.MessageID == to.ID
	})
}
