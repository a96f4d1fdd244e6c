package discordtest

import "time"

// Option changes how a [Server] behaves.
type Option func(*Server)

// CollectBreaches lets breaches be read with [Server.Breaches] only, without
// failing the test: for a test that provokes them.
func CollectBreaches() Option { return func(s *Server) { s.collect = true } }

// WithClock gives the clock by which interactions grow old. The default is
// time.Now. It may be called by several goroutines.
func WithClock(now func() time.Time) Option { return func(s *Server) { s.now = now } }

// WithPatience sets how long anything is waited for at most. The default is
// 15 seconds, enough for a slow machine and far less than a stuck test takes.
func WithPatience(d time.Duration) Option { return func(s *Server) { s.patience = d } }

// WithGateway puts the gateway at a path of the server, which may have a
// query, as in "/gateway?region=eu". Only there is it found. The default is
// the root, as at Discord.
func WithGateway(path string) Option { return func(s *Server) { s.gateway = path } }

// WithResumeGateway has sessions resumed at that path of the server, and there
// alone, as Discord does on another host. Where it is a whole address, READY
// tells of it, but sessions are resumed where they began, which is the default.
func WithResumeGateway(path string) Option { return func(s *Server) { s.resumeAt = path } }

// WithHeartbeat sets how often the bot is told to send heartbeats. The default
// is Discord's, every 41.25 s.
func WithHeartbeat(every time.Duration) Option { return func(s *Server) { s.heartbeat = every } }

// AllowPrivileged lets the bot identify with these privileged intents, as if
// they had been switched on in the developer portal.
func AllowPrivileged(intents Intents) Option { return func(s *Server) { s.privileged = intents } }

// AllowMentions lifts the rule that every message must forbid all pings with
// "allowed_mentions": {"parse": []}.
func AllowMentions() Option { return func(s *Server) { s.mayMention = true } }

// WithCompression sends zlib-compressed events to a bot that asks for them
// when it identifies. Discord may do so or not; the default is not to.
func WithCompression() Option { return func(s *Server) { s.compress = true } }
