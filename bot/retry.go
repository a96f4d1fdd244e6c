package bot

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"io"
	"math"
	"net"
	"net/http"
	"strconv"
	"time"
)

const (
	// attempts is how often one request is tried.
	attempts = 5
	// refusalLimit bounds, in bytes, what is read of a response that asks to
	// wait.
	refusalLimit = 64 << 10
)

var errRateLimited = errors.New("rate-limited for longer than this may take")

// schedule is when a request is tried again.
type schedule struct {
	first   time.Duration // the pause after the first attempt; it doubles
	longest time.Duration // pause
	until   time.Time     // no attempt begins after it; zero for a number of attempts
	once    bool          // it isn't sent again where Discord may have taken it
}

type scheduleKey struct{}

// withSchedule returns a context whose requests are tried again by s.
func withSchedule(ctx context.Context, s schedule) context.Context {
	return context.WithValue(ctx, scheduleKey{}, s)
}

func scheduleOf(ctx context.Context) schedule {
	if s, ok := ctx.Value(scheduleKey{}).(schedule); ok {
		return s
	}
	return schedule{first: 500 * time.Millisecond, longest: 8 * time.Second}
}

// pause returns how long to wait after an attempt, the first being 1.
func (s schedule) pause(attempt int) time.Duration {
	return min(s.first<<min(attempt-1, 16), s.longest)
}

// allows reports whether there may be another attempt that long after one.
func (s schedule) allows(attempt int, wait time.Duration) bool {
	if s.until.IsZero() {
		return attempt < attempts
	}
	return time.Now().Add(wait).Before(s.until)
}

// fits reports whether ctx lasts for longer than that.
func fits(ctx context.Context, wait time.Duration) bool {
	deadline, bounded := ctx.Deadline()
	return !bounded || time.Until(deadline) >= wait
}

// sleep waits, or returns why ctx is done before.
func sleep(ctx context.Context, wait time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(wait):
		return nil
	}
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

// mayBeTaken reports whether Discord may have done what was asked: it answered
// with a failure, or the connection broke once there was one.
func mayBeTaken(resp *http.Response, err error) bool {
	if err == nil {
		return resp.StatusCode != http.StatusTooManyRequests
	}
	failed, ok := errors.AsType[*net.OpError](err)
	return !ok || failed.Op != "dial"
}

// retry reports whether a request should be sent again, and after how long:
// after pause where the response doesn't say. Sending again is safe: commands
// and edits are the same twice, a command's second first answer is refused, and
// messages carry a nonce.
func retry(resp *http.Response, err error, pause time.Duration) (time.Duration, bool) {
	if err != nil {
		return pause, true
	}
	switch resp.StatusCode {
	case http.StatusTooManyRequests:
		return cmp.Or(readRefusal(resp).wait, pause), true
	case http.StatusInternalServerError, http.StatusBadGateway,
		http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return pause, true
	}
	return 0, false
}

// refusal is what a response says that asks to wait.
type refusal struct {
	wait   time.Duration // 0 if it doesn't say
	global bool          // not this route's alone
}

// readRefusal reads it, and leaves the body as it was. Discord says so in JSON,
// to the millisecond; its edge with a page and in a header, and of everything.
func readRefusal(resp *http.Response) refusal {
	var body struct {
		RetryAfter float64 `json:"retry_after"`
		Global     bool    `json:"global"`
	}
	raw, err := io.ReadAll(io.LimitReader(resp.Body, refusalLimit))
	resp.Body = limited{bytes.NewReader(raw), resp.Body}
	said := json.Unmarshal(raw, &body) == nil
	if err != nil || !said || body.RetryAfter <= 0 {
		body.RetryAfter, err = strconv.ParseFloat(resp.Header.Get("Retry-After"), 64)
	}
	if err != nil || !(body.RetryAfter > 0) {
		return refusal{global: body.Global || !said}
	}
	return refusal{duration(body.RetryAfter), body.Global || !said}
}

// duration returns a number of seconds, rounded up to milliseconds, and at
// most a day, which keeps the product in range.
func duration(seconds float64) time.Duration {
	const longest = 24 * 60 * 60
	return time.Duration(math.Ceil(min(seconds, longest)*1000)) * time.Millisecond
}
