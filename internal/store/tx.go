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
}

func newTx(db rows.DBTX, postgres bool) *Tx {
	return &Tx{
		reads: reads{rows.New(db)}, db: db, postgres: postgres, pools: map[TaskPool]bool{},
		told: map[issuing.ProgrammeID]bool{}, days: map[bookKey]issuing.Units{},
	}
}

func (db *DB) writeOnce(ctx context.Context, do func(*Tx) error) (*Tx, error) {
	if db.postgres {
		return db.writePostgres(ctx, do)
	}
	return db.writeSQLite(ctx, do)
}

func (db *DB) writeSQLite(ctx context.Context, do func(*Tx) error) (*Tx, error) {
	sqlTx, err := db.write.BeginTx(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("begin: %w", err)
	}
	statements := db.writes.In(sqlTx)
	defer statements.End(ctx)
	defer func() { _ = sqlTx.Rollback() }() // after a commit this does nothing
	tx := newTx(statements, false)
	if err := tx.run(ctx, do); err != nil {
		return nil, err
	}
	if err := sqlTx.Commit(); err != nil {
		return nil, fmt.Errorf("commit: %w", err)
	}
	return tx, nil
}

func (db *DB) writePostgres(ctx context.Context, do func(*Tx) error) (done *Tx, err error) {
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
		tx := newTx(pipelined, true)
		if failed = tx.run(ctx, do); failed == nil {
			failed = wrapError("commit", pipelined.Commit(ctx))
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
func (tx *Tx) run(ctx context.Context, do func(*Tx) error) error {
	if err := do(tx); err != nil {
		return err
	}
	return tx.saveDays(ctx)
}
