package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"offblocks/caip"
	"offblocks/internal/chain"
	"offblocks/internal/issuing"
	"offblocks/internal/seal"
)

type serveCmd struct {
	Addr        string   `default:"127.0.0.1:8080" placeholder:"127.0.0.1:8080" help:"Address to listen on; port 0 takes any free one." env:"OFFBLOCKS_ADDR"`
	DatabaseURL string   `name:"database-url" required:"" placeholder:"URL" help:"PostgreSQL database, postgres://…; its schema is brought up to date." env:"OFFBLOCKS_DATABASE_URL"`
	ExternalURL *url.URL `name:"external-url" required:"" placeholder:"URL" help:"Origin that clients call, https://…; signatures are checked against it." env:"OFFBLOCKS_EXTERNAL_URL"`
	MasterKey   string   `name:"master-key" required:"" placeholder:"BASE64" help:"Base64 of 32 random bytes that secrets are encrypted under; better given by the variable, as flags show in lists of processes." env:"OFFBLOCKS_MASTER_KEY"`
	Chains      string   `required:"" placeholder:"FILE" help:"JSON file that lists the chains: their RPC URLs, tokens and addresses." env:"OFFBLOCKS_CHAINS"`
	ServiceBPS  int64    `name:"service-bps" default:"50" help:"The platform's fee in hundredths of a per cent of a payment." env:"OFFBLOCKS_SERVICE_BPS"`
	Allowance   int64    `default:"10000" help:"Whole tokens that a new account's owner is asked to let the escrow draw." env:"OFFBLOCKS_ALLOWANCE"`
}

// Run serves until it is interrupted.
func (s *serveCmd) Run(ctx context.Context, t *terminal) error {
	master, err := s.check()
	if err != nil {
		return err
	}
	networks, urls, err := readChains(s.Chains)
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
		db: db, masterKey: master, listener: listener, externalURL: s.ExternalURL, rates: parity{}, serviceBPS: s.ServiceBPS,
		allowance: issuing.Units(s.Allowance) * 1_000_000, now: time.Now, log: t.log, networks: networks,
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

// check refuses flags that cannot be meant, before anything is opened or changed, and gives the master key.
func (s *serveCmd) check() ([]byte, error) {
	master, err := base64.StdEncoding.DecodeString(s.MasterKey)
	switch {
	case !strings.HasPrefix(s.DatabaseURL, "postgres://") && !strings.HasPrefix(s.DatabaseURL, "postgresql://"):
		return nil, errors.New("production runs on PostgreSQL: --database-url must be postgres://…")
	case err != nil:
		return nil, errors.New("the master key is not Base64; openssl rand -base64 32 makes one")
	case len(master) != seal.KeySize:
		return nil, fmt.Errorf("the master key must be the Base64 of %d bytes, and is of %d; openssl rand -base64 32 makes one", seal.KeySize, len(master))
	case s.ServiceBPS < 0 || s.ServiceBPS > 10_000:
		return nil, errors.New("--service-bps is neither negative nor above 10000, which is all of a payment")
	case s.Allowance <= 0 || s.Allowance > maxAllowance:
		return nil, fmt.Errorf("--allowance must be between 1 and %d whole tokens", int64(maxAllowance))
	}
	return master, checkOrigin(s.ExternalURL)
}

// maxAllowance is in whole tokens; it leaves room below the largest number of units.
const maxAllowance = 1_000_000_000_000

// chainFile is an entry of the file that lists the chains of an installation.
type chainFile struct {
	ID         string          `json:"id"`   // CAIP-2
	Name       string          `json:"name"` // empty: as the chain is known
	RPC        string          `json:"rpc"`  // URL of a node
	NativeUSD  decimal.Decimal `json:"nativeUsd"`
	Settlement string          `json:"settlement"`
	Partner    string          `json:"partner"`
	Platform   string          `json:"platform"`
	Tokens     []chain.Token   `json:"tokens"`
}

// readChains reads the file. Money is real here, so nothing of it may be left to a default.
func readChains(path string) ([]chain.Network, map[caip.ChainID]string, error) {
	text, err := os.ReadFile(path) // #nosec G304 -- the operator names it
	if err != nil {
		return nil, nil, err
	}
	var list []chainFile
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields() // what is misspelt would be missing
	if err := decoder.Decode(&list); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	if len(list) == 0 {
		return nil, nil, fmt.Errorf("%s lists no chain", path)
	}
	var networks []chain.Network
	urls := map[caip.ChainID]string{}
	for i, c := range list {
		id, err := caip.ParseChainID(c.ID)
		switch {
		case err != nil:
			return nil, nil, fmt.Errorf("%s: entry %d: %w", path, i+1, err)
		case urls[id] != "":
			return nil, nil, fmt.Errorf("%s: %s is listed twice", path, id)
		case c.RPC == "" || c.Settlement == "" || c.Partner == "" || c.Platform == "" || len(c.Tokens) == 0 || !c.NativeUSD.IsPositive():
			return nil, nil, fmt.Errorf("%s: %s needs rpc, settlement, partner, platform, nativeUsd and at least one of tokens", path, id)
		}
		if c.Name == "" {
			c.Name = chain.Name(id)
		}
		urls[id] = c.RPC
		networks = append(networks, chain.Network{
			ID: id, Name: c.Name, Tokens: c.Tokens, Settlement: c.Settlement, Partner: c.Partner, Platform: c.Platform, NativeUSD: c.NativeUSD,
		})
	}
	return networks, urls, nil
}

// parity knows that a currency is worth itself, and nothing else: without a source of rates, purchases in other currencies
// than the account's are declined rather than guessed.
type parity struct{}

func (parity) Rate(base, quote string) (issuing.Rate, bool) {
	return issuing.Rate{Value: decimal.New(1, 0), Source: "parity", At: issuing.At(time.Now())}, base == quote
}
