package tasks

import (
	"context"
	"math/rand/v2"
	"sync"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// pool is a pool of workers and the one goroutine that finds work for them.
type pool struct {
	*Runner
	name         store.TaskPool
	workers      int
	perProgramme int           // workers that one programme may have; 0: all
	wakened      chan struct{} // holds one: something may be due
	freed        chan struct{} // a worker each
	working      sync.WaitGroup

	mu      sync.Mutex
	running map[string]string // the lease under which each running task is held, by the task's id
}

func newPool(r *Runner, name store.TaskPool, workers int) *pool {
	return &pool{
		Runner: r, name: name, workers: workers, perProgramme: programmeShare(name, workers), running: map[string]string{},
		wakened: make(chan struct{}, 1), freed: make(chan struct{}, workers),
	}
}

// wakeUp makes the pool look for work soon. It never blocks.
func (l *pool) wakeUp() {
	select {
	case l.wakened <- struct{}{}:
	default:
	}
}

func (l *pool) isBusy() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.running) > 0
}

// run claims for as many workers as are free whenever one has become free, something was promised, or a while has
// passed.
func (l *pool) run(ctx context.Context) {
	// What runs outlives ctx by the grace.
	work, end := context.WithCancel(context.WithoutCancel(ctx))
	defer end()
	look := time.NewTimer(0)
	defer look.Stop()
	for free := l.workers; ; {
		select {
		case <-ctx.Done():
			l.drainWorkers(end)
			return
		case <-look.C:
		case <-l.wakened:
		case <-l.freed:
			free++
		}
		for range len(l.freed) { // several that ended together are served by one claim
			<-l.freed
			free++
		}
		if free > 0 {
			free -= l.leaseAndStart(ctx, work, free)
		}
		look.Reset(jitter(l.limits.poll))
	}
}

// leaseAndStart takes on up to most tasks and returns how many it started.
func (l *pool) leaseAndStart(ctx, work context.Context, most int) (started int) {
	if ctx.Err() != nil {
		return 0
	}
	// Not ctx: a claim that is cut short may have been committed, and its tasks would lie there until the lease ends.
	asking, cancel := contextBeyond(ctx, l.limits.databaseTimeout, l.limits.grace)
	defer cancel()
	// A lease of its own for each claim: one that has run out cannot be mistaken for the one that came after it.
	tasks, err := l.db.LeaseDueTasks(asking, store.Leasing{
		Pool: l.name, Lease: issuing.NewID[string](), Due: issuing.At(l.now()), Now: issuing.At(l.wall()),
		Hold: l.limits.lease,
		Most: most, PerProgramme: l.perProgramme,
	})
	if err != nil {
		l.log.ErrorContext(ctx, "tasks could not be claimed", "pool", l.name, "error", err)
		waitOrDone(ctx, jitter(l.limits.retryPause))
		l.wakeUp()
		return 0
	}
	for _, t := range tasks {
		if l.adoptLease(t) {
			started++
			l.working.Go(func() {
				defer func() { l.freed <- struct{}{} }()
				l.performTask(work, t)
			})
		}
	}
	return started
}

// adoptLease notes that a task is being done here. When it is already, its lease has run out under it (its handler is
// over its time, or the machine has slept), and the run that is going on has the new lease instead of a second run
// beside it.
func (l *pool) adoptLease(t store.Task) (fresh bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	_, here := l.running[t.ID]
	l.running[t.ID] = t.Lease
	return !here
}

// leaseOf is what a running task is held under by now.
func (l *pool) leaseOf(t store.Task) string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.running[t.ID]
}

// forgetTask forgets a running task, unless it is held under another lease than the one given by now.
func (l *pool) forgetTask(t store.Task, lease string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.running[t.ID] != lease {
		return false
	}
	delete(l.running, t.ID)
	return true
}

// drainWorkers waits for what is running: first for it to end, then, its context ended, for it to be given back.
func (l *pool) drainWorkers(end context.CancelFunc) {
	ended := make(chan struct{})
	go func() {
		l.working.Wait()
		close(ended)
	}()
	over := time.NewTimer(l.limits.grace)
	defer over.Stop()
	select {
	case <-ended:
		return
	case <-over.C:
	}
	end()
	over.Reset(l.limits.cancelGrace)
	select {
	case <-ended:
	case <-over.C:
		// It is still at work: given back now it would be done twice at a time. Its lease ends by itself.
		l.log.Error("tasks do not end with their context", "pool", l.name)
	}
}

// waitOrDone waits, or returns early when ctx is done.
func waitOrDone(ctx context.Context, d time.Duration) {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
	case <-ctx.Done():
	}
}

// contextBeyond makes a context that goes on for a while after ctx has ended, and that ends in any case when the limit
// is over.
func contextBeyond(ctx context.Context, limit, after time.Duration) (context.Context, context.CancelFunc) {
	longer, cancel := context.WithTimeout(context.WithoutCancel(ctx), limit)
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(after, cancel) })
	return longer, func() {
		stop()
		cancel()
	}
}

// jitter shortens d by up to a half, so that what happened at the same time is not repeated at the same time.
func jitter(d time.Duration) time.Duration { return d/2 + rand.N(d/2+1) }
