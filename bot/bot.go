// Package bot answers on Discord: it connects to the gateway, registers its
// commands, takes the words of a question out of a command, a mention or a
// direct message, and renders the answer within Discord's limits, with controls
// under it.
//
// What the stories say is decided elsewhere; the bot sees an [Asker], a
// [Reindexer] and a [Catalog] and knows nothing of how they work. What must
// outlast a restart it gives to a [Keeper]; what admins add and take out goes
// over a [Desk]. An event's way through the package:
// the gateway hands it to dispatch, which reads the few fields it needs, finds
// the handler in the table of routes and starts it as a task; the handler asks,
// renders and sends, and what goes wrong in it is told in one place: a plain
// line to the person, the cause to the log. What is said comes from
// [byline/bot/phrasebook], in the reader's language.
package bot

import (
	"context"
	"errors"
	"log/slog"
	"runtime"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
)

// Errors that no further attempt can mend. [Bot.Run] returns them, wrapped
// with what to do about them.
var (
	ErrConfig  = errors.New("the bot is not configured right")
	ErrToken   = errors.New("the bot token is not accepted")
	ErrIntents = errors.New("the bot's intents are not allowed")
	ErrRefused = errors.New("the connection is refused")
)

// limits are the times that bound what the bot waits for.
type limits struct {
	open      time.Duration // for a connection to the gateway, until READY
	idle      time.Duration // without a word from the gateway: it is dead
	stable    time.Duration // a connection that held this long was a good one
	pause     time.Duration // before the first reconnect; grows with failures
	deferring time.Duration // then a command's answer is promised for later
	answer    time.Duration // for an answer to be found
	send      time.Duration // for one message to be sent, retries included
	progress  time.Duration // between two edits of a progress message
	token     time.Duration // that the token of an interaction is good for
	download  time.Duration // for a file or page to be had
	drain     time.Duration // for work in flight at the end
	closing   time.Duration // for the connection to be closed
}

// defaultLimits keep within Discord's: a command has to be answered within
// 3 s, and heartbeats are acknowledged every 41 s or so. What is waited for at
// the end comes to the ten seconds that a supervisor leaves before it kills.
func defaultLimits() limits {
	return limits{
		open:      20 * time.Second,
		idle:      100 * time.Second,
		stable:    5 * time.Minute,
		pause:     time.Second,
		deferring: 1800 * time.Millisecond,
		answer:    time.Minute,
		send:      20 * time.Second,
		progress:  2 * time.Second,
		token:     tokenLife,
		download:  time.Minute,
		drain:     8 * time.Second,
		closing:   2 * time.Second,
	}
}

// Bot is the bot. It is made by [New] and run once.
type Bot struct {
	lg        *slog.Logger
	cfg       Config
	asker     Asker
	reindexer Reindexer
	catalog   Catalog
	keeper    Keeper
	desk      Desk
	limits    limits

	routes     routes
	api        *api
	tasks      tasks
	asking     chan struct{} // as many answers are looked for at once
	self       atomic.Pointer[identity]
	registered atomic.Bool
	jobs       jobs
	downloads  *downloads
	drafting   chan struct{} // one file that is to be added is read at once
	published  recent        // messages whose answer was published, or is being
	done       recent        // those of which that is done
}

// New makes a bot of its parts.
func New(lg *slog.Logger, cfg Config, parts Parts) *Bot {
	b := &Bot{
		lg:        lg,
		cfg:       cfg.withDefaults(),
		asker:     parts.Asker,
		reindexer: parts.Reindexer,
		catalog:   parts.Catalog,
		keeper:    parts.Keeper,
		desk:      parts.Desk,
		drafting:  make(chan struct{}, 1),
		limits:    defaultLimits(),
		asking:    make(chan struct{}, max(4, 2*runtime.GOMAXPROCS(0))),
	}
	b.routes = b.newRoutes()
	return b
}

// Run connects to Discord, registers the commands and answers until ctx is
// done; then it takes nothing new, finishes what is in flight within some ten
// seconds, closes the connection and returns nil. A connection that is lost
// is made again for as long as it takes. What can't be mended by trying again
// is returned at once: [ErrConfig], [ErrToken], [ErrIntents], [ErrRefused].
func (b *Bot) Run(ctx context.Context) error {
	transport, err := b.cfg.transport(b.lg)
	if err != nil {
		return err
	}
	defer transport.close()
	b.api, err = newAPI(transport, b.cfg.Token)
	if err != nil {
		return err
	}
	b.downloads = newDownloads(transport)
	if b.cfg.AdminGuild == "" {
		b.lg.Info("no admin guild is set, so there are no admin commands")
	}
	if b.cfg.Sample {
		b.lg.Warn("answering from the embedded sample stories")
	}

	run, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	// Answers outlive run, so that those in flight can be finished.
	work, abort := context.WithCancel(context.WithoutCancel(ctx))
	defer abort()

	g := gateway{
		lg:        b.lg,
		limits:    b.limits,
		token:     b.cfg.Token,
		transport: transport,
		handle: func(e *discordgo.Event) {
			if err := guard(func() error { b.dispatch(run, work, stop, e); return nil }); err != nil {
				b.lg.Error("could not take an event", "event", e.Type, "error", err)
			}
		},
	}
	err = g.run(run, func() {
		stop(nil) // where the gateway ended it
		b.finish(abort)
	})
	if err == nil && ctx.Err() == nil {
		err = context.Cause(run)
	}
	return err
}

// finish waits for the tasks in flight; those that take too long are aborted,
// and get a moment to say so.
func (b *Bot) finish(abort context.CancelFunc) {
	b.tasks.close()
	if b.tasks.wait(b.limits.drain) {
		return
	}
	b.lg.Warn("work in flight took too long and is aborted")
	abort()
	if !b.tasks.wait(b.limits.closing) {
		b.lg.Error("work in flight did not end when aborted")
	}
}
