package fetch

import (
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/dustin/go-humanize/english"
)

// refused says what a status other than success means to the person who gave
// the address.
func refused(host string, resp *http.Response, now time.Time) error {
	cause := fmt.Errorf("status %d", resp.StatusCode)
	text := func(format string, args ...any) error { return failure(ErrStatus, cause, format, args...) }
	switch code := resp.StatusCode; {
	case code == http.StatusUnauthorized, code == http.StatusPaymentRequired, code == http.StatusProxyAuthRequired:
		return text("%s shows that page only to those who log in (%d). %s", host, code, attach)
	case code == http.StatusForbidden, code == http.StatusUnavailableForLegalReasons:
		return text("%s doesn't let me read that page (%d). %s", host, code, attach)
	case code == http.StatusNotFound, code == http.StatusGone:
		return text("%s has no page at that address (%d). Check the address.", host, code)
	case code == http.StatusTooManyRequests:
		return text("%s has too many readers right now (%d). %s", host, code, again(resp, now))
	case code >= 500:
		return text("%s has trouble right now (%d). %s", host, code, again(resp, now))
	default:
		return text("%s answered with status %d instead of a page. %s", host, code, attach)
	}
}

// again says when to try again, as a response says in its Retry-After: in
// seconds, or at a time.
func again(resp *http.Response, now time.Time) string {
	const soon, long = 2 * time.Minute, 24 * time.Hour
	wait := time.Duration(0)
	field := resp.Header.Get("Retry-After")
	if n, err := strconv.ParseUint(field, 10, 32); err == nil {
		wait = time.Duration(n) * time.Second
	} else if at, err := http.ParseTime(field); err == nil {
		wait = at.Sub(now)
	}
	switch {
	case wait <= 0:
		return "Try again later."
	case wait <= soon:
		return fmt.Sprintf("Try again in %s.", english.Plural(int(up(wait, time.Second)), "second", ""))
	case wait <= 2*time.Hour:
		return fmt.Sprintf("Try again in %d minutes.", up(wait, time.Minute))
	case wait <= long:
		return fmt.Sprintf("Try again in %d hours.", up(wait, time.Hour))
	default:
		return "Try again another day."
	}
}

// up returns how many units a time takes, the last of them begun.
func up(d, unit time.Duration) int64 { return int64((d + unit - 1) / unit) }
