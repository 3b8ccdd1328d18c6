package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5/stdlib"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Tx is a transaction: everything that can be read, and everything that can be written.
type Tx struct {
	reads
	db       rows.DBTX
	postgres bool
	pools    map[TaskPool]bool            // in which it promised tasks
	told     map[issuing.ProgrammeID]bool // which have new events
	days     map[bookKey]issuing.Units    // what its entries change in the books' days
	decided  *[]madeDecision              // shared by the parts of a transaction, like the maps
	// references are those of which its parts have locked the messages; nil where it has no parts.
	references map[string]bool
	together   runTogether
}

// runTogether runs functions on a transaction that do not depend on each other. The first error is returned.
type runTogether func(ctx context.Context, do ...func() error) error

func newTx(db rows.DBTX, postgres bool, together runTogether) *Tx {
	return &Tx{
		reads: reads{rows.New(db)}, db: db, postgres: postgres, pools: map[TaskPool]bool{},
		told: map[issuing.ProgrammeID]bool{}, days: map[bookKey]issuing.Units{}, decided: new([]madeDecision), together: together,
	}
}

// Together runs functions that read and write in the transaction and do not depend on each other, one at a time. What they
// ask the database goes out in few round trips: on PostgreSQL a function pauses where it needs an answer, and others go on.
// After an error others may be left out; the first error is returned.
func (tx *Tx) Together(ctx context.Context, do ...func() error) error { return tx.together(ctx, do...) }

// inTurn is what there is to gain without round trips: nothing.
func inTurn(_ context.Context, do ...func() error) error {
	for _, f := range do {
		if err := f(); err != nil {
			return err
		}
	}
	return nil
}

// attempt is a transaction that is tried once.
type attempt struct {
	do     func(*Tx) error
	shared bool        // by several who do not wait for long for others
	commit func() bool // asked before the commit, which from then on nothing stops; nil: the context may
}

func (db *DB) writeOnce(ctx context.Context, a attempt) (*Tx, error) {
	if db.postgres {
		return db.writePostgres(ctx, a)
	}
	return db.writeSQLite(ctx, a)
}

func (db *DB) writeSQLite(ctx context.Context, a attempt) (*Tx, error) {
	whole := ctx
	if a.commit != nil {
		whole = context.WithoutCancel(ctx) // it would undo the transaction behind our back
	}
	sqlTx, err := db.write.BeginTx(whole, nil)
	if err != nil {
		return nil, fmt.Errorf("begin: %w", err)
	}
	statements := db.writes.In(sqlTx)
	defer statements.End(whole)
	defer func() { _ = sqlTx.Rollback() }() // after a commit this does nothing
	tx := newTx(statements, false, inTurn)
	if err := tx.run(ctx, a); err != nil {
		return nil, err
	}
	if err := sqlTx.Commit(); err != nil {
		return nil, commitError(err)
	}
	return tx, nil
}

func (db *DB) writePostgres(ctx context.Context, a attempt) (done *Tx, err error) {
	conn, err := db.write.Conn(ctx)
	if err != nil {
		return nil, fmt.Errorf("begin: %w", err)
	}
	defer func() { _ = conn.Close() }() // it goes back to the pool
	var failed error
	err = conn.Raw(func(driverConn any) error {
		pgConn, ok := driverConn.(*stdlib.Conn)
		if !ok {
			return fmt.Errorf("the driver's connection is a %T", driverConn)
		}
		pipelined := db.bridge.Begin(pgConn.Conn())
		tx := newTx(pipelined, true, pipelined.Together)
		if a.shared {
			tx.references = map[string]bool{}
			_, _ = pipelined.ExecContext(ctx, patience) // sent with the first query, which has its error
		}
		if failed = tx.run(ctx, a); failed == nil {
			whole := ctx
			if a.commit != nil {
				whole = context.WithoutCancel(ctx)
			}
			failed = commitError(pipelined.Commit(whole))
		}
		done = tx
		if err := pipelined.Rollback(); err != nil { // after a commit it does nothing
			return errors.Join(driver.ErrBadConn, err) // the pool forgets the connection
		}
		return nil
	})
	if failed != nil {
		return nil, failed
	}
	return done, err
}

// run does the work of a transaction, short of its commit.
func (tx *Tx) run(ctx context.Context, a attempt) error {
	if err := a.do(tx); err != nil {
		return err
	}
	if err := tx.saveDays(ctx); err != nil {
		return err
	}
	if a.commit != nil && !a.commit() {
		return errNotCommitted
	}
	return nil
}
