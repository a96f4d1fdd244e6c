package discordtest

import (
	"context"
	"net/http"
	"slices"
	"sync"
)

// Requests counts the requests to a route, such as [RouteCallback].
func (s *Server) Requests(pattern string) int {
	s.tb.Helper()
	s.mustBeRoute(pattern)
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.requests[pattern]
}

// Hold keeps the answers to a route's requests back.
type Hold struct {
	srv      *Server
	pattern  string
	arrived  int // guarded by srv.mu
	released chan struct{}
	once     sync.Once
}

// Hold keeps back the answers to a route's requests from now on, until it is
// released: each request has its effect, but the bot waits for the answer.
func (s *Server) Hold(pattern string) *Hold {
	s.tb.Helper()
	s.mustBeRoute(pattern)
	h := &Hold{srv: s, pattern: pattern, released: make(chan struct{})}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.holds[pattern] = append(s.holds[pattern], h)
	return h
}

// Wait waits until a request is being held.
func (h *Hold) Wait(ctx context.Context) {
	h.srv.tb.Helper()
	h.srv.wait(ctx, "a request to "+h.pattern, func() bool { return h.arrived > 0 })
}

// Release lets the answers go. Releasing again does nothing.
func (h *Hold) Release() { h.once.Do(func() { close(h.released) }) }

type override struct {
	handler http.Handler
	left    int // requests still to be answered by it
}

// Override answers the next n requests to a route by a handler in place of
// Discord: with an error, a rate limit, a page of HTML. The requests have no
// effect and are checked for nothing, their bodies have been read. Overrides
// of one route follow each other.
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

func (s *Server) mustBeRoute(pattern string) {
	s.tb.Helper()
	if !slices.ContainsFunc(routes(), func(r route) bool { return r.pattern == pattern }) {
		s.tb.Fatalf("discordtest: there is no route %q", pattern)
	}
}
