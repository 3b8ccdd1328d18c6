package app

import (
	"context"

	"github.com/offblocks/offblocks/internal/auditlog"
	"github.com/offblocks/offblocks/internal/issuing"
)

// SealAuditRecords seals the audit records that wait for it, and tells how many.
func (a *Administration) SealAuditRecords(ctx context.Context) (int, error) {
	return auditlog.Seal(ctx, a.db)
}

// VerifyAuditLog checks the audit log, and that it has what was noted of it earlier.
func (a *Administration) VerifyAuditLog(ctx context.Context, noted ...auditlog.Noted) (auditlog.Report, error) {
	return auditlog.Verify(ctx, a.db, noted...)
}

// ExportAuditLog gives the sealed audit records in order.
func (a *Administration) ExportAuditLog(ctx context.Context, give func(issuing.SealedAuditRecord) error) error {
	return auditlog.Export(ctx, a.db, give)
}
