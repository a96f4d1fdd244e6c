package fetch

import (
	"cmp"
	"context"
	"crypto/x509"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"time"
)

// Options are how a [Client] reads. A field that is zero stands for the default.
type Options struct {
	// UserAgent tells sites who reads: "Byline/1.2 (+https://example.org/byline)".
	// What stands before the slash is the name that robots.txt knows it by; "Byline".
	UserAgent string

	MaxSize int64         // bytes of a page, decompressed; 10 MiB
	Connect time.Duration // for finding a server, connecting to it, and agreeing on encryption, each; 10 s
	Header  time.Duration // for an answer to begin; 15 s
	Whole   time.Duration // for all of it, redirects and robots.txt included; 45 s

	// Trusted are servers that are read from although they are on no public
	// network or usual port: one of the operator's own, or a test's.
	Trusted []netip.AddrPort

	// Of tests.
	resolver *net.Resolver
	roots    *x509.CertPool
	own      func() ([]net.Addr, error) // the addresses of this machine
	now      func() time.Time
}

func (o Options) withDefaults() Options {
	o.UserAgent = cmp.Or(o.UserAgent, "Byline")
	o.MaxSize = cmp.Or(o.MaxSize, 10<<20)
	o.Connect = cmp.Or(o.Connect, 10*time.Second)
	o.Header = cmp.Or(o.Header, 15*time.Second)
	o.Whole = cmp.Or(o.Whole, 45*time.Second)
	o.Trusted = slices.Clone(o.Trusted)
	for i, t := range o.Trusted {
		o.Trusted[i] = netip.AddrPortFrom(t.Addr().Unmap(), t.Port())
	}
	if o.own == nil {
		o.own = net.InterfaceAddrs
	}
	if o.now == nil {
		o.now = time.Now
	}
	return o
}

// Client reads pages. It may be used by several goroutines, and keeps no
// connection open between calls.
type Client struct {
	opts  Options
	web   *http.Transport
	sites sites
}

// New returns a client.
func New(opts Options) *Client {
	opts = opts.withDefaults()
	return &Client{opts: opts, web: newTransport(opts), sites: sites{rules: map[string]dated{}}}
}

// Page is what was found at an address.
type Page struct {
	// URL is where it was found, after redirects: in ASCII, without a fragment.
	URL string
	// Requested is the address that was asked for, in the same form.
	Requested string
	// ContentType is the media type, in lower case and without parameters, as
	// the server states it, or as it looks where the server states none.
	ContentType string
	// Name is a file name that suits the type, as "story.html", for
	// [byline/corpus/extract.Reader.Read]. Nothing of it is of the server's making.
	Name string
	// Body is the content. Text is in UTF-8 where the server stated another
	// charset, as a file has no place to state that.
	Body []byte
}

// Get reads the page at an address. Its error is an [*Error], or ctx's where
// that is done.
func (c *Client) Get(ctx context.Context, address string) (*Page, error) {
	u, err := c.parse(address)
	if err != nil {
		return nil, err
	}
	whole, cancel := context.WithTimeout(ctx, c.opts.Whole)
	defer cancel()
	defer c.web.CloseIdleConnections()
	page, err := c.page(whole, u)
	if err != nil && ctx.Err() != nil {
		return nil, fmt.Errorf("fetch %s: %w", u, ctx.Err())
	}
	return page, err
}
