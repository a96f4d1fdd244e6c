package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"byline/bot/discordtest"
)

// server is a pretended Discord with a guild, and the whole program to connect
// to it.
type server struct {
	*discordtest.Server
	guild          *discordtest.Guild
	channel        *discordtest.Channel
	reader, editor *discordtest.User
	env            map[string]string
	log            *watchedLog
}

func newServer(t *testing.T) *server {
	t.Helper()
	s := &server{Server: discordtest.New(t), log: newWatchedLog()}
	s.guild = s.AddGuild("Newsroom")
	s.channel = s.guild.AddChannel("general")
	s.reader = s.guild.AddMember("ada", discordtest.Everyone)
	s.editor = s.guild.AddMember("ed", discordtest.ManageGuild)
	s.env = map[string]string{
		envToken: s.Token, envAPIURL: s.API(), envAdminGuild: s.guild.ID, envData: t.TempDir(),
	}
	return s
}

// start runs the program as a person starts it, and returns how to stop it and
// see how it ended.
func (s *server) start(t *testing.T) (stop func() int) {
	t.Helper()
	t.Chdir(t.TempDir()) // no .env and no stories of the developer's
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan int, 1)
	go func() {
		err := run(ctx, nil, func(name string) string { return s.env[name] }, &bytes.Buffer{}, s.log)
		ended <- exitCode(err, s.log)
	}()
	stop = sync.OnceValue(func() int {
		cancel()
		return <-ended
	})
	t.Cleanup(func() { stop() })
	return stop
}

// open starts the program and waits until it can answer.
func (s *server) open(t *testing.T) (stop func() int) {
	t.Helper()
	stop = s.start(t)
	s.WaitReady(t.Context())
	s.WaitCommands(t.Context(), "", "ask")
	s.WaitCommands(t.Context(), s.guild.ID, "admin")
	s.log.wait(t, "the index is up to date")
	return stop
}

const kremlin = "What did the Kremlin say about the invitation?"

func TestDiscordAsk(t *testing.T) {
	s := newServer(t)
	stop := s.open(t)
	answer := s.Slash(s.reader, s.channel, "ask", discordtest.Opt("question", kremlin)).Answer(t.Context())
	text := answer.Embeds[0].Description
	for _, want := range []string{
		"> ", "**", "interesting proposal", "Dmitry Peskov, Kremlin spokesman", "The Harbor Ledger", "Ines Calloway", "¶2",
		"](https://sample.example/harbor-ledger/2021/02/15/kremlin-clubhouse-invitation#:~:text=",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the answer lacks %q:\n%s", want, text)
		}
	}
	if f := answer.Embeds[0].Footer; f == nil || f.Text != "Sample story" {
		t.Errorf("the sample isn't marked: %+v", f)
	}
	for _, id := range s.Identifies() {
		if privileged := id.Intents & (1<<1 | 1<<8 | 1<<15); privileged != 0 {
			t.Errorf("privileged intents %b", privileged)
		}
	}
	if code := stop(); code != 0 {
		t.Errorf("exit status %d\n%s", code, s.log)
	}
}

func TestDiscordRefuses(t *testing.T) {
	s := newServer(t)
	s.open(t)
	answer := s.Slash(s.reader, s.channel, "ask", discordtest.Opt("question", "What did Angela Merkel say about the bridge?")).Answer(t.Context())
	if all := answer.Content + describe(answer); !strings.Contains(all, "The stories don't say") {
		t.Errorf("got %s", all)
	}
}

func describe(m *discordtest.Message) string {
	var b strings.Builder
	for _, e := range m.Embeds {
		b.WriteString(e.Title + "\n" + e.Description + "\n")
	}
	return b.String()
}

func TestDiscordMention(t *testing.T) {
	s := newServer(t)
	s.open(t)
	asked := s.Say(s.reader, s.channel, s.Bot.Mention()+" when does the Tidewater Bridge reopen?")
	reply := s.WaitReply(t.Context(), asked)
	if text := describe(reply); !strings.Contains(text, "June 14") && !strings.Contains(text, "middle of June") {
		t.Errorf("got %s", text)
	}
}

// The commands are registered once; a second start finds them as they are.
func TestDiscordRegistersOnce(t *testing.T) {
	s := newServer(t)
	stop := s.open(t)
	stop()
	s.WaitGone(t.Context())
	writes := s.CommandWrites()
	s.log = newWatchedLog()
	s.open(t)
	if got := s.CommandWrites(); got != writes {
		t.Errorf("the commands were written %d times more", got-writes)
	}
}

// A story that an operator adds is answered from after /admin reindex, which
// only administrators may run.
func TestDiscordReindex(t *testing.T) {
	stories := t.TempDir()
	writeStory(t, stories, "ferry.md", "The ferry to Pelican Island is painted green, the port said.")
	s := newServer(t)
	s.env[envStories] = stories
	s.open(t)
	ask := func(question string) string {
		return describe(s.Slash(s.reader, s.channel, "ask", discordtest.Opt("question", question)).Answer(t.Context()))
	}
	if text := ask("What is the lighthouse keeper called?"); strings.Contains(text, "Amalia Roth") {
		t.Fatalf("answered from a story that isn't there yet: %s", text)
	}
	writeStory(t, stories, "light.md", "The lighthouse keeper is called Amalia Roth, the port said.")

	refused := s.Slash(s.reader, s.channel, "admin reindex").Answer(t.Context())
	if !refused.Ephemeral() || len(refused.Embeds) > 0 && strings.Contains(describe(refused), "added") {
		t.Errorf("nobody got %+v", refused)
	}
	if text := ask("What is the lighthouse keeper called?"); strings.Contains(text, "Amalia Roth") {
		t.Errorf("nobody could reindex: %s", text)
	}

	done := s.Slash(s.editor, s.channel, "admin reindex").WaitEdit(t.Context(), func(m *discordtest.Message) bool {
		return strings.Contains(m.Content+describe(m), "1 added")
	})
	if !done.Ephemeral() {
		t.Error("the result isn't for the administrator alone")
	}
	if text := ask("What is the lighthouse keeper called?"); !strings.Contains(text, "Amalia Roth") || strings.Contains(text, "Sample story") {
		t.Errorf("got %s", text)
	}
}

func writeStory(t *testing.T, dir, name, body string) {
	t.Helper()
	text := "---\ntitle: News of " + name + "\npublisher: The Test Paper\n---\n\n" + body + "\n"
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// What is in flight when the program is told to stop is finished.
func TestDiscordStopsInMidAnswer(t *testing.T) {
	s := newServer(t)
	stop := s.open(t)
	held := s.Hold(discordtest.RouteCallback)
	in := s.Slash(s.reader, s.channel, "ask", discordtest.Opt("question", kremlin))
	held.Wait(t.Context())
	ended := make(chan int)
	go func() { ended <- stop() }()
	s.log.wait(t, "stopping")
	held.Release()
	if code := <-ended; code != 0 {
		t.Errorf("exit status %d\n%s", code, s.log)
	}
	if text := describe(in.Answer(t.Context())); !strings.Contains(text, "interesting proposal") {
		t.Errorf("got %s", text)
	}
}

// A wrong token ends the program at once, with one line that says so.
func TestDiscordWrongToken(t *testing.T) {
	s := newServer(t)
	s.env[envToken] = "not-the-token"
	t.Chdir(t.TempDir())
	var stderr bytes.Buffer
	code := exitCode(run(t.Context(), nil, func(name string) string { return s.env[name] }, &bytes.Buffer{}, s.log), &stderr)
	if code != 1 {
		t.Errorf("exit status %d", code)
	}
	if text := stderr.String(); strings.Count(text, "\n") != 1 || !strings.Contains(text, "token") {
		t.Errorf("got %q", text)
	}
	if n := len(s.Identifies()); n > 1 {
		t.Errorf("identified %d times", n)
	}
}

// A gateway that refuses the bot for good ends the program at once, with one
// line that says what to do.
func TestDiscordRefusedForGood(t *testing.T) {
	for code, want := range map[int]string{4004: "DISCORD_TOKEN", 4013: "intents", 4014: "intents"} {
		s := newServer(t)
		s.CloseAt(discordtest.InPlaceOfReady, 9, code)
		t.Chdir(t.TempDir())
		var stderr bytes.Buffer
		status := exitCode(run(t.Context(), nil, func(name string) string { return s.env[name] }, &bytes.Buffer{}, s.log), &stderr)
		if text := stderr.String(); status != 1 || strings.Count(text, "\n") != 1 || !strings.Contains(text, want) {
			t.Errorf("%d: exit status %d with %q", code, status, text)
		}
		if n := s.Attempts(); n != 1 {
			t.Errorf("%d: logged in %d times", code, n)
		}
	}
}

// watchedLog is a log that a test can wait for.
type watchedLog struct {
	mu      sync.Mutex
	text    bytes.Buffer
	changed chan struct{} // closed and made anew with each line
}

func newWatchedLog() *watchedLog { return &watchedLog{changed: make(chan struct{})} }

func (l *watchedLog) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	close(l.changed)
	l.changed = make(chan struct{})
	return l.text.Write(p)
}

func (l *watchedLog) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// wait waits until the log says so.
func (l *watchedLog) wait(t *testing.T, want string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	for {
		l.mu.Lock()
		found, changed := strings.Contains(l.text.String(), want), l.changed
		l.mu.Unlock()
		if found {
			return
		}
		select {
		case <-changed:
		case <-ctx.Done():
			t.Fatalf("the log never said %q:\n%s", want, l)
		}
	}
}
