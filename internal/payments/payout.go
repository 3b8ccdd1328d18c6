package payments

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/view"
	"github.com/offblocks/offblocks/internal/work"
)

// RefundDue is what is to be paid into a wallet for a transaction: a refund, or what the reversal of a debit gives back. False once
// it was, and for all others.
func RefundDue(t issuing.Transaction) (issuing.Units, bool) {
	switch {
	case t.Direction == issuing.Credit && t.Status == issuing.TransactionProcessing:
		return t.TokenAmount, true
	case t.Direction == issuing.Debit && t.Status == issuing.TransactionReversing && !t.ReversalWaits:
		return t.GivesBackUnits(), true
	}
	return 0, false
}

// RefundPaid notes that what a transaction pays back is in the wallet. done is the zero value where there was nothing to pay.
func (s *Service) RefundPaid(ctx context.Context, programme issuing.ProgrammeID, id issuing.TransactionID, done store.OutgoingTx) error {
	return work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		t, err := u.Transaction(ctx, programme, id)
		if err != nil {
			return err
		}
		units, due := RefundDue(t)
		if !due {
			return nil
		}
		if units > 0 {
			if err := bookPayout(ctx, u, t, units, done); err != nil {
				return err
			}
		}
		if t.Direction == issuing.Credit {
			err = t.Process(u.Now())
		} else {
			err = t.FinishReversal(u.Now())
		}
		if err != nil {
			return err
		}
		if err := u.UpdateTransaction(ctx, &t); err != nil {
			return err
		}
		if t, err = u.Transaction(ctx, programme, id); err != nil { // with the chain transaction that paid it
			return err
		}
		if err := u.EmitEvent(ctx, view.TransactionUpdate(t)); err != nil {
			return err
		}
		if t.Direction == issuing.Credit && t.ReversalWaits {
			if err := reverseWaitingCredit(ctx, u, t); err != nil {
				return err
			}
		}
		return claims.CollectDebts(ctx, u, t.AccountID)
	})
}

func bookPayout(ctx context.Context, u *work.Unit, t issuing.Transaction, units issuing.Units, done store.OutgoingTx) error {
	if _, err := u.MarkTxMined(ctx, done); err != nil {
		return err
	}
	entry := func(kind ledger.Kind, from, to ledger.Account, units issuing.Units) error {
		if units == 0 {
			return nil
		}
		return u.PostEntry(ctx, ledger.Entry{
			ID: issuing.NewID[string](), ProgrammeID: t.ProgrammeID, AccountID: t.AccountID, Asset: t.Token, Kind: kind, Cause: string(t.ID) + ":" + string(t.Direction),
			Payment: string(t.ID), CreatedAt: u.Now(), Postings: []ledger.Posting{{Source: from, Destination: to, Units: units}},
		})
	}
	if err := entry(ledger.Refund, ledger.Float(done.Chain), ledger.Available(t.AccountID), units); err != nil {
		return err
	}
	return entry(ledger.PayGas, ledger.Payee(t.ProgrammeID, issuing.PayeePlatform), ledger.Gas(done.Chain), done.GasUnits)
}
