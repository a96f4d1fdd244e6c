package fetch

import (
	"encoding/binary"
	"errors"
	"net"
	"net/netip"
	"strings"
	"testing"
)

// Connections are made to the public internet alone. The first and last
// addresses of networks are here, with their public neighbors.
func TestGuard(t *testing.T) {
	for _, network := range []struct {
		name            string
		inside, outside string // addresses
	}{
		{"this network", "0.0.0.0 0.0.0.1 0.255.255.255", "1.0.0.0"},
		{"private, 10", "10.0.0.0 10.1.2.3 10.255.255.255", "9.255.255.255 11.0.0.0"},
		{"carrier's NAT", "100.64.0.0 100.127.255.255", "100.63.255.255 100.128.0.0"},
		{"loopback", "127.0.0.0 127.0.0.1 127.255.255.255", "126.255.255.255 128.0.0.0"},
		{"link-local", "169.254.0.0 169.254.255.255", "169.253.255.255 169.255.0.0"},
		{"private, 172", "172.16.0.0 172.17.0.1 172.31.255.255", "172.15.255.255 172.32.0.0"},
		{"protocols", "192.0.0.0 192.0.0.170 192.0.0.255", "191.255.255.255 192.0.1.0"},
		{"documentation", "192.0.2.1 198.51.100.1 203.0.113.255", "192.0.3.0 198.51.101.0 203.0.114.0"},
		{"private, 192.168", "192.168.0.0 192.168.255.255", "192.167.255.255 192.169.0.0"},
		{"benchmarking", "198.18.0.0 198.19.255.255 2001:2::1", "198.17.255.255 198.20.0.0"},
		{"relays, AS112, AMT", "192.88.99.1 192.31.196.1 192.175.48.1 192.52.193.1 2620:4f:8000::1", "192.88.98.255 2620:4f:8001::1"},
		{"multicast", "224.0.0.1 239.255.255.255 ff02::1 ff0e::1", "223.255.255.255"},
		{"reserved, broadcast", "240.0.0.0 255.255.255.255", ""},
		{"metadata of clouds", "169.254.169.254 169.254.170.2 100.100.100.200 192.0.0.192 168.63.129.16 fd00:ec2::254 fd20:ce::254 fe80::a9fe:a9fe", "168.63.129.15 168.63.129.17"},
		{"IPv6, unspecified and loopback", ":: ::1", ""},
		{"IPv6, link-local", "fe80::1 fe80::1%eth0 febf::1", ""},
		{"IPv6, unique local", "fc00::1 fd12:3456::1", ""},
		{"IPv6, site-local", "fec0::1", ""},
		{"IPv6, documentation", "2001:db8::1 3fff::1 3fff:fff::1", "2001:db7::1 2001:db9::1 3fff:1000::1"},
		{"IPv6, discard, segments", "100::1 5f00::1", ""},
		{"IPv6, unassigned", "4000::1 1fff::1 e000::1", "2000::1 2606:4700::1111 2a00:1450:4001::200e"},
		{"IPv4-mapped", "::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:a9fe:a9fe ::ffff:0.0.0.0", "::ffff:1.1.1.1"},
		{"IPv4-compatible", "::127.0.0.1 ::1.1.1.1", ""},
		{"IPv4-translated", "::ffff:0:127.0.0.1", ""},
		{"NAT64", "64:ff9b::127.0.0.1 64:ff9b::10.0.0.1 64:ff9b::a9fe:a9fe 64:ff9b::0.0.0.0 64:ff9b:1::1.1.1.1 64:ff9b::1:101:101", "64:ff9b::1.1.1.1"},
		{"6to4", "2002:7f00:1:: 2002:a00:1::1 2002:101:101::1", ""},
		{"Teredo", "2001::1 2001:0:101:101::", "2001:200::1"},
		{"ISATAP", "2606:4700::5efe:127.0.0.1 2606:4700::200:5efe:10.0.0.1", "2606:4700::5efe:1.1.1.1 2606:4700::200:5efe:1.1.1.1"},
	} {
		t.Run(network.name, func(t *testing.T) {
			o := Options{own: func() ([]net.Addr, error) { return nil, nil }}.withDefaults()
			for a := range strings.FieldsSeq(network.inside) {
				if err := o.guard(connection(a)); !errors.Is(err, ErrPrivate) {
					t.Errorf("%s: %v", a, err)
				}
			}
			for a := range strings.FieldsSeq(network.outside) {
				if err := o.guard(connection(a)); err != nil {
					t.Errorf("%s, which is public: %v", a, err)
				}
			}
		})
	}
}

// connection returns how a dialer names a connection to an address.
func connection(addr string) (network, address string) {
	if strings.Contains(addr, ":") {
		network = "tcp6"
	} else {
		network = "tcp4"
	}
	return network, net.JoinHostPort(addr, "443")
}

// This machine has addresses that are public but for itself.
func TestGuardOwn(t *testing.T) {
	own := []net.Addr{
		&net.IPNet{IP: net.ParseIP("1.2.3.4"), Mask: net.CIDRMask(24, 32)},
		&net.IPNet{IP: net.ParseIP("2a00:1:2:3::4"), Mask: net.CIDRMask(64, 128)},
		&net.IPNet{IP: net.ParseIP("2a01:1::4"), Mask: net.CIDRMask(32, 128)},
		&net.UnixAddr{Name: "socket", Net: "unix"},
	}
	o := Options{own: func() ([]net.Addr, error) { return own, nil }}.withDefaults()
	for addr, refused := range map[string]bool{
		"1.2.3.4": true, "::ffff:1.2.3.4": true, "1.2.3.5": false,
		"2a00:1:2:3::4": true, "2a00:1:2:3:4::": true, "2a00:1:2:4::4": false,
		"2a01:1::4": true, "2a01:1::5": false,
	} {
		if err := o.guard(connection(addr)); errors.Is(err, ErrPrivate) != refused {
			t.Errorf("%s: %v, want refused %v", addr, err, refused)
		}
	}
	o.own = func() ([]net.Addr, error) { return nil, errors.New("no") }
	if err := o.guard(connection("1.1.1.1")); !errors.Is(err, ErrPrivate) {
		t.Errorf("connects though it can't tell its own addresses: %v", err)
	}
}

// Only what is named is trusted, and what isn't TCP to an address isn't at all.
func TestGuardTrusted(t *testing.T) {
	o := Options{Trusted: []netip.AddrPort{
		netip.MustParseAddrPort("127.0.0.1:8080"), netip.MustParseAddrPort("[::ffff:10.0.0.1]:80"),
	}}.withDefaults()
	for _, test := range []struct {
		network, address string
		kind             error
	}{
		{"tcp4", "127.0.0.1:8080", nil},
		{"tcp4", "10.0.0.1:80", nil},
		{"tcp6", "[::ffff:127.0.0.1]:8080", nil},
		{"tcp4", "127.0.0.2:8080", ErrPrivate},
		{"tcp4", "127.0.0.1:80", ErrPrivate},
		{"tcp4", "1.1.1.1:8080", ErrAddress},
		{"udp4", "1.1.1.1:443", ErrPrivate},
		{"unix", "/run/docker.sock", ErrPrivate},
		{"tcp4", "localhost:443", ErrPrivate},
	} {
		if err := o.guard(test.network, test.address); !errors.Is(err, test.kind) {
			t.Errorf("%s %s: %v, want %v", test.network, test.address, err, test.kind)
		}
	}
}

// What is public is so by all that the standard library tells of an address too,
// and an IPv4 address is judged alike however it is packed.
func FuzzPublic(f *testing.F) {
	for _, s := range []string{"127.0.0.1", "1.1.1.1", "::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "2001:0:1::", "2606:4700::5efe:a00:1", "fe80::1", "3fff::1"} {
		b := netip.MustParseAddr(s).As16()
		f.Add(b[:])
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) < 16 {
			return
		}
		addr := netip.AddrFrom16([16]byte(b[:16]))
		if public(addr.WithZone("eth0")) && !addr.Is4In6() {
			t.Errorf("%s is public with a zone", addr)
		}
		v4 := netip.AddrFrom4([4]byte(b[12:16]))
		mapped, nat64, tunnel := netip.AddrFrom16(v4.As16()), addr.As16(), addr.As16()
		copy(nat64[:], netip.MustParseAddr("64:ff9b::").AsSlice()[:12])
		if public(v4) != public(mapped) || public(v4) != public(netip.AddrFrom16(nat64)) {
			t.Errorf("%s: public %v, mapped %v, by NAT64 %v", v4, public(v4), public(mapped), public(netip.AddrFrom16(nat64)))
		}
		for _, prefix := range []uint32{0x20010000, 0x20020000 | uint32(b[2])<<8 | uint32(b[3])} {
			binary.BigEndian.PutUint32(tunnel[:], prefix)
			if a := netip.AddrFrom16(tunnel); public(a) {
				t.Errorf("%s, of a tunnel, is public", a)
			}
		}
		for _, a := range []netip.Addr{addr, v4} {
			a = a.Unmap()
			if public(a) && (!a.IsGlobalUnicast() || a.IsPrivate() || a.IsLoopback() || a.IsLinkLocalUnicast() || a.IsMulticast() || a.IsUnspecified()) {
				t.Errorf("%s is public", a)
			}
		}
	})
}
