package bot

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"

	"github.com/bwmarrin/discordgo"
)

// attachmentLimit is how large a file may be that is added, in bytes. Larger ones
// can be put into the folder of stories.
const attachmentLimit = 25 << 20

// attachment is a file that somebody gave with a command, as Discord describes it.
type attachment struct {
	Filename string `json:"filename"`
	Size     int64  `json:"size"`
	URL      string `json:"url"`
}

// cdn are the hosts of Discord's that files of people's lie on.
var cdn = map[string]bool{"cdn.discordapp.com": true, "media.discordapp.net": true}

var (
	errTooLarge = errors.New("the file is too large")
	errNotCDN   = errors.New("the file isn't on a host of Discord's")
)

// downloads gets the files that people give, from the hosts that Discord keeps
// them on and, where the API is another server's, from that one: from nowhere
// else, whatever an event says, and never with the bot's token.
type downloads struct {
	client *http.Client
	api    *url.URL
}

func newDownloads(t *transport) *downloads {
	return &downloads{api: t.to, client: &http.Client{
		Transport:     t.next,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// trusted reports whether an address is one that files are read from.
func (d *downloads) trusted(u *url.URL) bool {
	return u.Scheme == "https" && cdn[u.Host] || u.Scheme == d.api.Scheme && u.Host == d.api.Host
}

// get returns the content of a file. It fails with errTooLarge, before anything
// is read where that is known.
func (d *downloads) get(ctx context.Context, a attachment) ([]byte, error) {
	if a.Size > attachmentLimit {
		return nil, errTooLarge
	}
	u, err := url.Parse(a.URL)
	if err != nil {
		return nil, fmt.Errorf("reading the address of a file: %w", err)
	}
	if !d.trusted(u) {
		return nil, fmt.Errorf("%w: %s", errNotCDN, u.Host)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, fmt.Errorf("asking for a file: %w", err)
	}
	req.Header.Set("User-Agent", "DiscordBot (https://github.com/bwmarrin/discordgo, v"+discordgo.VERSION+")")
	resp, err := d.client.Do(req)
	if err != nil {
		if e, ok := errors.AsType[*url.Error](err); ok {
			err = e.Err // without the address, which is a key to the file
		}
		return nil, fmt.Errorf("downloading a file: %w", err)
	}
	defer func() { _ = resp.Body.Close() }() // it was only read
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("downloading a file: %s", resp.Status)
	}
	data, err := io.ReadAll(io.LimitReader(resp.Body, attachmentLimit+1))
	if err != nil {
		return nil, fmt.Errorf("downloading a file: %w", err)
	}
	if len(data) > attachmentLimit {
		return nil, errTooLarge
	}
	return data, nil
}
