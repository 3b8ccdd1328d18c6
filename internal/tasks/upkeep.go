package tasks

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime/debug"
	"time"
)

// upkeep is work that recurs.
type upkeep struct {
	name    string
	every   time.Duration
	atStart bool
	do      func(ctx context.Context) error
}

// Every makes Run do something about every d of real time, first within the first d. Each process does it for itself
// and nothing remembers when it was done last, so it must be harmless to do often and by several replicas at once, such
// as deleting what has expired. An error or a panic is logged, and the next time comes as usual.
func (r *Runner) Every(name string, d time.Duration, do func(ctx context.Context) error) {
	r.upkeep = append(r.upkeep, upkeep{name, d, false, do})
}

// EveryFromStart is [Runner.Every] for what others wait for: the first time is the start.
func (r *Runner) EveryFromStart(name string, d time.Duration, do func(ctx context.Context) error) {
	r.upkeep = append(r.upkeep, upkeep{name, d, true, do})
}

func (r *Runner) runUpkeep(ctx context.Context, u upkeep) {
	first := rand.N(u.every)
	if u.atStart {
		first = 0
	}
	next := time.NewTimer(first)
	defer next.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-next.C:
		}
		if err := callSafely(ctx, u.do); err != nil && ctx.Err() == nil {
			r.log.ErrorContext(ctx, "upkeep went wrong", "upkeep", u.name, "error", err)
		}
		next.Reset(u.every)
	}
}

func callSafely(ctx context.Context, do func(ctx context.Context) error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	return do(ctx)
}
