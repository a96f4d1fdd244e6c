package discordtest

import (
	"slices"
	"strconv"
)

// Permissions are Discord's permission bits.
type Permissions uint64

// The permissions that matter to a bot like this.
const (
	Administrator      Permissions = 1 << 3
	ManageGuild        Permissions = 1 << 5
	ViewChannel        Permissions = 1 << 10
	SendMessages       Permissions = 1 << 11
	ManageMessages     Permissions = 1 << 13
	EmbedLinks         Permissions = 1 << 14
	ReadMessageHistory Permissions = 1 << 16
	UseCommands        Permissions = 1 << 31

	// Everyone is what every member of a guild may do; so may the bot.
	Everyone = ViewChannel | SendMessages | EmbedLinks | ReadMessageHistory | UseCommands
)

func (p Permissions) String() string { return strconv.FormatUint(uint64(p), 10) }

// MarshalText writes the bits as Discord does, a decimal number in a string.
func (p Permissions) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// User is a person, or a bot.
type User struct {
	ID            string  `json:"id"`
	Username      string  `json:"username"`
	Discriminator string  `json:"discriminator"`
	GlobalName    *string `json:"global_name"`
	Avatar        *string `json:"avatar"`
	Bot           bool    `json:"bot"`

	locale string // of their app; "" for en-US
}

// SetLocale sets the language of somebody's app, such as "de". The default is
// "en-US".
func (s *Server) SetLocale(u *User, locale string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	u.locale = locale
}

// Mention is the text that mentions the user.
func (u *User) Mention() string { return "<@" + u.ID + ">" }

// Guild is a server of people, in Discord's word for it.
type Guild struct {
	ID   string
	Name string

	srv      *Server
	owner    *User
	channels []*Channel
	members  []*member
}

// Channel is a text channel of a guild, or the direct messages of one person
// with the bot.
type Channel struct {
	ID   string
	Name string // empty for direct messages

	guild     *Guild // nil for direct messages
	recipient *User  // nil for a guild's channel
	posts     []*post
}

// member is a user's place in a guild. What one may do beyond everyone comes
// from a role of one's own, which has the member's id.
type member struct {
	user        *User
	roleID      string
	permissions Permissions
}

// AddUser adds somebody who shares no guild with the bot yet.
func (s *Server) AddUser(name string) *User {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.addUser(name, false)
}

func (s *Server) addUser(name string, bot bool) *User {
	u := &User{ID: s.newID(), Username: name, Discriminator: "0", Bot: bot}
	s.users[u.ID] = u
	return u
}

// AddGuild adds a guild with the bot in it. A connected bot is told.
func (s *Server) AddGuild(name string) *Guild {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := &Guild{ID: s.newID(), Name: name, srv: s, owner: s.addUser("owner-of-"+name, false)}
	g.members = []*member{
		{user: g.owner, roleID: s.newID(), permissions: Everyone | Administrator},
		{user: s.Bot, roleID: s.newID(), permissions: Everyone},
	}
	s.guilds = append(s.guilds, g)
	s.dispatch("GUILD_CREATE", intentGuilds, g.wire(s))
	return g
}

// AddChannel adds a text channel. A connected bot is told.
func (g *Guild) AddChannel(name string) *Channel {
	g.srv.mu.Lock()
	defer g.srv.mu.Unlock()
	c := &Channel{ID: g.srv.newID(), Name: name, guild: g}
	g.channels = append(g.channels, c)
	g.srv.channels[c.ID] = c
	g.srv.dispatch("CHANNEL_CREATE", intentGuilds, c.wire())
	return c
}

// AddMember adds a new person with these permissions, [Everyone] at least.
func (g *Guild) AddMember(name string, permissions Permissions) *User {
	g.srv.mu.Lock()
	defer g.srv.mu.Unlock()
	u := g.srv.addUser(name, false)
	g.join(u, permissions)
	return u
}

// Join makes somebody who is already known a member too.
func (g *Guild) Join(u *User, permissions Permissions) {
	g.srv.mu.Lock()
	defer g.srv.mu.Unlock()
	g.join(u, permissions)
}

func (g *Guild) join(u *User, permissions Permissions) {
	m := &member{user: u, roleID: g.srv.newID(), permissions: permissions | Everyone}
	g.members = append(g.members, m)
	g.srv.dispatch("GUILD_ROLE_CREATE", intentGuilds, map[string]any{"guild_id": g.ID, "role": m.role()})
}

// DM returns the channel of somebody's direct messages with the bot.
func (s *Server) DM(u *User) *Channel {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.dm(u)
}

func (s *Server) dm(u *User) *Channel {
	for _, c := range s.channels {
		if c.recipient == u {
			return c
		}
	}
	c := &Channel{ID: s.newID(), recipient: u}
	s.channels[c.ID] = c
	return c
}

func (s *Server) guild(id string) *Guild {
	if i := slices.IndexFunc(s.guilds, func(g *Guild) bool { return g.ID == id }); i >= 0 {
		return s.guilds[i]
	}
	return nil
}

func (g *Guild) member(u *User) *member {
	if i := slices.IndexFunc(g.members, func(m *member) bool { return m.user == u }); i >= 0 {
		return g.members[i]
	}
	return nil
}

// guildID is the id of the channel's guild, or "" for direct messages.
func (c *Channel) guildID() string {
	if c.guild == nil {
		return ""
	}
	return c.guild.ID
}
