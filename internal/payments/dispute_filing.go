package payments

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

// DisputeFiled notes that the card's issuer has a dispute, under a name of its own. It changes nothing of a dispute
// that does not wait for that any more, as after a withdrawal.
func (s *Service) DisputeFiled(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.DisputeID, partner, token string,
) error {
	return s.changeFiling(ctx, programme, id, issuing.FilingPending, func(_ *work.Unit, d *issuing.Dispute) error {
		d.Filing = issuing.FilingDone
		if d.PartnerToken == "" {
			d.Partner, d.PartnerToken = partner, token
		}
		return nil
	})
}

// DisputeWithdrawnAtIssuer notes that the card's issuer knows that a dispute was withdrawn.
func (s *Service) DisputeWithdrawnAtIssuer(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.DisputeID,
) error {
	return s.changeFiling(ctx, programme, id, issuing.FilingWithdrawing, func(_ *work.Unit, d *issuing.Dispute) error {
		d.Filing = issuing.FilingWithdrawn
		return nil
	})
}

// FilingRefused files the finding that the card's issuer does not do what it was asked about a dispute while the
// filing stood as asked. The reason is for the operator.
func (s *Service) FilingRefused(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.DisputeID, asked issuing.DisputeFiling, reason string,
) error {
	return s.changeFiling(ctx, programme, id, asked, func(u *work.Unit, d *issuing.Dispute) error {
		d.Filing = issuing.FilingRefused
		if d.IsDecided() && asked == issuing.FilingPending {
			return nil // the network has decided meanwhile
		}
		return u.FileFinding(ctx, notFiled(*d, reason))
	})
}

func (s *Service) changeFiling(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.DisputeID, from issuing.DisputeFiling,
	change func(u *work.Unit, d *issuing.Dispute) error,
) error {
	_, err := s.changeDispute(ctx, programme, id, func(u *work.Unit, d *issuing.Dispute) error {
		if d.Filing != from {
			return nil
		}
		d.UpdatedAt = u.Now()
		if err := u.CancelTask(ctx, tasks.FileDispute, string(id)); err != nil {
			return err
		}
		return change(u, d)
	})
	return err
}

func notFiled(d issuing.Dispute, reason string) issuing.Finding {
	return issuing.Finding{
		Kind: issuing.FindingDispute, ProgrammeID: d.ProgrammeID, AccountID: d.AccountID, Subject: string(d.ID),
		Detail:  "the card's issuer refuses to file or to withdraw a dispute: " + reason,
		Figures: map[string]string{"dispute": string(d.Status), "amount": d.Amount.String() + " " + d.Currency},
	}
}
