package discordtest

import "net/http"

// The routes about the bot itself and what it can see.

func (s *Server) getGateway(*call) reply {
	return ok(map[string]any{"url": s.gatewayURL()})
}

func (s *Server) getGatewayBot(*call) reply {
	limit := loginLimit{max(0, 1000-len(s.identifies)), 86_400_000}
	if s.loginLimit != nil {
		limit = *s.loginLimit
	}
	return ok(map[string]any{
		"url": s.gatewayURL(), "shards": 1,
		"session_start_limit": map[string]any{
			"total": 1000, "remaining": limit.remaining,
			"reset_after": limit.resetAfter, "max_concurrency": 1,
		},
	})
}

func (s *Server) getMe(*call) reply { return ok(s.Bot) }

func (s *Server) getApplication(*call) reply {
	const ( // what the developer portal shows as the privileged intents
		membersLimited = 1 << 15
		contentLimited = 1 << 19
	)
	flags := 0
	if s.privileged&GuildMembers != 0 {
		flags |= membersLimited
	}
	if s.privileged&MessageContent != 0 {
		flags |= contentLimited
	}
	return ok(map[string]any{
		"id": s.ApplicationID, "name": "Byline", "description": "", "icon": nil, "summary": "",
		"bot": s.Bot, "bot_public": true, "bot_require_code_grant": false, "flags": flags,
		"verify_key":              "0000000000000000000000000000000000000000000000000000000000000000",
		"approximate_guild_count": len(s.guilds), "integration_types_config": map[string]any{"0": map[string]any{}},
	})
}

func (s *Server) getMyGuilds(*call) reply {
	list := []any{}
	for _, g := range s.guilds {
		list = append(list, map[string]any{
			"id": g.ID, "name": g.Name, "icon": nil, "banner": nil, "owner": false,
			"permissions": g.member(s.Bot).permissions, "features": []any{},
		})
	}
	return ok(list)
}

func (s *Server) getUser(c *call) reply {
	if u := s.users[c.PathValue("user")]; u != nil {
		return ok(u)
	}
	return notFound(10013, "User")
}

func (s *Server) createDM(c *call) reply {
	var body struct {
		RecipientID string `json:"recipient_id"`
	}
	if err := c.decode(&body); err != nil {
		return s.unreadable(c, err)
	}
	u := s.users[body.RecipientID]
	switch {
	case u == nil:
		return notFound(10013, "User")
	case u.Bot:
		return refused(http.StatusBadRequest, 50007, "Cannot send messages to this user")
	}
	return ok(s.dm(u).wire())
}

func (s *Server) getGuild(c *call) reply {
	if g := s.guild(c.PathValue("guild")); g != nil {
		return ok(g.wire(s))
	}
	return notFound(10004, "Guild")
}

func (s *Server) getGuildChannels(c *call) reply {
	g := s.guild(c.PathValue("guild"))
	if g == nil {
		return notFound(10004, "Guild")
	}
	return ok(g.wire(s)["channels"])
}

func (s *Server) getGuildRoles(c *call) reply {
	g := s.guild(c.PathValue("guild"))
	if g == nil {
		return notFound(10004, "Guild")
	}
	return ok(g.roles())
}

func (s *Server) getGuildMember(c *call) reply {
	g := s.guild(c.PathValue("guild"))
	if g == nil {
		return notFound(10004, "Guild")
	}
	if u := s.users[c.PathValue("user")]; u != nil {
		if m := g.member(u); m != nil {
			return ok(m.wire())
		}
	}
	return notFound(10007, "Member")
}

func (s *Server) getChannel(c *call) reply {
	ch, no := s.reachable(c)
	if no != nil {
		return *no
	}
	return ok(ch.wire())
}
