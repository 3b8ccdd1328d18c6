// Package doors plays payments over each door that card networks have into an installation: Stripe, Lithic and ISO 8583.
// The installation is the production server in a process of its own, on either database and on a chain that this project
// did not write. It is killed while the payments go on, and its books are compared with what a model says.
package doors

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"os/signal"
	"syscall"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/app/apptest"
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
	Commits                                       string // where connections of SQLite ask before they commit; empty: nowhere
	Origin                                        string // where clients call, if that is not Address: host and port
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
	if s.Commits != "" {
		askBeforeCommits(s.Commits)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	origin, err := url.Parse("http://" + cmp.Or(s.Origin, s.Address))
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
	return app.RunServer(ctx, c, func(string) error { return nil })
}
