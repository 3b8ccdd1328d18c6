package work

import (
	"context"
	"time"

	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work/batch"
)

// NewWatched is New with a function that is told before each batch of decisions commits how many there are.
func NewWatched(db *store.DB, clock func() time.Time, commits func(ctx context.Context, size int)) *DB {
	run := runDecisions(db)
	return &DB{DB: db, clock: clock, decisions: batch.New(db.BatchesAtOnce(), mostDecisions,
		func(ctx context.Context, jobs []*batch.Job[decision], commit func() bool) []error {
			return run(ctx, jobs, func() bool {
				commits(ctx, len(jobs))
				return commit()
			})
		})}
}

// WaitingDecisions is how many decisions wait for a batch.
func (db *DB) WaitingDecisions() int { return db.decisions.Waiting() }
