package store

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// UnsealedAuditRecords reads at most so many audit records that wait for their seals, oldest first.
func (r reads) UnsealedAuditRecords(ctx context.Context, most int32) ([]issuing.AuditRecord, error) {
	list, err := r.q.UnsealedAuditRecords(ctx, most)
	return auditRecords(list), wrapError("list audit records without seals", err)
}

// LockAuditSeals keeps other transactions from sealing until this one ends, and reads the last seal: zero if there is none.
func (tx *Tx) LockAuditSeals(ctx context.Context) (last issuing.AuditSeal, err error) {
	if tx.postgres { // SQLite has one writer
		var void string
		const lock = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text"
		if err := tx.db.QueryRowContext(ctx, lock, "audit_seals").Scan(&void); err != nil {
			return last, wrapError("lock audit seals", err)
		}
	}
	list, err := tx.q.LastAuditSeal(ctx)
	if err != nil || len(list) == 0 {
		return last, wrapError("read last audit seal", err)
	}
	return issuing.AuditSeal(list[0]), nil
}

// InsertAuditSeal seals an audit record, which waits for it no longer.
func (tx *Tx) InsertAuditSeal(ctx context.Context, s issuing.AuditSeal) error {
	err := tx.q.InsertAuditSeal(ctx, s.Sequence, s.RecordID, s.PreviousHash, s.Hash)
	if err == nil {
		err = tx.q.DeleteUnsealedAuditRecord(ctx, s.RecordID)
	}
	return wrapError("seal audit record", err)
}

// SealedAuditRecords reads at most so many seals behind a sequence, in order, each with the record that it names. The record
// is zero if there is none.
func (s Snapshot) SealedAuditRecords(ctx context.Context, after int64, most int32) ([]issuing.SealedAuditRecord, error) {
	seals, err := s.q.AuditSealsAfter(ctx, after, most)
	if err != nil || len(seals) == 0 {
		return nil, wrapError("list audit seals", err)
	}
	list, err := s.q.SealedAuditRecords(ctx, after, seals[len(seals)-1].Sequence)
	records := make(map[issuing.AuditRecordID]issuing.AuditRecord, len(list))
	for _, row := range list {
		records[row.ID] = issuing.AuditRecord(row)
	}
	return convertAll(seals, func(row rows.AuditSeal) issuing.SealedAuditRecord {
		return issuing.SealedAuditRecord{AuditRecord: records[row.RecordID], Seal: issuing.AuditSeal(row)}
	}), wrapError("list sealed audit records", err)
}

// CountUnsealedAuditRecords counts the audit records that wait for their seals.
func (s Snapshot) CountUnsealedAuditRecords(ctx context.Context) (int64, error) {
	n, err := s.q.CountUnsealedAuditRecords(ctx)
	return n, wrapError("count audit records without seals", err)
}

// StrayAuditRecord is an audit record that has no seal and does not wait for one, so that it came past InsertAuditRecord;
// empty: there is none.
func (s Snapshot) StrayAuditRecord(ctx context.Context) (issuing.AuditRecordID, error) {
	list, err := s.q.AuditRecordOutsideLog(ctx)
	return firstOf(list), wrapError("look for stray audit records", err)
}

// LostAuditRecord is the id of an audit record that waits for its seal and is not there; empty: there is none.
func (s Snapshot) LostAuditRecord(ctx context.Context) (issuing.AuditRecordID, error) {
	list, err := s.q.UnsealedWithoutAuditRecord(ctx)
	return firstOf(list), wrapError("look for lost audit records", err)
}

func firstOf[T any](list []T) (first T) {
	if len(list) > 0 {
		first = list[0]
	}
	return first
}
