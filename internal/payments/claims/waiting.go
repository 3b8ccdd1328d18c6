package claims

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work"
)

// finishWaiting moves on what waited for a claim: transactions that are paid, and the authorisation once all is done.
func finishWaiting(ctx context.Context, u *work.Unit, c issuing.Claim) error {
	list, err := u.TransactionsOfClaim(ctx, c.ID)
	if err != nil {
		return err
	}
	for _, t := range list {
		switch {
		case t.Status == issuing.TransactionProcessing && c.Paid.Total() >= t.SettlesAt:
			err = t.Process(u.Now())
		case t.Status == issuing.TransactionReversing && t.ClaimID == string(t.ID) && t.Direction == issuing.Credit && c.Done():
			err = t.FinishReversal(u.Now())
		case t.ReversalWaits && t.Direction == issuing.Debit && c.Paid.Total() >= t.SettlesAt && c.Surplus() == 0:
			t.ReversalWaits = false
			if t.GivesBackUnits() > 0 { // a part had been paid, and the operator gives it back
				if err := u.UpdateTransaction(ctx, &t); err != nil {
					return err
				}
				if err := u.Enqueue(ctx, tasks.PayRefund, string(t.ID)); err != nil {
					return err
				}
				continue
			}
			err = t.FinishReversal(u.Now())
		default:
			continue
		}
		if err != nil {
			return err
		}
		if err := SaveTransaction(ctx, u, &t); err != nil {
			return err
		}
	}
	if !c.Done() {
		return nil
	}
	a, err := u.Authorisation(ctx, c.ProgrammeID, issuing.AuthorisationID(c.ID))
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	was := a
	switch a.Status {
	case issuing.AuthorisationCapturing:
		err = a.Settle(u.Now())
	case issuing.AuthorisationReleasing:
		err = a.Return(u.Now())
	default:
		return nil
	}
	if err != nil {
		return err
	}
	return SaveAuthorisation(ctx, u, &a, was)
}

// SaveTransaction writes a transaction that has changed, and emits its event.
func SaveTransaction(ctx context.Context, u *work.Unit, t *issuing.Transaction) error {
	if err := u.UpdateTransaction(ctx, t); err != nil {
		return err
	}
	return u.EmitEvent(ctx, view.TransactionUpdate(*t))
}

// SaveAuthorisation writes an authorisation that was as was says. It emits the event if what the API shows has changed, and drops the
// task of its expiry once it is no longer pending.
func SaveAuthorisation(ctx context.Context, u *work.Unit, a *issuing.Authorisation, was issuing.Authorisation) error {
	if err := u.UpdateAuthorisation(ctx, a, was.Status); err != nil {
		return err
	}
	if a.Status != issuing.AuthorisationPending {
		if err := u.CancelTask(ctx, tasks.ExpireHold, string(a.ID)); err != nil {
			return err
		}
	}
	if a.Status == was.Status && a.PricedAmount.Equal(was.PricedAmount) && a.CapturedAmount.Equal(was.CapturedAmount) {
		return nil // nothing that the API shows
	}
	return u.EmitEvent(ctx, view.AuthorisationUpdate(*a))
}
