package store

import (
	"context"
	"database/sql"
)

// Break changes rows behind the store's back, so that tests see what an audit makes of it.
func (db *DB) Break(ctx context.Context, statement string, args ...any) error {
	_, err := db.write.ExecContext(ctx, statement, args...)
	return err
}

// WritePool is the pool of connections that writes use.
func (db *DB) WritePool() *sql.DB { return db.write }
