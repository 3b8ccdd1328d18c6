package main

import "github.com/offblocks/offblocks/internal/app"

// httpFlags bound what comes in by HTTP. The defaults are those of serve; a sandbox sets the variables per_address and
// quota to its own.
type httpFlags struct {
	TrustedProxies        []string `placeholder:"CIDR" env:"OFFBLOCKS_TRUSTED_PROXIES"`
	Connections           int      `default:"8192" env:"OFFBLOCKS_CONNECTIONS"`
	ConnectionsPerAddress int      `default:"${per_address=512}" env:"OFFBLOCKS_CONNECTIONS_PER_ADDRESS"`
	ReadsPerMinute        int      `default:"${quota=60000}" env:"OFFBLOCKS_READS_PER_MINUTE"`
	WritesPerMinute       int      `default:"${quota=30000}" env:"OFFBLOCKS_WRITES_PER_MINUTE"`
	DecisionsPerMinute    int      `default:"${quota=60000}" env:"OFFBLOCKS_DECISIONS_PER_MINUTE"`
}

func (f httpFlags) limits() app.HTTPLimits {
	return app.HTTPLimits{
		TrustedProxies: f.TrustedProxies, Connections: f.Connections, PerAddress: f.ConnectionsPerAddress,
		ReadsPerMinute: f.ReadsPerMinute, WritesPerMinute: f.WritesPerMinute, DecisionsPerMinute: f.DecisionsPerMinute,
	}
}

// metricsFlags say where figures are shown.
type metricsFlags struct {
	MetricsListen string `name:"metrics-listen" placeholder:"127.0.0.1:9090" env:"OFFBLOCKS_METRICS_LISTEN"`
}
