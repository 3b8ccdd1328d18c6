package e2e

import (
	"context"
	"fmt"
	"io"
	"os"
	"testing"

	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/demo"
	"github.com/offblocks/offblocks/internal/partner/stripe/stripetest"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// testEnv is a sandbox in this process that a test uses.
type testEnv struct{ *apptest.Sandbox }

// eachDatabase runs a body against a sandbox of its own on SQLite and against one on PostgreSQL. Every answer is held
// against the API's document, and when the sandbox has stopped, every invariant is audited.
func eachDatabase(t *testing.T, body func(t *testing.T, env *testEnv)) {
	t.Helper()
	apptest.Each(t, func(t *testing.T, s *apptest.Sandbox) { body(t, &testEnv{s}) })
}

// eachShared is eachDatabase on sandboxes that tests share: the test is a programme of its own there. A test that moves
// the clock, restarts the sandbox or reconciles all of it needs one of its own.
func eachShared(t *testing.T, body func(t *testing.T, env *testEnv)) {
	t.Helper()
	apptest.EachShared(t, func(t *testing.T, s *apptest.Sandbox) { body(t, &testEnv{s}) })
}

// sharedSQLite is the shared sandbox on SQLite alone.
func sharedSQLite(t *testing.T) *testEnv {
	t.Helper()
	return &testEnv{apptest.SharedSQLite(t)}
}

// startSandbox runs a sandbox on SQLite until the test ends.
func startSandbox(t *testing.T) *testEnv {
	t.Helper()
	return &testEnv{apptest.Start(t, "")}
}

// demoConfig has the demo play as the sandbox's own programme.
func (env *testEnv) demoConfig(story io.Writer) demo.Config {
	return demo.Config{
		Client: env.Client, ChainRPC: env.Env["OFFBLOCKS_CHAIN_RPC"], Story: story,
		NewOwner:  func() (demo.Owner, error) { return chain.NewOwner() },
		DialChain: func(_ context.Context, url string) (demo.ChainReader, error) { return chain.NewReader(url) },
	}
}

func TestMain(m *testing.M) {
	if os.Getenv(childDir) != "" {
		os.Exit(runChild())
	}
	os.Exit(runTests(m))
}

// runTests runs the tests, and ends what they share.
func runTests(m *testing.M) (status int) {
	var err error
	if lifeline, err = apptest.NewLifeline(); err != nil {
		panic(err)
	}
	status = m.Run()
	stripetest.StopMock()
	for _, end := range []func() error{apptest.StopShared, lifeline.Close, storetest.Stop} {
		if err := end(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			status = max(status, 1)
		}
	}
	return status
}
