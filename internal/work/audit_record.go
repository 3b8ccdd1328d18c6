package work

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/view"
)

// RecordChange keeps who changed a credential, a signing key or the standing of the unit's programme, and emits the
// event that tells the programme. The id, programme and time of the record are set here.
func (u *Unit) RecordChange(ctx context.Context, r issuing.AuditRecord) error {
	r.ID, r.ProgrammeID, r.CreatedAt = issuing.NewID[issuing.AuditRecordID](), u.ProgrammeID, u.Now()
	if err := u.InsertAuditRecord(ctx, r); err != nil {
		return err
	}
	return u.EmitEvent(ctx, view.ProgrammeUpdate(r))
}
