package simulator

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

// Clock is the time of a sandbox: the system's, put ahead by what is kept in the database. It never goes back.
type Clock struct {
	db    *store.DB
	wall  func() time.Time
	ahead atomic.Int64 // time.Duration
}

// LoadClock makes the clock of a sandbox and puts it to where it was. Wall is the system's.
func LoadClock(ctx context.Context, db *store.DB, wall func() time.Time) (*Clock, error) {
	c := &Clock{db: db, wall: wall}
	kept, err := db.Clock(ctx)
	c.ahead.Store(int64(kept.Ahead))
	return c, err
}

// Now is the time of the sandbox.
func (c *Clock) Now() time.Time { return c.wall().Add(time.Duration(c.ahead.Load())) }

func (c *Clock) read() issuing.Clock {
	wall := c.wall()
	return issuing.Clock{Now: issuing.At(wall.Add(time.Duration(c.ahead.Load()))), System: issuing.At(wall)}
}

// moveTo puts the clock to a moment that is to come. It is kept before it is shown: nothing is ever dated by a time that a
// crash takes back.
func (c *Clock) moveTo(ctx context.Context, at issuing.Instant) error {
	// Whole microseconds are kept, so the rest of one is given away rather than missed.
	ahead := at.Time().Sub(issuing.At(c.wall()).Time())
	var kept store.Clock
	if err := c.db.Write(ctx, func(tx *store.Tx) (err error) {
		if err = tx.MoveClock(ctx, ahead); err == nil {
			kept, err = tx.Clock(ctx)
		}
		return err
	}); err != nil {
		return err
	}
	for {
		was := c.ahead.Load()
		if was >= int64(kept.Ahead) || c.ahead.CompareAndSwap(was, int64(kept.Ahead)) {
			return nil
		}
	}
}

// clockPatience is how long a request that moves the clock may take. Clients wait for an answer for half a minute.
const clockPatience = 20 * time.Second

// Timekeeper moves the clock of a sandbox.
type Timekeeper struct {
	clock    *Clock
	db       *work.DB
	runner   *tasks.Runner
	patience time.Duration
	moving   sync.Mutex
}

// NewTimekeeper makes what moves a clock and lets a runner do what becomes due.
func NewTimekeeper(clock *Clock, db *work.DB, runner *tasks.Runner) *Timekeeper {
	return &Timekeeper{clock: clock, db: db, runner: runner, patience: clockPatience}
}

// EndInterruptedMove takes up what waits for the end of a move that the process before did not live to see. It is for
// the start of a process.
func (k *Timekeeper) EndInterruptedMove(ctx context.Context) error {
	kept, err := k.clock.db.Clock(ctx)
	if err != nil || kept.Request == "" {
		return err
	}
	return k.runner.EndInterruptedMove(ctx, kept.Target)
}

// Clock tells what the sandbox's clock and the system's show.
func (k *Timekeeper) Clock() issuing.Clock { return k.clock.read() }

// Advance moves the clock, and everything that becomes due on the way is done before it returns, in the order in which it would
// have been done. It takes twenty seconds at most, and then says how far it came. Request names what asks for it, so that one that was
// cut off by a crash goes on to the same moment when it comes again. Only one can be under way.
func (k *Timekeeper) Advance(ctx context.Context, request string, step issuing.ClockStep) (m issuing.ClockMove, err error) {
	if !k.moving.TryLock() {
		return m, issuing.Refuse(issuing.CodeClockMoving, "the clock is being moved by another request; wait for its answer, then ask again")
	}
	defer k.moving.Unlock()
	before := k.clock.read()
	m.From = before.Now
	m.Target, err = k.beginMove(ctx, request, func() (issuing.Instant, error) { return before.Target(step) })
	if err != nil {
		return m, err
	}
	// It goes on when the client hangs up: what has begun gets its answer, which the client can still fetch.
	ctx = context.WithoutCancel(ctx)
	moving, cancel := context.WithTimeout(ctx, k.patience)
	defer cancel()
	passed, err := k.runner.Advance(moving, m.Target, k.clock.moveTo)
	if err != nil {
		return m, err
	}
	m.Now, m.Reached, m.Runs, m.Busy = k.clock.read().Now, passed.Reached, passed.Runs, passed.Busy
	return k.endMove(ctx, m)
}

// beginMove keeps which request moves the clock, and returns the moment to move it to. A request that was cut off by a crash and
// comes again goes on to the moment that it was for then; another one asks target. It records no answer yet.
func (k *Timekeeper) beginMove(ctx context.Context, request string, target func() (issuing.Instant, error)) (to issuing.Instant, err error) {
	err = k.db.Write(ctx, func(tx *store.Tx) error {
		if err := work.BeginRequest(ctx, tx); err != nil {
			return err
		}
		kept, err := tx.Clock(ctx)
		if err != nil {
			return err
		}
		if to = kept.Target; kept.Request == request {
			return nil
		}
		if to, err = target(); err != nil {
			return err
		}
		return tx.AskClock(ctx, request, to)
	})
	return to, err
}

// endMove answers the request that beginMove kept.
func (k *Timekeeper) endMove(ctx context.Context, m issuing.ClockMove) (issuing.ClockMove, error) {
	return work.Do(ctx, k.db, work.AllProgrammes, func(u *work.Unit) (issuing.ClockMove, error) { return m, u.AskClock(ctx, "", 0) })
}
