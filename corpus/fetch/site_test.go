package fetch

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"
)

// What a site's robots.txt says, or that it has none, is kept to.
func TestRobots(t *testing.T) {
	const forbids = "User-agent: *\nDisallow: /"
	other := serve(t, pages{"/robots.txt": text("text/plain", forbids)})
	for name, test := range map[string]struct {
		robots http.HandlerFunc
		kind   error
	}{
		"none":                    {status(404), nil},
		"none, in odd words":      {func(w http.ResponseWriter, _ *http.Request) { http.Error(w, forbids, http.StatusNotFound) }, nil},
		"gone":                    {status(410), nil},
		"not shown":               {status(403), nil},
		"no right":                {status(401), nil},
		"forbids":                 {text("text/plain", forbids), ErrRobots},
		"forbids, as a download":  {text("application/octet-stream", forbids), ErrRobots},
		"forbids us":              {text("text/plain", "User-agent: byline\nDisallow: /story\n"), ErrRobots},
		"forbids others":          {text("text/plain", "User-agent: otherbot\nDisallow: /\n"), nil},
		"allows us":               {text("text/plain", "User-agent: *\nDisallow: /\nUser-agent: Byline\nAllow: /"), nil},
		"a page":                  {text("text/html", "<p>There is nothing here.</p>"), nil},
		"empty":                   {text("text/plain", ""), nil},
		"fails":                   {status(500), ErrRobots},
		"overloaded":              {status(503), ErrRobots},
		"breaks off":              {func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, ErrUnreachable},
		"elsewhere":               {to(other.URL + "/robots.txt"), ErrRobots},
		"elsewhere, not there":    {to(other.URL + "/other.txt"), nil},
		"in circles":              {to("/robots.txt"), nil},
		"in a private network":    {to("http://127.0.0.2/robots.txt"), ErrPrivate},
		"a file":                  {to("file:///etc/passwd"), ErrRedirect},
		"long":                    {text("text/plain", strings.Repeat("#", maxRules-len(forbids)-1)+"\n"+forbids), ErrRobots},
		"too long, forbids after": {text("text/plain", strings.Repeat("#\n", maxRules/2)+forbids), nil},
		"too long, cut in a line": {text("text/plain", "User-agent: *\n"+strings.Repeat("#", maxRules-14-12)+"\nDisallow: /storyteller"), nil},
		"endless": {func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				_, _ = w.Write([]byte("# There is more.\n"))
			}
		}, nil},
		"too long without a line": {text("text/plain", strings.Repeat("#", maxRules+1)), nil},
	} {
		t.Run(name, func(t *testing.T) {
			srv := serve(t, pages{"/robots.txt": test.robots, "/story": story})
			o := trusting(t, srv, other)
			if test.kind == nil {
				get(t, o, srv.URL+"/story")
				return
			}
			refuses(t, New(o), srv.URL+"/story", test.kind)
		})
	}
}

// A page that is forbidden isn't asked for; it is said who forbids it.
func TestForbidden(t *testing.T) {
	srv := serve(t, pages{
		"/robots.txt": text("text/plain", "User-agent: *\nDisallow: /*?print="),
		"/story":      func(_ http.ResponseWriter, r *http.Request) { t.Errorf("asked for %s", r.URL) },
	})
	said := refuses(t, New(trusting(t, srv)), srv.URL+"/story?print=1", ErrRobots)
	if !strings.Contains(said, "robots.txt") || !strings.Contains(said, "attach") {
		t.Errorf("text %q", said)
	}
}

// The rules are read once a day for each site, and again at once where they
// couldn't be had.
func TestRulesKept(t *testing.T) {
	reads := 0
	robots := func(w http.ResponseWriter, _ *http.Request) {
		if reads++; reads == 1 {
			w.WriteHeader(http.StatusServiceUnavailable)
		}
	}
	srv := serve(t, pages{"/robots.txt": robots, "/story": story})
	now := time.Date(2021, 2, 15, 12, 0, 0, 0, time.UTC)
	o := trusting(t, srv)
	o.resolver = loopback("news.example").resolver(t)
	o.now = func() time.Time { return now }
	c := New(o)
	refuses(t, c, srv.URL+"/story", ErrRobots)
	for _, step := range []struct {
		host  string
		pass  time.Duration
		reads int
	}{
		{"127.0.0.1", 0, 2},
		{"127.0.0.1", time.Hour, 2},
		{"news.example", 0, 3}, // another site, for all one knows
		{"127.0.0.1", 23*time.Hour - time.Second, 3},
		{"127.0.0.1", time.Second, 4},
	} {
		now = now.Add(step.pass)
		if _, err := c.Get(t.Context(), on(t, srv, step.host, "/story")); err != nil {
			t.Fatal(err)
		}
		if reads != step.reads {
			t.Errorf("%v later, robots.txt of %s: %d reads, want %d", step.pass, step.host, reads, step.reads)
		}
	}
}

// Of however many sites pages are read, the rules of some are kept.
func TestRulesBounded(t *testing.T) {
	s := sites{rules: map[string]dated{}}
	now := time.Now()
	for i := range 3 * maxSites {
		site := fmt.Sprintf("https://%d.example", i)
		s.put(site, nil, now)
		if _, ok := s.get(site, now); !ok {
			t.Fatalf("%s isn't kept", site)
		}
		if len(s.rules) > maxSites {
			t.Fatalf("%d sites are kept, want %d at most", len(s.rules), maxSites)
		}
	}
}

// A site that fails at its robots.txt may say when to come back, too.
func TestRobotsFails(t *testing.T) {
	srv := serve(t, pages{"/robots.txt": func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "60")
		w.WriteHeader(http.StatusServiceUnavailable)
	}})
	said := refuses(t, New(trusting(t, srv)), srv.URL+"/story", ErrRobots)
	if !strings.Contains(said, "503") || !strings.HasSuffix(said, "Try again in 60 seconds.") {
		t.Errorf("text %q", said)
	}
}
