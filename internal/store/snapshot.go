package store

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/offblocks/offblocks/internal/store/rows"
)

// Snapshot is everything that can be read, as it stood at one moment.
type Snapshot struct{ reads }

// ReadSnapshot reads several things as of one moment. It holds up nobody who writes.
func (db *DB) ReadSnapshot(ctx context.Context, read func(Snapshot) error) error {
	tx, err := db.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true, Isolation: db.snapshot()})
	if err != nil {
		return fmt.Errorf("look: %w", err)
	}
	defer func() { _ = tx.Rollback() }() // nothing was written
	if db.postgres {
		return read(Snapshot{reads{rows.New(tx)}})
	}
	return read(Snapshot{reads{rows.New(withoutRowLocks{tx})}})
}
