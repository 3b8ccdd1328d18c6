// Package deliveries tries the delivery of events by processes that are killed, to endpoints that misbehave. What arrives is
// verified by libraries that nobody here wrote.
package deliveries

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"testing"
	"time"

	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/webhook"
)

// What a process that delivers is told: these variables make one of the test's program.
const (
	databaseVariable = "OFFBLOCKS_TEST_DELIVER_FROM"
	keyVariable      = "OFFBLOCKS_TEST_DELIVER_KEY" // a file, and the key's id is keyID
)

const keyID = "0197c2a5-7f11-7cc4-8a02-e7b35d90f642"

func TestMain(m *testing.M) {
	if url := os.Getenv(databaseVariable); url != "" {
		fmt.Fprintln(os.Stderr, deliver(context.Background(), url, os.Getenv(keyVariable)))
		os.Exit(1)
	}
	status := m.Run()
	if err := storetest.Stop(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		status = max(status, 1)
	}
	os.Exit(status)
}

// endpointSecret is the secret of a webhook, as a process that was killed and its successor derive it.
func endpointSecret(id issuing.WebhookID, number int64) []byte {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s/%d", id, number))
	return sum[:]
}

// deliver delivers what a database promises, until the process is killed.
func deliver(ctx context.Context, url, keyFile string) error {
	text, err := os.ReadFile(keyFile) // #nosec G304 G703 -- the test names it
	if err != nil {
		return err
	}
	private, err := httpsig.ParsePrivateKey(text)
	if err != nil {
		return err
	}
	db, err := store.Open(ctx, url)
	if err != nil {
		return err
	}
	log := slog.New(slog.DiscardHandler)
	d := webhook.New(db, webhook.Key{ID: keyID, Private: private}, webhook.Options{
		Log: log, AnyAddress: true, Timeout: time.Second, EndpointSecret: endpointSecret,
	})
	runner := tasks.NewRunner(db, time.Now, time.Now, log, map[store.TaskPool]int{tasks.PoolWebhook: 16})
	runner.Handle(tasks.DeliverEvent, d.Deliver)
	return errors.Join(runner.Run(ctx), errors.New("it was not killed"))
}
