package bot

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"regexp"

	"github.com/bwmarrin/discordgo"
)

// addressLimit bounds, in bytes, a response with the gateway's address.
const addressLimit = 64 << 10

// locator is the way to the HTTP API of a session at the gateway, which asks
// it for the gateway's address only.
type locator struct{ api *transport }

// RoundTrip asks for the gateway's address, in both places where a server may
// have it.
func (l locator) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := l.api.RoundTrip(req)
	if err == nil && resp.StatusCode == http.StatusNotFound {
		_ = resp.Body.Close()
		again := req.Clone(req.Context())
		again.URL = req.URL.JoinPath("bot")
		resp, err = l.api.RoundTrip(again)
	}
	if err != nil || resp.StatusCode != http.StatusOK {
		return resp, err
	}
	raw, err := io.ReadAll(io.LimitReader(resp.Body, addressLimit))
	if err != nil {
		_ = resp.Body.Close()
		return nil, fmt.Errorf("reading the gateway's address: %w", err)
	}
	resp.Body = limited{bytes.NewReader(l.complete(raw)), resp.Body}
	return resp, nil
}

// complete returns the response with all that belongs to the address, or
// unchanged if it can't be read. discordgo appends "/" and a query, whatever
// the address has already: that lands in a fragment here, which isn't sent.
func (l locator) complete(raw []byte) []byte {
	var found struct {
		URL string `json:"url"`
	}
	if json.Unmarshal(raw, &found) != nil {
		return raw
	}
	address, err := url.Parse(found.URL)
	if err != nil {
		return raw
	}
	query := address.Query()
	query.Set("v", l.api.version())
	query.Set("encoding", "json")
	address.RawQuery = query.Encode()
	address.Path = cmp.Or(address.Path, "/")
	address.Fragment = "/"
	found.URL = address.String()
	complete, err := json.Marshal(found)
	if err != nil {
		return raw
	}
	return complete
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
