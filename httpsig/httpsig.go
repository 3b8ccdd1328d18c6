// Package httpsig signs and verifies HTTP requests (RFC 9421) and the digests of their bodies (RFC 9530).
//
// It is pure: a request comes in as a [Message], keys through a lookup function, the time in the [Policy]. It refuses
// to be a general toolbox for the RFC: it knows requests and not responses, three asymmetric algorithms and no shared
// secrets, and it has no middleware, no key store and no replay cache (only what such a cache needs to remember,
// [Signature.Replay]).
//
// The signature base always repeats the received text of the signature's parameters byte for byte. What is interpreted
// is parsed from that same text, so nothing can be signed as one thing and understood as another.
package httpsig

import "strings"

// Message is the part of an HTTP request that a signature can cover.
type Message struct {
	// Method as received, case kept: "POST".
	Method string
	// Scheme is "http" or "https"; any case. It decides which port is the default one.
	Scheme string
	// Authority is the Host header as received, or the authority of the configured external address.
	Authority string
	// Received is the Host header as received where Authority is a configured one, and empty elsewhere. Nothing is
	// verified with it: [Explain] looks for clients that signed it.
	Received string
	// Target is the raw request target, path and query as they stood in the request line, nothing decoded.
	Target string
	// Header holds the fields in any case. Two keys that differ only in case make that field ambiguous: a signature
	// that covers it is refused. "Host" falls back to Authority, because net/http takes it out of the header.
	Header map[string][]string
}

// path is the @path component (RFC 9421 §2.2.6): undecoded, and "/" when empty.
func (m Message) path() string {
	path, _, _ := strings.Cut(m.originForm(), "?")
	if path == "" {
		return "/"
	}
	return path
}

// query returns the raw query without its question mark, and whether there was one at all.
func (m Message) query() (string, bool) {
	_, query, found := strings.Cut(m.originForm(), "?")
	return query, found
}

// originForm strips scheme and authority from a target in absolute form (RFC 9112 §3.2.2).
func (m Message) originForm() string {
	if strings.HasPrefix(m.Target, "/") {
		return m.Target
	}
	_, rest, found := strings.Cut(m.Target, "://")
	if !found {
		return m.Target
	}
	if i := strings.IndexAny(rest, "/?"); i >= 0 {
		return rest[i:]
	}
	return ""
}

// authority is the @authority component (RFC 9421 §2.2.3): lower case, without the default port of the scheme.
func (m Message) authority() string {
	host := strings.ToLower(m.Authority)
	colon := strings.LastIndexByte(host, ':')
	if colon < 0 {
		return host
	}
	switch port := host[colon+1:]; {
	case port == "",
		port == "80" && m.scheme() == "http",
		port == "443" && m.scheme() == "https":
		return host[:colon]
	}
	return host
}

// scheme is the @scheme component (RFC 9421 §2.2.4).
func (m Message) scheme() string { return strings.ToLower(m.Scheme) }

// targetURI is the @target-uri component (RFC 9421 §2.2.2).
func (m Message) targetURI() string {
	uri := m.scheme() + "://" + m.authority() + m.path()
	if query, found := m.query(); found {
		uri += "?" + query
	}
	return uri
}
