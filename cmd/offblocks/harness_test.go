package main

import (
	"bytes"
	"context"
	"net/http"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api/apitest"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// rig is a sandbox that a test runs, on a database of its own.
type rig struct {
	*client.Client
	dir      string
	database string            // URL; empty: SQLite in dir
	env      map[string]string // as sandbox.env has it
	output   *buffer
	cancel   context.CancelFunc
	ended    chan error
}

// each runs a body against a sandbox on SQLite and one on PostgreSQL. Every answer is held against the API's document, and
// when the sandbox has stopped, every invariant is audited.
func each(t *testing.T, body func(t *testing.T, r *rig)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		body(t, start(t, ""))
	})
	t.Run("postgres", func(t *testing.T) {
		t.Parallel()
		body(t, start(t, storetest.PostgresURL(t)))
	})
}

// start runs a sandbox until the test ends.
func start(t *testing.T, database string) *rig {
	t.Helper()
	r := &rig{dir: t.TempDir(), database: database}
	r.run(t)
	t.Cleanup(func() {
		r.stop(t)
		r.audit(t)
	})
	return r
}

// run starts the program, and waits until it answers.
func (r *rig) run(t *testing.T) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	r.cancel, r.ended, r.output = cancel, make(chan error, 1), &buffer{}
	ready := make(chan struct{})
	go func() {
		term := &terminal{getenv: func(string) string { return "" }, stdout: r.output, stderr: r.output, log: testLog(t)}
		cmd := sandboxCmd{Addr: "127.0.0.1:0", DataDir: r.dir, DatabaseURL: r.database}
		r.ended <- cmd.run(ctx, term, func(context.Context, *sandbox) error {
			close(ready)
			return nil
		})
	}()
	select {
	case <-ready:
	case err := <-r.ended:
		t.Fatalf("the sandbox ended: %v", err)
	case <-time.After(time.Minute):
		t.Fatal("the sandbox did not start")
	}
	env, err := readEnv(filepath.Join(r.dir, "sandbox.env"))
	if err != nil {
		t.Fatal(err)
	}
	r.env = env
	cfg, err := client.ConfigFromEnv(func(name string) string { return env[name] })
	if err != nil {
		t.Fatal(err)
	}
	cfg.HTTP = &http.Client{Transport: apitest.Transport{T: t}, Timeout: time.Minute}
	if r.Client, err = client.New(cfg); err != nil {
		t.Fatal(err)
	}
}

// stop ends the program as an interrupt would.
func (r *rig) stop(t *testing.T) {
	t.Helper()
	r.cancel()
	select {
	case err := <-r.ended:
		if err != nil {
			t.Errorf("the sandbox ended badly: %v", err)
		}
	case <-time.After(time.Minute):
		t.Error("the sandbox did not stop")
	}
}

// open opens the stopped sandbox's database.
func (r *rig) open(t *testing.T) *store.DB {
	t.Helper()
	database := r.database
	if database == "" {
		database = "sqlite:" + filepath.Join(r.dir, "offblocks.db")
	}
	db, err := store.Open(context.Background(), database)
	if err != nil {
		t.Fatal(err)
	}
	return db
}

func (r *rig) audit(t *testing.T) {
	t.Helper()
	db := r.open(t)
	defer func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}()
	findings, err := db.Audit(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range findings {
		t.Errorf("audit: %+v", f)
	}
}

// buffer may be written to from several goroutines.
type buffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}
