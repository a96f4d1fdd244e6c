package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

// location is where the gateway is, and what Discord says of logins there.
type location struct {
	URL    string `json:"url"`
	Logins struct {
		Total      int   `json:"total"` // a day; 0 where a server doesn't say
		Remaining  int   `json:"remaining"`
		ResetAfter int64 `json:"reset_after"` // milliseconds
	} `json:"session_start_limit"`
}

// exhausted returns how long no login is allowed.
func (l *location) exhausted() time.Duration {
	if l.Logins.Total <= 0 || l.Logins.Remaining > 0 {
		return 0
	}
	return time.Duration(min(max(l.Logins.ResetAfter, 0), 24*60*60*1000)) * time.Millisecond
}

// gateway asks where the gateway is, in both places where a server may say it.
func (a *api) gateway(ctx context.Context) (*location, error) {
	ctx, cancel := context.WithTimeout(ctx, handshakeLimit)
	defer cancel()
	var found location
	err := a.do(ctx, http.MethodGet, discordgo.EndpointGatewayBot, nil, &found)
	switch s := status(err); {
	case s == http.StatusUnauthorized, s == http.StatusTooManyRequests:
	case s >= 400 && s < 500:
		err = a.do(ctx, http.MethodGet, discordgo.EndpointGateway, nil, &found)
	}
	if err != nil {
		return nil, fmt.Errorf("asking for the gateway's address: %w", err)
	}
	if found.URL, err = a.complete(found.URL); err != nil {
		return nil, fmt.Errorf("reading the gateway's address: %w", err)
	}
	return &found, nil
}

var errNotGateway = errors.New("it is not a ws or wss address")

// complete returns a gateway's address with all that belongs to it.
func (a *api) complete(text string) (string, error) {
	address, err := url.Parse(text)
	if err != nil {
		return "", err
	}
	if address.Host == "" || (address.Scheme != "ws" && address.Scheme != "wss") {
		return "", errNotGateway
	}
	query := address.Query()
	query.Set("v", a.version)
	query.Set("encoding", "json")
	address.RawQuery = query.Encode()
	address.Path = cmp.Or(address.Path, "/")
	address.Fragment = ""
	return address.String(), nil
}

// resumeAddress returns where a session that began at the gateway is resumed,
// as READY says: "" for where it began. The bot's token is sent to it, so that
// it must be of the gateway's domain and no less encrypted.
func (a *api) resumeAddress(gateway, said string) string {
	address, err := a.complete(said)
	if err != nil {
		return ""
	}
	from, err := url.Parse(gateway)
	if err != nil {
		return ""
	}
	to, err := url.Parse(address)
	if err != nil || domain(to) != domain(from) || (from.Scheme == "wss" && to.Scheme != "wss") {
		return ""
	}
	return address
}

// domain returns the last two labels of an address's host, the whole host if
// it is a number.
func domain(address *url.URL) string {
	host := address.Hostname()
	labels := strings.Split(host, ".")
	if net.ParseIP(host) != nil || len(labels) < 2 {
		return host
	}
	return strings.ToLower(strings.Join(labels[len(labels)-2:], "."))
}

var versionEnd = regexp.MustCompile(`/v(\d+)$`)

// version returns the version of Discord's API that the configured address
// names, else the library's.
func (t *transport) version() string {
	if found := versionEnd.FindStringSubmatch(t.to.Path); found != nil {
		return found[1]
	}
	return discordgo.APIVersion
}
