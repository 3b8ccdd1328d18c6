package tasks_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/tasks"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// testEnv is a database and two clocks that move when told to, and otherwise keep real time.
type testEnv struct {
	*testing.T
	db    *store.DB
	url   string
	log   *slog.Logger
	lines *buffer

	mu      sync.Mutex
	ahead   time.Duration // of the clock that tells what is due
	drifted time.Duration // of the system's clock, and the other with it
}

// eachDatabase runs a body on both databases.
func eachDatabase(t *testing.T, body func(w *testEnv)) {
	t.Helper()
	t.Parallel()
	for name, url := range storetest.Engines {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := &testEnv{T: t, url: url(t), lines: &buffer{}}
			w.log = slog.New(slog.NewTextHandler(w.lines, nil))
			w.db = w.open()
			if err := w.db.Migrate(t.Context()); err != nil {
				t.Fatal(err)
			}
			body(w)
		})
	}
}

func (w *testEnv) open() *store.DB {
	w.Helper()
	db, err := store.Open(w.Context(), w.url)
	if err != nil {
		w.Fatal(err)
	}
	w.Cleanup(func() { _ = db.Close() })
	return db
}

// replica is what another runner has of the database: connections of its own, except on SQLite, which one process has
// to itself.
func (w *testEnv) replica() *store.DB {
	w.Helper()
	if strings.HasPrefix(w.url, "sqlite:") {
		return w.db
	}
	return w.open()
}

func (w *testEnv) now() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return time.Now().Add(w.drifted + w.ahead)
}

// wall is the system's clock, which tells what became of leases.
func (w *testEnv) wall() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return time.Now().Add(w.drifted)
}

// drift lets real time pass.
func (w *testEnv) drift(d time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.drifted += d
}

func (w *testEnv) advance(d time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.ahead += d
}

// runner makes a runner of the pool "work" on a database.
func (w *testEnv) runner(db *store.DB, workers int) *tasks.Runner {
	r := tasks.NewRunner(db, w.now, w.wall, w.log, map[store.TaskPool]int{"work": workers})
	r.Hurry(30*time.Second, 20*time.Millisecond, 20*time.Millisecond)
	return r
}

// start runs a runner until the test ends, or until it is stopped before.
func (w *testEnv) start(r *tasks.Runner) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- r.Run(ctx) }()
	stop = sync.OnceFunc(func() {
		cancel()
		select {
		case err := <-ended:
			if err != nil {
				w.Errorf("Run ends with %v", err)
			}
		case <-time.After(time.Minute):
			w.Error("Run does not end")
		}
	})
	w.Cleanup(stop)
	return stop
}

func (w *testEnv) enqueue(t store.Task) {
	w.Helper()
	if t.Pool == "" {
		t.Pool = "work"
	}
	if t.Kind == "" {
		t.Kind = "test"
	}
	if t.Queue == "" {
		t.Queue = t.Subject
	}
	now := issuing.At(w.now())
	if t.RunAt == 0 {
		t.RunAt = now
	}
	if err := w.db.Write(w.Context(), func(tx *store.Tx) error { return tx.Enqueue(w.Context(), t, now) }); err != nil {
		w.Fatal(err)
	}
}

func (w *testEnv) openTasks() []store.Task {
	w.Helper()
	list, err := w.db.OpenTasks(w.Context())
	if err != nil {
		w.Fatal(err)
	}
	return list
}

// until waits for a condition.
func (w *testEnv) until(what string, holds func() bool) {
	w.Helper()
	deadline := time.After(time.Minute)
	for again := time.NewTicker(5 * time.Millisecond); !holds(); {
		select {
		case <-again.C:
		case <-deadline:
			w.Fatalf("waited a minute for: %s\n%s", what, w.lines)
		}
	}
}

// buffer is what was logged.
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

// tally counts by name.
type tally struct {
	mu sync.Mutex
	n  map[string]int
}

func (c *tally) add(name string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.n == nil {
		c.n = map[string]int{}
	}
	c.n[name]++
	return c.n[name]
}

func (c *tally) all() (total int, twice []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for name, n := range c.n {
		total += n
		if n != 1 {
			twice = append(twice, fmt.Sprintf("%s: %d times", name, n))
		}
	}
	return total, twice
}
