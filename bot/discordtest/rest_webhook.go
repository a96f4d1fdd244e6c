package discordtest

import (
	"net/http"
	"slices"
)

// The routes that go on with an interaction after its first answer.

// interaction finds the interaction whose token a call bears.
func (s *Server) interaction(c *call) (*Interaction, *reply) {
	var r reply
	in := s.tokens[c.PathValue("token")]
	switch {
	case in == nil || c.PathValue("application") != s.ApplicationID:
		r = notFound(10015, "Webhook")
	case c.arrived.Sub(in.created) > tokenLife:
		s.breach("%s: a token %v old, where it lives for %v", c.Pattern, c.arrived.Sub(in.created), tokenLife)
		r = refused(http.StatusUnauthorized, 50027, "Invalid Webhook Token")
	case in.response == nil:
		s.breach("%s: before the interaction's first answer", c.Pattern)
		r = notFound(10015, "Webhook")
	default:
		return in, nil
	}
	return nil, &r
}

// answerPost finds the answer or follow-up of a call.
func (s *Server) answerPost(c *call) (*post, *reply) {
	in, no := s.interaction(c)
	if no != nil {
		return nil, no
	}
	id := c.PathValue("message")
	mine := slices.Clone(in.followups)
	if in.original != nil {
		if id == "@original" {
			id = in.original.now().ID
		}
		mine = append(mine, in.original)
	}
	for _, p := range mine {
		if p.now().ID == id && !p.deleted {
			return p, nil
		}
	}
	r := notFound(10008, "Message")
	return nil, &r
}

func (s *Server) getAnswer(c *call) reply {
	p, no := s.answerPost(c)
	if no != nil {
		return *no
	}
	return ok(p.now())
}

func (s *Server) editAnswer(c *call) reply {
	p, no := s.answerPost(c)
	if no != nil {
		return *no
	}
	body, no := s.messageBody(c, c.body)
	if no != nil {
		return *no
	}
	s.checkVisibility(c, p.now(), body)
	return s.edit(c, p, body)
}

// checkVisibility holds the bot to what can't be changed any more: whether
// only one person sees a message. Discord ignores the wish, so that the bot
// would be wrong about who reads its words.
func (s *Server) checkVisibility(c *call, m *Message, body *messageBody) {
	if !body.Flags.Set {
		return
	}
	switch flags := body.Flags.Value; {
	case !m.Ephemeral() && flags&FlagEphemeral != 0:
		s.breach("%s: a public answer can't be made ephemeral", c.Pattern)
	case m.Ephemeral() && flags&(FlagEphemeral|FlagComponentsV2) == 0:
		s.breach("%s: an ephemeral answer can't be made public", c.Pattern)
	}
}

func (s *Server) deleteAnswer(c *call) reply {
	p, no := s.answerPost(c)
	if no != nil {
		return *no
	}
	s.remove(p)
	return noContent()
}

// followUp takes a further message. The first one after a deferred answer
// takes its place, ephemeral or not as that was.
func (s *Server) followUp(c *call) reply {
	in, no := s.interaction(c)
	if no != nil {
		return *no
	}
	body, no := s.messageBody(c, c.body)
	if no != nil {
		return *no
	}
	if f := checkMessage(body); len(f) > 0 {
		return s.invalid(c, f)
	}
	if in.original != nil && !in.original.deleted && in.original.now().Loading() {
		s.checkVisibility(c, in.original.now(), body)
		return s.edit(c, in.original, body)
	}
	if in.Channel.people != nil && len(in.followups) >= followupsOfUser {
		s.breach("%s: a further message beyond the %d that are allowed", c.Pattern, followupsOfUser)
		return refused(http.StatusBadRequest, 40094, "This interaction has reached its maximum number of follow up messages")
	}
	m := body.apply(in.newMessage(), FlagSuppressEmbeds|FlagEphemeral|FlagSuppressNotifications|FlagComponentsV2)
	m.Type = 0
	if in.original != nil && !in.original.deleted {
		m.Type = 19
		m.Reference = &Reference{MessageID: in.original.now().ID, ChannelID: in.Channel.ID, GuildID: in.Channel.guildID()}
	}
	p := s.put(in.Channel, m, in)
	in.followups = append(in.followups, p)
	return ok(m)
}
