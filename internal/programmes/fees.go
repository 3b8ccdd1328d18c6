package programmes

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// SetPartnerTerms sets a programme's own fees from an instant on, in place of terms to come from the same instant. The answer
// is the schedule that then holds, with the platform's fee. Payments that are decided already keep their terms.
func (s *Service) SetPartnerTerms(ctx context.Context, t issuing.PartnerTerms) (issuing.FeeSchedule, error) {
	return work.Do(ctx, s.db, t.ProgrammeID, func(u *work.Unit) (issuing.FeeSchedule, error) {
		t := t // as it was asked for, when the transaction is tried again
		if err := t.Check(u.Now()); err != nil {
			return issuing.FeeSchedule{}, err
		}
		if _, err := u.Programme(ctx, t.ProgrammeID); err != nil {
			return issuing.FeeSchedule{}, err
		}
		if err := u.SavePartnerTerms(ctx, t); err != nil {
			return issuing.FeeSchedule{}, err
		}
		return u.FeeSchedule(ctx, t.ProgrammeID, t.EffectiveFrom)
	})
}

// DeletePartnerTerms drops a programme's terms that have yet to take effect.
func (s *Service) DeletePartnerTerms(ctx context.Context, programme issuing.ProgrammeID, from issuing.Instant) error {
	return s.dropFees(ctx, programme, from, func(u *work.Unit) (bool, error) { return u.DeletePartnerTerms(ctx, programme, from) })
}

// SetServiceFee sets the platform's fee for one programme from an instant on, in place of one to come from the same instant.
func (s *Service) SetServiceFee(ctx context.Context, f issuing.ServiceFee) (issuing.FeeSchedule, error) {
	return work.Do(ctx, s.db, f.ProgrammeID, func(u *work.Unit) (issuing.FeeSchedule, error) {
		f := f
		if err := f.Check(u.Now()); err != nil {
			return issuing.FeeSchedule{}, err
		}
		if _, err := u.Programme(ctx, f.ProgrammeID); err != nil {
			return issuing.FeeSchedule{}, err
		}
		if err := u.SaveServiceFee(ctx, f); err != nil {
			return issuing.FeeSchedule{}, err
		}
		return u.FeeSchedule(ctx, f.ProgrammeID, f.EffectiveFrom)
	})
}

// DeleteServiceFee drops a fee of the platform's for a programme that has yet to take effect.
func (s *Service) DeleteServiceFee(ctx context.Context, programme issuing.ProgrammeID, from issuing.Instant) error {
	return s.dropFees(ctx, programme, from, func(u *work.Unit) (bool, error) { return u.DeleteServiceFee(ctx, programme, from) })
}

func (s *Service) dropFees(ctx context.Context, programme issuing.ProgrammeID, from issuing.Instant,
	drop func(u *work.Unit) (bool, error),
) error {
	return work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		if from <= u.Now() {
			return issuing.Refuse(issuing.CodeFeesInvalid, "fees that have taken effect stay on record; set others from now on").On("/effectiveFrom")
		}
		had, err := drop(u)
		if err == nil && !had {
			err = issuing.NotFound("schedule of fees to come", "")
		}
		return err
	})
}
