package tasks

import (
	"context"
	"time"

	"github.com/offblocks/offblocks/internal/store"
)

// Hurry makes a runner lease, look and stop by shorter times, as tests cannot wait for the real ones.
func (r *Runner) Hurry(patience, poll, grace time.Duration) {
	r.limits.handlerTimeout, r.limits.poll, r.limits.grace = patience, poll, grace
	r.limits.cancelGrace, r.limits.retryPause = 2*time.Second, 5*time.Millisecond
}

var Backoff, Short = backoff, storableText

// Settle settles a task that the runner is doing in a pool. Take is what a claim of it under another lease does.
func (r *Runner) Settle(t store.Task, write func(take func(store.Task), t store.Task) error) (forgotten bool) {
	l := r.pools[t.Pool]
	l.adoptLease(t)
	l.recordOutcome(context.Background(), t, "test", func(_ context.Context, t store.Task) error {
		return write(func(other store.Task) { l.adoptLease(other) }, t)
	})
	return !l.isBusy()
}
