package bot

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

const (
	// attempts is how often one request is tried.
	attempts = 5
	// responseLimit bounds, in bytes, what is read of one response.
	responseLimit = 8 << 20
	// refusalLimit bounds what is read of a response that asks to wait.
	refusalLimit = 64 << 10
)

var errRateLimited = errors.New("rate-limited for longer than this may take")

// transport sends discordgo's requests to the configured API and repeats
// those that Discord rate-limited or failed on, until the request's context
// is done. discordgo's own repeating ignores contexts and an edge's HTML. It
// knows the bare token, as the gateway wants it; the API wants "Bot " before.
type transport struct {
	lg   *slog.Logger
	from *url.URL // the base that discordgo addresses
	to   *url.URL // the base that is meant
	next *http.Transport
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
		MaxIdleConnsPerHost:   lanes,
		IdleConnTimeout:       time.Minute,
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
	for attempt := 1; ; attempt++ {
		try, err := t.aim(req)
		if err != nil {
			return nil, err
		}
		resp, err := t.next.RoundTrip(try)
		wait, again := retry(resp, err, attempt)
		if !again {
			if resp != nil {
				resp.Body = limited{io.LimitReader(resp.Body, responseLimit), resp.Body}
			}
			return resp, err
		}
		deadline, bounded := req.Context().Deadline()
		if attempt == attempts || (bounded && time.Until(deadline) < wait) {
			return giveUp(resp, err)
		}
		t.lg.Debug("repeating a request to Discord", "method", req.Method, "attempt", attempt, "wait", wait)
		if resp != nil {
			_ = resp.Body.Close()
		}
		select {
		case <-req.Context().Done():
			return nil, req.Context().Err()
		case <-time.After(wait):
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

// giveUp ends a request that would have to be repeated and can't be. A rate
// limit becomes an error, since its body may be a page instead of JSON.
func giveUp(resp *http.Response, err error) (*http.Response, error) {
	if err == nil && resp.StatusCode == http.StatusTooManyRequests {
		_ = resp.Body.Close()
		return nil, errRateLimited
	}
	return resp, err
}

// retry reports whether a request should be sent again, and after how long.
// Sending again is safe: commands and edits are the same twice, a command's
// second first answer is refused, and messages carry a nonce.
func retry(resp *http.Response, err error, attempt int) (time.Duration, bool) {
	pause := 250 * time.Millisecond << attempt
	if err != nil {
		return pause, true
	}
	switch resp.StatusCode {
	case http.StatusTooManyRequests:
		return cmp.Or(retryAfter(resp), pause), true
	case http.StatusInternalServerError, http.StatusBadGateway,
		http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return pause, true
	}
	return 0, false
}

// retryAfter returns how long a response asks to wait, 0 if it doesn't say.
// Discord says so in JSON, to the millisecond; its edge in a header only.
func retryAfter(resp *http.Response) time.Duration {
	var body struct {
		RetryAfter float64 `json:"retry_after"`
	}
	raw, err := io.ReadAll(io.LimitReader(resp.Body, refusalLimit))
	resp.Body = limited{bytes.NewReader(raw), resp.Body}
	if err != nil || json.Unmarshal(raw, &body) != nil || body.RetryAfter <= 0 {
		body.RetryAfter, err = strconv.ParseFloat(resp.Header.Get("Retry-After"), 64)
	}
	if err != nil || !(body.RetryAfter > 0) {
		return 0
	}
	const longest = 24 * 60 * 60 // a day, in seconds: keeps the product in range
	return time.Duration(math.Ceil(min(body.RetryAfter, longest)*1000)) * time.Millisecond
}

// limited is the part of a body that is read, and its closing.
type limited struct {
	io.Reader
	io.Closer
}
