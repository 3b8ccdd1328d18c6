package store

import (
	"context"
	"database/sql"
	"errors"
	"iter"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

type requestKey struct{}

// WithRequest is a context whose changes came by a request to the API: their audit records name it.
func WithRequest(ctx context.Context, id issuing.RequestID) context.Context {
	return context.WithValue(ctx, requestKey{}, id)
}

// InsertAuditRecord keeps who changed what of a programme. The record waits for its seal from then on. Its request is the
// context's (WithRequest).
func (tx *Tx) InsertAuditRecord(ctx context.Context, r issuing.AuditRecord) error {
	r.RequestID, _ = ctx.Value(requestKey{}).(issuing.RequestID)
	err := tx.q.InsertAuditRecord(ctx, rows.InsertAuditRecordParams(r))
	if err == nil {
		err = tx.q.InsertUnsealedAuditRecord(ctx, r.ID)
	}
	return wrapError("add audit record", err)
}

func auditRecords(list []rows.AuditRecord) []issuing.AuditRecord {
	return convertAll(list, func(row rows.AuditRecord) issuing.AuditRecord { return issuing.AuditRecord(row) })
}

// AuditRecords reads the audit records of a programme, oldest first.
func (r reads) AuditRecords(ctx context.Context, p issuing.ProgrammeID) ([]issuing.AuditRecord, error) {
	list, err := r.q.AuditRecords(ctx, p)
	return auditRecords(list), wrapError("list audit records", err)
}

// AuditRecordsOf reads the newest audit records about a subject of a programme, the newest first.
func (r reads) AuditRecordsOf(ctx context.Context, p issuing.ProgrammeID, subject string, most int32) ([]issuing.AuditRecord, error) {
	list, err := r.q.AuditRecordsOfSubject(ctx, p, subject, most)
	return auditRecords(list), wrapError("list audit records", err)
}

// AuditFilter narrows a list of audit records; empty fields narrow nothing.
type AuditFilter struct {
	Actor    issuing.Actor
	Action   issuing.AuditAction
	Operator string // name
	Subject  string // id
}

// ListAuditRecords lists the audit records of a programme, newest first; of none: those of the installation. Of their seals
// only sequence and hash are read.
func (r reads) ListAuditRecords(ctx context.Context, f AuditFilter, l List) iter.Seq2[issuing.SealedAuditRecord, error] {
	id := func(a issuing.SealedAuditRecord) string { return string(a.ID) }
	return readPages(l, id, func(q pageQuery) ([]issuing.SealedAuditRecord, error) {
		list, err := r.q.ListAuditRecords(ctx, rows.ListAuditRecordsParams{
			ProgrammeID: l.Programme, BeforeID: issuing.AuditRecordID(q.before), CreatedAfter: q.after, CreatedBefore: q.until,
			Actor: f.Actor, Action: f.Action, Operator: f.Operator, Subject: f.Subject, Page: q.most,
		})
		return convertAll(list, func(row rows.ListAuditRecordsRow) issuing.SealedAuditRecord {
			return issuing.SealedAuditRecord{
				AuditRecord: issuing.AuditRecord(row.AuditRecord), Seal: issuing.AuditSeal{Sequence: row.Sequence, Hash: row.Hash},
			}
		}), err
	})
}

// HasAuditRecord tells whether an audit record of an id was kept.
func (r reads) HasAuditRecord(ctx context.Context, id issuing.AuditRecordID) (bool, error) {
	found, err := r.q.AuditRecordExists(ctx, id)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return found, wrapError("look for audit record", err)
}
