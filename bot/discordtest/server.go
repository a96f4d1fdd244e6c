package discordtest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Server is one pretended Discord with one application and its bot in it. Its
// methods may be called by several goroutines, but see the package comment.
type Server struct {
	Token         string // the bot's, without "Bot "
	ApplicationID string // differs from the bot user's, as in older applications
	Bot           *User

	tb         testing.TB
	http       *httptest.Server
	now        func() time.Time
	patience   time.Duration
	gateway    string // its path, maybe with a query
	resumeAt   string // see WithResumeGateway
	heartbeat  time.Duration
	privileged Intents
	mayMention bool
	compress   bool
	collect    bool
	schemas    map[string]*jsonschema.Schema // by route; empty without the folder
	conns      sync.WaitGroup

	mu            sync.Mutex // guards what follows
	changed       chan struct{}
	closed        bool
	breaches      []string
	ids           int64
	users         map[string]*User
	guilds        []*Guild
	channels      map[string]*Channel
	posts         map[string]*post
	commands      map[string][]*Command // by guild; "" for the global ones
	interactions  map[string]*Interaction
	tokens        map[string]*Interaction
	sessions      []*session
	open          map[*conn]bool
	identifies    []Identify
	resumes       int
	heartbeats    int
	highest       int64 // sequence number that any bot has been sent
	attempts      int   // to log in or resume
	interruptions []*interruption
	garble        func(map[string]any)
	forbidden     map[*Channel]bool // see Forbid
	loginLimit    *loginLimit       // see LimitLogins; nil for the default
	deaf          bool              // see IgnoreHeartbeats
	silent        bool              // see Silence
	refusing      bool              // see RefuseConnections
	noResume      int               // code to close with in place of resuming; 0 for none
	requests      map[string]int
	overwrites    int
	holds         map[string][]*Hold
	overrides     map[string][]override
	attachments   map[string]*Attachment
	downloads     int
}

// New starts a server on 127.0.0.1, which closes when the test ends. A test's
// own cleanup that stops the bot, registered later, runs before that.
func New(tb testing.TB, opts ...Option) *Server {
	tb.Helper()
	s := &Server{
		Token:        "pretended.bot.token",
		tb:           tb,
		now:          time.Now,
		patience:     15 * time.Second,
		gateway:      "/",
		heartbeat:    heartbeatInterval,
		changed:      make(chan struct{}),
		users:        map[string]*User{},
		channels:     map[string]*Channel{},
		posts:        map[string]*post{},
		commands:     map[string][]*Command{},
		interactions: map[string]*Interaction{},
		tokens:       map[string]*Interaction{},
		open:         map[*conn]bool{},
		requests:     map[string]int{},
		holds:        map[string][]*Hold{},
		overrides:    map[string][]override{},
		attachments:  map[string]*Attachment{},
		forbidden:    map[*Channel]bool{},
	}
	for _, opt := range opts {
		opt(s)
	}
	var err error
	if s.schemas, err = published(); err != nil {
		tb.Fatalf("discordtest: %v", err)
	}
	s.ApplicationID = s.newID()
	s.Bot = s.addUser("byline", true)
	s.http = httptest.NewServer(s.handler())
	tb.Cleanup(s.Close)
	return s
}

// URL is the server's address, such as "http://127.0.0.1:40123".
func (s *Server) URL() string { return s.http.URL }

// API is the address of the REST routes, version included, as in
// DISCORD_API_URL.
func (s *Server) API() string { return s.http.URL + "/api/v9" }

func (s *Server) gatewayURL() string {
	return "ws" + strings.TrimPrefix(s.http.URL, "http") + strings.TrimSuffix(s.gateway, "/")
}

// resumeURL is where sessions are resumed.
func (s *Server) resumeURL() string {
	switch {
	case s.resumeAt == "":
		return s.gatewayURL()
	case s.resumeAt[0] != '/':
		return s.resumeAt
	}
	return "ws" + strings.TrimPrefix(s.http.URL, "http") + s.resumeAt
}

// Close drops every connection, lets go of every [Hold], and reports the
// interactions that were never answered. Closing again does nothing.
func (s *Server) Close() {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return
	}
	s.checkAnswered()
	s.closed = true
	for _, holds := range s.holds {
		for _, h := range holds {
			h.Release()
		}
	}
	for c := range s.open {
		c.drop()
	}
	s.notify()
	s.mu.Unlock()
	s.http.Close()
	s.conns.Wait()
}

// notify wakes everything that waits. The caller holds s.mu.
func (s *Server) notify() {
	close(s.changed)
	s.changed = make(chan struct{})
}

var errPatience = errors.New("patience ran out")

// wait returns when done, which is called with s.mu held, reports true, and
// fails the test if that doesn't happen in time.
func (s *Server) wait(ctx context.Context, what string, done func() bool) {
	s.tb.Helper()
	ctx, cancel := context.WithTimeoutCause(ctx, s.patience, errPatience)
	defer cancel()
	for {
		s.mu.Lock()
		ok, changed, closed := done(), s.changed, s.closed
		s.mu.Unlock()
		if ok {
			return
		}
		if closed {
			s.tb.Fatalf("discordtest: waited for %s: the server is closed", what)
		}
		select {
		case <-changed:
		case <-ctx.Done():
			s.tb.Fatalf("discordtest: waited for %s: %v; until now: %s", what, context.Cause(ctx), s.story())
		}
	}
}

// story tells what the bot has done, for a test that waits in vain.
func (s *Server) story() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	parts := []string{fmt.Sprintf("%d logins, %d resumed, %d connections now", len(s.identifies), s.resumes, len(s.open))}
	for _, pattern := range slices.Sorted(maps.Keys(s.requests)) {
		parts = append(parts, fmt.Sprintf("%d× %s", s.requests[pattern], pattern))
	}
	return strings.Join(parts, ", ")
}

// newID returns a new snowflake: milliseconds since 2015, then a counter.
func (s *Server) newID() string {
	const discordEpoch = 1420070400000
	s.ids++
	return strconv.FormatInt((s.now().UnixMilli()-discordEpoch)<<22+s.ids, 10)
}
