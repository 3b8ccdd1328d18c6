// Package prepared keeps SQLite's statements compiled. Its driver compiles a statement anew each time that it is given a text.
package prepared

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"sync"
)

// lockingClauses are no part of SQLite's language: a writing transaction holds the only write lock there is.
var lockingClauses = strings.NewReplacer(" FOR UPDATE SKIP LOCKED", "", " FOR UPDATE", "")

// Text is a statement as SQLite understands it.
func Text(query string) string {
	// The driver keeps compiled only what nothing follows, not even a line's end.
	return strings.TrimRight(lockingClauses.Replace(query), "; \n\t")
}

// Statements are the compiled statements of one database. They end with it.
type Statements struct {
	db    *sql.DB
	known sync.Map // the text as it is asked for: *sql.Stmt
}

// New keeps the statements of a database.
func New(db *sql.DB) *Statements { return &Statements{db: db} }

func (s *Statements) compiled(query string) *sql.Stmt {
	known, _ := s.known.Load(query)
	stmt, _ := known.(*sql.Stmt)
	return stmt
}

func (s *Statements) compile(ctx context.Context, query string) (*sql.Stmt, error) {
	if known := s.compiled(query); known != nil {
		return known, nil
	}
	made, err := s.db.PrepareContext(ctx, Text(query))
	if err != nil {
		return nil, err
	}
	if _, known := s.known.LoadOrStore(query, made); known {
		return s.compiled(query), made.Close()
	}
	return made, nil
}

// ExecContext runs a statement on the database.
func (s *Statements) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	stmt, err := s.compile(ctx, query)
	if err != nil {
		return nil, err
	}
	return stmt.ExecContext(ctx, args...)
}

// QueryContext runs a query on the database.
func (s *Statements) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	stmt, err := s.compile(ctx, query)
	if err != nil {
		return nil, err
	}
	return stmt.QueryContext(ctx, args...)
}

// QueryRowContext runs a query on the database, for its first row.
func (s *Statements) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	stmt, err := s.compile(ctx, query)
	if err != nil {
		return s.db.QueryRowContext(ctx, Text(query), args...) // which has the error
	}
	return stmt.QueryRowContext(ctx, args...)
}

var errByName = errors.New("prepared: statements are kept by their text")

// PrepareContext is not offered.
func (*Statements) PrepareContext(context.Context, string) (*sql.Stmt, error) { return nil, errByName }

// Tx runs statements in a transaction. It is used by one goroutine.
type Tx struct {
	statements *Statements
	tx         *sql.Tx
	unknown    []string
}

// In runs statements in a transaction of their database.
func (s *Statements) In(tx *sql.Tx) *Tx { return &Tx{statements: s, tx: tx} }

// End compiles what the transaction met for the first time. It is called after the transaction has ended, as compiling needs a
// connection, and the transaction may have held the only one. A statement that cannot be compiled is met again.
func (t *Tx) End(ctx context.Context) {
	for _, query := range t.unknown {
		_, _ = t.statements.compile(ctx, query)
	}
}

// statement is a compiled statement within the transaction; nil the first time that it is met.
func (t *Tx) statement(ctx context.Context, query string) *sql.Stmt {
	stmt := t.statements.compiled(query)
	if stmt == nil {
		t.unknown = append(t.unknown, query)
		return nil
	}
	return t.tx.StmtContext(ctx, stmt)
}

// ExecContext runs a statement in the transaction.
func (t *Tx) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	if stmt := t.statement(ctx, query); stmt != nil {
		return stmt.ExecContext(ctx, args...)
	}
	return t.tx.ExecContext(ctx, Text(query), args...)
}

// QueryContext runs a query in the transaction.
func (t *Tx) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if stmt := t.statement(ctx, query); stmt != nil {
		return stmt.QueryContext(ctx, args...)
	}
	return t.tx.QueryContext(ctx, Text(query), args...)
}

// QueryRowContext runs a query in the transaction, for its first row.
func (t *Tx) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	if stmt := t.statement(ctx, query); stmt != nil {
		return stmt.QueryRowContext(ctx, args...)
	}
	return t.tx.QueryRowContext(ctx, Text(query), args...)
}

// PrepareContext is not offered.
func (*Tx) PrepareContext(context.Context, string) (*sql.Stmt, error) { return nil, errByName }
