// Package pipeline runs a transaction of PostgreSQL in few round trips. A statement that only writes is not sent by itself: it goes
// out together with the next statement whose answer is needed, or with the commit, and the database does them in order. So a verb
// that writes ten rows at its end waits once instead of ten times, while its locks are held.
//
// An error of a statement that waited is reported by the statement that it was sent with.
package pipeline

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// rollbackTimeout bounds how long undoing a transaction may take whose caller has gone.
const rollbackTimeout = 5 * time.Second

// Tx is a transaction. It is used by one goroutine, and has the methods that generated statements ask for.
type Tx struct {
	conn   *pgx.Conn
	bridge *Bridge
	queued []*statement
	begun  bool  // something was sent
	failed error // the first error: after it the database does nothing more for the transaction
	lane   *lane // the one that runs at this moment; nil outside of Together
	rounds int   // how many round trips there were
}

type statement struct {
	query  string
	args   []any
	asks   bool       // for rows
	like   *statement // an equal question in the same round trip, whose answer is taken
	answer *answer
	tag    pgconn.CommandTag
	sent   bool
}

// Begin begins a transaction on a connection that nobody else uses until Commit or Rollback. It sends nothing yet.
func (b *Bridge) Begin(conn *pgx.Conn) *Tx {
	return &Tx{conn: conn, bridge: b, queued: []*statement{{query: "begin"}}}
}

// ErrRolledBack says that the database has undone a transaction that was to be committed.
var ErrRolledBack = errors.New("the database rolled the transaction back")

// Commit sends what waits and commits. An error leaves it open whether the transaction was committed only where the connection broke.
func (t *Tx) Commit(ctx context.Context) error {
	if t.failed != nil {
		return fmt.Errorf("%w: %w", ErrRolledBack, t.failed)
	}
	commit := &statement{query: "commit"}
	t.queued = append(t.queued, commit)
	if t.flush(ctx); t.failed != nil {
		return t.failed
	}
	if commit.tag.String() != "COMMIT" {
		t.failed = ErrRolledBack
		return t.failed
	}
	return nil
}

// Rollback undoes a transaction that was not committed; after a commit it does nothing. An error says that the connection is not to be
// used again.
func (t *Tx) Rollback() error {
	t.queued = nil
	if t.failed == nil {
		t.failed = sql.ErrTxDone
	}
	if !t.begun || t.conn.IsClosed() || t.conn.PgConn().TxStatus() == 'I' {
		return nil
	}
	ctx, cancel := context.WithTimeout(context.Background(), rollbackTimeout)
	defer cancel()
	if _, err := t.conn.PgConn().Exec(ctx, "rollback").ReadAll(); err != nil {
		return fmt.Errorf("roll back: %w", err)
	}
	return nil
}

// ExecContext queues a statement. Asking the result how many rows it changed sends it.
func (t *Tx) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	if t.failed != nil {
		return nil, t.failed
	}
	s := &statement{query: query, args: args}
	t.queued = append(t.queued, s)
	if t.lane != nil {
		t.lane.root.wrote = t.rounds
	}
	return &result{tx: t, ctx: ctx, statement: s}, nil
}

// QueryContext sends what waits and the query, and reads all of the query's rows.
func (t *Tx) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	answer, err := t.query(ctx, query, args)
	if err != nil {
		return nil, err
	}
	return t.bridge.db.QueryContext(ctx, "", answer)
}

// QueryRowContext is QueryContext for the first row.
func (t *Tx) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	answer, err := t.query(ctx, query, args)
	if err != nil {
		return t.bridge.db.QueryRowContext(ctx, "", err)
	}
	return t.bridge.db.QueryRowContext(ctx, "", answer)
}

// PrepareContext is not offered: the connection keeps what it has prepared by itself.
func (*Tx) PrepareContext(context.Context, string) (*sql.Stmt, error) {
	return nil, errors.New("pipeline: a statement cannot be prepared by name")
}

// query asks for rows. What waits is sent with it.
func (t *Tx) query(ctx context.Context, query string, args []any) (*answer, error) {
	if t.failed != nil {
		return nil, t.failed
	}
	s := &statement{query: query, args: args, asks: true}
	s.like = t.equalQuestion(s)
	t.queued = append(t.queued, s)
	if err := t.await(ctx); err != nil {
		return nil, err
	}
	if s.like != nil {
		again := *s.like.answer
		return &again, nil
	}
	own := *s.answer
	return &own, nil
}

// await has what is queued sent: at once, or in a lane when all the others wait as well.
func (t *Tx) await(ctx context.Context) error {
	if t.lane != nil {
		t.lane.pause()
	} else {
		t.flush(ctx)
	}
	return t.failed
}

// flush sends the statements that wait, in one round trip.
func (t *Tx) flush(ctx context.Context) {
	if t.failed != nil {
		return
	}
	batch := &pgx.Batch{}
	waited := t.queued
	for _, s := range waited {
		if s.like == nil {
			batch.Queue(s.query, s.args...)
		}
	}
	t.queued, t.begun = nil, true
	t.rounds++
	results := t.conn.SendBatch(ctx, batch)
	err := readResults(results, waited)
	if closed := results.Close(); err == nil {
		err = closed
	}
	t.failed = err
}

func readResults(results pgx.BatchResults, waited []*statement) error {
	for _, s := range waited {
		var err error
		switch {
		case s.like != nil:
			continue
		case s.asks:
			var found pgx.Rows
			if found, err = results.Query(); err == nil {
				s.answer, err = readAnswer(found)
			}
		default:
			s.tag, err = results.Exec()
		}
		if err != nil {
			return err
		}
		s.sent = true
	}
	return nil
}

// result is what a statement that waits did.
type result struct {
	tx        *Tx
	ctx       context.Context //nolint:containedctx // database/sql asks for rows without one
	statement *statement
}

func (*result) LastInsertId() (int64, error) {
	return 0, errors.New("pipeline: PostgreSQL has no last inserted id")
}

// RowsAffected sends the statement, unless it was sent, and tells how many rows it changed.
func (r *result) RowsAffected() (int64, error) {
	if !r.statement.sent {
		if err := r.tx.await(r.ctx); err != nil {
			return 0, err
		}
	}
	return r.statement.tag.RowsAffected(), nil
}
