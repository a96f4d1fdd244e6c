// Package discordtest is Discord pretended on loopback: its REST routes and
// its gateway over real HTTP and WebSocket, as far as a bot of commands,
// mentions and buttons needs them, and strict about what it is sent.
//
// A test starts a server, puts people in it, aims the bot at [Server.API] and
// then does what people do:
//
//	srv := discordtest.New(t)
//	guild := srv.AddGuild("Newsroom")
//	channel := guild.AddChannel("general")
//	reader := guild.AddMember("ada", discordtest.Everyone)
//	… start the bot with DISCORD_API_URL=srv.API() and DISCORD_TOKEN=srv.Token …
//	srv.WaitReady(ctx)
//	srv.WaitCommands(ctx, "")
//	answer := srv.Slash(reader, channel, "ask", discordtest.Opt("question", "Who wrote it?")).Answer(ctx)
//
// People attach files with [Server.Attach]; what the bot sends along with a
// message is in [Message.Files].
//
// Whatever breaks one of Discord's rules, or the rule that nobody is pinged,
// is a breach: it fails the test, and the bot gets the error that Discord
// would give. Where the environment variable BYLINE_DISCORD_DIR names a
// folder with Discord's openapi.json, every body is checked against that
// too. An interaction that is delivered and never answered is a breach when
// the server closes, for it would leave a person waiting.
//
// What goes wrong with the real Discord can be made to go wrong here: see
// [Server.Override] and [Server.Hold] for single requests, and
// [Server.Disconnect], [Server.Drop], [Server.Reconnect],
// [Server.InvalidSession], [Server.RefuseResumes], [Server.Silence],
// [Server.IgnoreHeartbeats], [Server.RefuseConnections] and
// [Server.LimitLogins] for the gateway, [Server.Interrupt] and [Server.Send]
// for frames that don't belong where they come.
//
// Methods whose name starts with Wait, and those of [Interaction] that take
// a context, wait without polling until what they wait for has happened.
// When the context ends or the server's patience does (see [WithPatience]),
// they fail the test at once; so call them, and whatever else may fail, from
// the test's own goroutine.
package discordtest
