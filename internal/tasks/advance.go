package tasks

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// Passage is what happened while the clock was moved.
type Passage struct {
	Runs    int64  // attempts at tasks that ended meanwhile, whatever came of them
	Reached bool   // the clock is where it was to be, and all that was due by then is done
	Busy    string // what kept it from there, where it was not reached: a sentence without its full stop
}

// Advance lets the time until a moment pass at once. It goes from due time to due time: once nothing that is due is
// left in the runner's pools, move is told to put the clock to when the next task is due, or to the end if that comes
// first. So everything happens in the order in which it would have happened, and what fails is tried again when it
// would have been.
//
// What is put off by less than half a second waits for something outside, such as a block, that takes real time; it
// gets up to two seconds of it, and again after each move of more than a second. Run must be running. Advance goes on
// until ctx is done at the latest, and then tells how it stands: a task may hang, or be put off by so little each time
// that there is no end to it. It is no error then.
func (r *Runner) Advance(
	ctx context.Context, to issuing.Instant, move func(context.Context, issuing.Instant) error,
) (p Passage, err error) {
	current := Move{After: to.Add(MoveGap), Number: r.moves.Add(1)}
	r.move.Store(&current)
	defer func() {
		r.move.Store(nil)
		if !p.Reached && !r.hasStopped() { // else their time comes by itself, or with the next process
			err = errors.Join(err, r.resumePutOff(context.WithoutCancel(ctx), current.After))
		}
	}()
	before := r.runs.Load()
	defer func() { p.Runs = r.runs.Load() - before }()
	patience := r.limits.quick
	for {
		var next, now issuing.Instant
		if next, err = r.awaitSettled(ctx, &patience); err == nil && !r.hasStopped() {
			if now = issuing.At(r.now()); now >= to {
				p.Reached = true
				return p, nil
			}
			if next == 0 || next > to {
				next = to
			}
			err = move(ctx, next)
		}
		switch {
		case err != nil && ctx.Err() != nil, err == nil && r.hasStopped():
			p.Busy, err = r.describeRemaining(context.WithoutCancel(ctx))
			return p, err
		case err != nil:
			return p, err
		}
		if next.Time().Sub(now.Time()) > time.Second {
			patience = r.limits.quick
		}
		for _, l := range r.pools {
			l.wakeUp()
		}
	}
}

// MoveGap is how long after the end of a move of the clock a task becomes due that waits for the move to be over. The
// clock goes on by itself, and what is due within half a second would be waited for.
const MoveGap = 5 * time.Second

// Move is one move of a sandbox's clock.
type Move struct {
	After  issuing.Instant // a task that is due then waits for the end of the move
	Number int64           // that tells it from other moves of this process to the same time
}

// CurrentMove tells whether the clock is being moved at once. No real time passes meanwhile, so what is not there now
// will not be there later in the move either: a Snooze may wait for its end.
func (r *Runner) CurrentMove() (m Move, moving bool) {
	if current := r.move.Load(); current != nil {
		return *current, true
	}
	return m, false
}

// EndInterruptedMove makes due what waits for the end of a move of the clock to an instant that a process did not live
// to see. It is for the start of a process.
func (r *Runner) EndInterruptedMove(ctx context.Context, to issuing.Instant) error {
	return r.resumePutOff(ctx, to.Add(MoveGap))
}

// waitForMoves are the kinds of tasks that may wait for the end of a move: those that call somebody outside who has no
// part in the move.
var waitForMoves = []store.TaskKind{
	DeliverEvent, ScreenCustomer, CheckIdentity, IssueCard, RenewCard, UpdateIssuer, AnswerMerchant, FileDispute,
}

// resumePutOff makes due what was put off until after a move that ended before its time.
func (r *Runner) resumePutOff(ctx context.Context, until issuing.Instant) error {
	ctx, cancel := context.WithTimeout(ctx, r.limits.databaseTimeout)
	defer cancel()
	return r.db.ResumePutOff(ctx, waitForMoves, until, issuing.At(r.now()))
}

// awaitSettled waits until nothing that is due is left and nobody is at work, and returns when the next task is due;
// zero when there is none. What is due soon is waited for as long as patience lasts. It also ends with the runner.
func (r *Runner) awaitSettled(ctx context.Context, patience *time.Duration) (issuing.Instant, error) {
	const pause = 3 * time.Millisecond
	again := time.NewTicker(pause)
	defer again.Stop()
	waited := time.Now()
	for {
		next, working, err := r.nextDue(ctx)
		if err != nil {
			return 0, err
		}
		if now := issuing.At(r.now()); !working && (next == 0 || next > now) {
			if next == 0 || next > now.Add(r.limits.soon) || *patience <= 0 {
				return next, nil
			}
			*patience -= time.Since(waited)
		}
		waited = time.Now()
		select {
		case <-again.C:
		case <-r.stopped:
			return 0, nil
		case <-ctx.Done():
			return 0, ctx.Err()
		}
	}
}

// nextDue tells when the next task of the runner's pools is due, and whether one is being done, in whatever process.
func (r *Runner) nextDue(ctx context.Context) (next issuing.Instant, working bool, err error) {
	states, err := r.db.PoolStates(ctx)
	wall := issuing.At(r.wall())
	for _, s := range states {
		if r.pools[s.Pool] == nil {
			continue
		}
		if next == 0 || s.RunAt < next {
			next = s.RunAt
		}
		working = working || s.LeasedUntil > wall
	}
	return next, working, err
}

func (r *Runner) hasStopped() bool {
	select {
	case <-r.stopped:
		return true
	default:
		return false
	}
}

// describeRemaining says what is left to do.
func (r *Runner) describeRemaining(ctx context.Context) (string, error) {
	if r.hasStopped() {
		return "the process is being stopped", nil
	}
	ctx, cancel := context.WithTimeout(ctx, r.limits.databaseTimeout)
	defer cancel()
	open, err := r.db.OpenTasks(ctx)
	if err != nil {
		return "", err
	}
	now, wall := issuing.At(r.now()), issuing.At(r.wall())
	var first store.Task // of those that count: one at work, else the one that is due first
	for _, t := range open {
		switch {
		case r.pools[t.Pool] == nil:
		case t.LeasedUntil > wall:
			return fmt.Sprintf("a task of the kind %s is still being done", t.Kind), nil
		case first.ID == "":
			first = t
		}
	}
	switch {
	case first.ID == "":
		return "there was more to do than the time allowed", nil
	case first.RunAt <= now:
		return fmt.Sprintf("a task of the kind %s is due and was not begun", first.Kind), nil
	}
	return fmt.Sprintf("there is more to do than the time allowed; a task of the kind %s is next", first.Kind), nil
}
