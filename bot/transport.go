package bot

import (
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

const (
	// responseLimit bounds, in bytes, what is read of one response.
	responseLimit = 8 << 20
	// idleConnections is how many are kept for the next requests.
	idleConnections = 16
)

// transport sends discordgo's requests to the configured API and repeats
// those that Discord rate-limited or failed on, until the request's context
// is done. discordgo's own repeating ignores contexts and an edge's HTML. It
// knows the bare token, as the gateway wants it; the API wants "Bot " before.
type transport struct {
	lg   *slog.Logger
	from *url.URL // the base that discordgo addresses
	to   *url.URL // the base that is meant
	next *http.Transport
	full fullBuckets
}

// newTransport returns a transport to the API at base.
func newTransport(lg *slog.Logger, base string) (*transport, error) {
	to, err := url.Parse(strings.TrimRight(base, "/"))
	if err != nil || to.Host == "" || (to.Scheme != "https" && to.Scheme != "http") {
		return nil, fmt.Errorf("%w: DISCORD_API_URL %q is not an http or https address", ErrConfig, base)
	}
	from, err := url.Parse(strings.TrimRight(discordgo.EndpointAPI, "/"))
	if err != nil {
		return nil, fmt.Errorf("reading the library's API address: %w", err)
	}
	return &transport{lg: lg, from: from, to: to, next: &http.Transport{
		Proxy:                 http.ProxyFromEnvironment,
		ForceAttemptHTTP2:     true,
		MaxIdleConnsPerHost:   idleConnections,
		IdleConnTimeout:       30 * time.Second,
		TLSHandshakeTimeout:   handshakeLimit,
		ResponseHeaderTimeout: handshakeLimit,
	}}, nil
}

// close closes the connections that nothing is using.
func (t *transport) close() { t.next.CloseIdleConnections() }

// RoundTrip sends the request, again where that may help.
func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	if req.Body != nil {
		defer func() { _ = req.Body.Close() }() // what is sent comes from GetBody
	}
	ctx := req.Context()
	again := scheduleOf(ctx)
	for attempt := 1; ; attempt++ {
		if err := t.full.wait(req); err != nil {
			return nil, err
		}
		try, err := t.aim(req)
		if err != nil {
			return nil, err
		}
		resp, err := t.next.RoundTrip(try)
		if resp != nil {
			t.full.note(req, resp)
		}
		wait, retryable := retry(resp, err, again.pause(attempt))
		if !retryable || again.once && mayBeTaken(resp, err) {
			if resp != nil {
				resp.Body = limited{io.LimitReader(resp.Body, responseLimit), resp.Body}
			}
			return resp, err
		}
		if !again.allows(attempt, wait) || !fits(ctx, wait) {
			return giveUp(resp, err)
		}
		t.lg.Debug("repeating a request to Discord", "method", req.Method, "attempt", attempt, "wait", wait)
		if resp != nil {
			_ = resp.Body.Close()
		}
		if err := sleep(ctx, wait); err != nil {
			return nil, err
		}
	}
}

// aim returns a copy of the request that goes to the configured API.
func (t *transport) aim(req *http.Request) (*http.Request, error) {
	try := req.Clone(req.Context())
	if path, ok := strings.CutPrefix(req.URL.EscapedPath(), t.from.Path); ok && req.URL.Host == t.from.Host {
		target, err := url.Parse(t.to.String() + path)
		if err != nil {
			return nil, fmt.Errorf("aiming a request: %w", err)
		}
		target.RawQuery = req.URL.RawQuery
		try.URL, try.Host = target, ""
	}
	if token := req.Header.Get("Authorization"); token != "" {
		try.Header.Set("Authorization", "Bot "+token)
	}
	if req.GetBody != nil {
		body, err := req.GetBody()
		if err != nil {
			return nil, fmt.Errorf("reading a request's body again: %w", err)
		}
		try.Body = body
	}
	return try, nil
}

// limited is the part of a body that is read, and its closing.
type limited struct {
	io.Reader
	io.Closer
}
