package main

import "github.com/offblocks/offblocks/internal/app"

// httpFlags bound what comes in by HTTP.
type httpFlags struct {
	TrustedProxies     []string `name:"trusted-proxies" placeholder:"CIDR" help:"Address or block of a reverse proxy whose X-Forwarded-For is read. Repeat it, or separate them by commas. Default: none." env:"OFFBLOCKS_TRUSTED_PROXIES"`
	Connections        int      `default:"8192" help:"Maximum connections at once." env:"OFFBLOCKS_CONNECTIONS"`
	PerAddress         int      `name:"connections-per-address" default:"${per_address}" help:"Maximum connections at once from one IPv4 address or one /64 of IPv6. Trusted proxies have no maximum." env:"OFFBLOCKS_CONNECTIONS_PER_ADDRESS"`
	ReadsPerMinute     int      `name:"reads-per-minute" default:"${reads}" help:"Maximum reads of a programme in a minute, on all replicas. 0 means no maximum." env:"OFFBLOCKS_READS_PER_MINUTE"`
	WritesPerMinute    int      `name:"writes-per-minute" default:"${writes}" help:"Maximum changes by a programme in a minute, on all replicas. 0 means no maximum." env:"OFFBLOCKS_WRITES_PER_MINUTE"`
	DecisionsPerMinute int      `name:"decisions-per-minute" default:"${decisions}" help:"Maximum network messages about a programme's cards in a minute, on all replicas. 0 means no maximum." env:"OFFBLOCKS_DECISIONS_PER_MINUTE"`
}

func (f httpFlags) limits() app.HTTPLimits {
	return app.HTTPLimits{
		TrustedProxies: f.TrustedProxies, Connections: f.Connections, PerAddress: f.PerAddress, ReadsPerMinute: f.ReadsPerMinute,
		WritesPerMinute: f.WritesPerMinute, DecisionsPerMinute: f.DecisionsPerMinute,
	}
}
