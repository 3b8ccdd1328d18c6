package e2e

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/envfile"
	"github.com/offblocks/offblocks/internal/store"
)

// Variables that make the test binary be a sandbox, so that tests can run one in a process of its own, and kill it.
const (
	childDir      = "OFFBLOCKS_TEST_CHILD_DIR"
	childDatabase = "OFFBLOCKS_TEST_CHILD_DATABASE"
	childLifeline = "OFFBLOCKS_TEST_CHILD_LIFELINE"
)

// lifeline ends the children with this process.
var lifeline *apptest.Lifeline

// runChild runs a sandbox until it is interrupted, and gives the status to exit with.
func runChild() int {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	err := apptest.FollowLifeline(os.Getenv(childLifeline))
	if err == nil {
		err = app.RunSandbox(ctx, app.SandboxConfig{
			Addr: "127.0.0.1:0", DataDir: os.Getenv(childDir), DatabaseURL: os.Getenv(childDatabase),
			Log: slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn})),
		}, func(context.Context, *app.Sandbox) error { return nil })
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// childSandbox is a sandbox in a process of its own, which is killed again and again while a payment goes through it.
type childSandbox struct {
	*testing.T
	dir, databaseURL string
	random           *rand.Rand
	process          *exec.Cmd
	client           *client.Client
	rpcURL           string
	kills            int
	webhooks         *webhookListener
	stderr           apptest.Buffer // of all its processes
}

// startChild prepares a child and starts it.
func startChild(t *testing.T, databaseURL string, seed uint64) *childSandbox {
	t.Helper()
	c := prepareChild(t, databaseURL, seed)
	c.startAndAwait()
	return c
}

// prepareChild prepares a child, of which nothing runs yet. Without a database it is SQLite in the directory.
func prepareChild(t *testing.T, databaseURL string, seed uint64) *childSandbox {
	t.Helper()
	t.Logf("to play this again: -kill.seed=%d", seed)
	c := &childSandbox{
		T: t, dir: t.TempDir(), databaseURL: databaseURL, random: rand.New(rand.NewPCG(seed, 1)),
		webhooks: listenForWebhooks(t),
	}
	if databaseURL == "" {
		c.databaseURL = "sqlite:" + filepath.Join(c.dir, "offblocks.db")
	}
	t.Cleanup(func() {
		if c.process != nil {
			_ = c.process.Process.Kill()
			_ = c.process.Wait()
		}
	})
	return c
}

func (c *childSandbox) newProcess() *exec.Cmd {
	p := exec.Command(os.Args[0])
	p.Env = append(os.Environ(),
		childDir+"="+c.dir, childDatabase+"="+c.databaseURL, childLifeline+"="+lifeline.Path(), "GORACE=atexit_sleep_ms=0")
	return p
}

// startProcess starts the program.
func (c *childSandbox) startProcess() {
	c.Helper()
	if err := os.Remove(filepath.Join(c.dir, "sandbox.env")); err != nil && !errors.Is(err, os.ErrNotExist) {
		c.Fatal(err)
	}
	c.process = c.newProcess()
	c.process.Stderr = io.MultiWriter(c.Output(), &c.stderr)
	if err := c.process.Start(); err != nil {
		c.Fatal(err)
	}
}

// startAndAwait starts the program, and waits until it answers.
func (c *childSandbox) startAndAwait() {
	c.Helper()
	c.startProcess()
	c.awaitAnswers()
}

// awaitAnswers waits until the program answers: the env file is written once it does.
func (c *childSandbox) awaitAnswers() {
	c.Helper()
	env := filepath.Join(c.dir, "sandbox.env")
	c.awaitCondition("the program to start", func() bool {
		_, err := os.Stat(env)
		return err == nil
	})
	values, err := envfile.Read(env)
	if err != nil {
		c.Fatal(err)
	}
	if c.client, err = client.FromEnv(func(name string) string { return values[name] }); err != nil {
		c.Fatal(err)
	}
	c.rpcURL = values["OFFBLOCKS_CHAIN_RPC"] + "/" + testChain
	key, err := c.client.GetWebhookVerificationKey(c.Context())
	if err != nil {
		c.Fatal(err)
	}
	c.webhooks.setVerificationKey(key)
}

// killAndRestart ends the program without a word, and starts it again.
func (c *childSandbox) killAndRestart() {
	c.Helper()
	c.killProcess()
	c.startAndAwait()
}

// killProcess ends the program without a word, and makes sure that it did not end by itself before.
func (c *childSandbox) killProcess() {
	c.Helper()
	if err := c.process.Process.Signal(syscall.SIGKILL); err != nil {
		c.Fatal(err)
	}
	_ = c.process.Wait()
	if status, ok := c.process.ProcessState.Sys().(syscall.WaitStatus); !ok || status.Signal() != syscall.SIGKILL {
		c.Fatalf("the program ended by itself: %s", c.process.ProcessState)
	}
	c.kills++
}

// randomMoment is a moment within some time.
func (c *childSandbox) randomMoment(within time.Duration) <-chan time.Time {
	return time.After(time.Duration(c.random.Int64N(int64(within))))
}

// How long things take, more or less: an answer, a task on a chain, and the tasks that open an account.
const (
	answering = 25 * time.Millisecond
	moving    = 60 * time.Millisecond
	deploying = 200 * time.Millisecond
)

// killSoon kills the program again and again while it is at work on what it has promised.
func (c *childSandbox) killSoon(within time.Duration) {
	c.Helper()
	for range 3 {
		<-c.randomMoment(within)
		c.killAndRestart()
	}
}

// changeDespiteKills asks for a change under one idempotency key, kills the program while it answers, asks again, and
// kills it once it has answered. Asked once more it answers the same.
func changeDespiteKills[T any](c *childSandbox, what string,
	ask func(ctx context.Context, c *client.Client, key client.Option) (T, error)) T {
	c.Helper()
	key := client.WithIdempotencyKey(uuid.New())
	ctx, cancel := context.WithCancel(c.Context())
	lost := make(chan struct{})
	go func(api *client.Client) {
		defer close(lost)
		_, _ = ask(ctx, api, key) // answered or not, it is asked again
	}(c.client)
	<-c.randomMoment(answering)
	c.killProcess()
	cancel()
	<-lost
	c.startAndAwait()
	first, err := askUntilAnswered(c, what, ask, key)
	if err != nil {
		c.Fatalf("%s: %v", what, err)
	}
	c.killAndRestart()
	again, err := askUntilAnswered(c, what, ask, key)
	if err != nil || !reflect.DeepEqual(first, again) {
		c.Fatalf("%s was answered %+v, and after a kill %+v, %v", what, first, again, err)
	}
	return first
}

// askUntilAnswered asks again for as long as the first request counts as running. On a busy PostgreSQL the transaction of
// a process that was killed goes on, and keeps the key, for longer than the client tries by itself.
func askUntilAnswered[T any](c *childSandbox, what string,
	ask func(ctx context.Context, c *client.Client, key client.Option) (T, error), key client.Option,
) (answer T, err error) {
	c.Helper()
	c.awaitCondition("the answer to the "+what, func() bool {
		answer, err = ask(c.Context(), c.client, key)
		return client.Code(err) != "idempotency_in_progress"
	})
	return answer, err
}

// doDespiteKills is changeDespiteKills for what is answered without a body.
func (c *childSandbox) doDespiteKills(what string,
	ask func(ctx context.Context, api *client.Client, key client.Option) error) {
	c.Helper()
	changeDespiteKills(c, what, func(ctx context.Context, api *client.Client, key client.Option) (struct{}, error) {
		return struct{}{}, ask(ctx, api, key)
	})
}

// awaitCondition waits for a condition.
func (c *childSandbox) awaitCondition(what string, met func() bool) {
	c.Helper()
	apptest.Await(c.T, what, met)
}

// awaitNoTasks waits until no task is open, and gives the database, which is closed when the test ends.
func (c *childSandbox) awaitNoTasks() *store.DB {
	c.Helper()
	db, err := store.Open(c.Context(), c.databaseURL)
	if err != nil {
		c.Fatal(err)
	}
	c.Cleanup(func() { _ = db.Close() })
	c.awaitCondition("no task to be open", func() bool {
		tasks, err := db.OpenTasks(c.Context())
		if err != nil {
			c.Fatal(err)
		}
		return len(tasks) == 0
	})
	return db
}

func (c *childSandbox) stopProcess() {
	c.Helper()
	if err := c.process.Process.Signal(syscall.SIGTERM); err != nil {
		c.Fatal(err)
	}
	if err := c.process.Wait(); err != nil {
		c.Errorf("the program ended badly: %v", err)
	}
	c.process = nil
	for _, trouble := range []string{"DATA RACE", "panic", "level=ERROR"} {
		if strings.Contains(c.stderr.String(), trouble) {
			c.Errorf("the program said %q on the way:\n%s", trouble, c.stderr.String())
		}
	}
}

// dialChain looks at the chain from outside.
func (c *childSandbox) dialChain() *chain.Reader {
	c.Helper()
	r, err := chain.NewReader(c.rpcURL)
	if err != nil {
		c.Fatal(err)
	}
	c.Cleanup(r.Close)
	return r
}
