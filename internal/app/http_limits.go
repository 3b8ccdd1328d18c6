package app

import (
	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/rest"
)

// HTTPLimits bound what comes in by HTTP. The zero HTTPLimits trust no proxy, have the bounds of [httpserver] on
// connections, and no quotas.
type HTTPLimits struct {
	TrustedProxies []string // addresses and blocks of addresses (CIDR) whose X-Forwarded-For is believed
	Connections    int      // open at once; 0: httpserver.DefaultConnections
	PerAddress     int      // open at once from one address; 0: httpserver.DefaultPerAddress

	// Requests that a programme may send in a minute, on all replicas; 0: any number.
	ReadsPerMinute, WritesPerMinute, DecisionsPerMinute int
}

// maxPerMinute is a thousand a millisecond: more is no limit.
const maxPerMinute = 60_000_000

// validate refuses limits that cannot be meant, and gives the proxies.
func (l HTTPLimits) validate() (httpserver.Proxies, error) {
	for _, limit := range []struct {
		name string
		n    int
	}{
		{"connections", l.Connections}, {"connections from one address", l.PerAddress},
		{"reads in a minute", l.ReadsPerMinute}, {"writes in a minute", l.WritesPerMinute},
		{"decisions in a minute", l.DecisionsPerMinute},
	} {
		if limit.n < 0 || limit.n > maxPerMinute {
			return nil, misuse("the most %s must be from 0 to %d, and is %d", limit.name, maxPerMinute, limit.n)
		}
	}
	proxies, err := httpserver.ParseProxies(l.TrustedProxies)
	if err != nil {
		return nil, misuse("trusted proxies: %w", err)
	}
	return proxies, nil
}

func (l HTTPLimits) quotas() rest.Quotas {
	return rest.Quotas{Reads: l.ReadsPerMinute, Writes: l.WritesPerMinute, Decisions: l.DecisionsPerMinute}
}
