package app

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"time"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// ServerConfig is what the production server needs.
type ServerConfig struct {
	Addr         string        // to listen on; port 0 takes any free one
	DatabaseURL  string        // postgres://…
	ExternalURL  *url.URL      // origin that clients call; signatures are checked against it
	MasterKey    []byte        // 32 bytes that secrets at rest are encrypted under
	ChainsFile   string        // as [RecordChain] writes it
	OperatorKey  []byte        // nil: the one that the database keeps, which is an error at the first start
	Partners     partner.Ports // a nil port: operations that need it are refused
	Rates        issuing.Rates // of exchange
	RefreshRates func(context.Context) error
	ServiceBPS   int64         // the platform's fee in hundredths of a per cent
	Allowance    issuing.Units // that a new account's owner is asked to grant
	KeepAnswers  time.Duration // how long idempotency keys are remembered; at least an hour
	HTTP         HTTPLimits
	Log          *slog.Logger
}

// RunServer serves in production until ctx is done. It calls started with the origin once requests are answered.
func RunServer(ctx context.Context, c ServerConfig, started func(origin string) error) error {
	definitions, urls, err := ReadChains(c.ChainsFile, false)
	if err != nil {
		return err
	}
	db, err := OpenDatabase(ctx, c.DatabaseURL)
	if err != nil {
		return err
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", c.Addr)
	if err != nil {
		return errors.Join(fmt.Errorf("cannot listen on %s: %w", c.Addr, err), db.Close())
	}
	a, err := New(ctx, Config{
		DB: db, MasterKey: c.MasterKey, Listener: listener, ExternalURL: c.ExternalURL, Chains: definitions,
		OperatorKey: c.OperatorKey, Partners: c.Partners, Rates: c.Rates, RefreshRates: c.RefreshRates,
		ServiceBPS: c.ServiceBPS, Allowance: c.Allowance, KeepAnswers: c.KeepAnswers, Now: time.Now, SystemTime: time.Now,
		HTTP: c.HTTP, Log: c.Log,
		Nodes: func([]byte) (NodeSet, error) {
			return NodeSet{Dial: chain.RPC(urls), Close: func() error { return nil }}, nil
		},
	})
	if err != nil {
		return errors.Join(err, listener.Close(), db.Close())
	}
	return errors.Join(a.Run(ctx, func(context.Context) error { return started(a.origin) }), db.Close())
}
