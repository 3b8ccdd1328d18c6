// Package apptest runs whole sandboxes for tests, in the process of the test or in one of their own. It is for tests
// only: it reports every trouble through testing.TB and never skips.
package apptest

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api/apitest"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/envfile"
	"github.com/offblocks/offblocks/internal/requestlog"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// Patience is how long tests wait for something that takes moments on an idle machine. It is only used up where
// something is wrong.
const Patience = 3 * time.Minute

// Sandbox is a sandbox in the process of a test.
type Sandbox struct {
	*client.Client                   // of its own programme; every answer is held against the API's document
	Dir            app.DataDir       // of its data
	DatabaseURL    string            // of its database, for a look inside
	Env            map[string]string // as its env file has them
	MetricsURL     string            // where its figures are shown
	Partners       string            // path of its file of partners; empty: all are simulated
	Secrets        map[string]string // that the file refers to
	Log            *Buffer           // that all of its log goes to as well, once it is started again; nil: nowhere
	stop           func() error      // nil: it has stopped
}

// Each runs a test's body twice, in parallel: against a new sandbox on SQLite and against one on PostgreSQL. When a
// sandbox has stopped, every invariant of its store is audited.
func Each(t *testing.T, body func(t *testing.T, s *Sandbox)) {
	t.Helper()
	t.Run("SQLite", func(t *testing.T) {
		t.Parallel()
		body(t, Start(t, ""))
	})
	t.Run("PostgreSQL", func(t *testing.T) {
		t.Parallel()
		body(t, Start(t, storetest.MigratedPostgresURL(t)))
	})
}

// Start runs a new sandbox on a database until the test ends, and then audits the database. Without a URL it is SQLite
// in the sandbox's directory.
func Start(t *testing.T, databaseURL string) *Sandbox {
	t.Helper()
	s := &Sandbox{Dir: app.DataDir(t.TempDir()), DatabaseURL: databaseURL}
	if databaseURL == "" {
		s.DatabaseURL = "sqlite:" + s.Dir.Path("offblocks.db")
	}
	t.Cleanup(func() { storetest.Audit(t, s.OpenDatabase(t)) })
	s.Run(t)
	t.Cleanup(func() { s.Stop(t) })
	return s
}

// Run runs a sandbox that has stopped, and waits until it answers.
func (s *Sandbox) Run(t *testing.T) {
	t.Helper()
	if err := s.run(t.Output()); err != nil {
		t.Fatal(err)
	}
	cfg, err := client.ConfigFromEnv(func(name string) string { return s.Env[name] })
	if err != nil {
		t.Fatal(err)
	}
	cfg.HTTP = HTTPClient(t)
	if s.Client, err = client.New(cfg); err != nil {
		t.Fatal(err)
	}
}

// run starts the sandbox, which logs warnings and errors.
func (s *Sandbox) run(log io.Writer) (err error) {
	level := slog.LevelWarn
	if s.Log != nil {
		log, level = io.MultiWriter(log, s.Log), slog.LevelDebug
	}
	ctx, cancel := context.WithCancel(context.Background())
	ready, ended := make(chan *app.Sandbox, 1), make(chan error, 1)
	go func() {
		c := app.SandboxConfig{
			Addr: "127.0.0.1:0", DataDir: string(s.Dir), DatabaseURL: s.DatabaseURL,
			RequestLog: requestlog.All, Metrics: "127.0.0.1:0", TwoPeople: true,
			PartnersFile: s.Partners, Getenv: func(name string) string { return s.Secrets[name] },
			Log: slog.New(slog.NewTextHandler(log, &slog.HandlerOptions{Level: level})),
		}
		ended <- app.RunSandbox(ctx, c, func(_ context.Context, running *app.Sandbox) error {
			ready <- running
			return nil
		})
	}()
	s.stop = func() error {
		cancel()
		select {
		case err := <-ended:
			return err
		case <-time.After(Patience):
			return errors.New("the sandbox did not stop")
		}
	}
	select {
	case running := <-ready:
		s.MetricsURL = running.MetricsURL
	case err := <-ended:
		ended <- err
		return errors.Join(errors.New("the sandbox did not start"), s.stop())
	case <-time.After(Patience):
		return errors.Join(errors.New("the sandbox did not start"), s.stop())
	}
	s.Env, err = envfile.Read(s.Dir.EnvFile())
	return err
}

// HTTPClient holds every answer against the API's document.
func HTTPClient(t testing.TB) *http.Client {
	return &http.Client{Transport: apitest.Transport{T: t}, Timeout: Patience}
}

// Stop ends the sandbox as an interrupt would, and waits until it has ended. One that has stopped stays so.
func (s *Sandbox) Stop(t *testing.T) {
	t.Helper()
	if s.stop == nil {
		return
	}
	if err := s.stop(); err != nil {
		t.Errorf("the sandbox ended badly: %v", err)
	}
	s.stop = nil
}

// OpenDatabase opens the sandbox's database, whether the sandbox runs or not. It is closed when the test ends.
func (s *Sandbox) OpenDatabase(t *testing.T) *store.DB {
	t.Helper()
	db, err := store.Open(context.WithoutCancel(t.Context()), s.DatabaseURL)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Errorf("close the database: %v", err)
		}
	})
	return db
}
