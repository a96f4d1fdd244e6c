package bot

import (
	"maps"
	"net/http"
	"strconv"
	"sync"
	"time"
)

// fullBuckets are the routes that take no request before a certain time, by
// method and path. Discord says so in the headers of a response, and would
// answer with a refusal. discordgo heeds that too, but its waits outlast
// contexts, so that it isn't shown the headers.
type fullBuckets struct {
	mu     sync.Mutex
	resets map[string]time.Time
}

// wait waits until the request may be sent. A wait that would outlast the
// request's context is not begun.
func (f *fullBuckets) wait(req *http.Request) error {
	f.mu.Lock()
	wait := time.Until(f.resets[route(req)])
	f.mu.Unlock()
	if wait <= 0 {
		return nil
	}
	if !fits(req.Context(), wait) {
		return errRateLimited
	}
	return sleep(req.Context(), wait)
}

// note takes what a response says about rate limits out of its headers.
func (f *fullBuckets) note(req *http.Request, resp *http.Response) {
	remaining := resp.Header.Get("X-RateLimit-Remaining")
	seconds, err := strconv.ParseFloat(resp.Header.Get("X-RateLimit-Reset-After"), 64)
	for _, name := range []string{"Limit", "Remaining", "Reset", "Reset-After", "Global"} {
		resp.Header.Del("X-RateLimit-" + name)
	}
	if remaining != "0" || err != nil || !(seconds > 0) || resp.StatusCode == http.StatusTooManyRequests {
		return // a refusal says for itself how long to wait
	}
	now := time.Now()
	f.mu.Lock()
	defer f.mu.Unlock()
	maps.DeleteFunc(f.resets, func(_ string, reset time.Time) bool { return reset.Before(now) })
	if f.resets == nil {
		f.resets = map[string]time.Time{}
	}
	f.resets[route(req)] = now.Add(duration(seconds))
}

func route(req *http.Request) string { return req.Method + " " + req.URL.EscapedPath() }
