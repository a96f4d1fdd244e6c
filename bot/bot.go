// Package bot answers on Discord: it connects to the gateway, registers its
// commands, takes the words of a question out of a command, a mention or a
// direct message, and renders the answer within Discord's limits, with controls
// under it.
//
// What the stories say is decided elsewhere; the bot sees an [Asker], a
// [Reindexer], a [Catalog], [Voices] and an [Archive] and knows nothing of how
// they work. What must outlast a restart it gives to a [Keeper]; what admins add
// and take out goes over a [Desk]. An event's way through the package: a
// connection (connection.go), which the gateway keeps up (gateway.go), hands it to
// dispatch, which reads the few fields it needs, finds the handler in the table of
// routes, refuses what is asked too often (flood.go) and starts a task; the handler
// asks in its turn (queue.go), renders and sends, and what goes wrong in it is told
// in one place: a plain line to the person, the cause to the log. What is said comes
// from [byline/bot/phrasebook], in the reader's language.
package bot

import (
	"context"
	"errors"
	"log/slog"
	"runtime"
	"sync"
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
	open time.Duration // for a connection to the gateway, until READY
	// acknowledged is for a heartbeat to be; else the connection is dead.
	acknowledged time.Duration
	stable       time.Duration // a connection that held this long was a good one
	pause        time.Duration // before the first reconnect; grows with failures
	login        time.Duration // between two logins at the gateway
	invalid      time.Duration // after a session that Discord refused; up to five times that
	deferring    time.Duration // then a command's answer is promised for later
	answer       time.Duration // for an answer to be found
	send         time.Duration // for one message to be sent, retries included
	progress     time.Duration // between two edits of a progress message
	token        time.Duration // that the token of an interaction is good for
	download     time.Duration // for a file or page to be had
	drain        time.Duration // for work in flight at the end
	closing      time.Duration // for the connection to be closed
}

// defaultLimits keep within Discord's: a command has to be answered within
// 3 s, and a login may follow another one after 5 s. What is waited for at
// the end comes to the ten seconds that a supervisor leaves before it kills.
func defaultLimits() limits {
	return limits{
		open:         20 * time.Second,
		acknowledged: 20 * time.Second,
		stable:       5 * time.Minute,
		pause:        time.Second,
		login:        5 * time.Second,
		invalid:      time.Second,
		deferring:    1800 * time.Millisecond,
		answer:       time.Minute,
		send:         20 * time.Second,
		progress:     2 * time.Second,
		token:        tokenLife,
		download:     time.Minute,
		drain:        8 * time.Second,
		closing:      2 * time.Second,
	}
}

// Bot is the bot. It is made by [New] and run once.
type Bot struct {
	lg        *slog.Logger
	cfg       Config
	asker     Asker
	reindexer Reindexer
	catalog   Catalog
	voices    Voices
	archive   Archive
	keeper    Keeper
	desk      Desk
	limits    limits

	routes     routes
	api        *api
	tasks      tasks
	flood      flood
	queue      *queue
	self       atomic.Pointer[identity]
	registered atomic.Bool
	mentions   commandMentions
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
		voices:    parts.Voices,
		archive:   parts.Archive,
		keeper:    parts.Keeper,
		desk:      parts.Desk,
		drafting:  make(chan struct{}, 1),
		limits:    defaultLimits(),
		flood:     flood{rates: defaultRates()},
		queue:     newQueue(max(4, 2*runtime.GOMAXPROCS(0))),
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
		lg:     b.lg,
		limits: b.limits,
		token:  b.cfg.Token,
		api:    b.api,
		handle: func(e *discordgo.Event) {
			if err := guard(func() error { b.dispatch(run, work, stop, e); return nil }); err != nil {
				b.lg.Error("could not take an event", "event", e.Type, "error", err)
			}
		},
	}
	var connected sync.WaitGroup
	connected.Go(func() { stop(g.run(run)) })
	<-run.Done()
	ended := time.Now()
	connected.Wait() // what Discord sends until the goodbye is answered, too
	b.finish(abort, b.limits.drain-time.Since(ended))
	if ctx.Err() != nil {
		return nil
	}
	return context.Cause(run)
}

// finish waits that long for the tasks in flight; those that take longer are
// aborted, and get a moment to say so.
func (b *Bot) finish(abort context.CancelFunc, drain time.Duration) {
	b.tasks.close()
	if b.tasks.wait(drain) {
		return
	}
	b.lg.Warn("work in flight took too long and is aborted")
	abort()
	if !b.tasks.wait(b.limits.closing) {
		b.lg.Error("work in flight did not end when aborted")
	}
}
