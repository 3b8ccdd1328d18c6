package config

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/offblocks/offblocks/internal/httpserver"
)

// isLoopback tells whether an address to listen on can be reached from this machine only.
func isLoopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false
	}
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// Listener is an open listener of a partner's own. Bounds on connections are those of package httpserver.
type Listener struct {
	net.Listener
	server *httpserver.Server
}

// Open opens a listener. Nothing is answered before [Listener.Run].
func (l Listen) Open(ctx context.Context, handler http.Handler, log *slog.Logger) (*Listener, error) {
	proxies, err := httpserver.ParseProxies(l.TrustedProxies)
	if err != nil {
		return nil, fmt.Errorf("trustedProxies: %w", err)
	}
	var secure *tls.Config
	if l.Certificate != "" {
		pair, err := tls.LoadX509KeyPair(l.Certificate, l.Key)
		if err != nil {
			return nil, err
		}
		secure = &tls.Config{Certificates: []tls.Certificate{pair}, MinVersion: tls.VersionTLS12}
	}
	socket, err := new(net.ListenConfig).Listen(ctx, "tcp", l.Address)
	if err != nil {
		return nil, err
	}
	if secure != nil {
		socket = tls.NewListener(socket, secure)
	}
	return &Listener{socket, httpserver.New(httpserver.Config{
		Handler: http.MaxBytesHandler(handler, maxCall), TrustedProxies: proxies, Log: log,
	})}, nil
}

// maxCall is the most that a partner may send in one call, in bytes.
const maxCall = 1 << 20

// stopGrace is how long calls under way may take once the installation stops.
const stopGrace = 10 * time.Second

// Run answers calls until ctx is done, and then lets those under way end.
func (l *Listener) Run(ctx context.Context) error {
	ended := make(chan error, 1)
	go func() { ended <- l.server.Serve(l.Listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopGrace)
	defer cancel()
	if err := l.server.Shutdown(grace); err != nil {
		_ = l.server.Close() // they had their time
	}
	if err := <-ended; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
