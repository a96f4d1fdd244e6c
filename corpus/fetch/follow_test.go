package fetch

import (
	"errors"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"testing"
)

// Names and addresses that lead to this machine, or to a cloud's metadata, are
// found out when a connection is about to be made, and none is.
func TestNoPrivateNetwork(t *testing.T) {
	srv := serve(t, pages{"/story": story})
	port := mustURL(t, srv.URL).Port()
	canary(t, "127.0.0.2", port)
	o := trusting(t, srv) // and so its port
	o.resolver = names{
		"inside.example":    {netip.MustParseAddr("127.0.0.2")},
		"metadata.example":  {netip.MustParseAddr("169.254.169.254")},
		"home.example":      {netip.MustParseAddr("192.168.1.1")},
		"nowhere.example":   {netip.MustParseAddr("0.0.0.0")},
		"localhost.example": {netip.MustParseAddr("127.0.0.2")},
	}.resolver(t)
	for _, host := range []string{
		"127.0.0.2", "127.0.0.2.", "①②⑦.⓪.⓪.②", "127。0。0。2", "inside.example", "INSIDE.example.", "localhost.example",
		"metadata.example", "home.example", "nowhere.example", "169.254.169.254", "10.0.0.1", "100.64.0.1", "0.0.0.0",
		"[::ffff:127.0.0.2]", "[::ffff:7f00:2]", "[0:0:0:0:0:ffff:127.0.0.2]",
	} {
		t.Run(host, func(t *testing.T) {
			said := refuses(t, New(o), on(t, srv, host, "/story"), ErrPrivate)
			if !strings.HasPrefix(said, "That address leads into a private network, which I don't read from.") {
				t.Errorf("text %q", said)
			}
		})
	}
}

// The same holds for IPv6.
func TestNoPrivateNetwork6(t *testing.T) {
	srv := serve(t, nil)
	canary(t, "::1", mustURL(t, srv.URL).Port())
	o := trusting(t, srv)
	o.resolver = names{"inside.example": {netip.IPv6Loopback()}}.resolver(t)
	for _, host := range []string{"[::1]", "[0:0:0:0:0:0:0:1]", "[::]", "inside.example", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fd00:ec2::254]"} {
		t.Run(host, func(t *testing.T) { refuses(t, New(o), on(t, srv, host, "/story"), ErrPrivate) })
	}
}

// A name that resolves to a public address first and to a private one next (DNS
// rebinding) gets no further.
func TestRebinding(t *testing.T) {
	asked := 0
	srv := serve(t, pages{
		"/robots.txt": func(w http.ResponseWriter, _ *http.Request) {
			asked++
			w.Header().Set("Connection", "close") // so that the name is resolved again
		},
		"/story": story,
	})
	canary(t, "127.0.0.2", mustURL(t, srv.URL).Port())
	o := trusting(t, srv)
	o.resolver = names{"news.example": {netip.MustParseAddr("127.0.0.1"), netip.MustParseAddr("127.0.0.2")}}.resolver(t)
	refuses(t, New(o), on(t, srv, "news.example", "/story"), ErrPrivate)
	if asked != 1 {
		t.Errorf("robots.txt was read %d times, want once, before the name changed", asked)
	}
}

// A redirect leads only to where one could have asked for oneself.
func TestRedirectRefused(t *testing.T) {
	srv := serve(t, nil)
	port := mustURL(t, srv.URL).Port()
	canary(t, "127.0.0.2", port)
	other := serve(t, pages{"/robots.txt": text("text/plain", "User-agent: *\nDisallow: /"), "/story": story})
	for name, test := range map[string]struct {
		location string
		kind     error
	}{
		"private":       {"http://127.0.0.2:" + port + "/", ErrPrivate},
		"private name":  {"http://inside.example:" + port + "/", ErrPrivate},
		"metadata":      {"http://169.254.169.254/latest/meta-data/", ErrPrivate},
		"no scheme":     {"//127.0.0.2:" + port + "/", ErrPrivate},
		"number":        {"http://2130706434:" + port + "/", ErrRedirect},
		"file":          {"file:///etc/passwd", ErrRedirect},
		"gopher":        {"gopher://127.0.0.1:70/_x", ErrRedirect},
		"ftp":           {"ftp://news.example/", ErrRedirect},
		"data":          {"data:text/html,story", ErrRedirect},
		"javascript":    {"javascript:alert(1)", ErrRedirect},
		"password":      {"http://me:secret@127.0.0.1:" + port + "/", ErrRedirect},
		"port":          {"http://127.0.0.1:22/", ErrRedirect},
		"broken":        {"http://[::1/", ErrRedirect},
		"itself":        {"/story", ErrRedirect},
		"forbidden":     {other.URL + "/story", ErrRobots},
		"nowhere":       {"http://nowhere.example/", ErrUnreachable},
		"empty, a page": {"", ErrStatus},
	} {
		t.Run(name, func(t *testing.T) {
			srv.Config.Handler = pages{"/story": to(test.location)}
			o := trusting(t, srv, other)
			o.resolver = names{"inside.example": {netip.MustParseAddr("127.0.0.2")}}.resolver(t)
			refuses(t, New(o), srv.URL+"/story", test.kind)
		})
	}
}

// Five redirects are followed, of whatever kind, and a sixth isn't.
func TestRedirects(t *testing.T) {
	codes := []int{301, 302, 303, 307, 308, 301}
	p := pages{"/6": story}
	for i, code := range codes {
		p["/"+strconv.Itoa(i)] = func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", strconv.Itoa(i+1))
			w.WriteHeader(code)
		}
	}
	srv := serve(t, p)
	if got := get(t, trusting(t, srv), srv.URL+"/1").URL; got != srv.URL+"/6" {
		t.Errorf("found at %s", got)
	}
	said := refuses(t, New(trusting(t, srv)), srv.URL+"/0", ErrRedirect)
	if !strings.Contains(said, "without end") {
		t.Errorf("text %q", said)
	}
}

// From a page that nobody could change on its way, one isn't led to one that
// anybody could.
func TestDowngrade(t *testing.T) {
	plain := serve(t, pages{"/story": story})
	secure := serveTLS(t, pages{"/down": to(plain.URL + "/story"), "/story": story})
	o := trusting(t, plain, secure)
	o.roots = rootsOf(t, secure)
	refuses(t, New(o), secure.URL+"/down", ErrRedirect)

	plain.Config.Handler = pages{"/up": to(secure.URL + "/story")}
	get(t, o, plain.URL+"/up")
}

// The cause of a refused redirect can be told too.
func TestRedirectCause(t *testing.T) {
	srv := serve(t, pages{"/story": to("file:///etc/passwd")})
	_, err := New(trusting(t, srv)).Get(t.Context(), srv.URL+"/story")
	if !errors.Is(err, ErrRedirect) || !errors.Is(err, ErrAddress) {
		t.Errorf("error %v", err)
	}
}

func mustURL(t *testing.T, s string) *url.URL {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return u
}
