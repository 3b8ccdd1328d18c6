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
}

type statement struct {
	query string
	args  []any
	tag   pgconn.CommandTag
	sent  bool
}

// Begin begins a transaction on a connection that nobody else uses until Commit or Rollback. It sends nothing yet.
func (b *Bridge) Begin(conn *pgx.Conn) *Tx {
	return &Tx{conn: conn, bridge: b, queued: []*statement{{query: "begin"}}}
}

// Commit sends what waits and commits. An error leaves it open whether the transaction was committed only where the connection broke.
func (t *Tx) Commit(ctx context.Context) error {
	if t.failed != nil {
		return t.failed
	}
	commit := &statement{query: "commit"}
	t.queued = append(t.queued, commit)
	if err := t.flush(ctx); err != nil {
		return err
	}
	if commit.tag.String() != "COMMIT" {
		t.failed = errors.New("the database rolled the transaction back")
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

// flush sends the statements that wait.
func (t *Tx) flush(ctx context.Context) error {
	_, err := t.send(ctx, nil)
	return err
}

func (t *Tx) query(ctx context.Context, query string, args []any) (*answer, error) {
	return t.send(ctx, &statement{query: query, args: args})
}

// send sends the statements that wait, and a query after them if there is one, in one round trip.
func (t *Tx) send(ctx context.Context, query *statement) (*answer, error) {
	if t.failed != nil {
		return nil, t.failed
	}
	batch := &pgx.Batch{}
	waited := t.queued
	for _, s := range waited {
		batch.Queue(s.query, s.args...)
	}
	if query != nil {
		batch.Queue(query.query, query.args...)
	}
	t.queued, t.begun = nil, true
	results := t.conn.SendBatch(ctx, batch)
	found, err := readResults(results, waited, query != nil)
	if closed := results.Close(); err == nil {
		err = closed
	}
	t.failed = err
	return found, err
}

func readResults(results pgx.BatchResults, waited []*statement, query bool) (*answer, error) {
	for _, s := range waited {
		tag, err := results.Exec()
		if err != nil {
			return nil, err
		}
		s.tag, s.sent = tag, true
	}
	if !query {
		return nil, nil
	}
	found, err := results.Query()
	if err != nil {
		return nil, err
	}
	return readAnswer(found)
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
		if err := r.tx.flush(r.ctx); err != nil {
			return 0, err
		}
	}
	return r.statement.tag.RowsAffected(), nil
}
