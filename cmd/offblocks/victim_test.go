package main

import (
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/google/uuid"

	"offblocks/api"
	"offblocks/client"
	"offblocks/internal/chain"
	"offblocks/internal/store"
)

// victim is a sandbox in a process of its own, which is killed again and again while a payment goes through it.
type victim struct {
	*testing.T
	dir, database string
	random        *rand.Rand
	process       *exec.Cmd
	api           *client.Client
	rpc           string
	kills         int
	events        *listener
}

func newVictim(t *testing.T, database string, seed uint64) *victim {
	t.Helper()
	v := &victim{T: t, dir: t.TempDir(), database: database, random: rand.New(rand.NewPCG(seed, 1)), events: listen(t)}
	if database == "" {
		v.database = "sqlite:" + filepath.Join(v.dir, "offblocks.db")
	}
	t.Logf("seed %d", seed)
	v.start()
	t.Cleanup(func() {
		if v.process != nil {
			_ = v.process.Process.Kill()
			_ = v.process.Wait()
		}
	})
	return v
}

// start starts the program, and waits until it answers: the env file is written once it does.
func (v *victim) start() {
	v.Helper()
	env := filepath.Join(v.dir, "sandbox.env")
	if err := os.Remove(env); err != nil && !errors.Is(err, os.ErrNotExist) {
		v.Fatal(err)
	}
	v.process = exec.Command(os.Args[0], "sandbox", "--no-demo", "--addr", "127.0.0.1:0", "--data-dir", v.dir, "--database-url", v.database)
	v.process.Env = append(os.Environ(), asProgram+"=1")
	v.process.Stderr = v.Output()
	if err := v.process.Start(); err != nil {
		v.Fatal(err)
	}
	v.until("the program to start", func() bool {
		_, err := os.Stat(env)
		return err == nil
	})
	values, err := readEnv(env)
	if err != nil {
		v.Fatal(err)
	}
	if v.api, err = client.FromEnv(func(name string) string { return values[name] }); err != nil {
		v.Fatal(err)
	}
	v.rpc = values["OFFBLOCKS_CHAIN_RPC"] + "/" + demoChain
	key, err := v.api.GetWebhookVerificationKey(v.Context())
	if err != nil {
		v.Fatal(err)
	}
	v.events.trust(key)
}

// kill ends the program without a word, and starts it again.
func (v *victim) kill() {
	v.Helper()
	if err := v.process.Process.Signal(syscall.SIGKILL); err != nil {
		v.Fatal(err)
	}
	_ = v.process.Wait() // it was killed
	v.kills++
	v.start()
}

// soon is a moment within the time that things take.
func (v *victim) soon() <-chan time.Time {
	return time.After(time.Duration(v.random.IntN(60)) * time.Millisecond)
}

// killSoon kills the program while it is at work on what it has promised.
func (v *victim) killSoon() {
	v.Helper()
	<-v.soon()
	v.kill()
}

// change asks for a change under one idempotency key, kills the program while it answers, asks again, and kills it once it has
// answered.
func (v *victim) change(what string, do func(ctx context.Context, c *client.Client, key client.Option) error) {
	v.Helper()
	key := client.WithIdempotencyKey(uuid.New())
	ctx, cancel := context.WithCancel(v.Context())
	lost := make(chan struct{})
	go func(c *client.Client) {
		defer close(lost)
		_ = do(ctx, c, key) // answered or not, it is asked again
	}(v.api)
	<-v.soon()
	if err := v.process.Process.Signal(syscall.SIGKILL); err != nil {
		v.Fatal(err)
	}
	cancel()
	<-lost
	_ = v.process.Wait()
	v.kills++
	v.start()
	if err := do(v.Context(), v.api, key); err != nil {
		v.Fatalf("%s: %v", what, err)
	}
	v.kill()
}

// until waits for a condition.
func (v *victim) until(what string, met func() bool) {
	v.Helper()
	tick, end := time.NewTicker(10*time.Millisecond), time.After(time.Minute)
	defer tick.Stop()
	for !met() {
		select {
		case <-tick.C:
		case <-end:
			v.Fatalf("waited a minute for %s", what)
		}
	}
}

// rest waits until every promise is kept, and ends the program as an interrupt would.
func (v *victim) rest() *store.DB {
	v.Helper()
	db, err := store.Open(v.Context(), v.database)
	if err != nil {
		v.Fatal(err)
	}
	v.Cleanup(func() { _ = db.Close() })
	v.until("every promise to be kept", func() bool {
		tasks, err := db.OpenTasks(v.Context())
		if err != nil {
			v.Fatal(err)
		}
		return len(tasks) == 0
	})
	return db
}

func (v *victim) stop() {
	v.Helper()
	if err := v.process.Process.Signal(syscall.SIGTERM); err != nil {
		v.Fatal(err)
	}
	if err := v.process.Wait(); err != nil {
		v.Errorf("the program ended badly: %v", err)
	}
	v.process = nil
}

// reader looks at the chain from outside.
func (v *victim) reader() *chain.Reader {
	v.Helper()
	r, err := chain.NewReader(v.rpc)
	if err != nil {
		v.Fatal(err)
	}
	v.Cleanup(r.Close)
	return r
}

// listener receives webhooks for as long as the test lasts, and holds each repeat against the first.
type listener struct {
	*httptest.Server
	t    *testing.T
	mu   sync.Mutex
	key  api.VerificationKey
	seen map[string]string // event id → body
}

func listen(t *testing.T) *listener {
	t.Helper()
	l := &listener{t: t, seen: map[string]string{}}
	l.Server = httptest.NewServer(l)
	t.Cleanup(l.Close)
	return l
}

func (l *listener) trust(key api.VerificationKey) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.key = key
}

func (l *listener) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return // the sender was killed
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	event, err := client.VerifyWebhook(r, body, l.key, time.Now())
	if err != nil {
		l.t.Errorf("webhook: %v", err)
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	id := event.ID.String()
	if before, again := l.seen[id]; again && before != string(body) {
		l.t.Errorf("event %s came as %s and as %s", id, before, body)
	}
	l.seen[id] = string(body)
}

// bodies are the distinct events that came.
func (l *listener) bodies() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	var all []string
	for _, body := range l.seen {
		all = append(all, body)
	}
	return all
}
