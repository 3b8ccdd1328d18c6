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
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/requestlog"
)

// ServerConfig is what the production server needs.
type ServerConfig struct {
	Addr         string              // to listen on; port 0 takes any free one
	ConsoleAddr  string              // to serve the operators' pages on; empty: there are none
	ConsoleURL   *url.URL            // where browsers reach those pages; nil: they accept no passkeys
	TwoPeople    bool                // what an operator does about money there waits for another one's approval
	DatabaseURL  string              // postgres://…
	ExternalURL  *url.URL            // origin that clients call; signatures are checked against it
	MasterKey    []byte              // 32 bytes that secrets at rest are encrypted under
	ChainsFile   string              // as [RecordChain] writes it
	OperatorKey  []byte              // nil: the one that the database keeps, which is an error at the first start
	PartnersFile string              // file of partners, as package config reads it; empty: no partners
	Getenv       func(string) string // variables that the file of partners refers to
	Rates        issuing.Rates       // of exchange
	RefreshRates func(context.Context) error
	KeepRates    func(context.Context, RatesStore) error // called once the database is open; nil: rates are not kept
	ServiceBPS   int64                                   // the platform's fee in hundredths of a per cent
	Allowance    issuing.Units                           // that a new account's owner is asked to grant
	KeepAnswers  time.Duration                           // how long idempotency keys are remembered; at least an hour
	KeepEvents   time.Duration                           // how long events are kept; unset: events.DefaultKeep
	RequestLog   requestlog.Mode                         // which requests are kept for their programmes; unset: none
	// AllowTestTokens serves chains whose record says that anybody may mint their tokens.
	AllowTestTokens bool
	// AllowPlainHTTP serves an ExternalURL that is not https, so that secrets travel in clear.
	AllowPlainHTTP bool
	HTTP           HTTPLimits
	Metrics        string // address that Prometheus reads figures from; empty: none are shown
	Log            *slog.Logger
}

// RatesStore is where exchange rates are kept over restarts.
type RatesStore interface {
	// KeptRates is the newest document that was kept of a source; empty when none was.
	KeptRates(ctx context.Context, source string) (string, error)
	// KeepRates keeps a document, unless one of the same date or a later one is kept.
	KeepRates(ctx context.Context, source, document string, dated issuing.Instant) error
}

// RunServer serves in production until ctx is done. It calls started with the origin once requests are answered.
func RunServer(ctx context.Context, c ServerConfig, started func(origin string) error) error {
	if err := c.check(); err != nil {
		return err
	}
	definitions, urls, err := ReadChains(c.ChainsFile, false)
	if err != nil {
		return err
	}
	db, err := OpenDatabase(ctx, c.DatabaseURL)
	if err != nil {
		return err
	}
	if c.KeepRates != nil {
		if err := c.KeepRates(ctx, db); err != nil {
			return errors.Join(err, db.Close())
		}
	}
	connected, err := ConnectPartners(c.PartnersFile, c.Getenv, config.Environment{
		Origin: c.ExternalURL.Scheme + "://" + c.ExternalURL.Host, DB: db, Now: time.Now, Log: c.Log,
	})
	if err != nil {
		return errors.Join(err, db.Close())
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", c.Addr)
	if err != nil {
		return errors.Join(fmt.Errorf("cannot listen on %s: %w", c.Addr, err), db.Close())
	}
	operatorsPages, err := listenForConsole(ctx, c.ConsoleAddr)
	if err != nil {
		return errors.Join(err, listener.Close(), db.Close())
	}
	a, err := New(ctx, Config{
		DB: db, MasterKey: c.MasterKey, Listener: listener, Console: operatorsPages, ConsoleURL: c.ConsoleURL, TwoPeople: c.TwoPeople,
		ExternalURL: c.ExternalURL, Chains: definitions,
		OperatorKey: c.OperatorKey, Connected: connected, Rates: c.Rates, RefreshRates: c.RefreshRates,
		ServiceBPS: c.ServiceBPS, Allowance: c.Allowance, KeepAnswers: c.KeepAnswers, KeepEvents: c.KeepEvents,
		RequestLog: c.RequestLog,
		Now:        time.Now, SystemTime: time.Now, HTTP: c.HTTP, Metrics: c.Metrics, Log: c.Log,
		Nodes: func([]byte) (NodeSet, error) {
			return NodeSet{Dial: chain.RPC(urls), Close: func() error { return nil }}, nil
		},
	})
	if err != nil {
		if ctx.Err() != nil { // it was ended while it started, which is no error of its own
			err = nil
		}
		return errors.Join(err, listener.Close(), closeListener(operatorsPages), db.Close())
	}
	return errors.Join(a.Run(ctx, func(context.Context) error { return started(a.origin) }), db.Close())
}

// check refuses what is no production, unless it is allowed.
func (c ServerConfig) check() error {
	if err := CheckOrigin(c.ExternalURL); err != nil {
		return err
	}
	if c.ExternalURL == nil {
		return misuse("a server needs --external-url, the origin that clients call")
	}
	if c.ExternalURL.Scheme != "https" {
		if !c.AllowPlainHTTP {
			return misuse("--external-url is %s, so that clients would send their secrets in clear: use https://, or give "+
				"--allow-plain-http", c.ExternalURL)
		}
		c.Log.Warn("clients send their secrets in clear", "url", c.ExternalURL.String())
	}
	list, err := ReadChainFile(c.ChainsFile)
	if err != nil {
		return err
	}
	if _, err := ConnectPartners(c.PartnersFile, c.Getenv, config.Environment{Now: time.Now, Log: c.Log}); err != nil {
		return err
	}
	for _, chain := range list {
		if chain.TestTokens && !c.AllowTestTokens {
			return fmt.Errorf("%s: %s has test tokens, which anybody may mint: serve it by offblocks sandbox --chains, or give "+
				"--allow-test-tokens", c.ChainsFile, chain.ID)
		}
		if chain.TestTokens {
			c.Log.Warn("anybody may mint the tokens of a chain", "chain", chain.ID)
		}
	}
	return nil
}
