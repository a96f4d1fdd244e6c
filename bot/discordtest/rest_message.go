package discordtest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
)

// The routes about a channel's messages.

func (s *Server) listMessages(c *call) reply {
	ch, no := s.reachable(c)
	if no != nil {
		return *no
	}
	limit := 50
	if n, err := strconv.Atoi(c.URL.Query().Get("limit")); err == nil {
		limit = min(max(n, 1), 100)
	}
	list := []*Message{}
	for _, p := range slices.Backward(ch.posts) { // the newest first
		if m := p.now(); !p.deleted && !m.Ephemeral() && len(list) < limit {
			list = append(list, s.readable(p))
		}
	}
	return ok(list)
}

// readable is a message as the bot may read it.
func (s *Server) readable(p *post) *Message {
	m := *p.now()
	if s.privileged&MessageContent == 0 && !s.mayRead(p) {
		m.Content, m.Embeds, m.Components, m.Attachments = "", []Embed{}, []Component{}, []any{}
	}
	return &m
}

// post finds the message of a call in its channel.
func (s *Server) post(c *call) (*post, *reply) {
	ch, no := s.reachable(c)
	if no != nil {
		return nil, no
	}
	p := s.posts[c.PathValue("message")]
	if p == nil || p.deleted || p.channel != ch || p.now().Ephemeral() {
		r := notFound(10008, "Message")
		return nil, &r
	}
	return p, nil
}

func (s *Server) getMessage(c *call) reply {
	p, no := s.post(c)
	if no != nil {
		return *no
	}
	return ok(s.readable(p))
}

func (s *Server) createMessage(c *call) reply {
	ch, no := s.reachable(c)
	if no != nil {
		return *no
	}
	if s.forbidden[ch] {
		return refused(http.StatusForbidden, 50013, "Missing Permissions")
	}
	body, no := s.messageBody(c, c.body)
	if no != nil {
		return *no
	}
	f := checkMessage(body)
	if body.Flags.Value&FlagEphemeral != 0 {
		f.add("flags", "only the answer to an interaction can be ephemeral")
	}
	m := body.apply(s.newMessage(ch, s.Bot), FlagSuppressEmbeds|FlagSuppressNotifications|FlagComponentsV2)
	if ref := body.Reference; ref != nil {
		if ch.guild != nil && ch.guild.member(s.Bot).permissions&ReadMessageHistory == 0 {
			return refused(http.StatusBadRequest, 160002, "Cannot reply without permission to read message history")
		}
		to := s.posts[ref.MessageID]
		switch {
		case to != nil && !to.deleted && to.channel == ch:
			m.Type, m.Referenced = 19, to.now()
			m.Reference = &Reference{MessageID: ref.MessageID, ChannelID: ch.ID, GuildID: ch.guildID()}
		case ref.FailIfNotExists == nil || *ref.FailIfNotExists:
			return refusedReference() // no breach: the message may have been deleted meanwhile
		}
	}
	if len(f) > 0 {
		return s.invalid(c, f)
	}
	return ok(s.put(ch, m, nil).now())
}

func refusedReference() reply {
	f := faults{{"message_reference", "Unknown message"}}
	return reply{http.StatusBadRequest, apiError{"Invalid Form Body", 50035, f.tree()}}
}

func (s *Server) editMessage(c *call) reply {
	p, no := s.post(c)
	if no != nil {
		return *no
	}
	if p.now().Author != s.Bot {
		return refused(http.StatusForbidden, 50005, "Cannot edit a message authored by another user")
	}
	body, no := s.messageBody(c, c.body)
	if no != nil {
		return *no
	}
	return s.edit(c, p, body)
}

// edit changes a message of the bot's, if what it would be is a message.
func (s *Server) edit(c *call, p *post, body *messageBody) reply {
	f := checkEdit(body, p.now())
	if len(f) > 0 {
		return s.invalid(c, f)
	}
	m := body.apply(p.now(), FlagSuppressEmbeds|FlagComponentsV2)
	m.Flags &^= FlagLoading
	s.change(p, m)
	return ok(m)
}

func (s *Server) deleteMessage(c *call) reply {
	p, no := s.post(c)
	if no != nil {
		return *no
	}
	if p.now().Author != s.Bot && (p.channel.guild == nil || p.channel.guild.member(s.Bot).permissions&ManageMessages == 0) {
		return refused(http.StatusForbidden, 50013, "Missing Permissions")
	}
	s.remove(p)
	return noContent()
}

func (s *Server) typing(c *call) reply {
	ch, no := s.reachable(c)
	switch {
	case no != nil:
		return *no
	case s.forbidden[ch]:
		return refused(http.StatusForbidden, 50013, "Missing Permissions")
	}
	return noContent()
}

// messageBody reads a body that makes or edits a message, and holds it to the
// rule that nobody is pinged.
func (s *Server) messageBody(c *call, data []byte) (*messageBody, *reply) {
	body := &messageBody{}
	for _, f := range c.files {
		body.files = append(body.files, s.attach(f.name, f.content))
	}
	if err := json.Unmarshal(data, body); err != nil {
		r := s.unreadable(c, fmt.Errorf("decoding a message: %w", err))
		return nil, &r
	}
	if !s.mayMention {
		for _, fault := range checkMentions(body) {
			s.breach("%s: %v", c.Pattern, fault)
		}
	}
	return body, nil
}

// sets reports whether a JSON object has a field.
func sets(object []byte, field string) bool {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(object, &fields); err != nil {
		return false
	}
	_, has := fields[field]
	return has
}
