package main

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"offblocks/internal/chain"
	"offblocks/internal/issuing"
)

type serveCmd struct {
	Addr        string   `default:"127.0.0.1:8080" help:"Address to listen on." env:"OFFBLOCKS_ADDR"`
	DatabaseURL string   `name:"database-url" required:"" help:"PostgreSQL database, postgres://…; migrate it first." env:"OFFBLOCKS_DATABASE_URL"`
	ExternalURL *url.URL `name:"external-url" required:"" help:"Origin that clients call, https://…; signatures are checked against it." env:"OFFBLOCKS_EXTERNAL_URL"`
	MasterKey   string   `name:"master-key" required:"" help:"Base64 of 32 random bytes under which secrets are encrypted. Give it by the environment." env:"OFFBLOCKS_MASTER_KEY"`
	Chains      string   `required:"" type:"existingfile" help:"JSON file that lists the chains, as chain deploy writes it: their RPC URLs, tokens and addresses." env:"OFFBLOCKS_CHAINS"`
	operatorFlags
	ServiceBPS  int64         `name:"service-bps" default:"50" help:"The platform's fee in hundredths of a per cent of a payment." env:"OFFBLOCKS_SERVICE_BPS"`
	KeepAnswers time.Duration `name:"keep-answers" default:"1h" help:"How long an idempotency key is remembered; at least an hour." env:"OFFBLOCKS_KEEP_ANSWERS"`
	Allowance   int64         `default:"10000" help:"Whole tokens that a new account's owner is asked to let the escrow draw." env:"OFFBLOCKS_ALLOWANCE"`
}

// Run serves until it is interrupted.
func (s *serveCmd) Run(ctx context.Context, t *terminal) error {
	if !strings.HasPrefix(s.DatabaseURL, "postgres") {
		return errors.New("production runs on PostgreSQL; give its URL by --database-url")
	}
	master, err := base64.StdEncoding.DecodeString(s.MasterKey)
	if err != nil {
		return errors.New("the master key must be Base64")
	}
	operator, err := s.load()
	if err != nil {
		return err
	}
	networks, urls, err := readChains(s.Chains, false)
	if err != nil {
		return err
	}
	db, err := openMigrated(ctx, s.DatabaseURL)
	if err != nil {
		return err
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", s.Addr)
	if err != nil {
		return errors.Join(fmt.Errorf("cannot listen on %s: %w", s.Addr, err), db.Close())
	}
	a, err := newApp(ctx, settings{
		db: db, masterKey: master, keepAnswers: s.KeepAnswers, listener: listener, externalURL: s.ExternalURL, rates: parity{}, serviceBPS: s.ServiceBPS,
		allowance: issuing.Units(s.Allowance) * 1_000_000, now: time.Now, log: t.log, networks: networks, operator: operator,
		nodes: func([]byte) (nodes, error) {
			return nodes{dial: chain.RPC(urls), close: func() error { return nil }}, nil
		},
	})
	if err != nil {
		return errors.Join(err, listener.Close(), db.Close())
	}
	return errors.Join(a.run(ctx, func(context.Context) error {
		_, err := fmt.Fprintln(t.stdout, "OffBlocks serves", a.origin+"/v1")
		return err
	}), db.Close())
}

// parity knows that a currency is worth itself, and nothing else: without a source of rates, purchases in other currencies
// than the account's are declined rather than guessed.
type parity struct{}

func (parity) Rate(base, quote string) (issuing.Rate, bool) {
	return issuing.Rate{Value: decimal.New(1, 0), Source: "parity", At: issuing.At(time.Now())}, base == quote
}
