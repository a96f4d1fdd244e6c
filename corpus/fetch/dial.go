package fetch

import (
	"crypto/tls"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strconv"
	"syscall"
	"time"
)

const (
	maxHeader = 64 << 10         // bytes of a response's header
	maxIdle   = 10 * time.Second // that a connection waits for the next request
)

// newTransport returns what makes the connections, all through the guard.
func newTransport(opts Options) *http.Transport {
	dialer := &net.Dialer{
		Timeout:  opts.Connect,
		Resolver: opts.resolver,
		Control: func(network, address string, _ syscall.RawConn) error {
			return opts.guard(network, address)
		},
	}
	return &http.Transport{
		Proxy:                  nil, // see the package's comment
		DialContext:            dialer.DialContext,
		ForceAttemptHTTP2:      true,
		TLSHandshakeTimeout:    opts.Connect,
		TLSClientConfig:        &tls.Config{RootCAs: opts.roots, MinVersion: tls.VersionTLS12},
		ResponseHeaderTimeout:  opts.Header,
		MaxResponseHeaderBytes: maxHeader,
		IdleConnTimeout:        maxIdle,
	}
}

// guard refuses a connection, about to be made to an address and port, that
// doesn't lead to the public internet.
func (o *Options) guard(network, address string) error {
	to, err := netip.ParseAddrPort(address)
	if err != nil || network != "tcp4" && network != "tcp6" {
		return private(fmt.Errorf("connecting to %s %s", network, address))
	}
	to = netip.AddrPortFrom(to.Addr().Unmap(), to.Port())
	if slices.Contains(o.Trusted, to) {
		return nil
	}
	if !public(to.Addr()) {
		return private(fmt.Errorf("connecting to %s", to))
	}
	if !slices.Contains(webPorts, to.Port()) {
		return unusual(strconv.Itoa(int(to.Port())), fmt.Errorf("connecting to %s", to))
	}
	own, err := o.own()
	if err != nil {
		return private(fmt.Errorf("can't tell %s from this machine's own addresses: %w", to, err))
	}
	if near(to.Addr(), own) {
		return private(fmt.Errorf("connecting to %s, which is this machine's own network", to))
	}
	return nil
}

func private(cause error) error {
	return failure(ErrPrivate, cause, "That address leads into a private network, which I don't read from. %s", attach)
}

// near reports whether an address, though public, is this machine's own, where
// no firewall stands before it; or, in IPv6, its local network's, whose machines
// have public addresses too. Of IPv4 that isn't so, and the next machine may be
// anybody's.
func near(addr netip.Addr, own []net.Addr) bool {
	const localNetwork = 64 // bits, and more are a smaller one
	for _, a := range own {
		p, err := netip.ParsePrefix(a.String())
		if err != nil {
			continue // of another protocol
		}
		if p.Addr().Unmap() == addr || p.Addr().Is6() && p.Bits() >= localNetwork && p.Contains(addr) {
			return true
		}
	}
	return false
}
