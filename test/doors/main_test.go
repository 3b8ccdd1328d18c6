// Package doors plays payments over each door that card networks have into an installation: Stripe, Lithic and ISO 8583.
// The installation is the production server in a process of its own, on either database and on a chain that this project
// did not write. It is killed while the payments go on, and its books are compared with what a model says.
package doors

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"os"
	"os/signal"
	"syscall"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/stripe/stripetest"
	"github.com/offblocks/offblocks/internal/rates"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// childConfig is the variable that makes the test binary be a server. It names a file of settings.
const childConfig = "OFFBLOCKS_TEST_SERVER"

// lifeline ends the servers with this process.
var lifeline *apptest.Lifeline

func TestMain(m *testing.M) {
	if file := os.Getenv(childConfig); file != "" {
		if err := runServer(file); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	var err error
	if lifeline, err = apptest.NewLifeline(); err != nil {
		panic(err)
	}
	status := m.Run()
	stripetest.StopMock()
	stopAnvil()
	for _, end := range []func() error{lifeline.Close, storetest.Stop} {
		if err := end(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			status = max(status, 1)
		}
	}
	os.Exit(status)
}

// settings are what a server is started with.
type settings struct {
	Lifeline, Database, Address, Chains, Partners string
	Operator                                      []byte
	Secrets                                       map[string]string
	// Bureau has cards made by a bureau that tells their numbers. No type of partners of the file does, and a network that
	// speaks ISO 8583 names cards by their numbers.
	Bureau bool
}

// runServer serves in production until it is interrupted.
func runServer(file string) error {
	text, err := os.ReadFile(file) // #nosec G304 -- of the test
	if err != nil {
		return err
	}
	var s settings
	if err := json.Unmarshal(text, &s); err != nil {
		return err
	}
	if err := apptest.FollowLifeline(s.Lifeline); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	origin, err := url.Parse("http://" + s.Address)
	if err != nil {
		return err
	}
	c := app.ServerConfig{
		Addr: s.Address, DatabaseURL: s.Database, ExternalURL: origin, MasterKey: make([]byte, 32), ChainsFile: s.Chains,
		OperatorKey: s.Operator, PartnersFile: s.Partners, Getenv: func(name string) string { return s.Secrets[name] },
		Rates: rates.Parity{Now: time.Now}, Allowance: 10_000_000_000, KeepAnswers: time.Hour,
		AllowTestTokens: true, AllowPlainHTTP: true,
		Log: slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})),
	}
	if s.Bureau {
		return serveWithBureau(ctx, c)
	}
	return app.RunServer(ctx, c, func(string) error { return nil })
}

// serveWithBureau is [app.RunServer] with an issuer of cards that is in no file.
func serveWithBureau(ctx context.Context, c app.ServerConfig) error {
	definitions, urls, err := app.ReadChains(c.ChainsFile, false)
	if err != nil {
		return err
	}
	db, err := app.OpenDatabase(ctx, c.DatabaseURL)
	if err != nil {
		return err
	}
	connected, err := app.ConnectPartners(c.PartnersFile, c.Getenv, config.Environment{
		Origin: c.ExternalURL.String(), DB: db, Now: time.Now, Log: c.Log,
	})
	if err != nil {
		return errors.Join(err, db.Close())
	}
	connected.Ports.CardIssuer = bureau{}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", c.Addr)
	if err != nil {
		return errors.Join(err, db.Close())
	}
	a, err := app.New(ctx, app.Config{
		DB: db, MasterKey: c.MasterKey, Listener: listener, ExternalURL: c.ExternalURL, Chains: definitions,
		OperatorKey: c.OperatorKey, Connected: connected, Rates: c.Rates, Allowance: c.Allowance, KeepAnswers: c.KeepAnswers,
		Now: time.Now, SystemTime: time.Now, Log: c.Log,
		Nodes: func([]byte) (app.NodeSet, error) {
			return app.NodeSet{Dial: chain.RPC(urls), Close: func() error { return nil }}, nil
		},
	})
	if err != nil {
		return errors.Join(err, listener.Close(), db.Close())
	}
	return errors.Join(a.Run(ctx, func(context.Context) error { return nil }), db.Close())
}

// bureau makes cards at once, and tells their numbers.
type bureau struct{}

func (bureau) PartnerName() string { return "bureau" }

func (bureau) IssueCard(_ context.Context, r partner.CardOrder) (partner.Answer[partner.IssuedCard], error) {
	return partner.Done(partner.IssuedCard{
		PAN: numberOf(string(r.CardID)), Network: issuing.NetworkMastercard, ExpiryYear: 2031, ExpiryMonth: 3,
	}), nil
}

func (bureau) UpdateCard(context.Context, partner.CardUpdate) (partner.Answer[partner.CardUpdated], error) {
	return partner.Done(partner.CardUpdated{}), nil
}
