package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/offblocks/offblocks/internal/issuing"
)

// KeptRates is the newest document of exchange rates that was kept of a source; empty when none was.
func (r reads) KeptRates(ctx context.Context, source string) (string, error) {
	document, err := r.q.KeptRates(ctx, source)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return document, wrapError("read kept rates", err)
}

// KeepRates keeps a document of exchange rates, unless one of the same date or a later one is kept.
func (db *DB) KeepRates(ctx context.Context, source, document string, dated issuing.Instant) error {
	return db.Write(ctx, func(tx *Tx) error {
		return wrapError("keep rates", tx.q.KeepRates(ctx, source, document, dated))
	})
}
