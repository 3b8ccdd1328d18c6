package store

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// FeeSchedule reads the schedule of a programme that is in force at an instant.
func (r reads) FeeSchedule(
	ctx context.Context, p issuing.ProgrammeID, at issuing.Instant,
) (issuing.FeeSchedule, error) {
	row, err := r.q.FeeScheduleAt(ctx, p, at)
	if err != nil {
		_, err = notFoundOr("programme", p, row, err)
		return issuing.FeeSchedule{}, err
	}
	var terms *issuing.PartnerTerms
	if row.HasTerms {
		terms = &issuing.PartnerTerms{
			ProgrammeID: p, EffectiveFrom: issuing.Instant(row.TermsFrom), PartnerFixed: issuing.Units(row.PartnerFixed),
			PartnerBPS: row.PartnerBPS, SpreadBPS: row.SpreadBPS, CreatedAt: issuing.Instant(row.TermsCreated),
		}
	}
	var fee *issuing.ServiceFee
	if row.HasFee {
		fee = &issuing.ServiceFee{
			ProgrammeID: p, EffectiveFrom: issuing.Instant(row.FeeFrom), BPS: row.BPS, CreatedAt: issuing.Instant(row.FeeCreated),
		}
	}
	return programmeFromRow(row.Programme).FeeSchedule(terms, fee), nil
}

// FeeSchedules reads all schedules of a programme, those to come included, newest first; the last is the one that it
// was founded with.
func (r reads) FeeSchedules(ctx context.Context, p issuing.ProgrammeID) ([]issuing.FeeSchedule, error) {
	programme, err := r.Programme(ctx, p)
	if err != nil {
		return nil, err
	}
	terms, err := r.q.PartnerTerms(ctx, p)
	if err != nil {
		return nil, wrapError("list partner terms", err)
	}
	fees, err := r.q.ServiceFees(ctx, p)
	if err != nil {
		return nil, wrapError("list service fees", err)
	}
	return issuing.FeeSchedules(programme,
		convertAll(terms, func(row rows.PartnerTerm) issuing.PartnerTerms { return issuing.PartnerTerms(row) }),
		convertAll(fees, func(row rows.ServiceFee) issuing.ServiceFee { return issuing.ServiceFee(row) })), nil
}

// SavePartnerTerms keeps a programme's terms, in place of those from the same instant on.
func (tx *Tx) SavePartnerTerms(ctx context.Context, t issuing.PartnerTerms) error {
	return wrapError("save partner terms", tx.q.SavePartnerTerms(ctx, rows.SavePartnerTermsParams(t)))
}

// DeletePartnerTerms removes a programme's terms and tells whether there were any from that instant on.
func (tx *Tx) DeletePartnerTerms(
	ctx context.Context, p issuing.ProgrammeID, from issuing.Instant,
) (had bool, err error) {
	n, err := tx.q.DeletePartnerTerms(ctx, p, from)
	return n > 0, wrapError("delete partner terms", err)
}

// SaveServiceFee keeps the platform's fee for a programme, in place of the one from the same instant on.
func (tx *Tx) SaveServiceFee(ctx context.Context, f issuing.ServiceFee) error {
	return wrapError("save service fee", tx.q.SaveServiceFee(ctx, f.ProgrammeID, f.EffectiveFrom, f.BPS, f.CreatedAt))
}

// DeleteServiceFee removes the platform's fee for a programme and tells whether there was one from that instant on.
func (tx *Tx) DeleteServiceFee(ctx context.Context, p issuing.ProgrammeID, from issuing.Instant) (had bool, err error) {
	n, err := tx.q.DeleteServiceFee(ctx, p, from)
	return n > 0, wrapError("delete service fee", err)
}
