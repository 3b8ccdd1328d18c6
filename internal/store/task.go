package store

import (
	"context"
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

// LeaseTasks leases up to most due tasks of a pool, at most one of each queue, where one clock tells both what is due
// and which leases have run out.
func (db *DB) LeaseTasks(
	ctx context.Context, pool TaskPool, lease string, now issuing.Instant, hold time.Duration, most int,
) ([]Task, error) {
	return db.LeaseDueTasks(ctx, pool, lease, now, now, hold, most)
}

// LeaseDueTasks is Claim by two clocks: what is due may be told by one that is moved ahead, and leases, which tell of
// processes that died, by the system's.
func (db *DB) LeaseDueTasks(
	ctx context.Context, pool TaskPool, lease string, due, now issuing.Instant, hold time.Duration, most int,
) (tasks []Task, err error) {
	err = db.Write(ctx, func(tx *Tx) error {
		list, err := tx.q.LeaseTasks(ctx, rows.LeaseTasksParams{
			Lease: lease, Until: now.Add(hold), Now: now, Due: due, Pool: string(pool),
			Most: int32(most), // #nosec G115 -- a pool's size
		})
		tasks = convertAll(list, taskFromRow)
		return wrapError("lease tasks", err)
	})
	return tasks, err
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
