package discordtest

// What guilds, channels, members and roles look like on the wire. Fields that
// a bot like this never reads are there because Discord always sends them.

const joined = "2024-05-01T09:00:00.000000+00:00"

func (m *member) wire() map[string]any {
	w := m.wireNoUser()
	w["user"] = m.user
	return w
}

func (m *member) wireNoUser() map[string]any {
	return map[string]any{
		"roles": []string{m.roleID}, "joined_at": joined, "deaf": false, "mute": false,
		"flags": 0, "nick": nil, "avatar": nil, "pending": false,
	}
}

func (c *Channel) wire() map[string]any {
	if c.people != nil {
		return map[string]any{
			"id": c.ID, "type": 3, "name": nil, "flags": 0, "last_message_id": nil, "icon": nil,
			"owner_id": c.people[0].ID, "recipients": c.people,
		}
	}
	if c.guild == nil {
		return map[string]any{
			"id": c.ID, "type": 1, "name": nil, "flags": 0, "last_message_id": nil,
			"recipients": []*User{c.recipient},
		}
	}
	return map[string]any{
		"id": c.ID, "type": 0, "name": c.Name, "guild_id": c.guild.ID, "position": 0, "flags": 0,
		"permission_overwrites": []any{}, "nsfw": false, "topic": nil, "parent_id": nil,
		"last_message_id": nil, "rate_limit_per_user": 0,
	}
}

func roleWire(id, name string, p Permissions) map[string]any {
	return map[string]any{
		"id": id, "name": name, "permissions": p, "color": 0, "hoist": false, "position": 0,
		"colors":  map[string]any{"primary_color": 0, "secondary_color": nil, "tertiary_color": nil},
		"managed": false, "mentionable": false, "flags": 1, // can be chosen on joining
	}
}

func (m *member) role() map[string]any { return roleWire(m.roleID, m.user.Username, m.permissions) }

func (g *Guild) roles() []any {
	roles := []any{roleWire(g.ID, "@everyone", g.everyone)}
	for _, m := range g.members {
		roles = append(roles, m.role())
	}
	return roles
}

// wire is the guild as GET /guilds/{guild} and, with more, GUILD_CREATE show
// it.
func (g *Guild) wire(s *Server) map[string]any {
	channels, members := []any{}, []any{}
	for _, c := range g.channels {
		channels = append(channels, c.wire())
	}
	for _, m := range g.members {
		if m.user == s.Bot { // without the members intent a bot gets itself only
			members = append(members, m.wire())
		}
	}
	return map[string]any{
		"id": g.ID, "name": g.Name, "owner_id": g.owner.ID, "icon": nil, "splash": nil,
		"discovery_splash": nil, "description": nil, "banner": nil, "application_id": nil,
		"afk_channel_id": nil, "afk_timeout": 300, "system_channel_id": nil,
		"system_channel_flags": 0, "rules_channel_id": nil, "public_updates_channel_id": nil,
		"safety_alerts_channel_id": nil, "vanity_url_code": nil, "preferred_locale": "en-US",
		"verification_level": 0, "default_message_notifications": 0, "explicit_content_filter": 0,
		"mfa_level": 0, "nsfw_level": 0, "premium_tier": 0, "premium_progress_bar_enabled": false,
		"hub_type": nil, "incidents_data": nil, "features": []any{}, "emojis": []any{},
		"stickers": []any{}, "roles": g.roles(),
		"joined_at": joined, "large": false, "unavailable": false, "member_count": len(g.members),
		"members": members, "channels": channels, "threads": []any{}, "presences": []any{},
		"voice_states": []any{}, "stage_instances": []any{}, "guild_scheduled_events": []any{},
		"soundboard_sounds": []any{},
	}
}
