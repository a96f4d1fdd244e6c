package fetch

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"

	"github.com/dustin/go-humanize"
)

// page reads what is at an address.
func (c *Client) page(ctx context.Context, requested *url.URL) (*Page, error) {
	resp, err := c.follow(ctx, requested, c.allowed)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close() //nolint:errcheck // it was only read
	u := resp.Request.URL
	if resp.StatusCode != http.StatusOK {
		return nil, refused(u.Hostname(), resp, c.opts.now())
	}
	if e := resp.Header.Get("Content-Encoding"); e != "" && e != "identity" {
		return nil, failure(ErrType, fmt.Errorf("content encoding %q", e), "%s sends that page compressed in a way that I can't read. %s", u.Hostname(), attach)
	}
	stated := statedType(resp)
	if stated.ext == "" && !stated.vague() {
		return nil, notRead(stated.media)
	}
	body, err := c.body(resp)
	if err != nil {
		return nil, err
	}
	t := stated.of(body)
	if t.ext == "" {
		return nil, notRead(t.media)
	}
	if t.text() {
		body = inUTF8(body, stated.charset)
	}
	return &Page{URL: u.String(), Requested: requested.String(), ContentType: t.media, Name: "story" + t.ext, Body: body}, nil
}

// body reads a response's body within the limit, which holds for what it is
// when decompressed.
func (c *Client) body(resp *http.Response) ([]byte, error) {
	host, limit := resp.Request.URL.Hostname(), c.opts.MaxSize
	tooLarge := failure(ErrSize, nil, "What is at that address is larger than %s, the most that I read. Attach the part that matters as a file instead.", humanize.IBytes(uint64(limit))) //nolint:gosec // a limit is positive
	if resp.ContentLength > limit {
		return nil, tooLarge
	}
	data, err := io.ReadAll(io.LimitReader(resp.Body, limit+1))
	switch {
	case int64(len(data)) > limit:
		return nil, tooLarge
	case err != nil:
		return nil, broken(host, fmt.Errorf("reading the page: %w", err))
	case len(bytes.TrimSpace(data)) == 0:
		return nil, failure(ErrType, nil, "The page at that address is empty. %s", attach)
	}
	return data, nil
}

// disposition returns the file name that a response suggests, or "".
func disposition(resp *http.Response) string {
	_, params, err := mime.ParseMediaType(resp.Header.Get("Content-Disposition"))
	if err != nil {
		return ""
	}
	return params["filename"]
}
