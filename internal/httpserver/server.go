// Package httpserver is the server between the network and the handlers of an installation. It bounds how many
// connections there are, in all and from one address, gives each piece of an answer a deadline, finds the client's
// address behind proxies that are trusted, and logs each request in one line.
//
// It knows neither the API nor what an answer says, and it refuses to route: that is for the handler that it is given.
package httpserver

import (
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"time"
)

// Bounds of connections where a Config sets none. One address gets a part of the whole, so that one machine cannot take
// it.
const (
	DefaultConnections = 8192
	DefaultPerAddress  = 512
)

// Deadlines of a connection. A body has one of its own, which its reader sets.
const (
	headerPatience = 10 * time.Second // from a request's first byte to the end of its headers
	readPatience   = 30 * time.Second // to the end of its body, for readers that set no deadline
	idlePatience   = 2 * time.Minute  // between requests
	writePatience  = 20 * time.Second // for each piece of an answer
)

// MaxHeaderBytes is the most that is read of a request line and headers, in bytes; net/http adds some room of its own.
// What is longer is answered 431 and the connection is closed.
const MaxHeaderBytes = 64 << 10

// Config is how an installation meets the network.
type Config struct {
	Handler        http.Handler
	TrustedProxies Proxies // whose X-Forwarded-For is believed; their connections count in all, and not by address
	Connections    int     // open at once; 0: DefaultConnections
	PerAddress     int     // open at once from one IPv4 address or one /64 of IPv6; 0: DefaultPerAddress
	Log            *slog.Logger
	// Observe is told of each request once it is answered; nil: nobody is. It is called by many goroutines at once.
	Observe func(Answered)
}

// Server answers requests. Shutdown and Close are those of http.Server.
type Server struct {
	*http.Server
	cfg Config
}

// New makes a server that does not listen yet.
func New(c Config) *Server {
	if c.Connections == 0 {
		c.Connections = DefaultConnections
	}
	if c.PerAddress == 0 {
		c.PerAddress = DefaultPerAddress
	}
	return &Server{cfg: c, Server: &http.Server{
		Handler:           logRequests(c),
		ReadHeaderTimeout: headerPatience, ReadTimeout: readPatience, IdleTimeout: idlePatience,
		MaxHeaderBytes: MaxHeaderBytes,
		ErrorLog:       slog.NewLogLogger(c.Log.Handler(), slog.LevelDebug),
	}}
}

// Serve answers what comes in by a listener until the server is shut down, which it reports as http.ErrServerClosed.
func (s *Server) Serve(l net.Listener) error {
	return s.Server.Serve(&boundedListener{
		Listener: l, trusted: s.cfg.TrustedProxies, most: s.cfg.Connections, perAddress: s.cfg.PerAddress,
		patience: writePatience, open: map[netip.Prefix]int{},
	})
}
