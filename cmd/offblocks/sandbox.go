package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"os"
	"time"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/processor"
	"github.com/offblocks/offblocks/internal/simulator"
	"github.com/offblocks/offblocks/internal/store"
)

type sandboxCmd struct {
	Addr        string   `default:"127.0.0.1:8080" placeholder:"127.0.0.1:8080" help:"Address to listen on; port 0 takes any free one." env:"OFFBLOCKS_ADDR"`
	DataDir     string   `name:"data-dir" default:"./data" placeholder:"./data" help:"Directory of the database, the chains, the keys and the files for clients." env:"OFFBLOCKS_DATA_DIR"`
	DatabaseURL string   `name:"database-url" placeholder:"URL" help:"Database, postgres://… or sqlite:path; when unset, SQLite in the data directory." env:"OFFBLOCKS_DATABASE_URL"`
	ExternalURL *url.URL `name:"external-url" placeholder:"URL" help:"Origin that clients call, where a proxy stands in front; when unset, the address listened on." env:"OFFBLOCKS_EXTERNAL_URL"`
	Chains      string   `hidden:"" type:"existingfile" help:"File as of chain deploy --test-tokens: use these real chains in place of the embedded ones." env:"OFFBLOCKS_SANDBOX_CHAINS"`
	operatorFlags
	Demo bool `default:"true" negatable:"" help:"Play a card payment at the start, as it does by default." env:"OFFBLOCKS_DEMO"`
}

// Fees and allowance of a sandbox.
const (
	sandboxServiceBPS = 50
	sandboxAllowance  = issuing.Units(1_000_000_000_000) // 1,000,000 tokens
)

// Run runs a sandbox until it is interrupted.
func (s *sandboxCmd) Run(ctx context.Context, t *terminal) error {
	return s.run(ctx, t, func(ctx context.Context, box *sandbox) error {
		if s.Demo {
			err := box.playDemo(ctx, t)
			select {
			case <-ctx.Done():
				return nil // interrupted in the middle of the story, which is no fault of the sandbox
			default:
			}
			if err != nil {
				return err
			}
		}
		_, err := fmt.Fprintf(t.stdout, `
The sandbox is up at %s

  credentials   %s   (source it, or use it with offblocks demo --env)
  Postman       %s
  API           %s/v1   described at /openapi.yaml
  chains        %s/rpc/<chain>, for example %s/rpc/eip155:300

Stop it with Ctrl-C; it carries on where it was when started again.
`, box.origin, box.dir.path("sandbox.env"), box.dir.path("postman_environment.json"), box.origin, box.origin, box.origin)
		return err
	})
}

// sandbox is one that answers requests.
type sandbox struct {
	*app
	dir      dataDir
	replaced bool // the credentials in its files are no longer those of its programme
}

// run starts a sandbox, calls started once its files are written and requests are answered, and stops it when ctx is done.
func (s *sandboxCmd) run(ctx context.Context, t *terminal, started func(context.Context, *sandbox) error) (err error) {
	if err := checkOrigin(s.ExternalURL); err != nil {
		return err
	}
	dir, err := openDataDir(s.DataDir)
	if err != nil {
		return err
	}
	if s.Chains == "" {
		if err := dir.sameContracts(); err != nil {
			return err
		}
	}
	operator, err := s.load()
	if err != nil {
		return err
	}
	databaseURL := s.DatabaseURL
	if databaseURL == "" {
		databaseURL = "sqlite:" + dir.path("offblocks.db")
	}
	db, err := openMigrated(ctx, databaseURL)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	clock, err := simulator.LoadClock(ctx, db, time.Now)
	if err != nil {
		return err
	}
	networks, reach, err := s.chains(dir, clock.Now, t.log)
	if err != nil {
		return err
	}
	master, err := dir.masterKey()
	if err != nil {
		return err
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", s.Addr)
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w; choose another with --addr, for example 127.0.0.1:0", s.Addr, err)
	}
	rates := simulator.Rates{Now: clock.Now}
	a, err := newApp(ctx, settings{
		db: db, masterKey: master, listener: listener, externalURL: s.ExternalURL, rates: rates, serviceBPS: sandboxServiceBPS, allowance: sandboxAllowance,
		sandbox: true, now: clock.Now, wall: time.Now, clock: clock, log: t.log,
		networks: networks, nodes: reach, operator: operator,
	})
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	return a.run(ctx, func(ctx context.Context) error {
		replaced, err := s.writeFiles(ctx, dir, a, db)
		if err != nil {
			return err
		}
		return started(ctx, &sandbox{app: a, dir: dir, replaced: replaced})
	})
}

// chains are those of the sandbox, and how they are reached.
func (s *sandboxCmd) chains(dir dataDir, now func() time.Time, log *slog.Logger) ([]chain.Network, func(operator []byte) (nodes, error), error) {
	if s.Chains == "" {
		return chain.Simulated(), func(operator []byte) (nodes, error) { return s.embedded(dir, operator, now, log) }, nil
	}
	networks, urls, err := readChains(s.Chains, true)
	return networks, func([]byte) (nodes, error) {
		return nodes{dial: chain.RPC(urls), rpc: forwarder{urls: urls, hosts: s.hosts()}, close: func() error { return nil }}, nil
	}, err
}

// hosts are the names by which the chains' JSON-RPC may be asked for, besides this machine's own.
func (s *sandboxCmd) hosts() []string {
	if s.ExternalURL == nil {
		return nil
	}
	return []string{s.ExternalURL.Hostname()}
}

// refresh bounds how old the time of a chain at rest can look to who asks.
const refresh = 15 * time.Second

// embedded runs the chains inside the process, each on its first use. They keep the sandbox's time, so that delays reckoned
// by contracts pass with it.
func (s *sandboxCmd) embedded(dir dataDir, operator []byte, now func() time.Time, log *slog.Logger) (n nodes, err error) {
	address, err := chain.OperatorAddress(operator)
	if err != nil {
		return n, err
	}
	cfg := devnet.Config{Dir: dir.path("chains"), Refresh: refresh, Now: now, Log: log, Hosts: s.hosts()}
	cfg.Fund = append(cfg.Fund, address)
	for _, network := range chain.Simulated() {
		id, _ := network.ID.EIP155()
		cfg.Chains = append(cfg.Chains, id)
	}
	hub, err := devnet.New(cfg)
	if errors.Is(err, devnet.ErrInUse) {
		return n, &inUse{dir}
	}
	if err != nil {
		return n, err
	}
	return nodes{dial: func(id uint64) (chain.Node, error) { return hub.Client(id) }, quiet: hub.Quiet, rpc: hub.RPC(), close: hub.Close}, nil
}

// inUse says that another sandbox has the directory.
type inUse struct{ dir dataDir }

func (i *inUse) Error() string {
	return fmt.Sprintf("another sandbox runs on %s: stop it, or choose another directory with --data-dir", string(i.dir))
}

func (i *inUse) Unwrap() error { return devnet.ErrInUse }

func openMigrated(ctx context.Context, databaseURL string) (*store.DB, error) {
	db, err := store.Open(ctx, databaseURL)
	if err != nil {
		return nil, err
	}
	if err := db.Migrate(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// writeFiles founds the first programme, unless it is there, and writes what clients need to be it. Once the programme has
// other credentials, set through the API, the files have none that work: its secret is known to who set it, and to nobody else.
func (s *sandboxCmd) writeFiles(ctx context.Context, dir dataDir, a *app, db *store.DB) (replaced bool, err error) {
	if err := dir.tidy(); err != nil {
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
		_, err = a.processor.FoundProgramme(ctx, processor.NewProgramme{
			ID: issuing.ProgrammeID(c.ProgrammeID), Name: "Sandbox", APIKey: c.APIKey, APISecret: c.APISecret,
			SigningKeyID: issuing.SigningKeyID(c.SigningKeyID), SigningPEM: string(key.Public().PEM()),
		})
	}
	if err != nil {
		return false, err
	}
	return replaced || live.Revoked, dir.writeEnv(a.origin, c, key)
}

// throwAway starts a sandbox in a temporary directory, and gives its env file and how to stop it.
func throwAway(ctx context.Context, t *terminal) (env string, stop func() error, err error) {
	dir, err := os.MkdirTemp("", "offblocks-*")
	if err != nil {
		return "", nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	ready, ended := make(chan string, 1), make(chan error, 1)
	go func() {
		s := sandboxCmd{Addr: "127.0.0.1:0", DataDir: dir}
		ended <- s.run(ctx, t, func(_ context.Context, box *sandbox) error {
			ready <- box.dir.path("sandbox.env")
			return nil
		})
	}()
	stop = func() error {
		cancel()
		return errors.Join(<-ended, os.RemoveAll(dir))
	}
	select {
	case env = <-ready:
		return env, stop, nil
	case err := <-ended:
		cancel()
		return "", nil, errors.Join(err, os.RemoveAll(dir))
	}
}
