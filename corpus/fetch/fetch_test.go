package fetch

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A page comes with where it was found, however it was asked for.
func TestGet(t *testing.T) {
	srv := serve(t, pages{
		"/story": to("/2021/story.html?id=1#top"), "/2021/story.html": story,
	})
	o := trusting(t, srv)
	o.resolver = loopback("news.example").resolver(t)
	p := get(t, o, " <"+on(t, srv, "NEWS.example.", "/a/../story#:~:text=words")+"> ")
	want := &Page{
		URL:         on(t, srv, "news.example", "/2021/story.html?id=1"),
		Requested:   on(t, srv, "news.example", "/story"),
		ContentType: "text/html",
		Name:        "story.html",
		Body:        []byte("<p>A story.</p>"),
	}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Errorf("page (-want +got):\n%s", diff)
	}
}

// A site is told who reads, and nothing else; it can't recognize anybody.
func TestRequest(t *testing.T) {
	var got []http.Header
	see := func(then http.HandlerFunc) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			got = append(got, r.Header)
			w.Header().Set("Set-Cookie", "visitor=1")
			then(w, r)
		}
	}
	srv := serve(t, pages{"/robots.txt": see(status(404)), "/a": see(to("/b")), "/b": see(story)})
	o := trusting(t, srv)
	o.UserAgent = "Byline/1.2 (+https://byline.example)"
	c := New(o)
	for range 2 {
		if _, err := c.Get(t.Context(), srv.URL+"/a"); err != nil {
			t.Fatal(err)
		}
	}
	if len(got) != 5 {
		t.Fatalf("%d requests, want those for robots.txt and twice two pages", len(got))
	}
	want := http.Header{
		"User-Agent":      {o.UserAgent},
		"Accept":          {"text/html, application/xhtml+xml, */*;q=0.8"},
		"Accept-Encoding": {"gzip"},
	}
	for i, h := range got {
		if diff := cmp.Diff(want, h); diff != "" {
			t.Errorf("header of request %d (-want +got):\n%s", i, diff)
		}
	}
}

// A page over TLS is read from a site that proves who it is, and from no other.
func TestCertificate(t *testing.T) {
	srv := serveTLS(t, pages{"/story": func(w http.ResponseWriter, r *http.Request) {
		if r.ProtoMajor != 2 {
			t.Errorf("asked by %s, though the site has HTTP/2", r.Proto)
		}
		story(w, r)
	}})
	o := trusting(t, srv)
	o.resolver = loopback("example.com", "news.example").resolver(t)
	refuses(t, New(o), on(t, srv, "example.com", "/story"), ErrUnreachable)

	o.roots = rootsOf(t, srv)
	get(t, o, on(t, srv, "example.com", "/story"))
	said := refuses(t, New(o), on(t, srv, "news.example", "/story"), ErrUnreachable)
	if !strings.Contains(said, "certificate") {
		t.Errorf("doesn't say why: %q", said)
	}
}

// Sites that aren't there are told from those that don't answer.
func TestUnreachable(t *testing.T) {
	closed := serve(t, nil)
	closed.Close()
	cut := serve(t, pages{"/story": func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "1000")
		_, _ = w.Write([]byte("A story that"))
	}})
	long := serve(t, pages{"/story": func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Title", strings.Repeat("a", maxHeader))
		story(w, r)
	}})
	o := trusting(t, closed, cut, long)
	o.resolver = names{}.resolver(t)
	for name, test := range map[string]struct{ address, text string }{
		"no such name": {"https://nowhere.example/story", "There is no site named nowhere.example."},
		"refused":      {closed.URL + "/story", "I can't reach 127.0.0.1."},
		"long header":  {long.URL + "/story", "I can't reach 127.0.0.1."},
		"cut short":    {cut.URL + "/story", "I can't reach 127.0.0.1."},
	} {
		t.Run(name, func(t *testing.T) {
			if said := refuses(t, New(o), test.address, ErrUnreachable); !strings.HasPrefix(said, test.text) {
				t.Errorf("text %q, want %q", said, test.text)
			}
		})
	}
}

// What the caller gives up is the caller's error, not the site's.
func TestGivenUp(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	srv := serve(t, pages{"/story": func(w http.ResponseWriter, r *http.Request) {
		cancel()
		hang(w, r)
	}})
	_, err := New(trusting(t, srv)).Get(ctx, srv.URL+"/story")
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that it was canceled", err)
	}
	if e, ok := errors.AsType[*Error](err); ok {
		t.Errorf("blames the site: %q", e.Text)
	}
}

// Nothing is left open when a page is read.
func TestConnectionsClosed(t *testing.T) {
	srv := httptest.NewUnstartedServer(pages{"/robots.txt": text("text/plain", ""), "/story": story}) // over one connection
	closed := make(chan struct{}, 10)
	srv.Config.ConnState = func(_ net.Conn, s http.ConnState) {
		if s == http.StateClosed {
			closed <- struct{}{}
		}
	}
	srv.Start()
	t.Cleanup(srv.Close)
	c := New(trusting(t, srv))
	c.web.IdleConnTimeout = 0 // none is closed for having waited
	if _, err := c.Get(t.Context(), srv.URL+"/story"); err != nil {
		t.Fatal(err)
	}
	<-closed
}
