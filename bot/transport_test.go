package bot

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// discord starts a server that answers each request to the API with the next
// of handlers, the last one again and again, and returns the api to it and
// how many requests there were.
func discord(t *testing.T, base string, handlers ...http.HandlerFunc) (*api, *atomic.Int32) {
	t.Helper()
	var count atomic.Int32
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n := int(count.Add(1))
		handlers[min(n, len(handlers))-1](w, r)
	}))
	t.Cleanup(srv.Close)
	transport, err := newTransport(slog.New(slog.DiscardHandler), srv.URL+base)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(transport.close)
	a, err := newAPI(transport, "secret")
	if err != nil {
		t.Fatal(err)
	}
	return a, &count
}

func answer(status int, header, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		if header != "" {
			w.Header().Set("Retry-After", header)
		}
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

func hangUp(w http.ResponseWriter, _ *http.Request) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err == nil {
		_ = conn.Close()
	}
}

func TestRequestsGoToTheConfiguredAPI(t *testing.T) {
	t.Parallel()
	for _, base := range []string{"", "/", "/api/v9", "/api/v9/", "/behind/a/proxy/v10"} {
		var got string
		a, _ := discord(t, base, func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			got = r.Method + " " + r.URL.RequestURI() + " " + r.Header.Get("Authorization") + " " + string(body)
			w.WriteHeader(http.StatusNoContent)
		})
		if err := a.post(t.Context(), "12%2F3", line("hi")); err != nil {
			t.Fatal(err)
		}
		want := "POST " + strings.TrimRight(base, "/") + "/channels/12%2F3/messages Bot secret " +
			`{"content":"hi","allowed_mentions":{"parse":[],"replied_user":false}}`
		if got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestRequestsAreRepeated(t *testing.T) {
	t.Parallel()
	fine := answer(200, "", "{}")
	for name, test := range map[string]struct {
		handlers []http.HandlerFunc
		requests int32
		ok       bool
	}{
		"at once":         {[]http.HandlerFunc{fine}, 1, true},
		"JSON 429":        {[]http.HandlerFunc{answer(429, "900", `{"retry_after": 0.001}`), fine}, 2, true},
		"HTML 429":        {[]http.HandlerFunc{answer(429, "0.001", "<html>"), fine}, 2, true},
		"500, then 504":   {[]http.HandlerFunc{answer(500, "", ""), answer(504, "", ""), fine}, 3, true},
		"hung up":         {[]http.HandlerFunc{hangUp, fine}, 2, true},
		"refused":         {[]http.HandlerFunc{answer(403, "", `{"code": 50001}`)}, 1, false},
		"limited for all": {[]http.HandlerFunc{answer(429, "0.001", "<html>")}, attempts, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a, count := discord(t, "", test.handlers...)
			err := a.post(t.Context(), "1", line("hi"))
			if (err == nil) != test.ok || count.Load() != test.requests {
				t.Errorf("got %v after %d requests", err, count.Load())
			}
		})
	}
}

// A wait that would outlast the context is not begun.
func TestRateLimitIsBoundedByContext(t *testing.T) {
	t.Parallel()
	a, count := discord(t, "", answer(429, "3600", "<html>"))
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	if err := a.post(ctx, "1", line("hi")); !errors.Is(err, errRateLimited) || count.Load() != 1 {
		t.Errorf("got %v after %d requests", err, count.Load())
	}
}

func TestWaitsEndWithContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	a, _ := discord(t, "", func(w http.ResponseWriter, r *http.Request) {
		answer(429, "3600", "")(w, r)
		time.AfterFunc(0, cancel)
	})
	if err := a.post(ctx, "1", line("hi")); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// An interaction's token, which lets anybody answer for the bot, stays out of
// errors and so out of the log.
func TestErrorsKeepTokens(t *testing.T) {
	t.Parallel()
	a, _ := discord(t, "", answer(200, "", ""))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	i := &interaction{ID: "1", ApplicationID: "2", Token: "hushhush"}
	for _, err := range []error{a.callback(ctx, i, &callback{}), a.edit(ctx, i, line("hi"))} {
		if err == nil || strings.Contains(err.Error(), "hushhush") {
			t.Errorf("got %v", err)
		}
	}
}

// A first answer that an earlier attempt gave already is given.
func TestCallbackTwice(t *testing.T) {
	t.Parallel()
	a, _ := discord(t, "", answer(502, "", ""), answer(400, "", `{"code": 40060, "message": "acknowledged"}`))
	if err := a.callback(t.Context(), &interaction{ID: "1", Token: "t", arrived: time.Now()}, &callback{}); err != nil {
		t.Error(err)
	}
}

// A first answer is tried for as long as Discord accepts it, shortly after
// each failure, and never after that.
func TestCallbackInTime(t *testing.T) {
	t.Parallel()
	i := &interaction{ID: "1", Token: "t", arrived: time.Now()}
	failures := make([]http.HandlerFunc, 5, 6)
	for n := range failures {
		failures[n] = answer(503, "", "")
	}
	a, count := discord(t, "", append(failures, answer(204, "", ""))...)
	if err := a.callback(t.Context(), i, &callback{}); err != nil {
		t.Errorf("got %v after %d attempts", err, count.Load())
	}
	i.arrived = i.arrived.Add(-firstAnswerTime)
	a, count = discord(t, "", answer(503, "", ""))
	if err := a.callback(t.Context(), i, &callback{}); status(err) != 503 || count.Load() != 1 {
		t.Errorf("got %v after %d attempts, want the first one's failure", err, count.Load())
	}
}

// A promise that may have arrived is followed by the answer.
func TestUnconfirmedPromise(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		first http.HandlerFunc
		edit  bool
	}{
		"hung up": {hangUp, true},
		"refused": {answer(404, "", `{"code": 10062}`), false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			edits := 0
			a, _ := discord(t, "", test.first, func(_ http.ResponseWriter, r *http.Request) {
				if r.Method == http.MethodPatch {
					edits++
				}
			})
			b := &Bot{api: a, limits: defaultLimits()}
			r := &responder{bot: b, interaction: &interaction{
				ID: "1", ApplicationID: "2", Token: "t", arrived: time.Now().Add(-firstAnswerTime),
			}}
			err := r.promise(t.Context(), 0)
			if err == nil {
				err = r.send(t.Context(), line("hi"))
			}
			if (err == nil) != test.edit || (edits == 1) != test.edit {
				t.Errorf("got %v and %d edits", err, edits)
			}
		})
	}
}

// full says that the route takes nothing more for so many seconds.
func full(seconds string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("X-RateLimit-Remaining", "0")
		w.Header().Set("X-RateLimit-Reset-After", seconds)
		_, _ = io.WriteString(w, "{}")
	}
}

// A route that Discord says is full is left alone until it isn't. Others are
// not held up, and no wait outlasts the context.
func TestFullBuckets(t *testing.T) {
	t.Parallel()
	a, count := discord(t, "", full("0.2"), full("3600"))
	started := time.Now()
	for range 2 {
		if err := a.post(t.Context(), "1", line("hi")); err != nil {
			t.Fatal(err)
		}
	}
	if took := time.Since(started); took < 200*time.Millisecond {
		t.Errorf("two messages were sent within %s", took)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	if err := a.post(ctx, "1", line("hi")); !errors.Is(err, errRateLimited) || count.Load() != 2 {
		t.Errorf("got %v after %d requests, want not to wait for an hour", err, count.Load())
	}
	ctx, cancel = context.WithCancel(t.Context())
	result := make(chan error)
	go func() { result <- a.post(ctx, "1", line("hi")) }()
	for id := range 100 { // each is an interaction of its own
		i := &interaction{ID: strconv.Itoa(id), Token: strconv.Itoa(id), arrived: time.Now()}
		if err := a.callback(t.Context(), i, &callback{}); err != nil {
			t.Fatal(err)
		}
	}
	cancel()
	if err := <-result; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
