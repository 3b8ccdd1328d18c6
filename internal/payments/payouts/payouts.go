// Package payouts holds what becomes of money that is paid back into a wallet from the operator's own: a refund, or what the
// reversal of a debit gives back. It books what a chain says of the payout, and has the operator decide about one that fell
// short. What is given back, and to whom, payments has decided before.
package payouts

import (
	"context"
	"strconv"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments"
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

// Service notes what became of payouts.
type Service struct{ db *work.DB }

// New makes a service.
func New(db *work.DB) *Service { return &Service{db} }

// RefundPaid notes that what a transaction pays back is in the wallet. done is the zero value where there was nothing to pay. It
// changes nothing if the chain transaction was noted before, as one that fell short.
func (s *Service) RefundPaid(ctx context.Context, programme issuing.ProgrammeID, id issuing.TransactionID, done store.OutgoingTx) error {
	return s.notePayout(ctx, programme, id, done, func(u *work.Unit, t issuing.Transaction, units issuing.Units, short *issuing.ShortPayout) error {
		if short != nil {
			units = short.Missing()
			short.Arrive(u.Now())
			if err := saveShortPayout(ctx, u, *short); err != nil {
				return err
			}
		}
		if units > 0 {
			if err := bookPayoutGas(ctx, u, t, done); err != nil {
				return err
			}
			if err := postPayout(ctx, u, t, payoutCause(t, done.Purpose), ledger.Refund, ledger.Available(t.AccountID), units); err != nil {
				return err
			}
		}
		return finishRefund(ctx, u, t)
	})
}

// notePayout notes something about a chain transaction, if it is the payout of a transaction's refund that is on its way. units are
// what the refund is of, and short is how an earlier payout fell short; nil: none did.
func (s *Service) notePayout(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.TransactionID, done store.OutgoingTx,
	note func(u *work.Unit, t issuing.Transaction, units issuing.Units, short *issuing.ShortPayout) error,
) error {
	return work.Run(ctx, s.db, programme, func(u *work.Unit) error {
		t, err := u.Transaction(ctx, programme, id)
		if err != nil {
			return err
		}
		units, due := RefundDue(t)
		if !due {
			return nil
		}
		short, expected, err := lockPayout(ctx, u, t, done)
		if err != nil || !expected {
			return err
		}
		return note(u, t, units, short)
	})
}

// lockPayout reads how a transaction's payout fell short, if it did, and tells whether a chain transaction is the payout that is
// on its way: the first one, or that of what is missing.
func lockPayout(
	ctx context.Context, u *work.Unit, t issuing.Transaction, done store.OutgoingTx,
) (short *issuing.ShortPayout, expected bool, err error) {
	short, err = u.LockShortPayout(ctx, t.ID)
	if short == nil {
		return nil, done.Purpose.Number == 0, err
	}
	return short, short.Status == issuing.ShortPayoutSending && short.Number == done.Purpose.Number, err
}

// finishRefund ends a refund, or the reversal of a debit, whose money is in the wallet.
func finishRefund(ctx context.Context, u *work.Unit, t issuing.Transaction) (err error) {
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
	if t, err = u.Transaction(ctx, t.ProgrammeID, t.ID); err != nil { // with the chain transaction that paid it
		return err
	}
	if err := u.EmitEvent(ctx, view.TransactionUpdate(t)); err != nil {
		return err
	}
	if t.Direction == issuing.Credit && t.ReversalWaits {
		if err := payments.ReverseWaitingCredit(ctx, u, t); err != nil {
			return err
		}
	}
	return claims.CollectDebts(ctx, u, t.AccountID)
}

// payoutCause names what a payout of a transaction moved: the first one, or that of what was missing.
func payoutCause(t issuing.Transaction, p store.TxPurpose) string {
	cause := string(t.ID) + ":" + string(t.Direction)
	if p.Number > 0 {
		cause += ":" + strconv.FormatInt(p.Number, 10)
	}
	return cause
}

// bookPayoutGas records the receipt of a payout, and books what its gas cost.
func bookPayoutGas(ctx context.Context, u *work.Unit, t issuing.Transaction, done store.OutgoingTx) error {
	if _, err := u.MarkTxMined(ctx, done); err != nil || done.GasUnits == 0 {
		return err
	}
	return u.PostEntry(ctx, ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: t.ProgrammeID, AccountID: t.AccountID, Asset: t.Token, Kind: ledger.PayGas,
		Cause: payoutCause(t, done.Purpose), Payment: string(t.ID), CreatedAt: u.Now(),
		Postings: []ledger.Posting{{
			Source: ledger.Payee(t.ProgrammeID, issuing.PayeePlatform), Destination: ledger.Gas(done.Chain), Units: done.GasUnits,
		}},
	})
}

// postPayout books what a payout took from the operator's own money, and where it went.
func postPayout(
	ctx context.Context, u *work.Unit, t issuing.Transaction, cause string, kind ledger.Kind, to ledger.Account, units issuing.Units,
) error {
	if units == 0 {
		return nil
	}
	return u.PostEntry(ctx, ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: t.ProgrammeID, AccountID: t.AccountID, Asset: t.Token, Kind: kind, Cause: cause,
		Payment: string(t.ID), CreatedAt: u.Now(),
		Postings: []ledger.Posting{{Source: ledger.Float(t.Token.Chain()), Destination: to, Units: units}},
	})
}
