package discordtest_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"byline/bot/discordtest"
)

// observed is a test that is watched failing, and doesn't fail the real one.
type observed struct {
	testing.TB
	mu     sync.Mutex
	errors []string
	fatal  string
}

func (o *observed) Helper() {}

func (o *observed) Failed() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return len(o.errors) > 0 || o.fatal != ""
}

func (o *observed) Errorf(format string, args ...any) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.errors = append(o.errors, fmt.Sprintf(format, args...))
}

type stopped struct{}

func (o *observed) Fatalf(format string, args ...any) {
	o.mu.Lock()
	o.fatal = fmt.Sprintf(format, args...)
	o.mu.Unlock()
	panic(stopped{}) // as FailNow ends a test's goroutine
}

// ends runs what should end a test, and returns what the test was told.
func (o *observed) ends(do func()) (fatal string) {
	defer func() {
		if _, is := recover().(stopped); is {
			fatal = o.fatal
		}
	}()
	do()
	return ""
}

func TestBreachFailsTheTest(t *testing.T) {
	t.Parallel()
	o := &observed{TB: t}
	srv := discordtest.New(o)
	channel := srv.AddGuild("Newsroom").AddChannel("general")
	do(t, srv, http.MethodPost, "/channels/"+channel.ID+"/messages", `{"content":"@everyone"}`)
	if got := strings.Join(o.errors, "\n"); !strings.Contains(got, "allowed_mentions") {
		t.Errorf("the test was told %q, want the breach", got)
	}
	srv.Close()
	if n := len(o.errors); n != 1 {
		t.Errorf("%d errors, want the one breach: %q", n, o.errors)
	}
}

func TestWaitingEnds(t *testing.T) {
	t.Parallel()
	o := &observed{TB: t}
	srv := discordtest.New(o, discordtest.WithPatience(time.Nanosecond))
	if got := o.ends(func() { srv.WaitReady(t.Context()) }); !strings.Contains(got, "patience ran out") {
		t.Errorf("waiting without a bot ends with %q, want that patience ran out", got)
	}
	canceled, cancel := context.WithCancel(t.Context())
	cancel()
	srv = discordtest.New(o)
	if got := o.ends(func() { srv.WaitReady(canceled) }); !strings.Contains(got, "canceled") {
		t.Errorf("waiting with a canceled context ends with %q, want that it is canceled", got)
	}
	srv.Close()
	if got := o.ends(func() { srv.WaitReady(t.Context()) }); !strings.Contains(got, "is closed") {
		t.Errorf("waiting for a closed server ends with %q, want that it is closed", got)
	}
}

// TestWhatDiscordsAppWouldNotLetThrough does what a person can't.
func TestWhatDiscordsAppWouldNotLetThrough(t *testing.T) {
	t.Parallel()
	o := &observed{TB: t}
	srv := discordtest.New(o)
	guild := srv.AddGuild("Newsroom")
	channel := guild.AddChannel("general")
	ada, eve := guild.AddMember("ada", discordtest.Everyone), srv.AddUser("eve")
	commands := `[{"name":"ask","description":"Ask.","options":[
			{"type":3,"name":"question","description":"What.","required":true,"max_length":5},
			{"type":4,"name":"n","description":"How many.","max_value":3},
			{"type":3,"name":"source","description":"Where.","choices":[{"name":"Daily","value":"daily"}]}]},
		{"name":"admin","description":"Rule.","contexts":[0],"options":[{"type":1,"name":"reindex","description":"Read all again."}]}]`
	do(t, srv, http.MethodPut, "/applications/"+srv.ApplicationID+"/commands", commands)
	asked := srv.Say(ada, channel, "hello")
	q := discordtest.Opt("question", "Who?")
	o.expectEnd(t, "no bot is there", func() { srv.Slash(ada, channel, "ask", q) })
	login(t, srv, guilds)
	for name, act := range map[string]func(){
		`isn't registered`:                 func() { srv.Slash(ada, channel, "answer") },
		`isn't offered here`:               func() { srv.Slash(ada, srv.DM(ada), "admin reindex") },
		`needs a sub-command`:              func() { srv.Slash(ada, channel, "admin") },
		`has no sub-command "stop"`:        func() { srv.Slash(ada, channel, "admin stop") },
		`"question" is required`:           func() { srv.Slash(ada, channel, "ask") },
		`there is no option "when"`:        func() { srv.Slash(ada, channel, "ask", q, discordtest.Opt("when", "now")) },
		`takes no text`:                    func() { srv.Slash(ada, channel, "ask", q, discordtest.Opt("n", "two")) },
		`doesn't take 4`:                   func() { srv.Slash(ada, channel, "ask", q, discordtest.Opt("n", 4)) },
		`a text of length 6`:               func() { srv.Slash(ada, channel, "ask", discordtest.Opt("question", "Whence")) },
		`doesn't offer weekly`:             func() { srv.Slash(ada, channel, "ask", q, discordtest.Opt("source", "weekly")) },
		`eve is not a member`:              func() { srv.Slash(eve, channel, "ask", q) },
		`not in this channel`:              func() { srv.Say(eve, srv.DM(ada), "hello") },
		`no autocomplete`:                  func() { srv.Type(ada, channel, "ask", q) },
		`no enabled component "more"`:      func() { srv.Click(ada, asked, "more") },
		`"Find the source" isn't offered`:  func() { srv.UseOn(ada, asked, "Find the source") },
		`there is no route "GET /nowhere"`: func() { srv.Hold("GET /nowhere") },
	} {
		o.expectEnd(t, name, act)
	}
}

func (o *observed) expectEnd(t *testing.T, want string, act func()) {
	t.Helper()
	if got := o.ends(act); !strings.Contains(got, want) {
		t.Errorf("the test ends with %q, want %q", got, want)
	}
}
