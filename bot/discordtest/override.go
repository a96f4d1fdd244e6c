package discordtest

import (
	"net/http"
	"slices"
	"strconv"
	"time"
)

type override struct {
	handler http.Handler
	left    int // requests still to be answered by it
}

// Override answers the next n requests to a route by a handler in place of
// Discord: see [Fail] and [RateLimit]. The requests have no effect and are
// checked for nothing, and their bodies have been read. Overrides of one
// route follow each other.
func (s *Server) Override(pattern string, n int, handler http.Handler) {
	s.tb.Helper()
	s.mustBeRoute(pattern)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.overrides[pattern] = append(s.overrides[pattern], override{handler, n})
}

// takeOverride returns the handler for the next request to a route, or nil.
func (s *Server) takeOverride(pattern string) http.Handler {
	queue := slices.DeleteFunc(s.overrides[pattern], func(o override) bool { return o.left <= 0 })
	s.overrides[pattern] = queue
	if len(queue) == 0 {
		return nil
	}
	queue[0].left--
	return queue[0].handler
}

// Fail answers with an error in Discord's form, such as 403, 50013, "Missing
// Permissions".
func Fail(status, code int, message string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		send(w, refused(status, code, message))
	})
}

// RateLimit answers that the bot must wait before it tries again.
func RateLimit(wait time.Duration, global bool) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		seconds := strconv.FormatFloat(wait.Seconds(), 'f', -1, 64)
		w.Header().Set("Retry-After", seconds)
		w.Header().Set("X-RateLimit-Reset-After", seconds)
		w.Header().Set("X-RateLimit-Remaining", "0")
		w.Header().Set("X-RateLimit-Scope", "user")
		if global {
			w.Header().Set("X-RateLimit-Global", "true")
			w.Header().Set("X-RateLimit-Scope", "global")
		}
		send(w, reply{http.StatusTooManyRequests, map[string]any{
			"message": "You are being rate limited.", "retry_after": wait.Seconds(), "global": global,
		}})
	})
}
