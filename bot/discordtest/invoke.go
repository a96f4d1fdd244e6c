package discordtest

import (
	"cmp"
	"crypto/rand"
	"slices"
	"strings"
)

// Value is an option's value, as somebody types or chooses it.
type Value struct {
	Name  string
	Value any // string, int, float64, bool, *User, *Channel or *Attachment
}

// Opt is short for a [Value].
func Opt(name string, value any) Value { return Value{name, value} }

// Slash runs a slash command as somebody would in Discord's app. Sub-commands
// follow the command's name: "admin reindex". What the app would not let
// through fails the test: a command that isn't registered or not offered
// there, an unknown or missing option, a value that doesn't suit it. The
// command's default permissions hold nobody back, since a guild's
// administrators can lift them.
func (s *Server) Slash(user *User, c *Channel, name string, options ...Value) *Interaction {
	s.tb.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	cmd, leaf, path := s.find(c, name)
	data, problem := leafOptions(leaf, options)
	if problem != "" {
		s.tb.Fatalf("discordtest: /%s: %s", name, problem)
	}
	return s.deliver(CommandUse, user, c, s.commandData(cmd, path, data, options), nil)
}

// Type is somebody typing into an option with autocomplete: the options given
// so far, the last of which has the cursor.
func (s *Server) Type(user *User, c *Channel, name string, options ...Value) *Interaction {
	s.tb.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	cmd, leaf, path := s.find(c, name)
	data, problem := partialOptions(leaf, options)
	if problem != "" {
		s.tb.Fatalf("discordtest: typing /%s: %s", name, problem)
	}
	return s.deliver(Autocomplete, user, c, s.commandData(cmd, path, data, options), nil)
}

// UseOn runs a message command on a message, which the bot gets to read
// whoever wrote it.
func (s *Server) UseOn(user *User, m *Message, name string) *Interaction {
	s.tb.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.channels[m.ChannelID]
	cmd := s.command(c, MessageCommand, name)
	if cmd == nil || !cmd.usable(c) {
		s.tb.Fatalf("discordtest: the message command %q isn't offered here", name)
	}
	return s.deliver(CommandUse, user, c, map[string]any{
		"id": cmd.ID, "name": cmd.Name, "type": cmd.Type, "target_id": m.ID,
		"resolved": map[string]any{"messages": map[string]any{m.ID: s.posts[m.ID].now()}},
	}, nil)
}

// Click presses a button of a message, as the message is now.
func (s *Server) Click(user *User, m *Message, customID string) *Interaction {
	s.tb.Helper()
	return s.use(user, m, customID, Button, nil)
}

// Select chooses values in a string select of a message, as it is now.
func (s *Server) Select(user *User, m *Message, customID string, values ...string) *Interaction {
	s.tb.Helper()
	return s.use(user, m, customID, StringSelect, values)
}

func (s *Server) use(user *User, m *Message, customID string, kind ComponentType, values []string) *Interaction {
	s.tb.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.posts[m.ID]
	if p == nil || p.deleted {
		s.tb.Fatalf("discordtest: the message with %q is gone", customID)
	}
	component := p.now().Find(customID)
	if component == nil || component.Type != kind || component.Disabled {
		s.tb.Fatalf("discordtest: the message has no enabled component %q of type %d", customID, kind)
	}
	for _, value := range values {
		if !slices.ContainsFunc(component.Options, func(o SelectOption) bool { return o.Value == value }) {
			s.tb.Fatalf("discordtest: the select %q doesn't offer %q", customID, value)
		}
	}
	data := map[string]any{"custom_id": customID, "component_type": kind, "id": max(1, component.ID)}
	if kind == StringSelect {
		data["values"] = append([]string{}, values...)
	}
	return s.deliver(ComponentUse, user, p.channel, data, p)
}

// Submit fills in and sends the form that an interaction has opened: a text
// for each input's custom id.
func (s *Server) Submit(opened *Interaction, values map[string]string) *Interaction {
	s.tb.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	if opened.response == nil || opened.response.Modal == nil {
		s.tb.Fatalf("discordtest: the interaction has opened no form")
	}
	modal := opened.response.Modal
	rows := []any{}
	for i, row := range modal.Components {
		rows = append(rows, submitted(row, i+1, values))
	}
	data := map[string]any{"custom_id": modal.CustomID, "components": rows}
	return s.deliver(ModalSubmit, opened.User, opened.Channel, data, opened.source)
}

// submitted is a part of a form as it is sent in.
func submitted(c Component, id int, values map[string]string) map[string]any {
	switch {
	case c.Type == ActionRow:
		inner := []any{}
		for i, child := range c.Components {
			inner = append(inner, submitted(child, 10*id+i, values))
		}
		return map[string]any{"type": c.Type, "id": id, "components": inner}
	case c.Type == Label && c.Component != nil:
		return map[string]any{"type": c.Type, "id": id, "component": submitted(*c.Component, 10*id, values)}
	case c.Type == TextInput:
		value, has := values[c.CustomID]
		if !has {
			value = c.Value
		}
		return map[string]any{"type": c.Type, "id": id, "custom_id": c.CustomID, "value": value}
	}
	return map[string]any{"type": c.Type, "id": id}
}

// deliver sends an interaction to the bot. The caller holds s.mu.
func (s *Server) deliver(kind InteractionType, user *User, c *Channel, data any, source *post) *Interaction {
	s.tb.Helper()
	if problem := s.mayUse(user, c); problem != "" {
		s.tb.Fatalf("discordtest: %s", problem)
	}
	if len(s.sessions) == 0 {
		s.tb.Fatalf("discordtest: no bot is there to answer; use WaitReady first")
	}
	in := &Interaction{
		ID: s.newID(), Token: "interaction-" + strings.ToLower(rand.Text()), Type: kind, User: user, Channel: c,
		srv: s, created: s.now(), source: source,
	}
	s.interactions[in.ID], s.tokens[in.Token] = in, in
	wire := s.interactionWire(in, data)
	if s.garble != nil {
		s.garble(wire)
		s.garble = nil
	}
	s.dispatch("INTERACTION_CREATE", 0, wire)
	return in
}

// interactionWire is an interaction as the gateway brings it.
func (s *Server) interactionWire(in *Interaction, data any) map[string]any {
	w := map[string]any{
		"id": in.ID, "application_id": s.ApplicationID, "type": in.Type, "data": data,
		"token": in.Token, "version": 1, "channel_id": in.Channel.ID, "channel": in.Channel.wire(),
		"locale": cmp.Or(in.User.locale, "en-US"), "entitlements": []any{}, "attachment_size_limit": 10 << 20,
		"app_permissions": Everyone, "authorizing_integration_owners": in.Channel.installedBy(in.User),
	}
	if in.source != nil {
		w["message"] = in.source.now()
	}
	g := in.Channel.guild
	if g == nil {
		w["context"], w["user"] = in.Channel.context(), in.User
		return w
	}
	m := g.member(in.User)
	member := m.wire()
	member["permissions"] = m.permissions
	w["context"], w["member"] = 0, member
	w["guild_id"], w["guild_locale"] = g.ID, "en-US"
	w["guild"] = map[string]any{"id": g.ID, "locale": "en-US", "features": []any{}}
	return w
}
