package bot

import (
	"maps"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// fullBuckets are the routes that take no request before a certain time, by
// method and path, and all of them where Discord says so. It does in the
// headers of a response, or by a refusal; too many of these, and it takes
// nothing at all from this machine for an hour. discordgo heeds that too, but
// its waits outlast contexts, so that it isn't shown the headers.
type fullBuckets struct {
	mu     sync.Mutex
	resets map[string]time.Time
	all    time.Time // when there may be requests at all
	next   time.Time // when the next one is due by the pace
}

// Discord takes 50 requests a second. At most paceBurst follow each other at
// once, and paceEvery apart in the long run.
const (
	paceEvery = 25 * time.Millisecond
	paceBurst = 10
)

// wait waits until the request may be sent. A wait that would outlast the
// request's context is not begun.
func (f *fullBuckets) wait(req *http.Request) error {
	wait := f.delay(req, time.Now())
	if wait <= 0 {
		return nil
	}
	if !fits(req.Context(), wait) {
		return errRateLimited
	}
	return sleep(req.Context(), wait)
}

// delay returns how long to wait before a request. What answers interactions
// has limits of its own.
func (f *fullBuckets) delay(req *http.Request, now time.Time) time.Duration {
	f.mu.Lock()
	defer f.mu.Unlock()
	until := f.resets[route(req)]
	if answersInteraction(req) {
		return until.Sub(now)
	}
	if f.all.After(until) {
		until = f.all
	}
	if at := f.next.Add(-paceBurst * paceEvery); at.After(until) {
		until = at
	}
	if now.After(f.next) {
		f.next = now
	}
	f.next = f.next.Add(paceEvery)
	return until.Sub(now)
}

// note takes what a response says about rate limits out of its headers.
func (f *fullBuckets) note(req *http.Request, resp *http.Response) {
	remaining := resp.Header.Get("X-RateLimit-Remaining")
	seconds, err := strconv.ParseFloat(resp.Header.Get("X-RateLimit-Reset-After"), 64)
	global := resp.Header.Get("X-RateLimit-Global") == "true" || resp.Header.Get("X-RateLimit-Scope") == "global"
	for _, name := range []string{"Limit", "Remaining", "Reset", "Reset-After", "Global"} {
		resp.Header.Del("X-RateLimit-" + name)
	}
	var wait time.Duration
	switch {
	case resp.StatusCode == http.StatusTooManyRequests:
		said := readRefusal(resp)
		wait = said.wait
		global = global || said.global
	case remaining == "0" && err == nil && seconds > 0:
		wait, global = duration(seconds), false
	}
	if wait <= 0 {
		return
	}
	now := time.Now()
	f.mu.Lock()
	defer f.mu.Unlock()
	if global {
		f.all = now.Add(wait)
		return
	}
	maps.DeleteFunc(f.resets, func(_ string, reset time.Time) bool { return reset.Before(now) })
	if f.resets == nil {
		f.resets = map[string]time.Time{}
	}
	f.resets[route(req)] = now.Add(wait)
}

func route(req *http.Request) string { return req.Method + " " + req.URL.EscapedPath() }

// answersInteraction reports whether a request is one that Discord's limit for
// all of a bot's requests doesn't hold for.
func answersInteraction(req *http.Request) bool {
	return strings.Contains(req.URL.Path, "/interactions/") || strings.Contains(req.URL.Path, "/webhooks/")
}
