package fetch

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"os"
)

// The kinds of an [Error].
var (
	ErrAddress     = errors.New("no address of a page on the web")
	ErrPrivate     = errors.New("the address is on no public network")
	ErrUnreachable = errors.New("the site can't be reached")
	ErrTime        = errors.New("the site takes too long")
	ErrRedirect    = errors.New("the site redirects to where isn't read from")
	ErrRobots      = errors.New("the site's robots.txt forbids it")
	ErrStatus      = errors.New("the site refuses the page")
	ErrSize        = errors.New("the page is too large")
	ErrType        = errors.New("the page is of a type that isn't read")
)

// Error is why an address wasn't read. It is also its Kind, for [errors.Is].
type Error struct {
	Kind error  // one of the above
	Text string // for the person who gave the address: what happened and what to do; may hold words of the address and the site
	Err  error  // the cause, for the log; may be nil
}

func (e *Error) Error() string {
	if e.Err == nil {
		return e.Text
	}
	return fmt.Sprintf("%s (%v)", e.Text, e.Err)
}

// Unwrap returns the kind and the cause.
func (e *Error) Unwrap() []error {
	if e.Err == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Err}
}

func failure(kind, cause error, format string, args ...any) *Error {
	return &Error{Kind: kind, Text: fmt.Sprintf(format, args...), Err: cause}
}

// attach is what to do where a page can be had by a person alone.
const attach = "Open it in a browser, save the page, and attach the file instead."

// broken says why a request to a host, or the answer to it, failed.
func broken(host string, err error) error {
	if e, ok := errors.AsType[*Error](err); ok {
		return e // our own, as from the guard of the connections
	}
	if isTimeout(err) {
		return failure(ErrTime, err, "%s takes too long to answer. Try again later.", host)
	}
	if e, ok := errors.AsType[*net.DNSError](err); ok && e.IsNotFound {
		return failure(ErrUnreachable, err, "There is no site named %s. Check the address.", host)
	}
	if _, ok := errors.AsType[*tls.CertificateVerificationError](err); ok {
		return failure(ErrUnreachable, err, "%s can't prove that it is that site: its certificate isn't valid. Check the address.", host)
	}
	return failure(ErrUnreachable, err, "I can't reach %s. Check the address, or try again later.", host)
}

func isTimeout(err error) bool {
	if e, ok := errors.AsType[net.Error](err); ok && e.Timeout() {
		return true
	}
	return errors.Is(err, context.DeadlineExceeded) || errors.Is(err, os.ErrDeadlineExceeded)
}
