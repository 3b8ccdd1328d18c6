package work

import (
	"context"
	"errors"
	"fmt"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work/batch"
)

// mostDecisions is how many decisions share a transaction at most.
const mostDecisions = 64

// decision is what is decided about a card.
type decision struct {
	card issuing.CardID
	run  func(tx *store.Tx) error
}

// Decide is Do for a verb that decides about a card. Decisions that come while others are being made share a transaction of
// the database: one begins, is locked and commits for all of them. Each has its own unit, answer and outcome. What would
// undo the transaction for the others, or have them wait, is run again in one of its own.
//
// A context that ends is heeded as by Do: its decision is then not made, or it is not known whether it was committed.
func Decide[T any](
	ctx context.Context, db *DB, programme issuing.ProgrammeID, card issuing.CardID, verb func(u *Unit) (T, error),
) (T, error) {
	v := &verbRun[T]{db: db, programme: programme, verb: verb}
	run := func(tx *store.Tx) error { return v.run(ctx, tx) }
	err := db.decisions.Do(ctx, string(card), decision{card, run}, func() error { return db.Write(ctx, run) })
	switch {
	case err != nil && ctx.Err() != nil: // whoever decides may not be through
		var nothing T
		return nothing, err
	case err != nil:
		return v.result, err
	}
	return v.result, v.refusal
}

// runDecisions makes a batch of decisions in one transaction.
func runDecisions(db *store.DB) batch.Run[decision] {
	return func(ctx context.Context, jobs []*batch.Job[decision], commit func() bool) []error {
		parts := make([]store.Part, len(jobs))
		for i, job := range jobs {
			parts[i] = store.Part{Card: job.Payload.card, Begin: job.Begin, Do: job.Payload.run}
		}
		outcomes := db.WriteBatch(ctx, parts, commit)
		for i, err := range outcomes {
			if errors.Is(err, store.ErrUndone) {
				outcomes[i] = fmt.Errorf("%w: %w", batch.ErrAlone, err)
			}
		}
		return outcomes
	}
}
