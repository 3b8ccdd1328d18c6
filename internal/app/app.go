// Package app wires an installation from top to bottom: a sandbox with everything in one process, or the production
// server. The program's commands, the demo and end-to-end tests start installations through it. It reads no flags and
// prints nothing, and it decides nothing about cards or payments.
package app

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

	"github.com/offblocks/offblocks"
	"github.com/offblocks/offblocks/internal/cardpage"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/mirror"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/chain/worker"
	"github.com/offblocks/offblocks/internal/console"
	"github.com/offblocks/offblocks/internal/console/bench"
	"github.com/offblocks/offblocks/internal/docs"
	"github.com/offblocks/offblocks/internal/events/stream"
	"github.com/offblocks/offblocks/internal/figures"
	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/metrics"
	"github.com/offblocks/offblocks/internal/network"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/simulator"
	partnerworker "github.com/offblocks/offblocks/internal/partner/worker"
	"github.com/offblocks/offblocks/internal/programmes"
	"github.com/offblocks/offblocks/internal/requestlog"
	"github.com/offblocks/offblocks/internal/rest"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/webhook"
	"github.com/offblocks/offblocks/internal/webhook/keys"
	"github.com/offblocks/offblocks/internal/work"
)

// Config is what sandboxes and servers differ in. [RunSandbox] and [RunServer] fill it in.
type Config struct {
	DB           *store.DB // migrated; the caller closes it after [App.Run]
	MasterKey    []byte    // 32 bytes that secrets at rest are encrypted under
	Listener     net.Listener
	Console      net.Listener // of the operators' pages; nil: a sandbox has them beside the API, others have none
	ConsoleURL   *url.URL     // where browsers reach the operators' pages; nil: a sandbox's are at its origin, others accept no passkeys
	TwoPeople    bool         // what an operator does about money in the console waits for another one's approval
	ExternalURL  *url.URL     // origin that clients call; nil: the listener's address
	Chains       []chain.Definition
	OperatorKey  []byte                                    // nil: the key that the database keeps
	Nodes        func(operatorKey []byte) (NodeSet, error) // reaches the chains; called once
	Partners     partner.Ports                             // a nil port: operations that need it are refused
	Connected    *config.Connected                         // partners of a file, whose ports take the places of those of Partners; nil: none
	Rates        issuing.Rates
	RefreshRates func(context.Context) error // keeps Rates fresh until its context ends; nil: nothing has to
	ServiceBPS   int64                       // the platform's fee in hundredths of a per cent
	Allowance    issuing.Units               // that a new account's owner is asked to grant
	KeepAnswers  time.Duration               // how long idempotency keys are remembered; at least, and unset, an hour
	KeepEvents   time.Duration               // how long events are kept; unset: events.DefaultKeep
	RequestLog   requestlog.Mode             // which requests are kept for their programmes; unset: none
	Sandbox      bool                        // with simulator, portal, the chains' JSON-RPC and a clock that can be moved
	Now          func() time.Time            // dates everything and says what is due
	SystemTime   func() time.Time            // bounds tokens, signatures and leases; Now can be ahead of it in a sandbox
	Clock        *simulator.Clock            // what Now is read from in a sandbox; nil elsewhere
	Faults       *simulator.Faults           // of a sandbox's partners; nil: none can be set
	HTTP         HTTPLimits
	// Scenarios are what a sandbox's bench can play on a card; empty: nothing.
	Scenarios []Scenario
	// TryIt is what the documents' pages call the API of a sandbox with; nil: they do not call it.
	TryIt   func() (console.TryItAccess, error)
	EnvFile string // path of a sandbox's file with the variables that a client needs
	Metrics string // address that Prometheus reads figures from; empty: none are shown
	Log     *slog.Logger
}

// NodeSet says how chains are reached.
type NodeSet struct {
	Dial  func(chain uint64) (chain.Node, error)
	Quiet func(chain uint64, block int64) bool // whether an embedded chain is at rest at a block; nil: not embedded
	RPC   http.Handler                         // serves the chains' JSON-RPC under /rpc/; nil: not served
	Close func() error
}

// App is an installation.
type App struct {
	origin     string
	log        *slog.Logger
	private    bool // only the developer's machine can connect
	verbs      verbs
	chains     *registry.Registry
	mirror     mirror.Config
	nodes      NodeSet
	deliverer  *webhook.Deliverer
	server     *httpserver.Server
	runner     *tasks.Runner
	timekeeper *simulator.Timekeeper       // nil outside a sandbox
	refresh    func(context.Context) error // of rates; nil: none
	listener   net.Listener
	consoles   consoles
	streams    *stream.Hub
	requests   *requestlog.Log
	network    partner.Network               // what card networks say goes in here
	traffic    *metrics.Traffic              // nil: no figures are shown
	gauges     *metrics.Gauges               // what waits, and how chains are
	counted    *figures.Counter              // for the console's plots
	partners   []func(context.Context) error // listeners and runners of partners
	unlisten   func() error                  // closes those of their listeners that do not run
	metricsURL string                        // empty: no figures are shown
}

// New wires an installation. Nothing runs before [App.Run]. The operator's key is kept in the database from the first
// start on, and a later start with another one is an error. When New fails the caller closes listener and database.
func New(ctx context.Context, c Config) (*App, error) {
	box, err := seal.New(c.MasterKey)
	if err != nil {
		return nil, err
	}
	proxies, err := c.HTTP.validate()
	if err != nil {
		return nil, err
	}
	origin := "http://" + c.Listener.Addr().String()
	if c.ExternalURL != nil {
		origin = c.ExternalURL.Scheme + "://" + c.ExternalURL.Host
	}
	host, err := url.Parse(origin)
	if err != nil {
		return nil, err
	}
	if c.Connected != nil {
		c.Partners = c.Partners.Over(c.Connected.Ports)
	}
	trusting := c.isPrivate()
	db := work.New(c.DB, c.Now)
	onProgrammes := programmes.New(db, box, !trusting)
	operator, err := keptOrGivenOperator(ctx, onProgrammes, c.OperatorKey, c.Sandbox)
	if err != nil {
		return nil, err
	}
	ring := keys.New(db, box, c.SystemTime)
	if err := ring.Ensure(ctx); err != nil {
		return nil, err
	}
	if _, err := ring.SigningKey(ctx); err != nil { // under another master key it does not open
		return nil, err
	}
	a := &App{origin: origin, log: c.Log, private: trusting, listener: c.Listener, refresh: c.RefreshRates}
	if c.Metrics != "" {
		a.traffic = metrics.NewTraffic()
	}
	a.streams, a.requests = stream.New(c.DB, c.Log), requestlog.New(c.DB, c.SystemTime, c.RequestLog, c.Log)
	if a.nodes, err = c.Nodes(operator); err != nil {
		return nil, err
	}
	a.chains, err = registry.New(registry.Config{
		DB: c.DB, Chains: c.Chains, Operator: operator, Dial: a.nodes.Dial, Rates: c.Rates,
		Now: c.Now, Log: c.Log,
	})
	if err != nil {
		return nil, errors.Join(err, a.nodes.Close())
	}
	a.verbs = newVerbs(c, db, box, onProgrammes, a.chains, host)
	a.mirror = mirror.Config{
		DB: c.DB, Book: a.verbs.chainbook, Operator: a.chains.Operator().Address, Every: mirrorInterval(c.Sandbox),
		Quiet: a.nodes.Quiet, Log: c.Log,
	}
	a.deliverer = webhook.New(c.DB, ring, webhook.Options{
		AnyAddress: trusting, Now: c.Now, SystemTime: c.SystemTime, Log: c.Log, EndpointSecret: ring.EndpointSecret,
		CurrentMove: func() (tasks.Move, bool) { return a.runner.CurrentMove() }, Observe: a.observeDeliveries(),
	})
	a.wireFigures(c)
	a.wireTasks(c)
	if err := a.wireHTTP(c, db, box, ring, proxies, trusting); err != nil {
		return nil, errors.Join(err, a.nodes.Close())
	}
	a.network = network.New(db, a.verbs.payments, network.NewKnownCards(db, a.verbs.onboarding.PANHash, c.Partners.CardIssuer), c.Log)
	if err := a.wirePartners(ctx, c); err != nil {
		return nil, errors.Join(err, a.nodes.Close())
	}
	if err := a.wireMetrics(ctx, c); err != nil {
		return nil, errors.Join(err, a.unlisten(), a.nodes.Close())
	}
	if c.Sandbox {
		// Its directory of chains is locked and its secrets have opened, so that no other process is at work here.
		if err := c.DB.FreeLeases(ctx); err != nil {
			return nil, errors.Join(err, a.unlisten(), a.nodes.Close())
		}
	}
	return a, nil
}

// mirrorInterval is how often chains are looked at for new blocks.
func mirrorInterval(sandbox bool) time.Duration {
	if sandbox {
		return time.Second
	}
	return 3 * time.Second
}

// wireTasks says who does which tasks, and what is done again and again.
func (a *App) wireTasks(c Config) {
	a.runner = tasks.NewRunner(c.DB, c.Now, c.SystemTime, c.Log, map[store.TaskPool]int{
		tasks.PoolPartner: 16, tasks.PoolChain: 64, tasks.PoolUpkeep: 4, tasks.PoolWebhook: 256,
	})
	if a.traffic != nil {
		a.runner.Observe(a.traffic.ObserveTask)
	}
	a.countFigures()
	a.handleTasks(a.verbs.payments.Handlers())
	a.handleTasks(a.verbs.authentications.Handlers())
	a.handleTasks(a.verbs.claims.Handlers())
	a.handleTasks(a.verbs.events.Handlers())
	a.handleTasks(worker.New(c.DB, a.chains, a.verbs.forChains(), c.Log).Handlers())
	asking := partnerworker.New(c.DB, a.verbs.forPartners(), c.Partners, c.Log)
	asking.UseMoves(a.runner.CurrentMove)
	a.handleTasks(asking.Handlers())
	a.runner.Handle(tasks.DeliverEvent, a.deliverer.Deliver)
	a.wireUpkeep(c)
}

func (a *App) handleTasks(handlers tasks.Handlers) {
	for kind, do := range handlers {
		a.runner.Handle(kind, do)
	}
}

// wireHTTP says what answers which requests. trusting tells that only the developer can connect.
func (a *App) wireHTTP(
	c Config, db *work.DB, box *seal.Box, ring *keys.Ring, proxies httpserver.Proxies, trusting bool,
) (err error) {
	d := pathDispatcher{cards: cardpage.New(a.verbs.onboarding, c.Log), docs: docs.New(docs.Config{Files: offblocks.Documents, TryIt: trusting && c.TryIt != nil, Log: c.Log})}
	cfg := rest.Config{
		DB: c.DB, Onboarding: a.verbs.onboarding, Programmes: a.verbs.programmes, Authentications: a.verbs.authentications,
		Payments: a.verbs.payments,
		Limits:   a.verbs.limits, Events: a.verbs.events, Streams: a.streams, Requests: a.requests, Book: a.verbs.chainbook, Engine: a.chains.Published(), Rates: c.Rates,
		TokenKey: box.Key("bearer tokens"), CursorKey: box.Key("cursors of lists"),
		WebhookKeys: ring, SignFor: a.deliverer.SignFor, ExternalURL: c.ExternalURL, KeepAnswers: c.KeepAnswers,
		Now: c.SystemTime, Clock: c.Now, Log: c.Log, Quotas: c.HTTP.quotas(), Trusting: trusting,
		Ready: a.newReadiness(c),
	}
	if !trusting {
		c.TryIt = nil // others than the developer can connect
	}
	var played *bench.Bench
	if c.Sandbox {
		cfg.Simulator = simulator.New(a.verbs.onboarding, a.verbs.payments, c.DB, c.Now, c.Log)
		cfg.Simulator.UseHooks(a.verbs.authentications, a.verbs.tokens)
		if c.Faults != nil {
			cfg.Simulator.UseFaults(c.Faults)
		}
		if c.Partners.CardIssuer != nil {
			cfg.Simulator.UseIssuer(c.Partners.CardIssuer.PartnerName())
		}
		cfg.Timekeeper = simulator.NewTimekeeper(c.Clock, db, a.runner)
		a.timekeeper = cfg.Timekeeper
		a.handleTasks(cfg.Simulator.Handlers())
		d.portal, d.rpc = cfg.Simulator, a.nodes.RPC
		if played, err = benchOf(box, cfg.Simulator, cfg.Timekeeper, a.verbs.authentications, c.Scenarios); err != nil {
			return err
		}
	}
	if a.consoles, err = newConsoles(c, db, a.verbs, a.chains, a.counted, a.origin, proxies, played); err != nil {
		return err
	}
	if c.Sandbox {
		d.console = a.consoles.handler
	}
	d.api = rest.New(cfg)
	a.server = httpserver.New(httpserver.Config{
		Handler: d, TrustedProxies: proxies, Connections: c.HTTP.Connections, PerAddress: c.HTTP.PerAddress, Log: c.Log,
		Observe: a.observeRequests(),
	})
	return nil
}

// pathDispatcher chooses what answers a request by its path as it was received. It does not redirect to a cleaner path
// as http.ServeMux does: signatures are good for the path that was signed.
type pathDispatcher struct{ api, cards, docs, console, portal, rpc http.Handler } // the last three only in a sandbox

func (d pathDispatcher) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch {
	case docs.Serves(r.URL.Path):
		d.docs.ServeHTTP(w, r)
	case strings.HasPrefix(r.URL.Path, cardpage.Path):
		d.cards.ServeHTTP(w, r)
	case d.console != nil && (r.URL.Path == console.Base || strings.HasPrefix(r.URL.Path, console.Base+"/") || console.ServesHome(r)):
		d.console.ServeHTTP(w, r)
	case d.portal != nil && strings.HasPrefix(r.URL.Path, "/simulator/verification/"):
		httpserver.EntryOf(r.Context()).Route = "/simulator/verification/{token}"
		d.portal.ServeHTTP(w, r)
	case d.rpc != nil && strings.HasPrefix(r.URL.Path, "/rpc/"):
		httpserver.EntryOf(r.Context()).Route = "/rpc/{chain}"
		d.rpc.ServeHTTP(w, r)
	default:
		d.api.ServeHTTP(w, r)
	}
}

// readyTimeout is how long chains may take to tell their first gas price.
const readyTimeout = 30 * time.Second

// awaitReady waits until payments can be priced on every chain.
func (a *App) awaitReady(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, readyTimeout)
	defer cancel()
	return a.chains.Ready(ctx)
}

// Run serves until ctx is done or a part fails, and then closes the listener and the nodes. It calls started once
// requests are answered; an error of started ends Run.
func (a *App) Run(ctx context.Context, started func(context.Context) error) error {
	if err := a.awaitReady(ctx); err != nil {
		a.deliverer.Close()
		return errors.Join(err, a.unlisten(), a.listener.Close(), a.consoles.unlisten(), a.nodes.Close())
	}
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		if err := a.server.Serve(a.listener); !errors.Is(err, http.ErrServerClosed) {
			return err
		}
		return nil
	})
	a.consoles.run(ctx, group)
	// What is answered while the server shuts down is kept as well.
	logging, endLog := context.WithCancel(context.WithoutCancel(ctx))
	group.Go(func() error { return a.requests.Run(logging) })
	group.Go(func() error {
		<-ctx.Done()
		defer endLog()
		a.streams.Close()
		a.consoles.handler.Close()
		grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
		defer cancel()
		if err := a.server.Shutdown(grace); err != nil {
			return a.server.Close()
		}
		return nil
	})
	group.Go(func() error {
		if a.timekeeper != nil {
			if err := a.timekeeper.EndInterruptedMove(ctx); err != nil && ctx.Err() == nil {
				return err
			}
		}
		return a.runner.Run(ctx)
	})
	group.Go(func() error { return a.chains.Gas.Run(ctx) })
	if a.refresh != nil {
		group.Go(func() error { return a.refresh(ctx) })
	}
	group.Go(func() error { return mirror.Run(ctx, a.mirror, a.chains.Chains()) })
	for _, run := range a.partners {
		group.Go(func() error { return run(ctx) })
	}
	group.Go(func() error { return started(ctx) })
	err := group.Wait()
	if err := a.counted.Flush(context.WithoutCancel(ctx)); err != nil {
		a.log.WarnContext(ctx, "the last figures are not kept", "cause", err)
	}
	a.deliverer.Close()
	return errors.Join(err, a.nodes.Close())
}
