package app

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"os"
	"slices"
	"time"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/chain/devnet/node"
	"github.com/offblocks/offblocks/internal/console/bench"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/jsonrpc"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/simulator"
	"github.com/offblocks/offblocks/internal/programmes"
	"github.com/offblocks/offblocks/internal/requestlog"
	"github.com/offblocks/offblocks/internal/store"
)

// SandboxConfig says where a sandbox keeps its data and where it listens.
type SandboxConfig struct {
	Addr        string   // to listen on; port 0 takes any free one
	DataDir     string   // of the database, the chains, the keys and the files for clients; made if it is not there
	DatabaseURL string   // postgres://… or sqlite:path; empty: SQLite in DataDir
	ExternalURL *url.URL // origin that clients call; nil: the address listened on
	TwoPeople   bool     // what an operator does about money in the console waits for another one's approval
	ChainsFile  string   // as [RecordChain] writes it: real chains with test tokens; empty: embedded chains
	// PartnersFile lists partners that take the places of simulated ones, as a server's does; empty: none.
	PartnersFile string
	Getenv       func(string) string // variables that the file of partners refers to
	OperatorKey  []byte              // nil: the one that the database keeps, made at the first start
	HTTP         HTTPLimits
	RequestLog   requestlog.Mode // which requests are kept for their programmes; unset: none
	Metrics      string          // address that Prometheus reads figures from; empty: none are shown
	Scenarios    []Scenario      // that the console's bench has played on a card; empty: none
	// RPCAccess says who may use the chains' JSON-RPC besides this machine and the origin ExternalURL.
	RPCAccess jsonrpc.Access
	Log       *slog.Logger
}

// Scenario is one way that a card payment can go, which the console's bench can have played.
type Scenario = bench.Scenario

// What a sandbox charges and asks for.
const (
	SandboxServiceBPS = 50                               // the platform's fee in hundredths of a per cent
	SandboxAllowance  = issuing.Units(1_000_000_000_000) // that a new account's owner is asked to grant: 1,000,000 tokens
)

// Sandbox is a sandbox that answers requests.
type Sandbox struct {
	Origin string  // that clients call
	Dir    DataDir // with the files for clients
	// CredentialsReplaced tells that the credentials in the files are not good any more: they were replaced or revoked
	// through the API.
	CredentialsReplaced bool
	// Private tells that nobody but this machine can connect. If not, webhooks lead to public addresses only.
	Private bool
	// ConsoleLink is a link that signs in to the console, once, and not for long.
	ConsoleLink string
	MetricsURL  string // where figures are shown; empty: nowhere
	// Outside tells that a partner outside takes the place of a simulated identity check, screening or card issuer.
	Outside bool
}

// RunSandbox runs a sandbox until ctx is done. It calls started once the files for clients are written and requests
// are answered; an error of started ends the sandbox.
func RunSandbox(ctx context.Context, c SandboxConfig, started func(context.Context, *Sandbox) error) (err error) {
	if err := errors.Join(CheckOrigin(c.ExternalURL), c.RPCAccess.Check()); err != nil {
		return misuse("%w", err)
	}
	dir, err := OpenDataDir(c.DataDir)
	if err != nil {
		return err
	}
	if c.ChainsFile == "" {
		if err := dir.requireSameContracts(); err != nil {
			return err
		}
	}
	db, err := OpenDatabase(ctx, dir.databaseURL(c.DatabaseURL))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	clock, err := simulator.LoadClock(ctx, db, time.Now)
	if err != nil {
		return err
	}
	definitions, nodes, err := c.chainNodes(dir, clock.Now)
	if err != nil {
		return err
	}
	master, err := dir.MasterKey()
	if err != nil {
		return err
	}
	faults := simulator.NewFaults()
	connected, err := c.connectPartners(faults, config.Environment{DB: db, Now: clock.Now, Log: c.Log})
	if err != nil {
		return err
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", c.Addr)
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w; choose another with --addr, for example 127.0.0.1:0", c.Addr, err)
	}
	a, err := New(ctx, Config{
		DB: db, MasterKey: master, Listener: listener, ExternalURL: c.ExternalURL, TwoPeople: c.TwoPeople, Chains: definitions,
		OperatorKey: c.OperatorKey, Nodes: nodes, Partners: faults.Partners(simulator.Partners()), Connected: connected, Rates: simulator.Rates{Now: clock.Now, Faults: faults},
		ServiceBPS: SandboxServiceBPS, Allowance: SandboxAllowance, Sandbox: true, Now: clock.Now, SystemTime: time.Now,
		TryIt: dir.tryItAccess, Scenarios: c.Scenarios, EnvFile: dir.EnvFile(), Clock: clock, Faults: faults, HTTP: c.HTTP, RequestLog: c.RequestLog, Metrics: c.Metrics, Log: c.Log,
	})
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	return a.Run(ctx, func(ctx context.Context) error {
		// Whoever waits for the files may end the sandbox as soon as they are there: nothing that can fail comes after them.
		link, err := a.consoles.linkOfSandbox(ctx, a.origin)
		if err != nil {
			return err
		}
		replaced, err := writeClientFiles(ctx, dir, a, db)
		if err != nil {
			return err
		}
		return started(ctx, &Sandbox{
			Origin: a.origin, Dir: dir, CredentialsReplaced: replaced, Private: a.private, ConsoleLink: link,
			MetricsURL: a.metricsURL, Outside: len(connected.Ports.Missing()) < len(partner.Ports{}.Missing()),
		})
	})
}

// connectPartners makes the partners of the file, and has each of them fail as it is told to.
func (c SandboxConfig) connectPartners(faults *simulator.Faults, env config.Environment) (*config.Connected, error) {
	env.SystemTime, env.Sandbox = time.Now, true
	env.WireTo = func(name string) config.Wire {
		return config.Wire{
			Transport: faults.Transport(name), Conn: func(conn net.Conn) net.Conn { return faults.Conn(name, conn) },
		}
	}
	connected, err := ConnectPartners(c.PartnersFile, c.Getenv, env)
	if err != nil {
		return nil, err
	}
	for _, p := range connected.Partners {
		if p.Calls == nil && p.Links == nil {
			continue // there is no wire to it
		}
		if err := faults.Connect(p.Name); err != nil {
			return nil, fmt.Errorf("%s: %w", c.PartnersFile, err)
		}
	}
	return connected, nil
}

// chainNodes are the chains of the sandbox and how they are reached.
func (c SandboxConfig) chainNodes(dir DataDir, now func() time.Time) (
	definitions []chain.Definition, nodes func(operatorKey []byte) (NodeSet, error), err error,
) {
	if c.ChainsFile == "" {
		return chain.Simulated(), func(key []byte) (NodeSet, error) { return c.embeddedNodes(dir, key, now) }, nil
	}
	definitions, urls, err := ReadChains(c.ChainsFile, true)
	return definitions, func([]byte) (NodeSet, error) {
		return NodeSet{
			Dial: chain.RPC(urls), RPC: jsonrpc.NewForwarder(urls, c.rpcAccess()), Close: func() error { return nil },
		}, nil
	}, err
}

// rpcAccess lets in what comes by the external URL besides what is configured.
func (c SandboxConfig) rpcAccess() jsonrpc.Access {
	access := c.RPCAccess
	if c.ExternalURL != nil {
		access.Hosts = append(slices.Clone(access.Hosts), c.ExternalURL.Hostname())
		access.Origins = append(slices.Clone(access.Origins), c.ExternalURL.Scheme+"://"+c.ExternalURL.Host)
	}
	return access
}

// emptyBlockInterval bounds how old the time of an embedded chain at rest can look to who asks.
const emptyBlockInterval = 15 * time.Second

// embeddedNodes runs the chains inside the process, each on its first use. They keep the sandbox's time, so that delays
// reckoned by contracts pass with it.
func (c SandboxConfig) embeddedNodes(dir DataDir, operatorKey []byte, now func() time.Time) (n NodeSet, err error) {
	address, err := chain.OperatorAddress(operatorKey)
	if err != nil {
		return n, err
	}
	cfg := devnet.Config{
		Dir: dir.Path("chains"), Refresh: emptyBlockInterval, Now: now, Log: c.Log, Access: c.rpcAccess(),
	}
	cfg.Fund = append(cfg.Fund, address)
	for _, definition := range chain.Simulated() {
		id, _ := definition.ID.EIP155()
		cfg.Chains = append(cfg.Chains, id)
	}
	hub, err := devnet.New(cfg)
	if errors.Is(err, node.ErrInUse) {
		return n, &dirInUseError{dir}
	}
	if err != nil {
		return n, err
	}
	return NodeSet{
		Dial:  func(id uint64) (chain.Node, error) { return hub.Client(id) },
		Quiet: hub.Quiet, RPC: hub.RPC(), Close: hub.Close,
	}, nil
}

// dirInUseError says that another sandbox has the directory.
type dirInUseError struct{ dir DataDir }

func (e *dirInUseError) Error() string {
	return fmt.Sprintf("another sandbox runs on %s: stop it, or choose another directory with --data-dir", string(e.dir))
}

func (e *dirInUseError) Unwrap() error { return node.ErrInUse }

// OpenDatabase opens a database and brings its schema up to date. The URL is postgres://… or sqlite:path.
func OpenDatabase(ctx context.Context, databaseURL string) (*store.DB, error) {
	db, err := store.Open(ctx, databaseURL)
	if err != nil {
		return nil, err
	}
	if err := db.Migrate(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// writeClientFiles founds the first programme, unless it is there, and writes what clients need to be it. Once the
// programme has other credentials, set through the API, the files have none that work: its secret is known to who set
// it, and to nobody else.
func writeClientFiles(ctx context.Context, dir DataDir, a *App, db *store.DB) (replaced bool, err error) {
	if err := dir.removeDrafts(); err != nil {
		return false, err
	}
	c, key, err := dir.credentials()
	if err != nil {
		return false, err
	}
	live, err := db.Credential(ctx, c.APIKey)
	if issuing.IsCode(err, issuing.CodeNotFound) {
		_, err = db.Programme(ctx, issuing.ProgrammeID(c.ProgrammeID))
		replaced = err == nil
	}
	if issuing.IsCode(err, issuing.CodeNotFound) {
		_, err = a.verbs.programmes.FoundProgramme(ctx, programmes.NewProgramme{
			ID: issuing.ProgrammeID(c.ProgrammeID), Name: "Sandbox", APIKey: c.APIKey, APISecret: c.APISecret,
			SigningKeyID: issuing.SigningKeyID(c.SigningKeyID), SigningPEM: string(key.Public().PEM()),
		})
	}
	if err != nil {
		return false, err
	}
	return replaced || live.Revoked, dir.writeEnvFiles(a.origin, c, key)
}

// StartTemporarySandbox starts a sandbox in a directory that is removed by stop, which returns once the sandbox has
// ended. The env file is what [envfile.Read] reads.
func StartTemporarySandbox(ctx context.Context, log *slog.Logger) (envFile string, stop func() error, err error) {
	dir, err := os.MkdirTemp("", "offblocks-*")
	if err != nil {
		return "", nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	ready, ended := make(chan string, 1), make(chan error, 1)
	go func() {
		c := SandboxConfig{Addr: "127.0.0.1:0", DataDir: dir, RequestLog: requestlog.All, Log: log}
		ended <- RunSandbox(ctx, c, func(_ context.Context, s *Sandbox) error {
			ready <- s.Dir.EnvFile()
			return nil
		})
	}()
	stop = func() error {
		cancel()
		return errors.Join(<-ended, os.RemoveAll(dir))
	}
	select {
	case envFile = <-ready:
		return envFile, stop, nil
	case err := <-ended:
		cancel()
		return "", nil, errors.Join(err, os.RemoveAll(dir))
	}
}
