package discordtest

import (
	"net/http"
	"slices"
)

// The routes that register commands, each in a global and a guild's form.

// commandScope returns the guild whose commands a call is about, "" for the
// global ones, or why there is no such scope.
func (s *Server) commandScope(c *call) (scope string, no *reply) {
	if id := c.PathValue("application"); id != s.ApplicationID {
		r := refused(http.StatusForbidden, 20012, "You are not authorized to perform this action on this application")
		s.breach("%s: application %s is not the bot's, which is %s", c.Pattern, id, s.ApplicationID)
		return "", &r
	}
	scope = c.PathValue("guild")
	if scope != "" && s.guild(scope) == nil {
		r := refused(http.StatusForbidden, 50001, "Missing Access")
		return "", &r
	}
	return scope, nil
}

func (s *Server) listCommands(c *call) reply {
	scope, no := s.commandScope(c)
	if no != nil {
		return *no
	}
	return ok(append([]*Command{}, s.commands[scope]...))
}

func (s *Server) getCommand(c *call) reply {
	scope, no := s.commandScope(c)
	if no != nil {
		return *no
	}
	if i := s.commandIndex(scope, c.PathValue("command")); i >= 0 {
		return ok(s.commands[scope][i])
	}
	return notFound(10063, "application command")
}

func (s *Server) commandIndex(scope, id string) int {
	return slices.IndexFunc(s.commands[scope], func(cmd *Command) bool { return cmd.ID == id })
}

func (s *Server) overwriteCommands(c *call) reply {
	scope, no := s.commandScope(c)
	if no != nil {
		return *no
	}
	var list []*Command
	if err := c.decode(&list); err != nil {
		return s.unreadable(c, err)
	}
	list = slices.DeleteFunc(list, func(cmd *Command) bool { return cmd == nil })
	for _, cmd := range list {
		cmd.setDefaults()
	}
	if f := checkCommands(list); len(f) > 0 {
		return s.invalid(c, f)
	}
	for _, cmd := range list {
		s.register(scope, cmd)
	}
	s.commands[scope] = list
	s.overwrites++
	return ok(append([]*Command{}, list...))
}

func (s *Server) createCommand(c *call) reply {
	scope, no := s.commandScope(c)
	if no != nil {
		return *no
	}
	cmd := &Command{}
	if err := c.decode(cmd); err != nil {
		return s.unreadable(c, err)
	}
	cmd.setDefaults()
	rest := slices.DeleteFunc(slices.Clone(s.commands[scope]), cmd.same)
	list := append(rest, cmd) //nolint:gocritic // The command replaces one of the same name.
	if f := checkCommands(list); len(f) > 0 {
		return s.invalid(c, f)
	}
	isNew := len(list) > len(s.commands[scope])
	s.register(scope, cmd)
	s.commands[scope] = list
	s.overwrites++
	if isNew {
		return created(cmd)
	}
	return ok(cmd)
}

func (s *Server) editCommand(c *call) reply {
	scope, no := s.commandScope(c)
	if no != nil {
		return *no
	}
	i := s.commandIndex(scope, c.PathValue("command"))
	if i < 0 {
		return notFound(10063, "application command")
	}
	edited := *s.commands[scope][i]
	edited.Options = nil // or the new options would be read into the old ones
	if err := c.decode(&edited); err != nil {
		return s.unreadable(c, err)
	}
	if edited.Options == nil && !sets(c.body, "options") {
		edited.Options = s.commands[scope][i].Options
	}
	edited.ID, edited.Type = s.commands[scope][i].ID, s.commands[scope][i].Type
	list := slices.Clone(s.commands[scope])
	list[i] = &edited
	if f := checkCommands(list); len(f) > 0 {
		return s.invalid(c, f)
	}
	s.register(scope, &edited)
	s.commands[scope] = list
	s.overwrites++
	return ok(&edited)
}

func (s *Server) deleteCommand(c *call) reply {
	scope, no := s.commandScope(c)
	if no != nil {
		return *no
	}
	i := s.commandIndex(scope, c.PathValue("command"))
	if i < 0 {
		return notFound(10063, "application command")
	}
	s.commands[scope] = slices.Delete(slices.Clone(s.commands[scope]), i, i+1)
	s.overwrites++
	return noContent()
}

// same reports whether two commands can't stand beside each other.
func (cmd *Command) same(other *Command) bool {
	return cmd.Name == other.Name && cmd.Type == other.Type
}

// setDefaults fills in what a bot may leave out.
func (cmd *Command) setDefaults() {
	if cmd.Type == 0 {
		cmd.Type = SlashCommand
	}
	if cmd.IntegrationTypes == nil {
		cmd.IntegrationTypes = []int{0}
	}
}

// register gives a command what Discord adds. One of the same name keeps its
// id.
func (s *Server) register(scope string, cmd *Command) {
	cmd.ApplicationID, cmd.GuildID, cmd.Version = s.ApplicationID, scope, s.newID()
	cmd.ID = s.newID()
	if scope == "" && cmd.DMPermission == nil {
		inDMs := cmd.Contexts == nil || slices.Contains(cmd.Contexts, 1)
		cmd.DMPermission = &inDMs
	}
	if i := slices.IndexFunc(s.commands[scope], cmd.same); i >= 0 {
		cmd.ID = s.commands[scope][i].ID
	}
}
