package store

import (
	"context"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
)

// Clock is how a sandbox's clock stands.
type Clock struct {
	Ahead   time.Duration   // of the system's clock
	Request string          // that moves it and has not been answered; empty when none does
	Target  issuing.Instant // where it wants the clock to be
}

// Clock reads how the sandbox's clock stands.
func (r reads) Clock(ctx context.Context) (Clock, error) {
	row, err := r.q.SandboxClock(ctx)
	return Clock{
		Ahead: time.Duration(row.Ahead) * time.Microsecond, Request: row.Request, Target: row.Target,
	}, wrapError("read clock", err)
}

// MoveClock puts the sandbox's clock ahead by so much in all, to the microsecond. It never puts it back.
func (tx *Tx) MoveClock(ctx context.Context, ahead time.Duration) error {
	return wrapError("move clock", tx.q.MoveSandboxClock(ctx, ahead.Microseconds()))
}

// AskClock keeps which request moves the clock, and to when; an empty one when it has its answer.
func (tx *Tx) AskClock(ctx context.Context, request string, target issuing.Instant) error {
	return wrapError("ask clock", tx.q.SaveClockRequest(ctx, request, target))
}
