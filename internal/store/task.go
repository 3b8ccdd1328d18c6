package store

import (
	"context"
	"math/rand/v2"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// TaskPool names a group of workers. Package tasks lists the pools.
type TaskPool string

// TaskKind names what a task does. Package tasks lists the kinds.
type TaskKind string

// Task is follow-up work, stored in the transaction that causes it and done afterwards, however often the process
// dies in between.
type Task struct {
	ID          string
	Pool        TaskPool // which pool of workers does it
	Queue       string   // tasks of a queue are done one at a time, in order of RunAt
	Kind        TaskKind // what to do
	Programme   issuing.ProgrammeID
	Subject     string // id of the noun that it is about; of a kind and subject there is at most one open task
	Attempts    int64  // including the running one
	RunAt       issuing.Instant
	LeasedUntil issuing.Instant
	Lease       string // who holds the lease; only they may finish or postpone it
	LastError   string
	CreatedAt   issuing.Instant
}

// Enqueue keeps a task to be done from its RunAt on. A task of the same kind and subject that is open stays as it is,
// unless somebody is doing it at this moment: who knows what they have read; then it is done once more.
func (tx *Tx) Enqueue(ctx context.Context, t Task, now issuing.Instant) error {
	err := tx.q.InsertTask(ctx, rows.InsertTaskParams{
		ID: issuing.NewID[string](), Pool: string(t.Pool), Queue: t.Queue, Kind: string(t.Kind), ProgrammeID: t.Programme,
		Subject: t.Subject, RunAt: t.RunAt, CreatedAt: now,
	})
	tx.pools[t.Pool] = true
	return wrapError("enqueue "+string(t.Kind), err)
}

// CancelTask takes a promise back, if it is open.
func (tx *Tx) CancelTask(ctx context.Context, kind TaskKind, subject string) error {
	return wrapError("cancel "+string(kind), tx.q.CancelTask(ctx, string(kind), subject))
}

func taskFromRow(row rows.Task) Task {
	return Task{
		ID: row.ID, Pool: TaskPool(row.Pool), Queue: row.Queue, Kind: TaskKind(row.Kind), Programme: row.ProgrammeID,
		Subject: row.Subject, Attempts: row.Attempts, RunAt: row.RunAt, LeasedUntil: row.LeasedUntil, Lease: row.Lease,
		LastError: row.LastError, CreatedAt: row.CreatedAt,
	}
}

// Leasing says which tasks are leased.
type Leasing struct {
	Pool         TaskPool
	Lease        string          // names the lease; one of its own for each call
	Due          issuing.Instant // tasks that are due by then; in a sandbox by a clock that can be ahead
	Now          issuing.Instant // by the system's clock, which tells the leases of processes that died
	Hold         time.Duration   // how long the lease lasts
	Most         int             // tasks in all
	PerProgramme int             // tasks of one programme that may be leased at once, in whatever process; 0: no bound
}

// LeaseTasks leases due tasks of a pool without a bound for a programme, where one clock tells both what is due and
// which leases have run out.
func (db *DB) LeaseTasks(
	ctx context.Context, pool TaskPool, lease string, now issuing.Instant, hold time.Duration, most int,
) ([]Task, error) {
	return db.LeaseDueTasks(ctx, Leasing{Pool: pool, Lease: lease, Due: now, Now: now, Hold: hold, Most: most})
}

// LeaseDueTasks leases due tasks of a pool, at most one of each queue. Programmes get their turn: the next task is of
// the one that has the fewest leased. Replicas that lease at the same time may exceed PerProgramme by what each of them
// takes.
func (db *DB) LeaseDueTasks(ctx context.Context, l Leasing) (tasks []Task, err error) {
	// Most calls find nothing. They do not take part in the contest for the right to write.
	waiting, err := db.q.ProgrammesWithDueTasks(ctx, string(l.Pool), l.Now, l.Due)
	if err != nil || len(waiting) == 0 {
		return nil, wrapError("find due tasks", err)
	}
	err = db.Write(ctx, func(tx *Tx) error {
		tasks = nil
		waiting, err := tx.q.ProgrammesWithDueTasks(ctx, string(l.Pool), l.Now, l.Due)
		if err != nil {
			return wrapError("find due tasks", err)
		}
		turns := make([]programmeTurn, len(waiting))
		for i, w := range waiting {
			turns[i] = programmeTurn{programme: issuing.ProgrammeID(w.ProgrammeID), leased: int(w.Leased)}
		}
		// A programme may have less to lease than it has places: then the others get the rest.
		for left := l.Most; left > 0; left = l.Most - len(tasks) {
			l.shareOut(turns, left)
			more := false
			for i := range turns {
				list, err := l.leaseFor(ctx, tx, &turns[i])
				if err != nil {
					return err
				}
				tasks = append(tasks, list...)
				more = more || len(list) > 0
			}
			if !more {
				break
			}
		}
		return nil
	})
	return tasks, err
}

// programmeTurn is what a programme has leased and may lease.
type programmeTurn struct {
	programme    issuing.ProgrammeID
	leased, most int
	exhausted    bool // there was less to lease than it had places
}

// shareOut gives each place to the programme that has the fewest. Between equals chance decides, or the one whose id
// comes first would always win.
func (l Leasing) shareOut(turns []programmeTurn, places int) {
	rand.Shuffle(len(turns), func(i, j int) { turns[i], turns[j] = turns[j], turns[i] })
	for range places {
		var next *programmeTurn
		for i := range turns {
			turn := &turns[i]
			if turn.exhausted || l.PerProgramme > 0 && turn.leased+turn.most >= l.PerProgramme {
				continue
			}
			if next == nil || turn.leased+turn.most < next.leased+next.most {
				next = turn
			}
		}
		if next == nil {
			return
		}
		next.most++
	}
}

// leaseFor leases what a programme may lease.
func (l Leasing) leaseFor(ctx context.Context, tx *Tx, turn *programmeTurn) ([]Task, error) {
	if turn.most == 0 {
		return nil, nil
	}
	list, err := tx.q.LeaseTasks(ctx, rows.LeaseTasksParams{
		Lease: l.Lease, Until: l.Now.Add(l.Hold), Now: l.Now, Due: l.Due, Pool: string(l.Pool), ProgrammeID: turn.programme,
		Most: int32(turn.most), // #nosec G115 -- a pool's size
	})
	if err != nil {
		return nil, wrapError("lease tasks", err)
	}
	turn.exhausted = len(list) < turn.most
	turn.leased, turn.most = turn.leased+len(list), 0
	return convertAll(list, taskFromRow), nil
}

// PoolState sums up the open tasks of a pool.
type PoolState struct {
	Pool        TaskPool
	RunAt       issuing.Instant // when the first of them is due
	LeasedUntil issuing.Instant // how long the last lease lasts; not after the present when nobody is at work
}

// PoolStates reads the state of every pool that has open tasks, all at the same moment.
func (r reads) PoolStates(ctx context.Context) ([]PoolState, error) {
	list, err := r.q.PoolStates(ctx)
	return convertAll(list, func(row rows.PoolStatesRow) PoolState {
		return PoolState{
			Pool: TaskPool(row.Pool), RunAt: issuing.Instant(row.RunAt), LeasedUntil: issuing.Instant(row.LeasedUntil),
		}
	}), wrapError("read pools", err)
}

// Finish ends a task, as it was claimed, whose promise is kept. One that was promised again meanwhile stays open.
func (tx *Tx) Finish(ctx context.Context, t Task) error {
	n, err := tx.finish(ctx, t)
	return requireOne("finish task", n, err)
}

func (tx *Tx) finish(ctx context.Context, t Task) (int64, error) {
	n, err := tx.q.FinishTask(ctx, t.ID, t.Lease, t.RunAt)
	if err != nil || n > 0 {
		return n, err
	}
	return tx.q.ReleaseTask(ctx, t.ID, t.Lease)
}

// FinishTask is Finish in a transaction of its own. A task whose lease has passed to another is left to them.
func (db *DB) FinishTask(ctx context.Context, t Task) error {
	return db.Write(ctx, func(tx *Tx) error {
		_, err := tx.finish(ctx, t)
		return wrapError("finish task", err)
	})
}

// PostponeTask gives a task back, to be tried again later. Waiting for something else does not count as an attempt.
func (db *DB) PostponeTask(ctx context.Context, t Task, runAt issuing.Instant, problem string, waiting bool) error {
	return db.Write(ctx, func(tx *Tx) error {
		var uncount int64
		if waiting {
			uncount = 1
		}
		_, err := tx.q.PostponeTask(ctx, rows.PostponeTaskParams{
			RunAt: runAt, LastError: problem, Uncount: uncount, ID: t.ID, Lease: t.Lease,
		})
		return wrapError("postpone task", err)
	})
}

// ExtendLease keeps a task out of everyone else's reach for longer. A task whose lease has passed to another is left
// to them.
func (db *DB) ExtendLease(ctx context.Context, t Task, until issuing.Instant) error {
	return db.Write(ctx, func(tx *Tx) error {
		return wrapError("extend lease", tx.q.ExtendLease(ctx, until, t.ID, t.Lease))
	})
}

// FreeLeases gives back, at the start of a process, what one that died had claimed. It is for a process that is known
// to be the only one at work on this database; where there are several, leases end by themselves.
func (db *DB) FreeLeases(ctx context.Context) error {
	return db.Write(ctx, func(tx *Tx) error { return wrapError("free leases", tx.q.FreeLeases(ctx)) })
}

// OpenTasks reads every open promise, soonest first.
func (r reads) OpenTasks(ctx context.Context) ([]Task, error) {
	list, err := r.q.OpenTasks(ctx)
	return convertAll(list, taskFromRow), wrapError("list tasks", err)
}
