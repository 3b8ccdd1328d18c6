package store

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// InsertAuditRecord keeps who changed what of a programme.
func (tx *Tx) InsertAuditRecord(ctx context.Context, r issuing.AuditRecord) error {
	return wrapError("add audit record", tx.q.InsertAuditRecord(ctx, rows.InsertAuditRecordParams(r)))
}

// AuditRecords reads the audit records of a programme, oldest first.
func (r reads) AuditRecords(ctx context.Context, p issuing.ProgrammeID) ([]issuing.AuditRecord, error) {
	list, err := r.q.AuditRecords(ctx, p)
	return convertAll(list, func(row rows.AuditRecord) issuing.AuditRecord { return issuing.AuditRecord(row) }),
		wrapError("list audit records", err)
}

// AuditRecordsOf reads the newest audit records about a subject of a programme, the newest first.
func (r reads) AuditRecordsOf(ctx context.Context, p issuing.ProgrammeID, subject string, most int32) ([]issuing.AuditRecord, error) {
	list, err := r.q.AuditRecordsOfSubject(ctx, p, subject, most)
	return convertAll(list, func(row rows.AuditRecord) issuing.AuditRecord { return issuing.AuditRecord(row) }),
		wrapError("list audit records", err)
}
