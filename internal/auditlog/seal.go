// Package auditlog keeps the audit log: it seals audit records into a hash chain, checks the chain, and reads it out for
// others to check. It writes no audit record: who changes something does, in the transaction of the change.
package auditlog

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// batchSize is how many records one transaction seals, and how many are read at once.
const batchSize = 500

// Seal seals the audit records that wait, oldest first, and tells how many it sealed. Several processes may do it at once:
// they take turns.
func Seal(ctx context.Context, db *store.DB) (sealed int, err error) {
	for {
		// Most of the time nothing waits, which is seen without keeping others from writing.
		if waiting, err := db.UnsealedAuditRecords(ctx, 1); err != nil || len(waiting) == 0 {
			return sealed, err
		}
		var batch []issuing.AuditRecord
		err := db.Write(ctx, func(tx *store.Tx) error {
			last, err := tx.LockAuditSeals(ctx)
			if err != nil {
				return err
			}
			if batch, err = tx.UnsealedAuditRecords(ctx, batchSize); err != nil {
				return err
			}
			for _, r := range batch {
				last = r.SealAfter(last)
				if err := tx.InsertAuditSeal(ctx, last); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return sealed, err
		}
		sealed += len(batch)
	}
}
