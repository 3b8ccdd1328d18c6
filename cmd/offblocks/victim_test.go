package main

import (
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/store"
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
	said          buffer // on standard error, by all its processes
}

func newVictim(t *testing.T, database string, seed uint64) *victim {
	t.Helper()
	v := prepareVictim(t, database, seed)
	v.start()
	return v
}

// prepareVictim is newVictim, but nothing runs yet. No database means SQLite in the directory.
func prepareVictim(t *testing.T, database string, seed uint64) *victim {
	t.Helper()
	t.Logf("to play this again: -kill.seed=%d", seed)
	v := &victim{T: t, dir: t.TempDir(), database: database, random: rand.New(rand.NewPCG(seed, 1)), events: listen(t)}
	if database == "" {
		v.database = "sqlite:" + filepath.Join(v.dir, "offblocks.db")
	}
	t.Cleanup(func() {
		if v.process != nil {
			_ = v.process.Process.Kill()
			_ = v.process.Wait()
		}
	})
	return v
}

func (v *victim) command() *exec.Cmd {
	p := exec.Command(os.Args[0], "sandbox", "--no-demo", "--addr", "127.0.0.1:0", "--data-dir", v.dir, "--database-url", v.database)
	p.Env = append(os.Environ(), asProgram+"=1")
	return p
}

// launch starts the program.
func (v *victim) launch() {
	v.Helper()
	if err := os.Remove(filepath.Join(v.dir, "sandbox.env")); err != nil && !errors.Is(err, os.ErrNotExist) {
		v.Fatal(err)
	}
	v.process = v.command()
	v.process.Stderr = io.MultiWriter(v.Output(), &v.said)
	if err := v.process.Start(); err != nil {
		v.Fatal(err)
	}
}

// start starts the program, and waits until it answers.
func (v *victim) start() {
	v.Helper()
	v.launch()
	v.await()
}

// await waits until the program answers: the env file is written once it does.
func (v *victim) await() {
	v.Helper()
	env := filepath.Join(v.dir, "sandbox.env")
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
	v.end()
	v.start()
}

// end ends the program without a word, and makes sure that it did not end by itself before.
func (v *victim) end() {
	v.Helper()
	if err := v.process.Process.Signal(syscall.SIGKILL); err != nil {
		v.Fatal(err)
	}
	_ = v.process.Wait()
	if status, ok := v.process.ProcessState.Sys().(syscall.WaitStatus); !ok || status.Signal() != syscall.SIGKILL {
		v.Fatalf("the program ended by itself: %s", v.process.ProcessState)
	}
	v.kills++
}

// soon is a moment within some time.
func (v *victim) soon(within time.Duration) <-chan time.Time {
	return time.After(time.Duration(v.random.Int64N(int64(within))))
}

// How long things take, more or less: an answer, a task on a chain, and the tasks that open an account.
const (
	answering = 25 * time.Millisecond
	moving    = 60 * time.Millisecond
	deploying = 200 * time.Millisecond
)

// killSoon kills the program again and again while it is at work on what it has promised.
func (v *victim) killSoon(within time.Duration) {
	v.Helper()
	for range 3 {
		<-v.soon(within)
		v.kill()
	}
}

// change asks for a change under one idempotency key, kills the program while it answers, asks again, and kills it once it has
// answered. Asked once more it answers the same.
func change[T any](v *victim, what string, ask func(ctx context.Context, c *client.Client, key client.Option) (T, error)) T {
	v.Helper()
	key := client.WithIdempotencyKey(uuid.New())
	ctx, cancel := context.WithCancel(v.Context())
	lost := make(chan struct{})
	go func(c *client.Client) {
		defer close(lost)
		_, _ = ask(ctx, c, key) // answered or not, it is asked again
	}(v.api)
	<-v.soon(answering)
	v.end()
	cancel()
	<-lost
	v.start()
	first, err := ask(v.Context(), v.api, key)
	if err != nil {
		v.Fatalf("%s: %v", what, err)
	}
	v.kill()
	again, err := ask(v.Context(), v.api, key)
	if err != nil || !reflect.DeepEqual(first, again) {
		v.Fatalf("%s was answered %+v, and after a kill %+v, %v", what, first, again, err)
	}
	return first
}

// do is change for what is answered without a body.
func (v *victim) do(what string, ask func(ctx context.Context, c *client.Client, key client.Option) error) {
	v.Helper()
	change(v, what, func(ctx context.Context, c *client.Client, key client.Option) (struct{}, error) {
		return struct{}{}, ask(ctx, c, key)
	})
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
	for _, trouble := range []string{"DATA RACE", "panic", "level=ERROR"} {
		if strings.Contains(v.said.String(), trouble) {
			v.Errorf("the program said %q on the way:\n%s", trouble, v.said.String())
		}
	}
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
