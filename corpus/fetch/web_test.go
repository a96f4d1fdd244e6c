package fetch

import (
	"crypto/x509"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"os"
	"strings"
	"sync/atomic"
	"testing"
)

// TestMain names a proxy in the environment, where none must be used: nothing
// listens there, and so nothing could be fetched.
func TestMain(m *testing.M) {
	for _, name := range []string{"HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY"} {
		if err := os.Setenv(name, "http://127.0.0.1:9"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// pages are a site's handlers by their paths. What isn't there isn't found.
type pages map[string]http.HandlerFunc

func serve(t *testing.T, p pages) *httptest.Server {
	t.Helper()
	srv := httptest.NewServer(p)
	t.Cleanup(srv.Close)
	return srv
}

// serveTLS starts a server over TLS, for example.com, that logs nothing of those
// who don't trust it.
func serveTLS(t *testing.T, p pages) *httptest.Server {
	t.Helper()
	srv := httptest.NewUnstartedServer(p)
	srv.Config.ErrorLog = log.New(io.Discard, "", 0)
	srv.EnableHTTP2 = true
	srv.StartTLS()
	t.Cleanup(srv.Close)
	return srv
}

// rootsOf is who vouches for a server.
func rootsOf(t *testing.T, srv *httptest.Server) *x509.CertPool {
	t.Helper()
	pool := x509.NewCertPool()
	pool.AddCert(srv.Certificate())
	return pool
}

func (p pages) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if h, ok := p[r.URL.Path]; ok {
		h(w, r)
		return
	}
	http.NotFound(w, r)
}

// text answers with a page of a type.
func text(contentType, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		_, _ = w.Write([]byte(body))
	}
}

var story = text("text/html; charset=utf-8", "<p>A story.</p>")

func to(address string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", address)
		w.WriteHeader(http.StatusFound)
	}
}

func status(code int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
}

// hang begins no answer, or doesn't end it, until the reader gives up.
func hang(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }

// addrOf is where a server listens.
func addrOf(t *testing.T, l net.Listener) netip.AddrPort {
	t.Helper()
	a, ok := l.Addr().(*net.TCPAddr)
	if !ok {
		t.Fatalf("listens at %v", l.Addr())
	}
	return a.AddrPort()
}

// on returns the address of a path on a server, under a host name.
func on(t *testing.T, srv *httptest.Server, host, path string) string {
	t.Helper()
	u, err := url.Parse(srv.URL)
	if err != nil {
		t.Fatal(err)
	}
	return u.Scheme + "://" + host + ":" + u.Port() + path
}

// trusting returns options for a client that reads from servers.
func trusting(t *testing.T, servers ...*httptest.Server) Options {
	t.Helper()
	var o Options
	for _, s := range servers {
		o.Trusted = append(o.Trusted, addrOf(t, s.Listener))
	}
	return o
}

// canary is a server that nothing must connect to, on an address of this machine,
// at the port of another server.
func canary(t *testing.T, addr, port string) {
	t.Helper()
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", net.JoinHostPort(addr, port))
	if err != nil {
		t.Skipf("no second address on this machine: %v", err)
	}
	srv := httptest.NewUnstartedServer(http.NotFoundHandler())
	_ = srv.Listener.Close() // the one that it came with
	srv.Listener = l
	var connections atomic.Int32
	srv.Config.ConnState = func(_ net.Conn, s http.ConnState) {
		if s == http.StateNew {
			connections.Add(1)
		}
	}
	srv.Start()
	t.Cleanup(func() {
		srv.Close()
		if n := connections.Load(); n > 0 {
			t.Errorf("%d connections to %s", n, l.Addr())
		}
	})
}

// get reads an address.
func get(t *testing.T, o Options, address string) *Page {
	t.Helper()
	p, err := New(o).Get(t.Context(), address)
	if err != nil {
		t.Fatalf("Get %s: %v", address, err)
	}
	return p
}

// refuses reads an address, and wants an error of a kind in words for a person.
func refuses(t *testing.T, c *Client, address string, kind error) string {
	t.Helper()
	p, err := c.Get(t.Context(), address)
	if err == nil {
		t.Fatalf("Get %s: read %q, want error %q", address, p.Body, kind)
	}
	return holds(t, err, kind)
}

// holds wants an error of a kind, and returns what it says to a person.
func holds(t *testing.T, err, kind error) string {
	t.Helper()
	e, ok := errors.AsType[*Error](err)
	if !ok || !errors.Is(err, kind) {
		t.Fatalf("error %q, want one that is %q", err, kind)
	}
	if !strings.HasSuffix(e.Text, ".") || strings.ContainsAny(e.Text, "!\n") || strings.Contains(e.Text, "  ") || strings.Contains(e.Text, "%!") {
		t.Errorf("no words for a person: %q", e.Text)
	}
	return e.Text
}
