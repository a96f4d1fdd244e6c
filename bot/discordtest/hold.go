package discordtest

import (
	"context"
	"fmt"
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

// WaitRequests waits until there were n requests to a route since the start.
func (s *Server) WaitRequests(ctx context.Context, pattern string, n int) {
	s.tb.Helper()
	s.mustBeRoute(pattern)
	s.wait(ctx, fmt.Sprintf("%d requests to %s", n, pattern), func() bool { return s.requests[pattern] >= n })
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

// mustBeRoute ends a test that names a route which isn't there.
func (s *Server) mustBeRoute(pattern string) {
	s.tb.Helper()
	if !slices.ContainsFunc(routes(), func(r route) bool { return r.pattern == pattern }) {
		s.tb.Fatalf("discordtest: there is no route %q", pattern)
	}
}
