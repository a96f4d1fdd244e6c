package bot_test

import (
	"bytes"
	"context"
	"log/slog"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"byline/bot"
	"byline/bot/discordtest"
	"byline/bot/store"
	"byline/corpus"
	"byline/index"
)

type askFunc func(context.Context, index.Question) (*index.Answer, error)

func (f askFunc) Ask(ctx context.Context, q index.Question) (*index.Answer, error) { return f(ctx, q) }

type reindexFunc func(context.Context, bool, func(index.Progress)) (index.Report, error)

func (f reindexFunc) Reindex(ctx context.Context, full bool, progress func(index.Progress)) (index.Report, error) {
	return f(ctx, full, progress)
}

// catalog is a bot.Catalog of a few names and contexts.
type catalog struct {
	names    []string
	contexts map[index.Mark]*index.Context
	err      error // where a passage isn't there; nil for index.ErrNoStory
	panics   bool
}

func (c catalog) Sources(_ context.Context, typed string, limit int) ([]string, error) {
	if c.panics {
		panic("disk gone")
	}
	var out []string
	for _, name := range c.names {
		if strings.Contains(strings.ToLower(name), strings.ToLower(typed)) && len(out) < limit {
			out = append(out, name)
		}
	}
	return out, c.err
}

func (c catalog) InContext(_ context.Context, mark index.Mark, _ int) (*index.Context, error) {
	if found := c.contexts[mark]; found != nil {
		return found, nil
	}
	if c.err != nil {
		return nil, c.err
	}
	return nil, index.ErrNoStory
}

// openStore opens a store, and closes it when the test ends.
func openStore(tb testing.TB, path string, opts store.Options) *store.Store {
	tb.Helper()
	s, err := store.Open(path, opts)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = s.Close() })
	return s
}

// newsroom is a pretended Discord with a guild, and a bot to connect to it.
type newsroom struct {
	srv            *discordtest.Server
	guild          *discordtest.Guild
	channel        *discordtest.Channel
	reader, editor *discordtest.User

	cfg     bot.Config
	ask     askFunc
	reindex reindexFunc
	catalog catalog
	voices  bot.Voices
	archive bot.Archive
	store   *store.Store
	keeper  func(*store.Store) bot.Keeper // what the bot has of it
	desk    bot.Desk
	adjust  func(*bot.Bot)
	log     *journal
	level   slog.Level // of the log
}

func newNewsroom(tb testing.TB, opts ...discordtest.Option) *newsroom {
	tb.Helper()
	srv := discordtest.New(tb, opts...)
	n := &newsroom{srv: srv, guild: srv.AddGuild("Newsroom"), log: &journal{}}
	n.channel = n.guild.AddChannel("general")
	n.reader = n.guild.AddMember("ada", discordtest.Everyone)
	n.editor = n.guild.AddMember("ed", discordtest.ManageGuild)
	n.cfg = bot.Config{
		Token: srv.Token, APIURL: srv.API(), AdminGuild: n.guild.ID,
		Now: func() time.Time { return time.Date(2024, 3, 9, 0, 0, 0, 0, time.UTC) },
	}
	n.ask = func(_ context.Context, q index.Question) (*index.Answer, error) { return bridge(q.Text), nil }
	n.reindex = func(context.Context, bool, func(index.Progress)) (index.Report, error) {
		return index.Report{Stories: 2, Passages: 9, Unchanged: 2, Took: time.Second}, nil
	}
	n.catalog = catalog{}
	n.store = openStore(tb, filepath.Join(tb.TempDir(), "answers.db"), store.Options{})
	n.keeper = func(s *store.Store) bot.Keeper { return s }
	n.desk = bot.Desk{Reporter: n.store}
	n.adjust = func(*bot.Bot) {}
	return n
}

// bridge is an answer whose first word is highlighted.
func bridge(question string) *index.Answer {
	return &index.Answer{Question: question, Answered: true, Passages: []index.Passage{{
		Text:       "June is when the bridge opens.",
		Highlights: []corpus.Span{{Start: 0, End: 4}},
		Citation: index.Citation{
			StoryRef:   index.StoryRef{Story: "bridge.md", Title: "Bridge to open", Publisher: "The Harbor Post"},
			Paragraphs: []int{2},
		},
	}}}
}

const bridgeText = "> **June** is when the bridge opens.\n*Bridge to open*, The Harbor Post · ¶2"

// bot returns the bot, which isn't connected yet.
func (n *newsroom) bot() *bot.Bot {
	b := bot.New(slog.New(slog.NewTextHandler(n.log, &slog.HandlerOptions{Level: n.level})), n.cfg, bot.Parts{
		Asker: n.ask, Reindexer: n.reindex, Catalog: n.catalog, Voices: n.voices, Archive: n.archive,
		Keeper: n.keeper(n.store), Desk: n.desk,
	})
	bot.PauseFor(b, time.Millisecond)
	n.adjust(b)
	return b
}

// run connects the bot and returns how to stop it and get Run's error.
func (n *newsroom) run(tb testing.TB) (stop func() error) {
	tb.Helper()
	return launch(tb, n.bot())
}

// launch runs a bot until it is stopped, at the latest when the test ends. It
// returns how to stop it and get Run's error.
func launch(tb testing.TB, b *bot.Bot) (stop func() error) {
	tb.Helper()
	ctx, cancel := context.WithCancel(tb.Context())
	result := make(chan error, 1)
	go func() { result <- b.Run(ctx) }()
	stop = sync.OnceValue(func() error {
		cancel()
		return <-result
	})
	tb.Cleanup(func() {
		if err := stop(); err != nil {
			tb.Errorf("Run returned %v", err)
		}
	})
	return stop
}

// open connects the bot and waits until it is there with its commands.
func (n *newsroom) open(tb testing.TB) (stop func() error) {
	tb.Helper()
	stop = n.run(tb)
	n.srv.WaitReady(tb.Context())
	n.srv.WaitCommands(tb.Context(), "", "ask")
	if n.cfg.AdminGuild != "" {
		n.srv.WaitCommands(tb.Context(), n.cfg.AdminGuild, "admin")
	}
	return stop
}

// question has the reader ask in the channel.
func (n *newsroom) question(text string) *discordtest.Interaction {
	return n.srv.Slash(n.reader, n.channel, "ask", discordtest.Opt("question", text))
}

// journal keeps a log for a test to look into.
type journal struct {
	mu      sync.Mutex
	text    bytes.Buffer
	changed chan struct{} // closed at the next line, if anybody waits for it
	read    int           // where waitNext goes on
}

func (j *journal) Write(p []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.changed != nil {
		close(j.changed)
		j.changed = nil
	}
	return j.text.Write(p)
}

// wait waits until the log has those words.
func (j *journal) wait(t *testing.T, words string) {
	t.Helper()
	j.waitFrom(t, words, 0)
}

// waitNext waits until the log has those words behind the ones that it waited
// for before.
func (j *journal) waitNext(t *testing.T, words string) {
	t.Helper()
	j.read = j.waitFrom(t, words, j.read)
}

// waitFrom waits until the log has those words from a byte on, and returns
// where they end.
func (j *journal) waitFrom(t *testing.T, words string, from int) (end int) {
	t.Helper()
	for {
		j.mu.Lock()
		found := strings.Index(j.text.String()[from:], words)
		if j.changed == nil {
			j.changed = make(chan struct{})
		}
		changed := j.changed
		j.mu.Unlock()
		if found >= 0 {
			return from + found + len(words)
		}
		select {
		case <-changed:
		case <-time.After(15 * time.Second): // patience, not a time to keep
			t.Fatalf("%q never came up in the log:\n%s", words, j)
		}
	}
}

func (j *journal) String() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.String()
}

// deferAtOnce has everything promised that isn't there at once.
func deferAtOnce(b *bot.Bot) { bot.DeferAfter(b, 0) }
