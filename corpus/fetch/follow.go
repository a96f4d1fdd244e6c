package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
)

// maxRedirects is how often a request is sent on, as RFC 9309 asks for at least.
const maxRedirects = 5

var errManyRedirects = fmt.Errorf("more than %d redirects", maxRedirects)

// follow requests what is at an address, and where that redirects to. Before
// each request it asks whether that may be made. The caller closes the
// response's body.
func (c *Client) follow(ctx context.Context, u *url.URL, may func(context.Context, *url.URL) error) (*http.Response, error) {
	for range maxRedirects + 1 {
		if err := may(ctx, u); err != nil {
			return nil, err
		}
		resp, err := c.send(ctx, u)
		if err != nil {
			return nil, broken(u.Hostname(), err)
		}
		to := redirect(resp)
		if to == "" {
			return resp, nil
		}
		_ = resp.Body.Close() // it isn't read
		if u, err = c.next(u, to); err != nil {
			return nil, err
		}
	}
	return nil, failure(ErrRedirect, errManyRedirects, "%s sends me from one address to the next without end. %s", u.Hostname(), attach)
}

func (c *Client) send(ctx context.Context, u *url.URL) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), http.NoBody)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", c.opts.UserAgent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, */*;q=0.8")
	return c.web.RoundTrip(req) // a client would follow redirects by rules of its own
}

// redirect returns where a response redirects to, or "".
func redirect(resp *http.Response) string {
	switch resp.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return resp.Header.Get("Location")
	}
	return ""
}

// next returns the address that a page redirects to, if that may be read.
func (c *Client) next(from *url.URL, to string) (*url.URL, error) {
	refuse := func(cause error) error {
		return failure(ErrRedirect, cause, "%s sends me on to an address that I don't read from. %s", from.Hostname(), attach)
	}
	u, err := from.Parse(to)
	if err != nil {
		return nil, refuse(err)
	}
	if u, err = c.check(u); err != nil {
		return nil, refuse(err)
	}
	if from.Scheme == "https" && u.Scheme == "http" {
		return nil, refuse(errors.New("from https to http"))
	}
	return u, nil
}
