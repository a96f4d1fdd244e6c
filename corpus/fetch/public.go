package fetch

import "net/netip"

// globalUnicast are the IPv6 addresses that the internet is made of. All others
// are this machine's, its networks', or nobody's.
var globalUnicast = netip.MustParsePrefix("2000::/3")

// wellKnownNAT64 is how a network that has IPv6 alone reaches IPv4: the last four
// bytes are the address there (RFC 6052).
var wellKnownNAT64 = netip.MustParsePrefix("64:ff9b::/96")

// special are the networks that no page of the web is in: those of IANA's
// registries of special-purpose addresses for IPv4, and for IPv6 within
// globalUnicast, multicast and what is reserved.
var special = prefixes(
	"0.0.0.0/8",        // this network: 0.0.0.0 is this machine
	"10.0.0.0/8",       // private (RFC 1918)
	"100.64.0.0/10",    // behind a carrier's NAT (RFC 6598); 100.100.100.200 is Alibaba's metadata
	"127.0.0.0/8",      // this machine
	"168.63.129.16/32", // Azure's services for a machine in it
	"169.254.0.0/16",   // link-local (RFC 3927); 169.254.169.254 is the metadata of most clouds
	"172.16.0.0/12",    // private (RFC 1918)
	"192.0.0.0/24",     // protocols (RFC 6890); 192.0.0.192 is Oracle's metadata
	"192.0.2.0/24",     // documentation (RFC 5737)
	"192.31.196.0/24",  // AS112 (RFC 7535)
	"192.52.193.0/24",  // AMT (RFC 7450)
	"192.88.99.0/24",   // relays of 6to4 (RFC 7526)
	"192.168.0.0/16",   // private (RFC 1918)
	"192.175.48.0/24",  // AS112 (RFC 7534)
	"198.18.0.0/15",    // benchmarking (RFC 2544)
	"198.51.100.0/24",  // documentation (RFC 5737)
	"203.0.113.0/24",   // documentation (RFC 5737)
	"224.0.0.0/4",      // multicast
	"240.0.0.0/4",      // reserved, and broadcast

	"2001::/23",         // protocols (RFC 2928): Teredo, benchmarking, ORCHID
	"2001:db8::/32",     // documentation (RFC 3849)
	"2002::/16",         // 6to4 (RFC 3056): an IPv4 address follows, of any kind
	"2620:4f:8000::/48", // AS112 (RFC 7534)
	"3fff::/20",         // documentation (RFC 9637)
)

func prefixes(texts ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(texts))
	for i, text := range texts {
		out[i] = netip.MustParsePrefix(text)
	}
	return out
}

// public reports whether an address is on the public internet. An IPv4 address
// within an IPv6 one counts as what it is. One with a zone is of a single network
// and in no prefix, and so never public.
func public(addr netip.Addr) bool {
	if !addr.IsValid() {
		return false
	}
	addr = addr.Unmap()
	if wellKnownNAT64.Contains(addr) {
		addr = lastFour(addr)
	}
	if addr.Is6() && (!globalUnicast.Contains(addr) || tunneled(addr) && !public(lastFour(addr))) {
		return false
	}
	for _, p := range special {
		if p.Contains(addr) {
			return false
		}
	}
	return true
}

// tunneled reports whether an address is of ISATAP (RFC 5214): an IPv4 address
// stands at its end.
func tunneled(addr netip.Addr) bool {
	b := addr.As16()
	return b[8]&^2 == 0 && b[9] == 0 && b[10] == 0x5e && b[11] == 0xfe
}

// lastFour returns the IPv4 address at the end of an IPv6 one.
func lastFour(addr netip.Addr) netip.Addr {
	b := addr.As16()
	return netip.AddrFrom4([4]byte(b[12:]))
}
