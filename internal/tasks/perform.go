package tasks

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// performTask does one task and settles it. Work is over when the runner wants its tasks back.
func (l *pool) performTask(work context.Context, t store.Task) {
	ctx, cancel := context.WithTimeout(work, l.limits.handlerTimeout)
	defer cancel()
	defer l.renewLease(t)()
	began := time.Now()
	err := l.callHandler(ctx, t)
	if l.observe != nil && work.Err() == nil {
		l.observe(Attempt{Kind: t.Kind, Err: err, Took: time.Since(began)})
	}
	l.runs.Add(1) // before it is settled, so that who sees that finds it counted
	var snooze *Snooze
	switch {
	case err == nil:
		l.recordOutcome(work, t, "finish", func(ctx context.Context, t store.Task) error { return l.db.FinishTask(ctx, t) })
	case work.Err() != nil: // at its old place in its queue
		l.postpone(work, t, t.RunAt, t.LastError, true)
	case errors.As(err, &snooze) && snooze.Move != Move{}:
		l.postpone(work, t, snooze.Move.After, storableText(err.Error()), true)
		if current, _ := l.CurrentMove(); current != snooze.Move { // it ended while the task was being put off
			if err := l.resumePutOff(ctx, snooze.Move.After); err != nil {
				l.log.ErrorContext(ctx, "what waited for the end of a move is not resumed", "error", err)
			}
		}
	case errors.As(err, &snooze):
		l.postponeBy(work, t, max(snooze.After, time.Millisecond), err, true)
	default:
		delay := backoff(t.Attempts)
		l.log.WarnContext(ctx, "task put off", "kind", t.Kind, "subject", t.Subject, "attempts", t.Attempts, "for", delay,
			"error", err)
		l.postponeBy(work, t, delay, err, false)
	}
}

// renewLease renews a task's lease until it is told to stop. The lease is short, so that the tasks of a process that
// died are soon taken over.
func (l *pool) renewLease(t store.Task) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		tick := time.NewTicker(l.limits.lease / 3)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
			t.Lease = l.leaseOf(t)
			if err := l.db.ExtendLease(ctx, t, issuing.At(l.wall().Add(l.limits.lease))); err != nil && ctx.Err() == nil {
				l.log.WarnContext(ctx, "lease not renewed", "kind", t.Kind, "subject", t.Subject, "error", err)
			}
		}
	}()
	return func() {
		cancel()
		<-ended
	}
}

// callHandler calls the handler. A panic is an error like any other, but for its stack in the log.
func (l *pool) callHandler(ctx context.Context, t store.Task) (err error) {
	do := l.handlers[t.Kind]
	if do == nil {
		return fmt.Errorf("no handler for tasks of the kind %s", t.Kind) // a newer replica may have one
	}
	defer func() {
		if p := recover(); p != nil {
			l.log.ErrorContext(ctx, "task panicked", "kind", t.Kind, "subject", t.Subject, "panic", p, "stack",
				string(debug.Stack()))
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return do(ctx, t)
}

func (l *pool) postponeBy(work context.Context, t store.Task, delay time.Duration, err error, waiting bool) {
	l.postpone(work, t, issuing.At(l.now().Add(delay)), storableText(err.Error()), waiting)
	if delay < l.limits.poll {
		time.AfterFunc(delay+time.Millisecond, l.wakeUp)
	}
}

func (l *pool) postpone(work context.Context, t store.Task, runAt issuing.Instant, problem string, waiting bool) {
	l.recordOutcome(work, t, "postpone", func(ctx context.Context, t store.Task) error {
		return l.db.PostponeTask(ctx, t, runAt, problem, waiting)
	})
}

// recordOutcome writes down how a task went, trying for a while; then the lease ends and whoever claims it next does it
// again. It comes back to it when the lease changed meanwhile, as the write missed then.
func (l *pool) recordOutcome(
	work context.Context, t store.Task, how string, write func(context.Context, store.Task) error,
) {
	ctx, cancel := contextBeyond(work, l.limits.databaseTimeout, l.limits.cancelGrace/2)
	defer cancel()
	for {
		t.Lease = l.leaseOf(t)
		err := write(ctx, t)
		if err != nil {
			l.log.ErrorContext(ctx, "task could not be settled", "how", how, "kind", t.Kind, "subject", t.Subject, "error", err)
			waitOrDone(ctx, jitter(l.limits.retryPause))
		}
		if (err == nil || ctx.Err() != nil) && l.forgetTask(t, t.Lease) {
			return
		}
	}
}

const (
	firstDelay = 100 * time.Millisecond
	lastDelay  = 5 * time.Minute
)

// backoff is how long to wait after so many attempts: the first retries are quick, and it doubles up to a limit.
func backoff(attempts int64) time.Duration {
	delay := lastDelay
	if attempts < 13 {
		delay = min(firstDelay<<max(attempts-1, 0), lastDelay)
	}
	return jitter(delay)
}

// storableText makes a problem fit to be kept: PostgreSQL takes neither NUL nor broken UTF-8 for text.
func storableText(problem string) string {
	const most = 500
	if len(problem) > most {
		problem = problem[:most]
	}
	return strings.ReplaceAll(strings.ToValidUTF8(problem, ""), "\x00", "")
}
