// Package tasks keeps promises: what a transaction promised is claimed, done, and then finished or put off, however
// often the process dies in between and however many replicas share the database. A promise is kept at least once, so
// handlers are safe to repeat.
//
// It refuses to know what the promises are about: rooms register handlers for their kinds. It is no scheduler of its
// own either: when something is due stands in the database, next to what it belongs to.
package tasks

import (
	"context"
	"log/slog"
	"maps"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/offblocks/offblocks/internal/store"
)

// Handler does one task. Nil means that the promise is kept. Any error puts the task off, for longer after each
// attempt; a *Snooze in its chain puts it off by that long and does not count as an attempt. Work that takes longer
// than the context allows (45 s) must be cut into pieces, each ending in such an error.
type Handler func(ctx context.Context, t store.Task) error

// Runner keeps the promises of some pools. Register everything with Handle and Every, then call Run once.
type Runner struct {
	db       *store.DB
	now      func() time.Time
	wall     func() time.Time
	log      *slog.Logger
	pools    map[store.TaskPool]*pool
	handlers Handlers
	upkeep   []upkeep
	limits   limits
	observe  func(Attempt)        // of each attempt; nil: nobody is told
	runs     atomic.Int64         // attempts at tasks that have ended here
	moves    atomic.Int64         // how often Advance was called
	move     atomic.Pointer[Move] // of the clock that is under way; nil when none is
	stopped  chan struct{}        // closed when Run claims nothing more
}

// limits are the durations that a runner works by.
type limits struct {
	lease           time.Duration // how long a leased task is out of everyone else's reach; renewed while it is being done
	handlerTimeout  time.Duration // how long a handler gets
	databaseTimeout time.Duration // how long a claim may take, and how long it is tried to write down how a task went
	poll            time.Duration // how often a pool looks for what others promised and for what has become due
	grace           time.Duration // how long running tasks go on undisturbed when the runner stops
	cancelGrace     time.Duration // how long they may then take to notice that their context has ended
	retryPause      time.Duration // between attempts to reach a database that fails
	soon            time.Duration // a task that is put off by so little waits for something that happens in real time
	quick           time.Duration // how long such tasks are given that real time while the clock is moved
}

var defaultLimits = limits{
	lease: 6 * time.Second, handlerTimeout: 45 * time.Second, databaseTimeout: 10 * time.Second,
	poll:  500 * time.Millisecond,
	grace: 2 * time.Second, cancelGrace: 2 * time.Second, retryPause: time.Second,
	soon: 500 * time.Millisecond, quick: 2 * time.Second,
}

// NewRunner makes a runner for the pools given, each with its number of workers, which is how many of its tasks are
// done at the same time in this process. Tasks of other pools are left to other runners. Now decides what is due, and
// may be moved ahead; wall is the system's clock, which decides which leases have run out: they tell of processes that
// died, in real time.
func NewRunner(db *store.DB, now, wall func() time.Time, log *slog.Logger, pools map[store.TaskPool]int) *Runner {
	r := &Runner{
		db: db, now: now, wall: wall, log: log, pools: map[store.TaskPool]*pool{}, handlers: Handlers{},
		limits: defaultLimits, stopped: make(chan struct{}),
	}
	for name, workers := range pools {
		r.pools[name] = newPool(r, name, workers)
	}
	return r
}

// Handle registers what does the tasks of a kind. Registering a kind twice is a mistake in the program, and panics.
func (r *Runner) Handle(kind store.TaskKind, do Handler) {
	if r.handlers[kind] != nil {
		panic("tasks: two handlers for " + string(kind))
	}
	r.handlers[kind] = do
}

// Attempt is one attempt at a task that has ended.
type Attempt struct {
	Kind store.TaskKind
	Err  error // nil: it is done; with a *Snooze in its chain it waits for something; else it failed
	Took time.Duration
}

// Observe has a function told of each attempt, by many goroutines at once. It is called before Run.
func (r *Runner) Observe(observe func(Attempt)) { r.observe = observe }

// Run keeps promises until ctx is done. Then it claims nothing more, lets running tasks end for a moment, ends the
// context of those that have not, gives them back to be done at once by whoever comes next, and returns nil. No trouble
// with a task or with the database ends it.
func (r *Runner) Run(ctx context.Context) error {
	r.db.OnEnqueue(r.wakePool)
	over := sync.OnceFunc(func() { close(r.stopped) })
	defer over()
	defer context.AfterFunc(ctx, over)()
	var all sync.WaitGroup
	for _, l := range r.pools {
		all.Go(func() { l.run(ctx) })
	}
	for _, u := range r.upkeep {
		all.Go(func() { r.runUpkeep(ctx, u) })
	}
	all.Wait()
	return nil
}

// wakePool tells a pool that something was promised in this process.
func (r *Runner) wakePool(name store.TaskPool) {
	if l := r.pools[name]; l != nil {
		l.wakeUp()
	}
}

// Idle waits until nothing is to be done in the runner's pools: no task is running, in whatever process, and none is
// due or comes due within a second, as a quick retry does. What is put off for longer is at rest. It is for tests,
// which want to look at the world once all consequences have set in; it reads every open task over and over.
func (r *Runner) Idle(ctx context.Context) error {
	again := time.NewTicker(10 * time.Millisecond)
	defer again.Stop()
	for {
		idle, err := r.isIdle(ctx)
		if idle || err != nil {
			return err
		}
		select {
		case <-again.C:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func (r *Runner) isIdle(ctx context.Context) (bool, error) {
	open, err := r.db.OpenTasks(ctx)
	if err != nil {
		return false, err
	}
	now, wall := r.now(), r.wall()
	busy := slices.ContainsFunc(open, func(t store.Task) bool {
		return r.pools[t.Pool] != nil && (t.LeasedUntil.Time().After(wall) || !t.RunAt.Time().After(now.Add(time.Second)))
	})
	for l := range maps.Values(r.pools) {
		busy = busy || l.isBusy()
	}
	return !busy, nil
}
