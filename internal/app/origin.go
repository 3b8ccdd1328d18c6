package app

import (
	"net"
	"net/netip"
	"net/url"
	"strings"
)

// CheckOrigin makes sure that an external URL is an origin: scheme and host, and nothing after them, as the API's
// paths start there. Nil is fine.
func CheckOrigin(u *url.URL) error {
	if u == nil {
		return nil
	}
	origin := (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && (u.Path == "" || u.Path == "/")
	if !origin || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return misuse("--external-url must be an origin such as https://cards.example, and is %q", u.Redacted())
	}
	return nil
}

// isPrivate reports whether nobody but the developer can connect: a sandbox that listens on loopback, that is called by
// an origin on loopback, and that has no proxy in front.
func (c Config) isPrivate() bool {
	address, ok := c.Listener.Addr().(*net.TCPAddr)
	return c.Sandbox && ok && address.IP.IsLoopback() && len(c.HTTP.TrustedProxies) == 0 &&
		(c.ExternalURL == nil || isLoopbackName(c.ExternalURL.Hostname()))
}

// isLoopbackName reports whether a host can only be this machine, by its name or address.
func isLoopbackName(host string) bool {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	address, err := netip.ParseAddr(host)
	return err == nil && address.Unmap().IsLoopback()
}
