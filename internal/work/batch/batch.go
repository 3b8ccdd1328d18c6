// Package batch gathers jobs that come at the same time, so that they are done in one go: while a batch is under way, the
// next one fills. Nobody waits for others to come. A job that is alone is a batch of one.
//
// The package knows nothing of what a job does, and no database. It starts goroutines, each of which ends with its batch.
package batch

import (
	"context"
	"errors"
	"slices"
	"sync"
)

// ErrAlone is the outcome of a job of which nothing has happened, and which is to be done by itself.
var ErrAlone = errors.New("batch: nothing of the job has happened; it is to be done alone")

// errBroken is the outcome of jobs whose batch ended in a panic while it was made to last.
var errBroken = errors.New("batch: it is not known whether the job was done")

// Run does the jobs of a batch in one go, and returns the outcome of each. It asks each job right before it does it whether
// it may begin (Job.Begin). When all is done and is about to last, it asks commit: false means that somebody has gone
// meanwhile, and that all must be undone. The context ends when a job's caller goes that has begun, but not after commit.
type Run[P any] func(ctx context.Context, jobs []*Job[P], commit func() bool) []error

// Gatherer makes batches. It is safe for use by many goroutines.
type Gatherer[P any] struct {
	run    Run[P]
	atOnce int // how many batches may be under way
	most   int // how many jobs a batch has at most

	mu      sync.Mutex
	waiting []*Job[P]
	running int
	busy    map[string]int // how many jobs of each key are under way
}

// New makes a gatherer that has so many batches under way at once, of so many jobs at most.
func New[P any](atOnce, most int, run Run[P]) *Gatherer[P] {
	return &Gatherer[P]{run: run, atOnce: atOnce, most: most, busy: map[string]int{}}
}

// Job is what one caller wants done.
type Job[P any] struct {
	Payload P
	key     string
	state   state
	batch   *group[P]
	g       *Gatherer[P]
	outcome chan error
}

// state is how far a job has come.
type state int

const (
	waits state = iota
	taken       // by a batch, which has not begun it
	begun
	gone // its caller does not wait for the outcome
)

// group is a batch that is under way.
type group[P any] struct {
	jobs       []*Job[P]
	cancel     context.CancelFunc
	broken     bool // a caller left whose job had begun
	committing bool
	over       bool
}

// Do has a job done together with others that come while a batch is under way, and returns its outcome. Jobs of one key are
// never in two batches at once. Where the batch says ErrAlone, alone does the job, and its outcome is returned.
//
// When the context ends first, Do returns its error: before the job has begun at once, and nothing of it happens; while it
// is being done after the batch was undone; and while that is being made to last at once, when it is not known whether it
// was done.
func (g *Gatherer[P]) Do(ctx context.Context, key string, payload P, alone func() error) error {
	job := &Job[P]{Payload: payload, key: key, g: g, outcome: make(chan error, 1)}
	g.mu.Lock()
	g.waiting = append(g.waiting, job)
	g.start()
	g.mu.Unlock()
	var err error
	select {
	case err = <-job.outcome:
	case <-ctx.Done():
		if !job.leave() {
			return ctx.Err()
		}
		if err = <-job.outcome; err != nil && !errors.Is(err, ErrAlone) {
			return ctx.Err()
		}
	}
	if !errors.Is(err, ErrAlone) {
		return err
	}
	defer g.release(job)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return alone()
}

// Waiting is how many jobs wait for a batch.
func (g *Gatherer[P]) Waiting() int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return len(g.waiting)
}

// start begins as many batches as may be under way. The gatherer must be locked.
func (g *Gatherer[P]) start() {
	for g.running < g.atOnce {
		b := &group[P]{}
		before := make(map[string]bool, len(g.busy))
		for key := range g.busy {
			before[key] = true
		}
		g.waiting = slices.DeleteFunc(g.waiting, func(job *Job[P]) bool {
			if len(b.jobs) == g.most || before[job.key] {
				return false
			}
			job.state, job.batch = taken, b
			g.busy[job.key]++
			b.jobs = append(b.jobs, job)
			return true
		})
		if len(b.jobs) == 0 {
			return
		}
		g.running++
		go g.do(b)
	}
}

// do does a batch, and tells each of its jobs the outcome, also when it ends in a panic.
func (g *Gatherer[P]) do(b *group[P]) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	b.cancel = cancel // nobody calls it before a job has begun
	var outcomes []error
	defer func() {
		_ = recover() // the job that panics does so again, alone, where its caller sees it
		g.mu.Lock()
		defer g.mu.Unlock()
		g.running--
		b.over = true
		for i, job := range b.jobs {
			outcome := ErrAlone
			if outcomes != nil {
				outcome = outcomes[i]
			} else if b.committing {
				outcome = errBroken
			}
			if job.state == gone || !errors.Is(outcome, ErrAlone) {
				g.free(job.key)
			}
			job.outcome <- outcome
		}
		g.start()
	}()
	outcomes = g.run(ctx, b.jobs, func() bool {
		g.mu.Lock()
		defer g.mu.Unlock()
		b.committing = !b.broken
		return b.committing
	})
}

// free notes that a job of a key is over. The gatherer must be locked.
func (g *Gatherer[P]) free(key string) {
	if g.busy[key]--; g.busy[key] == 0 {
		delete(g.busy, key)
	}
}

func (g *Gatherer[P]) release(job *Job[P]) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.free(job.key)
	g.start()
}

// Begin tells whether a job may begin: its caller is still there. From now on the batch ends when the caller goes.
func (j *Job[P]) Begin() bool {
	j.g.mu.Lock()
	defer j.g.mu.Unlock()
	if j.state != taken {
		return false
	}
	j.state = begun
	return true
}

// leave notes that a job's caller goes. It tells whether the caller has to wait for the outcome.
func (j *Job[P]) leave() (wait bool) {
	j.g.mu.Lock()
	defer j.g.mu.Unlock()
	switch {
	case j.state == waits:
		j.g.waiting = slices.DeleteFunc(j.g.waiting, func(other *Job[P]) bool { return other == j })
		return false
	case j.batch.over: // the outcome is there
		return true
	case j.state == taken, j.batch.committing:
		j.state = gone
		return false
	}
	j.batch.broken = true
	j.batch.cancel()
	return true
}
