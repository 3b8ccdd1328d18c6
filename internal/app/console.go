package app

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/console"
	"github.com/offblocks/offblocks/internal/console/bench"
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/developers"
	"github.com/offblocks/offblocks/internal/console/money"
	"github.com/offblocks/offblocks/internal/console/records"
	"github.com/offblocks/offblocks/internal/figures"
	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/operators"
	"github.com/offblocks/offblocks/internal/partner/simulator"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/payments/payouts"
	"github.com/offblocks/offblocks/internal/requestlog"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/settlement"
	"github.com/offblocks/offblocks/internal/work"
)

// consoles are the operators' pages, and the server that has them on a listener of their own.
type consoles struct {
	operators *operators.Service
	handler   *console.Server
	server    *httpserver.Server
	listener  net.Listener // nil: they have none of their own
}

func newConsoles(
	c Config, db *work.DB, v verbs, chains *registry.Registry, counted *figures.Counter, origin string, proxies httpserver.Proxies, played *bench.Bench,
) (consoles, error) {
	var ids []caip.ChainID
	for _, chain := range chains.Published() {
		ids = append(ids, chain.ID)
	}
	people := operators.New(db, c.SystemTime)
	if err := acceptPasskeys(people, c, origin); err != nil {
		return consoles{}, err
	}
	calls := &developers.Developers{Events: v.events, Origin: origin, Keeps: c.RequestLog != "" && c.RequestLog != requestlog.Off}
	books := &money.Money{Chains: chains.Published(), Rates: c.Rates, Refunds: payouts.NewShortPayouts(db)}
	rooms := []desk.Room{chainsRoom(chains), calls.Room(), books.Room(), partnersRoom(c.Connected).Room()}
	var sandbox *console.Sandbox
	if played != nil {
		rooms = append(rooms, played.Room())
		sandbox = &console.Sandbox{Origin: origin, EnvFile: c.EnvFile, Payment: records.ShowPayment}
	}
	pages := console.New(console.Config{
		Desk: &desk.Desk{
			DB: db, Onboarding: v.onboarding, Payments: v.payments, Messages: payments.NewUnmatchedMessages(db),
			Review: onboarding.NewScreeningReview(db), Book: v.chainbook, Settlement: settlement.New(db), Chains: ids, Counted: counted,
		},
		Operators: people, Rooms: rooms, Sandbox: sandbox, TryIt: c.TryIt, TwoPeople: c.TwoPeople,
		Secure: isSecure(cmp.Or(c.ConsoleURL, c.ExternalURL)), Now: c.SystemTime, Log: c.Log,
	})
	return consoles{people, pages, httpserver.New(httpserver.Config{
		Handler: pages, TrustedProxies: proxies, Connections: c.HTTP.Connections, PerAddress: c.HTTP.PerAddress, Log: c.Log,
	}), c.Console}, nil
}

func isSecure(u *url.URL) bool { return u != nil && u.Scheme == "https" }

// acceptPasskeys lets operators sign in by passkeys where it is known at which name browsers reach the console. A sandbox whose
// origin can have none does without.
func acceptPasskeys(people *operators.Service, c Config, origin string) error {
	at := c.ConsoleURL
	if at == nil {
		if !c.Sandbox {
			return nil
		}
		var err error
		if at, err = url.Parse(origin); err != nil {
			return err
		}
	}
	named, err := operators.PasskeyOrigin(at)
	if err != nil && c.ConsoleURL == nil {
		c.Log.Info("the console accepts no passkeys", "cause", err)
		return nil
	}
	if err != nil {
		return err
	}
	return people.AcceptPasskeys(named)
}

// benchOf is what a sandbox is played with in the console. Its wallet's key follows from the master key, so that it is the same
// at every start.
func benchOf(
	box *seal.Box, s *simulator.Simulator, k *simulator.Timekeeper, a bench.Authentications, played []bench.Scenario,
) (*bench.Bench, error) {
	wallet, err := chain.OwnerOfKey(box.Key("wallet of the sandbox's bench"))
	if err != nil {
		return nil, err
	}
	return &bench.Bench{
		Simulator: s, Timekeeper: k, Payment: records.ShowPayment, Wallet: wallet.Address(), Sign: wallet.SignText, Authentications: a,
		Scenarios: played,
	}, nil
}

// listenForConsole listens on an address; on none for an empty one.
func listenForConsole(ctx context.Context, addr string) (net.Listener, error) {
	if addr == "" {
		return nil, nil
	}
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", addr)
	if err != nil {
		return nil, fmt.Errorf("cannot listen on %s for the console: %w", addr, err)
	}
	return l, nil
}

func closeListener(l net.Listener) error {
	if l == nil {
		return nil
	}
	return l.Close()
}

func (c consoles) unlisten() error { return closeListener(c.listener) }

// run serves the pages on their own listener, if they have one, until ctx is done.
func (c consoles) run(ctx context.Context, group *errgroup.Group) {
	if c.listener == nil {
		return
	}
	group.Go(func() error {
		if err := c.server.Serve(c.listener); !errors.Is(err, http.ErrServerClosed) {
			return err
		}
		return nil
	})
	group.Go(func() error {
		<-ctx.Done()
		c.handler.Close()
		grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
		defer cancel()
		if err := c.server.Shutdown(grace); err != nil {
			return c.server.Close()
		}
		return nil
	})
}

// sandboxOperator is the name of the operator that every sandbox has.
const sandboxOperator = "sandbox"

// linkOfSandbox is a link by which the developer of a sandbox signs in as its operator, who is made at the first start. It is
// empty once that operator is disabled.
func (c consoles) linkOfSandbox(ctx context.Context, origin string) (string, error) {
	_, err := c.operators.Create(ctx, operators.NewOperator{Name: sandboxOperator, Role: issuing.RoleAdmin}, "start of the sandbox")
	if err != nil && !issuing.IsCode(err, issuing.CodeAlreadyExists) {
		return "", err
	}
	token, err := c.operators.CreateLink(ctx, sandboxOperator, "start of the sandbox")
	if issuing.IsCode(err, issuing.CodeWrongState) {
		return "", nil
	}
	return origin + console.Base + "/link/" + token, err
}
