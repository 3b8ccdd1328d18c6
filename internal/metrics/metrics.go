// Package metrics shows figures of an installation to Prometheus, on a listener of its own. Figures are read when they are
// asked for; what they are about keeps counting by itself. No figure names a programme, a customer or a secret.
package metrics

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Metrics are the figures of an installation. [New] begins with those of the process and of Go.
type Metrics struct{ registry *prometheus.Registry }

// New makes metrics.
func New() *Metrics {
	m := &Metrics{prometheus.NewRegistry()}
	m.registry.MustRegister(collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// Add adds figures, which must have names of their own.
func (m *Metrics) Add(c prometheus.Collector) error { return m.registry.Register(c) }

// Listener answers GET /metrics.
type Listener struct {
	socket net.Listener
	server *http.Server
}

// Open opens a listener. Nothing is answered before [Listener.Run].
func (m *Metrics) Open(ctx context.Context, address string) (*Listener, error) {
	socket, err := new(net.ListenConfig).Listen(ctx, "tcp", address)
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{MaxRequestsInFlight: 4, Timeout: 10 * time.Second}))
	return &Listener{socket, &http.Server{
		Handler: mux, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second, WriteTimeout: 20 * time.Second,
		MaxHeaderBytes: 16 << 10,
	}}, nil
}

// Addr is where it listens.
func (l *Listener) Addr() net.Addr { return l.socket.Addr() }

// Close closes a listener that was not run.
func (l *Listener) Close() error { return l.socket.Close() }

// Run answers until ctx is done.
func (l *Listener) Run(ctx context.Context) error {
	stop := context.AfterFunc(ctx, func() { _ = l.server.Close() })
	defer stop()
	if err := l.server.Serve(l.socket); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// Collectors are collectors of every kind that an installation shows, to be described: they have nothing to show.
func Collectors() []prometheus.Collector {
	return append(NewTraffic().collectors(), PartnerCalls{}, Links{}, &Backlog{}, &Chains{})
}
