package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/rates"
)

type serveCmd struct {
	Addr string `default:"127.0.0.1:8080" placeholder:"127.0.0.1:8080" help:"Address to listen on. Port 0 means any free port." env:"OFFBLOCKS_ADDR"`
	databaseFlags
	ExternalURL *url.URL `name:"external-url" required:"" placeholder:"URL" help:"Origin that clients call, https://…. Signatures are verified against it." env:"OFFBLOCKS_EXTERNAL_URL"`
	masterFlags
	Chains          string `required:"" placeholder:"FILE" help:"JSON file that lists the chains with their RPC URLs, tokens and addresses. chain deploy writes it." env:"OFFBLOCKS_CHAINS"`
	AllowTestTokens bool   `name:"allow-test-tokens" help:"Serve chains with test tokens, which anybody may mint." env:"OFFBLOCKS_ALLOW_TEST_TOKENS"`
	AllowPlainHTTP  bool   `name:"allow-plain-http" help:"Accept an --external-url of http://. Clients then send secrets and tokens in clear." env:"OFFBLOCKS_ALLOW_PLAIN_HTTP"`
	operatorFlags
	httpFlags   `embed:"" set:"per_address=512" set:"reads=60000" set:"writes=30000" set:"decisions=60000"` //nolint:staticcheck // kong reads every set tag
	ServiceBPS  int64                                                                                       `name:"service-bps" default:"50" help:"The platform's fee in basis points (hundredths of a per cent) of a payment." env:"OFFBLOCKS_SERVICE_BPS"`
	KeepAnswers time.Duration                                                                               `name:"keep-answers" default:"1h" help:"How long an idempotency key is remembered. At least an hour." env:"OFFBLOCKS_KEEP_ANSWERS"`
	Rates       string                                                                                      `placeholder:"URL|FILE" help:"Source of exchange rates: the European Central Bank's eurofxref-daily.xml (URL or file), or fixed rates (file *.json). Default: no exchange." env:"OFFBLOCKS_RATES"`
	RatesMaxAge time.Duration                                                                               `name:"rates-max-age" default:"120h" help:"How long after the end of their date rates are used. After that, purchases that need a rate are declined." env:"OFFBLOCKS_RATES_MAX_AGE"`
	Allowance   int64                                                                                       `default:"10000" help:"Allowance that a new account's owner is asked to grant, in whole tokens." env:"OFFBLOCKS_ALLOWANCE"`
}

// Run serves until it is interrupted.
func (s *serveCmd) Run(ctx context.Context, t *terminal) error {
	database, master, err := s.check()
	if err != nil {
		return err
	}
	exchange, refresh, err := s.openRates(ctx, t.log)
	if err != nil {
		return err
	}
	operator, err := s.readKey()
	if err != nil {
		return err
	}
	var partners partner.Ports // none: only a sandbox has implementations of the ports
	c := app.ServerConfig{
		Addr: s.Addr, DatabaseURL: database, ExternalURL: s.ExternalURL, MasterKey: master, ChainsFile: s.Chains,
		OperatorKey: operator, Partners: partners, Rates: exchange, RefreshRates: refresh, ServiceBPS: s.ServiceBPS,
		AllowTestTokens: s.AllowTestTokens, AllowPlainHTTP: s.AllowPlainHTTP,
		Allowance: issuing.Units(s.Allowance) * 1_000_000, KeepAnswers: s.KeepAnswers, HTTP: s.limits(), Log: t.log,
	}
	return app.RunServer(ctx, c, func(origin string) error {
		lines := append(missingPartners(partners), "OffBlocks serves "+origin+"/v1")
		_, err := fmt.Fprintln(t.stdout, strings.Join(lines, "\n"))
		return err
	})
}

// missingPartners says what cannot be done without the partners that the installation does not have, a line for each.
func missingPartners(partners partner.Ports) (lines []string) {
	for _, kind := range partners.Missing() {
		lines = append(lines, fmt.Sprintf("No %s: %s.", kind, kind.Consequence()))
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
		return "", nil, errors.New("production runs on PostgreSQL: the database's URL must be postgres://…")
	case s.ServiceBPS < 0 || s.ServiceBPS > 10_000:
		return "", nil, errors.New("--service-bps is neither negative nor above 10000, which is all of a payment")
	case s.Allowance <= 0 || s.Allowance > maxAllowance:
		return "", nil, fmt.Errorf("--allowance must be between 1 and %d whole tokens", int64(maxAllowance))
	}
	return database, master, nil
}

// maxAllowance is in whole tokens; it leaves room below the largest number of units.
const maxAllowance = 1_000_000_000_000

// openRates opens where rates come from, asked once already, and gives what keeps them fresh; nil where nothing has to.
// A source that does not answer is no reason not to start: purchases that need no exchange go on.
func (s *serveCmd) openRates(ctx context.Context, log *slog.Logger) (
	from issuing.Rates, refresh func(context.Context) error, err error,
) {
	if s.Rates == "" {
		return rates.Parity{Now: time.Now}, nil, nil
	}
	source, err := rates.New(rates.Config{From: s.Rates, MaxAge: s.RatesMaxAge, Now: time.Now, Log: log})
	if err != nil {
		return nil, nil, fmt.Errorf("--rates: %w", err)
	}
	source.Try(ctx)
	return source, source.Run, nil
}
