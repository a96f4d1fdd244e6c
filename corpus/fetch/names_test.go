package fetch

import (
	"context"
	"net"
	"net/netip"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/dns/dnsmessage"
)

// names is a name server: each name has its addresses, one for each time that
// it is asked for, the last one from then on. Of other names it knows that they
// aren't.
type names map[string][]netip.Addr

func loopback(hosts ...string) names {
	n := names{}
	for _, h := range hosts {
		n[h] = []netip.Addr{netip.MustParseAddr("127.0.0.1")}
	}
	return n
}

// resolver starts the server and returns a resolver that asks it.
func (n names) resolver(t *testing.T) *net.Resolver {
	t.Helper()
	conn, err := (&net.ListenConfig{}).ListenPacket(t.Context(), "udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	t.Cleanup(func() {
		_ = conn.Close()
		wg.Wait()
	})
	wg.Go(func() {
		asked := map[string]int{}
		buf := make([]byte, 1500)
		for {
			size, from, err := conn.ReadFrom(buf)
			if err != nil {
				return
			}
			var m dnsmessage.Message
			if err := m.Unpack(buf[:size]); err != nil || len(m.Questions) != 1 {
				continue
			}
			_, _ = conn.WriteTo(n.answer(t, m, asked), from)
		}
	})
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "udp", conn.LocalAddr().String())
	}}
}

func (n names) answer(t *testing.T, m dnsmessage.Message, asked map[string]int) []byte {
	t.Helper()
	q := m.Questions[0]
	name := strings.TrimSuffix(q.Name.String(), ".")
	addrs, ok := n[name]
	m.Response, m.RecursionAvailable = true, true
	m.Additionals = nil
	switch {
	case !ok:
		m.RCode = dnsmessage.RCodeNameError
	default:
		addr := addrs[min(asked[name], len(addrs)-1)]
		header := dnsmessage.ResourceHeader{Name: q.Name, Class: dnsmessage.ClassINET}
		switch {
		case q.Type == dnsmessage.TypeA && addr.Is4():
			asked[name]++
			m.Answers = []dnsmessage.Resource{{Header: header, Body: &dnsmessage.AResource{A: addr.As4()}}}
		case q.Type == dnsmessage.TypeAAAA && addr.Is6():
			asked[name]++
			m.Answers = []dnsmessage.Resource{{Header: header, Body: &dnsmessage.AAAAResource{AAAA: addr.As16()}}}
		}
	}
	packed, err := m.Pack()
	if err != nil {
		t.Errorf("pack an answer: %v", err)
	}
	return packed
}
