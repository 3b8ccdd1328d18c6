package main

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/processor"
	"github.com/offblocks/offblocks/internal/rest"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/simulator"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/webhook"
)

// settings are what sandbox and production differ in.
type settings struct {
	db          *store.DB
	masterKey   []byte
	listener    net.Listener
	externalURL *url.URL // nil: as the listener says
	networks    []chain.Network
	operator    []byte // key; nil: the one that is kept
	nodes       func(operator []byte) (nodes, error)
	rates       processor.Rates
	refresh     func(context.Context) error // keeps the rates fresh until its context ends; nil: they need no care
	serviceBPS  int64
	allowance   issuing.Units
	keepAnswers time.Duration // of idempotency keys; at least, and unset, an hour
	sandbox     bool
	now         func() time.Time // what everything is dated by and becomes due by
	wall        func() time.Time // the system's clock; the same but in a sandbox, whose clock can be ahead of it
	clock       *simulator.Clock // what now is read from, in a sandbox
	log         *slog.Logger
}

// nodes are how chains are reached.
type nodes struct {
	dial  func(chain uint64) (chain.Node, error)
	quiet func(chain uint64, block int64) bool // where they run inside the process, and so can tell that they are at rest
	rpc   http.Handler                         // the chains' JSON-RPC, where they run inside the process
	close func() error
}

// app is a running installation, wired from top to bottom.
type app struct {
	origin    string
	processor *processor.Processor
	chains    *chain.Chains
	nodes     nodes
	deliverer *webhook.Deliverer
	server    *http.Server
	runner    *tasks.Runner
	refresh   func(context.Context) error // of rates; nil: none
	listener  net.Listener
}

// newApp wires an installation. Nothing runs yet.
func newApp(ctx context.Context, s settings) (*app, error) {
	box, err := seal.New(s.masterKey)
	if err != nil {
		return nil, err
	}
	origin := "http://" + s.listener.Addr().String()
	if s.externalURL != nil {
		origin = s.externalURL.Scheme + "://" + s.externalURL.Host
	}
	host, err := url.Parse(origin)
	if err != nil {
		return nil, err
	}
	keeper := processor.New(s.db, box, nil, nil, s.now, processor.Config{})
	operator, err := operatorOf(ctx, keeper, s.operator, s.sandbox)
	if err != nil {
		return nil, err
	}
	key, err := webhook.LoadKey(ctx, keeper.Secret)
	if err != nil {
		return nil, err
	}
	a := &app{origin: origin, listener: s.listener, refresh: s.refresh}
	if a.nodes, err = s.nodes(operator); err != nil {
		return nil, err
	}
	a.chains, err = chain.New(chain.Config{
		DB: s.db, Networks: s.networks, Operator: operator, Dial: a.nodes.dial, Quiet: a.nodes.quiet, Rates: s.rates, Now: s.now, Log: s.log,
		MirrorEvery: mirrorEvery[s.sandbox],
	})
	if err != nil {
		return nil, errors.Join(err, a.nodes.close())
	}
	trusting := s.sandbox && loopback(s.listener)
	a.processor = processor.New(s.db, box, a.chains, s.rates, s.now, processor.Config{
		Engine: a.chains.Engine(), Domain: host.Host, URI: origin + "/v1", ServiceBPS: s.serviceBPS, Allowance: s.allowance, Secure: !trusting,
	})
	a.runner = tasks.NewRunner(s.db, s.now, s.wall, s.log, map[store.TaskPool]int{
		tasks.PoolPartner: 4, tasks.PoolChain: 16, tasks.PoolUpkeep: 4, tasks.PoolWebhook: 256,
	})
	a.handle(a.processor.Handlers())
	a.handle(a.chains.Handlers(a.processor))
	a.deliverer = webhook.New(s.db, key, webhook.Options{AnyAddress: trusting, Now: s.now, Log: s.log})
	a.runner.Handle(tasks.DeliverEvent, a.deliverer.Deliver)
	a.runner.Every("purge answers", 10*time.Minute, func(ctx context.Context) error {
		return s.db.Write(ctx, func(tx *store.Tx) error {
			_, err := tx.PurgeResponses(ctx, issuing.At(s.wall()))
			return err
		})
	})
	a.runner.Every("reconcile", 5*time.Minute, func(ctx context.Context) error { return reconcile(ctx, a.chains, a.processor, s.log) })
	a.runner.Every("audit books", time.Hour, a.processor.AuditBooks)
	a.serve(s, box, key)
	if s.sandbox {
		// Its directory of chains is locked and its secrets have opened, so that no other process is at work here.
		if err := s.db.FreeLeases(ctx); err != nil {
			return nil, errors.Join(err, a.nodes.close())
		}
	}
	return a, nil
}

// mirrorEvery is how often chains are looked at for new blocks, in a sandbox and in production.
var mirrorEvery = map[bool]time.Duration{true: time.Second, false: 3 * time.Second}

// reconcile compares the books with the chains; what differs is filed, and told of.
func reconcile(ctx context.Context, chains *chain.Chains, p *processor.Processor, log *slog.Logger) error {
	compared, err := chains.Reconcile(ctx, p)
	for _, c := range compared {
		if c.Skipped != "" {
			log.WarnContext(ctx, "chain not reconciled", "chain", c.Chain, "why", c.Skipped)
		}
	}
	return err
}

func (a *app) handle(handlers tasks.Handlers) {
	for kind, do := range handlers {
		a.runner.Handle(kind, do)
	}
}

// serve wires the HTTP side.
func (a *app) serve(s settings, box *seal.Box, key webhook.Key) {
	d := doors{}
	cfg := rest.Config{
		DB: s.db, Processor: a.processor, Engine: a.chains.Engine(), Rates: s.rates, TokenKey: box.Key("bearer tokens"), WebhookKey: key.Private.Public(), WebhookID: key.ID,
		ExternalURL: s.externalURL, KeepAnswers: s.keepAnswers, Now: s.wall, Clock: s.now, Log: s.log,
	}
	if s.sandbox {
		cfg.Simulator = simulator.New(a.processor, s.db, s.now)
		cfg.Timekeeper = simulator.NewTimekeeper(s.clock, a.processor, a.runner)
		a.handle(cfg.Simulator.Handlers())
		d.portal, d.rpc = cfg.Simulator, a.nodes.rpc
	}
	d.api = rest.New(cfg)
	a.server = &http.Server{
		Handler: d, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: 30 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 256 << 10,
		ErrorLog: slog.NewLogLogger(s.log.Handler(), slog.LevelDebug),
	}
}

// doors leads requests to what answers them, by the path as it was received. It does not redirect to a cleaner path as
// http.ServeMux does: signatures are good for the path that was signed.
type doors struct{ api, portal, rpc http.Handler } // portal and rpc only in a sandbox

func (d doors) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch {
	case d.portal != nil && strings.HasPrefix(r.URL.Path, "/simulator/verification/"):
		d.portal.ServeHTTP(w, r)
	case d.rpc != nil && strings.HasPrefix(r.URL.Path, "/rpc/"):
		d.rpc.ServeHTTP(w, r)
	default:
		d.api.ServeHTTP(w, r)
	}
}

// readyPatience is how long chains may take to tell their first gas price.
const readyPatience = 30 * time.Second

// ready waits until payments can be priced on every chain.
func (a *app) ready(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, readyPatience)
	defer cancel()
	return a.chains.Ready(ctx)
}

// run serves until ctx is done, or a part fails. started is called once requests are answered.
func (a *app) run(ctx context.Context, started func(context.Context) error) error {
	if err := a.ready(ctx); err != nil {
		a.deliverer.Close()
		return errors.Join(err, a.listener.Close(), a.nodes.close())
	}
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		if err := a.server.Serve(a.listener); !errors.Is(err, http.ErrServerClosed) {
			return err
		}
		return nil
	})
	group.Go(func() error {
		<-ctx.Done()
		grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
		defer cancel()
		if err := a.server.Shutdown(grace); err != nil {
			return a.server.Close()
		}
		return nil
	})
	group.Go(func() error { return a.runner.Run(ctx) })
	group.Go(func() error { return a.chains.Run(ctx) })
	if a.refresh != nil {
		group.Go(func() error { return a.refresh(ctx) })
	}
	group.Go(func() error { return a.chains.Mirror(ctx, a.processor) })
	group.Go(func() error { return started(ctx) })
	err := group.Wait()
	a.deliverer.Close()
	return errors.Join(err, a.nodes.close())
}

// loopback tells whether only this machine can connect.
func loopback(l net.Listener) bool {
	a, ok := l.Addr().(*net.TCPAddr)
	return ok && a.IP.IsLoopback()
}
