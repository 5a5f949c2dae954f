package web

import (
	"net/netip"
	"syscall"

	"dateline/pipeline/source"
)

// special are the address blocks beyond those that netip names, which are not on the public internet or lead back
// into private networks. From the IANA special-purpose address registries (RFC 6890 and its successors).
var special = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),
	netip.MustParsePrefix("100.64.0.0/10"),   // shared by carriers, RFC 6598
	netip.MustParsePrefix("192.0.0.0/24"),    // protocol assignments
	netip.MustParsePrefix("192.0.2.0/24"),    // documentation
	netip.MustParsePrefix("198.18.0.0/15"),   // benchmarks
	netip.MustParsePrefix("198.51.100.0/24"), // documentation
	netip.MustParsePrefix("203.0.113.0/24"),  // documentation
	netip.MustParsePrefix("240.0.0.0/4"),     // reserved, broadcast
	netip.MustParsePrefix("::/96"),           // IPv4-compatible
	netip.MustParsePrefix("64:ff9b:1::/48"),  // local translation, RFC 8215
	netip.MustParsePrefix("100::/64"),        // discard
	netip.MustParsePrefix("2001::/23"),       // protocol assignments, Teredo
	netip.MustParsePrefix("2001:db8::/32"),   // documentation
	netip.MustParsePrefix("3fff::/20"),       // documentation
	netip.MustParsePrefix("5f00::/16"),       // segment routing
	netip.MustParsePrefix("fec0::/10"),       // site local
}

// nat64 and sixToFour hold an IPv4 address after their prefix, at bytes 12 and 2.
var (
	nat64     = netip.MustParsePrefix("64:ff9b::/96")
	sixToFour = netip.MustParsePrefix("2002::/16")
)

// public reports whether an address belongs to the public internet: no loopback, private, link-local (which cloud
// metadata services use), multicast or reserved address, also not wrapped into an IPv6 address.
func public(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	switch b := a.As16(); {
	case nat64.Contains(a):
		return public(netip.AddrFrom4([4]byte(b[12:16])))
	case sixToFour.Contains(a):
		return public(netip.AddrFrom4([4]byte(b[2:6])))
	case !a.IsGlobalUnicast(), a.IsPrivate():
		return false
	}
	for _, p := range special {
		if p.Contains(a) {
			return false
		}
	}
	return true
}

// control makes a dialer's Control that refuses addresses that are not public. The dialer calls it with the address
// that it is about to connect to, after the name was resolved, so a name that resolves differently a second time
// gains nothing.
func control(public func(netip.Addr) bool) func(network, address string, c syscall.RawConn) error {
	return func(_, address string, _ syscall.RawConn) error {
		a, err := netip.ParseAddrPort(address)
		if err != nil {
			return source.Problem("private address", "%q is not an internet address", address)
		}
		return refuse(a.Addr(), public)
	}
}

func refuse(a netip.Addr, public func(netip.Addr) bool) error {
	if public(a) {
		return nil
	}
	return source.Problem("private address", "%s is not a public address", a)
}
