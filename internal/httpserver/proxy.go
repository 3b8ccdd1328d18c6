package httpserver

import (
	"fmt"
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// Proxies are the addresses of reverse proxies in front of the installation.
type Proxies []netip.Prefix

// ParseProxies reads addresses and blocks of addresses (CIDR), such as 10.0.0.0/8 and 2001:db8::1.
func ParseProxies(list []string) (Proxies, error) {
	var out Proxies
	for _, text := range list {
		block, err := netip.ParsePrefix(text)
		if address, addressErr := netip.ParseAddr(text); addressErr == nil {
			block, err = address.Prefix(address.BitLen())
		}
		if err != nil {
			return nil, fmt.Errorf("%q is neither an address nor a block of addresses such as 10.0.0.0/8", text)
		}
		if block.Addr().Is4In6() {
			return nil, fmt.Errorf("%q is an IPv4 address in the form of IPv6: write it as IPv4", text)
		}
		out = append(out, block.Masked())
	}
	return out, nil
}

func (p Proxies) isTrusted(address netip.Addr) bool {
	return slices.ContainsFunc(p, func(block netip.Prefix) bool { return block.Contains(address) })
}

// clientAddress is the address of who sent a request: the peer's or, where the peer is a trusted proxy, the right-most address
// of X-Forwarded-For that is not one. What stands left of it anybody may have written.
func (p Proxies) clientAddress(r *http.Request) netip.Addr {
	client := addressOf(r.RemoteAddr)
	if !p.isTrusted(client) {
		return client
	}
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for _, hop := range slices.Backward(hops) {
		address := addressOf(strings.TrimSpace(hop))
		if !address.IsValid() {
			return client
		}
		if client = address; !p.isTrusted(client) {
			return client
		}
	}
	return client
}

// addressOf reads an address with or without a port; it is not valid where there is none.
func addressOf(text string) netip.Addr {
	if both, err := netip.ParseAddrPort(text); err == nil {
		return both.Addr().Unmap().WithZone("")
	}
	address, err := netip.ParseAddr(strings.TrimSuffix(strings.TrimPrefix(text, "["), "]"))
	if err != nil {
		return netip.Addr{}
	}
	return address.Unmap().WithZone("")
}

// ipv6Network is how many bits of an IPv6 address one customer of a provider shares: who has one address of a /64 has
// all.
const ipv6Network = 64

// GroupOf is what counts as one address: an IPv4 address, or the /64 of an IPv6 address. It is the zero Prefix where
// there is no address, as on a Unix socket. An IPv4 address in the form of IPv6 (::ffff:192.0.2.1) counts as IPv4.
func GroupOf(address netip.Addr) netip.Prefix {
	address = address.Unmap().WithZone("")
	if !address.IsValid() {
		return netip.Prefix{}
	}
	bits := address.BitLen()
	if address.Is6() {
		bits = ipv6Network
	}
	group, err := address.Prefix(bits)
	if err != nil {
		panic(err) // the bits are those of its family
	}
	return group
}

// ClientOf is the group of a request's client. Behind a Server trusted proxies have been looked through already.
func ClientOf(r *http.Request) netip.Prefix { return GroupOf(addressOf(r.RemoteAddr)) }
