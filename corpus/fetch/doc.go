// Package fetch reads what is at a web address that a person gives, without
// being led where only this machine can go.
//
// # What is read
//
// Pages over http and https, on the ports that the web uses (80 and 443),
// within limits of size and time, of the types that stories come in. What a
// site's robots.txt forbids is left alone. There are no cookies, no passwords,
// no referrer, and no programs of a page are run.
//
// # Where it never connects
//
// Only addresses on the public internet are connected to. That is checked on
// the address of each connection at the moment it is made, after names are
// resolved, and so holds for redirects, for names that resolve to something
// else the second time, and for every way to write an address. Not told apart
// from public ones are addresses of a translator (NAT64) with a prefix of its
// network's own: such a network must itself keep private addresses out.
//
// A proxy from the environment (HTTP_PROXY and the like) isn't used: it would
// make the connections in our stead, and the check would see the address of the
// proxy alone. Where there is no other way out, nothing can be fetched.
//
// # An address's way
//
// address.go judges an address as it is written, follow.go sends requests and
// follows redirects, public.go and dial.go guard the connections, site.go and
// robots.go keep to a site's rules, kind.go and charset.go make of a response
// what corpus/extract can read, and error.go and status.go say in plain words
// what went wrong.
package fetch
