package fetch

import (
	"errors"
	"fmt"
	"net/netip"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

var (
	errHost = errors.New("no name of a host")
	errZone = errors.New("an address of one network interface")
)

// maxAddress is the length of the longest address, in bytes. Longer ones don't
// fit into what people paste, nor into what many servers take.
const maxAddress = 2048

// webPorts are where the pages of the web are. On others are the services that
// a machine's keeper alone should reach, and hardly ever a story.
var webPorts = []uint16{80, 443}

// parse reads an address as a person gives it. Chats put <> around one that
// they shall show no preview of.
func (c *Client) parse(address string) (*url.URL, error) {
	address = strings.TrimSpace(address)
	if inner, ok := strings.CutPrefix(address, "<"); ok {
		address = strings.TrimSuffix(inner, ">")
	}
	if len(address) > maxAddress {
		return nil, failure(ErrAddress, nil, "That address is longer than I take (%d characters). %s", maxAddress, attach)
	}
	u, err := url.Parse(address)
	if err != nil {
		return nil, failure(ErrAddress, err, "That isn't an address that I can read. Copy it from the browser, from https:// on.")
	}
	return c.check(u)
}

// check judges an address as it is written, and returns it in the form in which
// it is sent: the host in ASCII and lower case, no fragment, no steps up (..).
func (c *Client) check(u *url.URL) (*url.URL, error) {
	if u.Scheme != "http" && u.Scheme != "https" {
		return nil, failure(ErrAddress, nil, "I read addresses that begin with https:// or http:// only. Copy it from the browser, from https:// on.")
	}
	if u.User != nil {
		return nil, failure(ErrAddress, nil, "That address has a name or password before an @, which I don't pass on. Take that out.")
	}
	if u.Opaque != "" || u.Hostname() == "" {
		return nil, failure(ErrAddress, nil, "That address names no site. Copy it from the browser, from https:// on.")
	}
	host, err := asciiHost(u.Hostname())
	if err != nil {
		return nil, failure(ErrAddress, err, "That address names no site that there can be. Copy it from the browser, from https:// on.")
	}
	checked := u.ResolveReference(u) // takes out the steps
	checked.Host = host
	if strings.Contains(host, ":") {
		checked.Host = "[" + host + "]"
	}
	checked.RawQuery = escapeQuery(u.RawQuery)
	checked.Fragment, checked.RawFragment = "", ""
	if checked.Path == "" {
		checked.Path = "/"
	}
	if port := u.Port(); port != "" {
		n, err := strconv.ParseUint(port, 10, 16)
		if err != nil || !c.opts.usual(uint16(n)) {
			return nil, unusual(port, err)
		}
		checked.Host += ":" + strconv.FormatUint(n, 10)
	}
	return checked, nil
}

// usual reports whether there may be a page behind a port.
func (o *Options) usual(port uint16) bool {
	return slices.Contains(webPorts, port) ||
		slices.ContainsFunc(o.Trusted, func(t netip.AddrPort) bool { return t.Port() == port })
}

func unusual(port string, cause error) error {
	return failure(ErrAddress, cause, "That address has port %s; I read from the usual ones only (80 and 443). %s", port, attach)
}

// number is the last part of a host that is a number as some systems read
// them, in tenths, eighths or sixteenths.
var number = regexp.MustCompile(`^(\d+|0x[0-9a-f]*)$`)

// hostName is a name of a host in ASCII and lower case. Strictly there is no
// underscore in one, but some have it.
var hostName = regexp.MustCompile(`^[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$`)

// maxHost is the length of the longest name of a host, in bytes.
const maxHost = 253

// asciiHost returns a host as it is resolved: a name in ASCII, in which look-alikes
// of digits and dots stand as these, or an IP address. Whatever else ends in a
// number some systems take for an IP address too (2130706433, 0x7f.1, 127.1);
// nobody writes that in good faith.
func asciiHost(host string) (string, error) {
	if addr, err := netip.ParseAddr(host); err == nil {
		if addr.Zone() != "" {
			return "", errZone
		}
		return addr.String(), nil
	}
	name := strings.ToLower(host)
	if strings.ContainsFunc(host, func(r rune) bool { return r >= utf8.RuneSelf }) {
		var err error
		if name, err = idna.Lookup.ToASCII(host); err != nil {
			return "", err
		}
	}
	name = strings.TrimSuffix(name, ".")
	if addr, err := netip.ParseAddr(name); err == nil {
		return addr.String(), nil
	}
	if len(name) > maxHost || !hostName.MatchString(name) || number.MatchString(name[strings.LastIndexByte(name, '.')+1:]) {
		return "", errHost
	}
	return name, nil
}

// escapeQuery escapes what people paste and a request can't have: it ends at a
// space.
func escapeQuery(query string) string {
	var b strings.Builder
	for _, c := range []byte(query) {
		if c <= ' ' || c >= 0x7f || strings.IndexByte("\"<>", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}
