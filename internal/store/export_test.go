package store

import (
	"context"
	"database/sql"

	"github.com/offblocks/offblocks/internal/store/rows"
)

// Break changes rows behind the store's back, so that tests see what an audit makes of it.
func (db *DB) Break(ctx context.Context, statement string, args ...any) error {
	_, err := db.write.ExecContext(ctx, statement, args...)
	return err
}

// WritePool is the pool of connections that writes use.
func (db *DB) WritePool() *sql.DB { return db.write }

// explainer asks the database how it goes about each statement before it runs it.
type explainer struct {
	*sql.DB
	explain string
	tell    func(statement, plan string)
}

// Explaining reads the database, and tells how it goes about each statement.
func (db *DB) Explaining(tell func(statement, plan string)) reads {
	explain := "EXPLAIN QUERY PLAN "
	if db.postgres {
		explain = "EXPLAIN "
	}
	return reads{rows.New(explainer{db.read, explain, tell})}
}

func (e explainer) QueryContext(ctx context.Context, statement string, args ...any) (*sql.Rows, error) {
	if err := e.show(ctx, statement, args); err != nil {
		return nil, err
	}
	return e.DB.QueryContext(ctx, statement, args...)
}

func (e explainer) QueryRowContext(ctx context.Context, statement string, args ...any) *sql.Row {
	if err := e.show(ctx, statement, args); err != nil {
		e.tell(statement, "cannot be explained: "+err.Error())
	}
	return e.DB.QueryRowContext(ctx, statement, args...)
}

func (e explainer) show(ctx context.Context, statement string, args []any) error {
	list, err := e.DB.QueryContext(ctx, e.explain+statement, args...)
	if err != nil {
		return err
	}
	defer func() { _ = list.Close() }()
	columns, err := list.Columns()
	if err != nil {
		return err
	}
	plan := ""
	for list.Next() {
		line, into := "", make([]any, len(columns)) // the text comes last, on either database
		for i := range into {
			into[i] = new(any)
		}
		into[len(into)-1] = &line
		if err := list.Scan(into...); err != nil {
			return err
		}
		plan += line + "\n"
	}
	e.tell(statement, plan)
	return list.Err()
}
