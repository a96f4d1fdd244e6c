package bot

import (
	"context"
	"io"
	"net/http"
	"testing"
	"time"
)

// A limit on everything holds other routes up, but not what answers
// interactions, whichever way Discord or its edge says it.
func TestGlobalRateLimit(t *testing.T) {
	t.Parallel()
	for name, limit := range map[string]http.HandlerFunc{
		"in JSON": answer(429, "", `{"retry_after": 3600, "global": true}`),
		"by the edge": func(w http.ResponseWriter, r *http.Request) {
			answer(429, "3600", "<html>banned</html>")(w, r)
		},
		"in a header": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("X-RateLimit-Global", "true")
			answer(429, "3600", `{}`)(w, r)
		},
		"as a scope": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("X-RateLimit-Scope", "global")
			answer(429, "3600", `{}`)(w, r)
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a, count := discord(t, "", limit, func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "{}") })
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			if err := a.post(ctx, "1", line("hi")); err == nil {
				t.Error("a message got through a rate limit")
			}
			if err := a.post(ctx, "2", line("hi")); err == nil || count.Load() != 1 {
				t.Errorf("got %v after %d requests, want none to another channel", err, count.Load())
			}
			i := &interaction{ID: "1", ApplicationID: "2", Token: "t", arrived: time.Now()}
			if err := a.callback(ctx, i, &callback{}); err != nil {
				t.Errorf("a command's answer was held up: %v", err)
			}
			if err := a.edit(ctx, i, line("hi")); err != nil {
				t.Errorf("a command's edit was held up: %v", err)
			}
		})
	}
}

// A route that refused a request is left alone by others, too.
func TestRefusedRoute(t *testing.T) {
	t.Parallel()
	a, count := discord(t, "", answer(429, "", `{"retry_after": 3600}`), answer(200, "", "{}"))
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	for range 3 {
		if err := a.post(ctx, "1", line("hi")); err == nil {
			t.Error("a message got through a rate limit")
		}
	}
	if err := a.post(ctx, "2", line("hi")); err != nil || count.Load() != 2 {
		t.Errorf("got %v after %d requests, want one to each channel", err, count.Load())
	}
}

// Never are more than 50 requests sent in a second, answers to interactions
// aside.
func TestPace(t *testing.T) {
	t.Parallel()
	var f fullBuckets
	now := time.Now()
	request := func(path string) *http.Request {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "http://discord.example"+path, http.NoBody)
		if err != nil {
			t.Fatal(err)
		}
		return req
	}
	var sent []time.Time
	for range 1000 {
		sent = append(sent, now.Add(max(f.delay(request("/channels/1/messages"), now), 0)))
		if wait := f.delay(request("/interactions/1/t/callback"), now); wait > 0 {
			t.Fatalf("a command's answer waits %s", wait)
		}
		now = now.Add(5 * time.Millisecond)
	}
	for i := range sent[50:] {
		if apart := sent[i+50].Sub(sent[i]); apart < time.Second {
			t.Fatalf("51 requests within %s", apart)
		}
	}
	if total := sent[999].Sub(sent[0]); total > 26*time.Second {
		t.Errorf("1,000 requests take %s", total)
	}
}
