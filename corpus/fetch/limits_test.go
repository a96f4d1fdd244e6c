package fetch

import (
	"compress/gzip"
	"context"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// A page is as large as the limit at most, however it is sent.
func TestSize(t *testing.T) {
	const limit = 1000
	zipped := func(size int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			_, _ = z.Write([]byte(strings.Repeat("a", size)))
			_ = z.Close()
		}
	}
	chunked := func(size int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			for range size {
				_, _ = w.Write([]byte("a"))
			}
			w.(http.Flusher).Flush()
		}
	}
	srv := serve(t, pages{
		"/stated":  text("text/html", strings.Repeat("a", limit)),
		"/stated+": text("text/html", strings.Repeat("a", limit+1)),
		"/chunked": chunked(limit), "/chunked+": chunked(limit + 1),
		"/zipped": zipped(limit), "/zipped+": zipped(limit + 1), "/bomb": zipped(100 << 20),
		"/endless": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			for r.Context().Err() == nil {
				_, _ = w.Write([]byte(strings.Repeat("a", limit)))
			}
		},
	})
	o := trusting(t, srv)
	o.MaxSize = limit
	claims := serve(t, pages{"/claims": func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Content-Length", "1001")
		w.(http.Flusher).Flush()
		hang(w, r) // as nobody reads on
	}})
	refuses(t, New(Options{MaxSize: limit, Trusted: trusting(t, claims).Trusted}), claims.URL+"/claims", ErrSize)
	for _, path := range []string{"/stated", "/chunked", "/zipped"} {
		if n := len(get(t, o, srv.URL+path).Body); n != limit {
			t.Errorf("%s: %d bytes, want %d", path, n, limit)
		}
	}
	for _, path := range []string{"/stated+", "/chunked+", "/zipped+", "/bomb", "/endless"} {
		if said := refuses(t, New(o), srv.URL+path, ErrSize); !strings.Contains(said, "larger than 1000 B") {
			t.Errorf("%s: text %q", path, said)
		}
	}
}

func TestDefaults(t *testing.T) {
	srv := serve(t, pages{
		"/10": text("text/html", strings.Repeat("a", 10<<20)),
		"/11": text("text/html", strings.Repeat("a", 10<<20+1)),
	})
	get(t, trusting(t, srv), srv.URL+"/10")
	if said := refuses(t, New(trusting(t, srv)), srv.URL+"/11", ErrSize); !strings.Contains(said, "10 MiB") {
		t.Errorf("text %q", said)
	}
}

// None waits for longer than the limit that is for it. The others are too long
// for a test to end by them.
func TestTime(t *testing.T) {
	const short, long = 100 * time.Millisecond, time.Hour
	mute, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0") // its connections are left to wait
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = mute.Close() })
	srv := serve(t, pages{
		"/hangs": hang,
		"/drips": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			_, _ = w.Write([]byte("a"))
			w.(http.Flusher).Flush()
			hang(w, r)
		},
	})
	nobody := &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		<-ctx.Done()
		if ctx.Err() != context.Canceled {
			t.Errorf("waited for the name server as long as a resolver does: %v", ctx.Err())
		}
		return nil, ctx.Err()
	}}
	for name, test := range map[string]struct {
		address                string
		connect, header, whole time.Duration
	}{
		"the name server doesn't answer": {"http://news.example/story", short, long, long},
		"encryption isn't agreed on":     {"https://" + mute.Addr().String() + "/", short, long, long},
		"no header":                      {srv.URL + "/hangs", long, short, long},
		"no header, all together":        {srv.URL + "/hangs", long, long, short},
		"no end":                         {srv.URL + "/drips", long, long, short},
	} {
		t.Run(name, func(t *testing.T) {
			o := trusting(t, srv)
			o.Trusted = append(o.Trusted, addrOf(t, mute))
			o.Connect, o.Header, o.Whole = test.connect, test.header, test.whole
			o.resolver = nobody
			said := refuses(t, New(o), test.address, ErrTime)
			if !strings.HasSuffix(said, " takes too long to answer. Try again later.") {
				t.Errorf("text %q", said)
			}
		})
	}
}
