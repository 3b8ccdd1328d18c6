// Package work is the unit of work that all verbs share: one transaction of the database with its time and its programme. A verb
// reads, lets the noun decide, writes, and leaves its event and its follow-up tasks in the same transaction. This package decides
// nothing about cards, money or chains, and makes no network call.
package work

import (
	"context"
	"errors"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work/batch"
)

// DB is the store together with the clock that verbs go by. Reads outside a unit of work use the store directly.
type DB struct {
	*store.DB
	clock     func() time.Time
	decisions *batch.Gatherer[decision]
}

// New joins a store and a clock.
func New(db *store.DB, clock func() time.Time) *DB {
	return &DB{DB: db, clock: clock, decisions: batch.New(db.BatchesAtOnce(), mostDecisions, runDecisions(db))}
}

// Clock reads the clock.
func (db *DB) Clock() time.Time { return db.clock() }

// Now reads the clock as an instant.
func (db *DB) Now() issuing.Instant { return issuing.At(db.clock()) }

// AllProgrammes is the programme of a unit of work that concerns several, or none. For makes a part of it one programme's.
const AllProgrammes issuing.ProgrammeID = ""

// Unit is a unit of work. It is good until its function returns, and is used by one goroutine.
type Unit struct {
	*store.Tx
	ProgrammeID issuing.ProgrammeID // whose nouns it changes; its tasks are this programme's
	time        *unitTime
}

type unitTime struct {
	clock func() time.Time
	now   issuing.Instant
}

// peek is the time of the unit if it was asked for, otherwise that of the clock: reading a balance does not fix the unit's time, which
// is that after the last lock.
func (t *unitTime) peek() issuing.Instant {
	if t.now != 0 {
		return t.now
	}
	return issuing.At(t.clock())
}

// Now is the time of the unit: the same however often it is asked for. It is read from the clock the first time, which verbs do
// after they have locked what they change. So of two verbs that change one noun, the later one has the later time, although it may
// have begun first and waited.
func (u *Unit) Now() issuing.Instant {
	if u.time.now == 0 {
		u.time.now = issuing.At(u.time.clock())
	}
	return u.time.now
}

// For is the same unit of work, for the nouns of one programme.
func (u *Unit) For(programme issuing.ProgrammeID) *Unit {
	return &Unit{Tx: u.Tx, ProgrammeID: programme, time: u.time}
}

// Recorder keeps what a request was answered with, in the same transaction as its effect.
type Recorder interface {
	// Begin refuses the transaction when the request may not have an effect (any more).
	Begin(ctx context.Context, tx *store.Tx) error
	// Record keeps the answer: the verb's result, or a refusal that changed something.
	Record(ctx context.Context, tx *store.Tx, result any, refusal error) error
}

type recorderKey struct{}

// WithRecorder makes the next verb called with the context record its answer.
func WithRecorder(ctx context.Context, r Recorder) context.Context {
	return context.WithValue(ctx, recorderKey{}, r)
}

// HasRecorder tells whether the context's recorder keeps who did what. A verb that keeps an audit record of its own leaves it to that.
func HasRecorder(ctx context.Context) bool { return ctx.Value(recorderKey{}) != nil }

// BeginRequest lets the context's recorder refuse a transaction that is only a part of what its request asks for, and so records no
// answer.
func BeginRequest(ctx context.Context, tx *store.Tx) error {
	if recorder, _ := ctx.Value(recorderKey{}).(Recorder); recorder != nil {
		return recorder.Begin(ctx, tx)
	}
	return nil
}

// Do runs a verb as a unit of work of a programme, and records its answer if the context has a recorder. A refusal undoes it, unless
// the refusal is one to keep (issuing.Error.Keep). The verb runs again after a lost race, so it does nothing but use its unit.
func Do[T any](ctx context.Context, db *DB, programme issuing.ProgrammeID, verb func(u *Unit) (T, error)) (T, error) {
	v := &verbRun[T]{db: db, programme: programme, verb: verb}
	if err := db.Write(ctx, func(tx *store.Tx) error { return v.run(ctx, tx) }); err != nil {
		return v.result, err
	}
	return v.result, v.refusal
}

// verbRun is a verb with what came of it.
type verbRun[T any] struct {
	db        *DB
	programme issuing.ProgrammeID
	verb      func(u *Unit) (T, error)
	result    T
	refusal   error // of those to keep
}

// run runs the verb in a transaction. An error undoes what it did.
func (v *verbRun[T]) run(ctx context.Context, tx *store.Tx) error {
	if err := BeginRequest(ctx, tx); err != nil {
		return err
	}
	v.result, v.refusal = v.verb(&Unit{Tx: tx, ProgrammeID: v.programme, time: &unitTime{clock: v.db.clock}})
	var kept *issuing.Error
	if v.refusal != nil && (!errors.As(v.refusal, &kept) || !kept.Kept) {
		return v.refusal
	}
	if recorder, _ := ctx.Value(recorderKey{}).(Recorder); recorder != nil {
		return recorder.Record(ctx, tx, v.result, v.refusal)
	}
	return nil
}

// Run is Do for a verb that answers nothing.
func Run(ctx context.Context, db *DB, programme issuing.ProgrammeID, verb func(u *Unit) error) error {
	_, err := Do(ctx, db, programme, func(u *Unit) (struct{}, error) { return struct{}{}, verb(u) })
	return err
}
