package discordtest

// route is one of Discord's REST routes. Its pattern, method and path, is
// also its name for [Server.Hold], [Server.Override] and [Server.Requests].
type route struct {
	pattern string
	answer  func(*Server, *call) reply // called with Server.mu held
	open    bool                       // needs no authorization
}

// The routes that tests name most.
const (
	RouteGateway          = "GET /gateway"
	RouteGatewayBot       = "GET /gateway/bot"
	RouteMe               = "GET /users/@me"
	RouteCallback         = "POST /interactions/{interaction}/{token}/callback"
	RouteFollowup         = "POST /webhooks/{application}/{token}"
	RouteEditAnswer       = "PATCH /webhooks/{application}/{token}/messages/{message}"
	RouteCreateMessage    = "POST /channels/{channel}/messages"
	RouteGlobalCommands   = "GET /applications/{application}/commands"
	RouteSetCommands      = "PUT /applications/{application}/commands"
	RouteSetGuildCommands = "PUT /applications/{application}/guilds/{guild}/commands"
)

func routes() []route {
	const (
		global  = "/applications/{application}/commands"
		guild   = "/applications/{application}/guilds/{guild}/commands"
		message = "/channels/{channel}/messages/{message}"
		answer  = "/webhooks/{application}/{token}/messages/{message}"
	)
	return []route{
		{RouteGateway, (*Server).getGateway, true},
		{RouteGatewayBot, (*Server).getGatewayBot, false},
		{RouteMe, (*Server).getMe, false},
		{"GET /users/@me/guilds", (*Server).getMyGuilds, false},
		{"POST /users/@me/channels", (*Server).createDM, false},
		{"GET /users/{user}", (*Server).getUser, false},
		{"GET /applications/@me", (*Server).getApplication, false},
		{"GET /oauth2/applications/@me", (*Server).getApplication, false},

		{"GET " + global, (*Server).listCommands, false},
		{"PUT " + global, (*Server).overwriteCommands, false},
		{"POST " + global, (*Server).createCommand, false},
		{"GET " + global + "/{command}", (*Server).getCommand, false},
		{"PATCH " + global + "/{command}", (*Server).editCommand, false},
		{"DELETE " + global + "/{command}", (*Server).deleteCommand, false},
		{"GET " + guild, (*Server).listCommands, false},
		{"PUT " + guild, (*Server).overwriteCommands, false},
		{"POST " + guild, (*Server).createCommand, false},
		{"GET " + guild + "/{command}", (*Server).getCommand, false},
		{"PATCH " + guild + "/{command}", (*Server).editCommand, false},
		{"DELETE " + guild + "/{command}", (*Server).deleteCommand, false},

		{"GET /guilds/{guild}", (*Server).getGuild, false},
		{"GET /guilds/{guild}/channels", (*Server).getGuildChannels, false},
		{"GET /guilds/{guild}/roles", (*Server).getGuildRoles, false},
		{"GET /guilds/{guild}/members/{user}", (*Server).getGuildMember, false},
		{"GET /channels/{channel}", (*Server).getChannel, false},

		{"GET /channels/{channel}/messages", (*Server).listMessages, false},
		{RouteCreateMessage, (*Server).createMessage, false},
		{"GET " + message, (*Server).getMessage, false},
		{"PATCH " + message, (*Server).editMessage, false},
		{"DELETE " + message, (*Server).deleteMessage, false},
		{"POST /channels/{channel}/typing", (*Server).typing, false},

		{RouteCallback, (*Server).respond, true},
		{RouteFollowup, (*Server).followUp, true},
		{"GET " + answer, (*Server).getAnswer, true},
		{RouteEditAnswer, (*Server).editAnswer, true},
		{"DELETE " + answer, (*Server).deleteAnswer, true},
	}
}
