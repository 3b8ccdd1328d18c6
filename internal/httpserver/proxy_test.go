package httpserver

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"testing"
)

func TestTheClientIsTheRightMostAddressThatIsNoTrustedProxy(t *testing.T) {
	t.Parallel()
	proxies, err := ParseProxies([]string{"10.0.0.0/8", "192.0.2.7", "2001:db8:a::/48"})
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		peer      string
		forwarded []string
		want      string
	}{
		"no proxy":                      {"203.0.113.1:4711", nil, "203.0.113.1/32"},
		"an untrusted peer says it":     {"203.0.113.1:4711", []string{"198.51.100.1"}, "203.0.113.1/32"},
		"a trusted proxy":               {"10.1.2.3:80", []string{"203.0.113.1"}, "203.0.113.1/32"},
		"a proxy by its address":        {"192.0.2.7:80", []string{"203.0.113.1"}, "203.0.113.1/32"},
		"the client forged what's left": {"10.1.2.3:80", []string{"127.0.0.1, 203.0.113.1"}, "203.0.113.1/32"},
		"a chain of proxies":            {"10.1.2.3:80", []string{"198.51.100.1, 203.0.113.1, 10.9.9.9"}, "203.0.113.1/32"},
		"over several lines":            {"10.1.2.3:80", []string{"198.51.100.1", "203.0.113.1", "10.9.9.9"}, "203.0.113.1/32"},
		"with a port":                   {"10.1.2.3:80", []string{"203.0.113.1:555"}, "203.0.113.1/32"},
		"IPv6":                          {"[2001:db8:a::1]:80", []string{"2001:db8:b:1:2:3:4:5"}, "2001:db8:b:1::/64"},
		"IPv6 with a port":              {"[2001:db8:a::1]:80", []string{"[2001:db8:b:1:2:3:4:5]:555"}, "2001:db8:b:1::/64"},
		"IPv4 in IPv6":                  {"[::ffff:10.1.2.3]:80", []string{"::ffff:203.0.113.1"}, "203.0.113.1/32"},
		"a proxy that says nothing":     {"10.1.2.3:80", nil, "10.1.2.3/32"},
		"a proxy that says nonsense":    {"10.1.2.3:80", []string{"203.0.113.1, unknown"}, "10.1.2.3/32"},
		"nonsense behind a proxy":       {"10.1.2.3:80", []string{"unknown, 10.9.9.9"}, "10.9.9.9/32"},
		"all are proxies":               {"10.1.2.3:80", []string{"10.7.7.7, 10.9.9.9"}, "10.7.7.7/32"},
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.RemoteAddr = c.peer
		r.Header["X-Forwarded-For"] = c.forwarded
		if got := GroupOf(proxies.clientAddress(r)).String(); got != c.want {
			t.Errorf("%s: the client is %s, want %s", name, got, c.want)
		}
	}
}

func TestWhatIsNoProxyIsRefused(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "proxy.example", "10.0.0.0/33", "10.0.0", "::ffff:10.0.0.0/104", "*"} {
		if _, err := ParseProxies([]string{text}); err == nil {
			t.Errorf("%q is taken for a proxy", text)
		}
	}
}

func TestAddressesCountAsTheirNetworksDo(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"192.0.2.1:80": "192.0.2.1/32", "[::ffff:192.0.2.1]:80": "192.0.2.1/32", "[2001:db8:1:2:3:4:5:6]:80": "2001:db8:1:2::/64",
		"[fe80::1%eth0]:80": "fe80::/64", "@": "invalid Prefix",
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.RemoteAddr = address
		if got := ClientOf(r).String(); got != want {
			t.Errorf("%s counts as %s, want %s", address, got, want)
		}
	}
	if got := GroupOf(netip.MustParseAddr("::ffff:192.0.2.1")).String(); got != "192.0.2.1/32" {
		t.Errorf("an IPv4 address in the form of IPv6 counts as %s", got)
	}
}
