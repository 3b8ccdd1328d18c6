package main

import (
	"context"
	"fmt"
	"log/slog"
	"net/url"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/rates"
	"github.com/offblocks/offblocks/internal/requestlog"
)

type serveCmd struct {
	Addr          string   `default:"127.0.0.1:8080" placeholder:"127.0.0.1:8080" env:"OFFBLOCKS_ADDR"`
	ConsoleListen string   `placeholder:"ADDR" env:"OFFBLOCKS_CONSOLE_LISTEN"`
	ConsoleURL    *url.URL `placeholder:"URL" env:"OFFBLOCKS_CONSOLE_URL"`
	TwoPeople     bool     `env:"OFFBLOCKS_TWO_PEOPLE"`
	databaseFlags
	ExternalURL *url.URL `required:"" placeholder:"URL" env:"OFFBLOCKS_EXTERNAL_URL"`
	masterFlags
	Chains          string `required:"" placeholder:"FILE" env:"OFFBLOCKS_CHAINS"`
	Partners        string `placeholder:"FILE" env:"OFFBLOCKS_PARTNERS"`
	AllowTestTokens bool   `env:"OFFBLOCKS_ALLOW_TEST_TOKENS"`
	AllowPlainHTTP  bool   `name:"allow-plain-http" env:"OFFBLOCKS_ALLOW_PLAIN_HTTP"`
	operatorFlags
	httpFlags
	ServiceBPS  int64           `default:"50" env:"OFFBLOCKS_SERVICE_BPS"`
	KeepAnswers time.Duration   `default:"1h" env:"OFFBLOCKS_KEEP_ANSWERS"`
	KeepEvents  time.Duration   `default:"720h" env:"OFFBLOCKS_KEEP_EVENTS"`
	RequestLog  requestlog.Mode `enum:"off,sampled,all" default:"off" placeholder:"off" env:"OFFBLOCKS_REQUEST_LOG"`
	Rates       string          `placeholder:"URL|FILE" env:"OFFBLOCKS_RATES"`
	RatesMaxAge time.Duration   `default:"120h" env:"OFFBLOCKS_RATES_MAX_AGE"`
	Allowance   int64           `default:"10000" env:"OFFBLOCKS_ALLOWANCE"`
	metricsFlags
}

// Run serves until it is interrupted.
func (s *serveCmd) Run(ctx context.Context, t *terminal) error {
	database, master, err := s.check()
	if err != nil {
		return err
	}
	exchange, refresh, keep, err := s.openRates(ctx, t.log)
	if err != nil {
		return err
	}
	operator, err := s.readKey()
	if err != nil {
		return err
	}
	partners, err := app.ConnectPartners(s.Partners, t.getenv, config.Environment{Now: time.Now, Log: t.log})
	if err != nil {
		return err
	}
	c := app.ServerConfig{
		Addr: s.Addr, ConsoleAddr: s.ConsoleListen, ConsoleURL: s.ConsoleURL, TwoPeople: s.TwoPeople, DatabaseURL: database, ExternalURL: s.ExternalURL, MasterKey: master, ChainsFile: s.Chains,
		OperatorKey: operator, PartnersFile: s.Partners, Getenv: t.getenv, Rates: exchange, RefreshRates: refresh, KeepRates: keep,
		ServiceBPS:      s.ServiceBPS,
		AllowTestTokens: s.AllowTestTokens, AllowPlainHTTP: s.AllowPlainHTTP,
		Allowance: issuing.Units(s.Allowance) * 1_000_000, KeepAnswers: s.KeepAnswers, KeepEvents: s.KeepEvents, HTTP: s.limits(),
		RequestLog: s.RequestLog,
		Metrics:    s.MetricsListen, Log: t.log,
	}
	return app.RunServer(ctx, c, func(origin string) error {
		lines := append(missingPartners(partners), "OffBlocks serves "+origin+"/v1")
		_, err := fmt.Fprintln(t.stdout, strings.Join(lines, "\n"))
		return err
	})
}

// missingPartners says what cannot be done without the partners that the installation does not have, a line for each.
func missingPartners(partners *config.Connected) (lines []string) {
	for _, kind := range partners.Ports.Missing() {
		lines = append(lines, fmt.Sprintf("No %s: %s.", kind, kind.Consequence()))
	}
	if partners.HasNetwork() {
		return lines
	}
	return append(lines, "No card network: no purchases, captures or refunds arrive.")
}

// check refuses flags that cannot be meant, before anything is opened or changed, and gives the database and the master
// key.
func (s *serveCmd) check() (database string, master []byte, err error) {
	if database, err = s.requireURL(); err != nil {
		return "", nil, err
	}
	if master, err = s.requireMaster(); err != nil {
		return "", nil, err
	}
	switch {
	case !strings.HasPrefix(database, "postgres://") && !strings.HasPrefix(database, "postgresql://"):
		return "", nil, misuse("production runs on PostgreSQL: the database's URL must be postgres://…")
	case s.ServiceBPS < 0 || s.ServiceBPS > 10_000:
		return "", nil, misuse("--service-bps is neither negative nor above 10000, which is all of a payment")
	case s.KeepEvents < 48*time.Hour:
		return "", nil, misuse("--keep-events must be at least 48h: deliveries are tried for a day")
	case s.Allowance <= 0 || s.Allowance > maxAllowance:
		return "", nil, misuse("--allowance must be between 1 and %d whole tokens", int64(maxAllowance))
	}
	return database, master, nil
}

// maxAllowance is in whole tokens; it leaves room below the largest number of units.
const maxAllowance = 1_000_000_000_000

// openRates gives where rates come from, what keeps them fresh, and what begins with those that the database has and asks
// the source for the first time; nil where nothing has to.
// A source that does not answer is no reason not to start: purchases that need no exchange go on.
func (s *serveCmd) openRates(ctx context.Context, log *slog.Logger) (
	from issuing.Rates, refresh func(context.Context) error, keep func(context.Context, app.RatesStore) error, err error,
) {
	if s.Rates == "" {
		return rates.Parity{Now: time.Now}, nil, nil, nil
	}
	source, err := rates.New(rates.Config{From: s.Rates, MaxAge: s.RatesMaxAge, Now: time.Now, Log: log})
	if err != nil {
		return nil, nil, nil, fmt.Errorf("--rates: %w", err)
	}
	if !source.IsRemote() {
		source.Try(ctx)
		return source, source.Run, nil, nil
	}
	keep = func(ctx context.Context, db app.RatesStore) error {
		if err := source.Keep(ctx, db); err != nil {
			return fmt.Errorf("--rates: %w", err)
		}
		source.Try(ctx)
		return nil
	}
	return source, source.Run, keep, nil
}
