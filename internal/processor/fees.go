package processor

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// SetPartnerTerms sets a programme's own fees from an instant on, in place of terms to come from the same instant. The answer
// is the schedule that then holds, with the platform's fee. Payments that are decided already keep their terms.
func (p *Processor) SetPartnerTerms(ctx context.Context, t issuing.PartnerTerms) (issuing.FeeSchedule, error) {
	return change(ctx, p, func(tx *store.Tx) (issuing.FeeSchedule, error) {
		t := t // as it was asked for, when the transaction is tried again
		if err := t.Check(p.instant()); err != nil {
			return issuing.FeeSchedule{}, err
		}
		if _, err := tx.Programme(ctx, t.ProgrammeID); err != nil {
			return issuing.FeeSchedule{}, err
		}
		if err := tx.SavePartnerTerms(ctx, t); err != nil {
			return issuing.FeeSchedule{}, err
		}
		return tx.FeeSchedule(ctx, t.ProgrammeID, t.EffectiveFrom)
	})
}

// DeletePartnerTerms drops a programme's terms that have yet to take effect.
func (p *Processor) DeletePartnerTerms(ctx context.Context, programme issuing.ProgrammeID, from issuing.Instant) error {
	return p.dropFees(ctx, from, func(tx *store.Tx) (bool, error) { return tx.DeletePartnerTerms(ctx, programme, from) })
}

// SetServiceFee sets the platform's fee for one programme from an instant on, in place of one to come from the same instant.
func (p *Processor) SetServiceFee(ctx context.Context, f issuing.ServiceFee) (issuing.FeeSchedule, error) {
	return change(ctx, p, func(tx *store.Tx) (issuing.FeeSchedule, error) {
		f := f
		if err := f.Check(p.instant()); err != nil {
			return issuing.FeeSchedule{}, err
		}
		if _, err := tx.Programme(ctx, f.ProgrammeID); err != nil {
			return issuing.FeeSchedule{}, err
		}
		if err := tx.SaveServiceFee(ctx, f); err != nil {
			return issuing.FeeSchedule{}, err
		}
		return tx.FeeSchedule(ctx, f.ProgrammeID, f.EffectiveFrom)
	})
}

// DeleteServiceFee drops a fee of the platform's for a programme that has yet to take effect.
func (p *Processor) DeleteServiceFee(ctx context.Context, programme issuing.ProgrammeID, from issuing.Instant) error {
	return p.dropFees(ctx, from, func(tx *store.Tx) (bool, error) { return tx.DeleteServiceFee(ctx, programme, from) })
}

func (p *Processor) dropFees(ctx context.Context, from issuing.Instant, drop func(tx *store.Tx) (bool, error)) error {
	_, err := change(ctx, p, func(tx *store.Tx) (none, error) {
		if from <= p.instant() {
			return none{}, issuing.Refuse(issuing.CodeFeesInvalid, "fees that have taken effect stay on record; set others from now on").On("/effectiveFrom")
		}
		had, err := drop(tx)
		if err == nil && !had {
			err = issuing.NotFound("schedule of fees to come")
		}
		return none{}, err
	})
	return err
}
