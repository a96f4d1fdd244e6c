package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

const (
	maxSites  = 256            // whose rules are kept
	maxRules  = 500 << 10      // bytes of a robots.txt that are read (RFC 9309, 2.5)
	rulesLast = 24 * time.Hour // before they are read again (RFC 9309, 2.4)
)

// sites are the rules of the sites that were read from.
type sites struct {
	mu    sync.Mutex
	rules map[string]dated // by scheme, host and port
}

// dated are rules and when they were read.
type dated struct {
	rules rules
	read  time.Time
}

func (s *sites) get(site string, now time.Time) (rules, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d, ok := s.rules[site]
	return d.rules, ok && now.Sub(d.read) < rulesLast
}

// put keeps the rules of a site. When there are too many, those of all others
// are forgotten: reading them again costs little.
func (s *sites) put(site string, r rules, now time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.rules) >= maxSites {
		clear(s.rules)
	}
	s.rules[site] = dated{r, now}
}

// allowed returns an error unless the rules of its site allow an address to be
// read. Where they can't be had for now, nothing is allowed (RFC 9309, 2.3.1.4).
func (c *Client) allowed(ctx context.Context, u *url.URL) error {
	site := u.Scheme + "://" + u.Host
	r, ok := c.sites.get(site, c.opts.now())
	if !ok {
		var err error
		if r, err = c.rulesOf(ctx, site); err != nil {
			return err
		}
		c.sites.put(site, r, c.opts.now())
	}
	if !r.allow(u) {
		return failure(ErrRobots, nil, "%s asks programs not to read that page (in its robots.txt), and I keep to that. %s", u.Hostname(), attach)
	}
	return nil
}

// rulesOf reads the robots.txt of a site.
func (c *Client) rulesOf(ctx context.Context, site string) (rules, error) {
	u, err := url.Parse(site + "/robots.txt")
	if err != nil {
		return nil, fmt.Errorf("address of robots.txt: %w", err)
	}
	always := func(context.Context, *url.URL) error { return nil } // a robots.txt is for all
	resp, err := c.follow(ctx, u, always)
	switch {
	case errors.Is(err, errManyRedirects):
		return nil, nil // as if there were none
	case err != nil:
		return nil, err
	}
	defer resp.Body.Close() //nolint:errcheck // it was only read
	switch {
	case resp.StatusCode >= 500:
		return nil, failure(ErrRobots, fmt.Errorf("robots.txt: status %d", resp.StatusCode),
			"%s can't say right now whether it lets programs read it (its robots.txt fails, %d), so I don't. %s",
			u.Hostname(), resp.StatusCode, again(resp, c.opts.now()))
	case resp.StatusCode != http.StatusOK:
		return nil, nil // there is none
	}
	text, err := io.ReadAll(io.LimitReader(resp.Body, maxRules+1))
	if err != nil {
		return nil, broken(u.Hostname(), fmt.Errorf("reading robots.txt: %w", err))
	}
	if len(text) > maxRules { // the last line may be half a one
		text = text[:strings.LastIndexAny(string(text[:maxRules]), "\r\n")+1]
	}
	return parseRules(string(text), productToken(c.opts.UserAgent)), nil
}
