package jsonrpc

import (
	"fmt"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
)

// Access says who may ask over HTTP. Programs without an Origin header are told apart by the Host header alone, which
// keeps away pages whose name was pointed at this machine (DNS rebinding).
type Access struct {
	// Hosts lists names and addresses, without port, that a request may ask for besides this machine's own:
	// localhost, names below it, and loopback addresses.
	Hosts []string
	// Origins lists origins of pages that may ask besides those on this machine, as RFC 6454 writes them:
	// https://app.example, with a port unless it is the scheme's own.
	Origins []string
}

// Check refuses what can be neither a host nor an origin, so that a slip does not lock its page out without a word.
func (a Access) Check() error {
	for _, host := range a.Hosts {
		address := strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
		if _, err := netip.ParseAddr(address); err != nil && (host == "" || strings.ContainsAny(host, ":/*? ")) {
			return fmt.Errorf("%q is not a host: give a name or an address without a port", host)
		}
	}
	for _, origin := range a.Origins {
		u, err := url.Parse(origin)
		if err != nil || u.Scheme == "" || u.Host == "" || u.User != nil || u.Path != "" || u.RawQuery != "" ||
			u.Fragment != "" ||
			strings.Contains(u.Host, "*") {
			return fmt.Errorf("%q is not an origin such as https://app.example", origin)
		}
	}
	return nil
}

// Admit reports whether a request may be served, and has then set the headers that let its page read the answer
// (CORS). Otherwise it has answered: preflights of allowed origins with 204, anything else with an error.
// A WebSocket handshake counts as allowed if it is a GET.
func (a Access) Admit(w http.ResponseWriter, r *http.Request) bool {
	origin := r.Header.Get("Origin")
	switch {
	case !a.hostAllowed(r.Host):
		WriteError(w, http.StatusForbidden, CodeInvalidRequest, "host is not allowed")
		return false
	case len(r.Header.Values("Origin")) > 1 || origin != "" && !a.originAllowed(origin):
		WriteError(w, http.StatusForbidden, CodeInvalidRequest, "origin is not allowed")
		return false
	}
	w.Header().Add("Vary", "Origin")
	if origin != "" {
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
	switch {
	case r.Method == http.MethodOptions && origin != "" && r.Header.Get("Access-Control-Request-Method") != "":
		answerPreflight(w, r)
		return false
	case IsWebSocket(r):
		return true
	case r.Method != http.MethodPost:
		w.Header().Set("Allow", http.MethodPost)
		WriteError(w, http.StatusMethodNotAllowed, CodeInvalidRequest, "only POST is served")
		return false
	case !isJSON(r.Header.Get("Content-Type")):
		// A form of another site's page needs no preflight, so it must not be understood.
		WriteError(w, http.StatusUnsupportedMediaType, CodeInvalidRequest, "the content type must be application/json")
		return false
	}
	return true
}

// answerPreflight allows what clients of JSON-RPC send: POST, with any header but Authorization (the Fetch standard
// excludes that one from the wildcard).
func answerPreflight(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Access-Control-Allow-Methods", http.MethodPost)
	header.Set("Access-Control-Allow-Headers", "*")
	header.Set("Access-Control-Max-Age", "7200")
	header.Add("Vary", "Access-Control-Request-Method, Access-Control-Request-Headers")
	if r.Header.Get("Access-Control-Request-Private-Network") == "true" {
		header.Set("Access-Control-Allow-Private-Network", "true")
	}
	w.WriteHeader(http.StatusNoContent)
}

// IsWebSocket reports whether a request asks to become a WebSocket (RFC 6455, section 4.1).
func IsWebSocket(r *http.Request) bool {
	return r.Method == http.MethodGet && strings.EqualFold(r.Header.Get("Upgrade"), "websocket")
}

func isJSON(contentType string) bool {
	media, _, err := mime.ParseMediaType(contentType)
	return err == nil && slices.Contains([]string{"application/json", "application/json-rpc",
		"application/jsonrequest"}, media)
}

func (a Access) hostAllowed(hostport string) bool {
	host := hostport
	if name, _, err := net.SplitHostPort(hostport); err == nil {
		host = name
	}
	host = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	return isLoopback(host) || slices.ContainsFunc(a.Hosts, func(name string) bool {
		return strings.EqualFold(strings.TrimSuffix(strings.TrimPrefix(name, "["), "]"), host)
	})
}

// extensionSchemes are the origins of browser extensions, such as wallets. No page can have one.
var extensionSchemes = []string{"chrome-extension", "moz-extension", "safari-web-extension"}

func (a Access) originAllowed(origin string) bool {
	if slices.ContainsFunc(a.Origins, func(allowed string) bool { return strings.EqualFold(allowed, origin) }) {
		return true
	}
	u, err := url.Parse(origin)
	switch {
	case err != nil || u.Host == "" || u.User != nil || u.Path != "" || u.RawQuery != "" || u.Fragment != "":
		return false
	case slices.Contains(extensionSchemes, u.Scheme):
		return true
	}
	return (u.Scheme == "http" || u.Scheme == "https") && isLoopback(u.Hostname())
}

// isLoopback reports whether a name or address means this machine. Browsers look up no name below localhost
// (RFC 6761, section 6.3).
func isLoopback(host string) bool {
	host = strings.ToLower(host)
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	address, err := netip.ParseAddr(host)
	return err == nil && address.IsLoopback()
}
