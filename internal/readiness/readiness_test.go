package readiness_test

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/offblocks/offblocks/internal/readiness"
)

func TestOnlyWhatIsRequiredDecides(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var log strings.Builder
		var database, chains atomic.Bool
		calls := 0
		fails := func(down *atomic.Bool) func(context.Context) error {
			return func(context.Context) error {
				if down.Load() {
					return errors.New("no answer")
				}
				return nil
			}
		}
		c := readiness.New(slog.New(slog.NewTextHandler(&log, nil)),
			readiness.Check{Name: "database", Required: true, Do: func(ctx context.Context) error {
				calls++
				return fails(&database)(ctx)
			}},
			readiness.Check{Name: "chains", Do: fails(&chains)},
		)
		want := func(ready bool, text string) {
			t.Helper()
			if got := c.Report(); got.Ready != ready || got.Text != text {
				t.Errorf("got %+v, want %v and %q", got, ready, text)
			}
		}
		want(true, "database ok\nchains ok\n")
		chains.Store(true)
		want(true, "database ok\nchains ok\n") // as within the same second
		if calls != 1 {
			t.Errorf("the database was asked %d times within a second", calls)
		}
		<-time.After(time.Second)
		want(true, "database ok\nchains degraded\n")
		database.Store(true)
		<-time.After(time.Second)
		want(false, "database failed\nchains degraded\n")
		<-time.After(time.Second)
		want(false, "database failed\nchains degraded\n")
		chains.Store(false)
		database.Store(false)
		<-time.After(time.Second)
		want(true, "database ok\nchains ok\n")
		if text := log.String(); strings.Count(text, "check failed") != 2 || strings.Count(text, "passes again") != 2 {
			t.Errorf("each change is logged once:\n%s", text)
		}
	})
}

func TestACheckThatHangsIsGivenUp(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := readiness.New(slog.New(slog.DiscardHandler), readiness.Check{Name: "database", Required: true, Do: func(ctx context.Context) error {
			<-ctx.Done()
			return ctx.Err()
		}})
		began := time.Now()
		if c.Report().Ready || time.Since(began) > 3*time.Second {
			t.Errorf("it took %s", time.Since(began))
		}
	})
}
