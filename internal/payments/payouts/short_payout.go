package payouts

import (
	"context"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

// PayoutFellShort notes that the chain transaction of a refund, or of a debit's reversal, was mined and did not bring the wallet
// what it should. What it cost is booked; what it brought waits for the operator, and nothing is sent again before. It changes
// nothing if the chain transaction was noted before.
func (s *Service) PayoutFellShort(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.TransactionID, done store.OutgoingTx, did issuing.Payout,
) error {
	return s.notePayout(ctx, programme, id, done, func(u *work.Unit, t issuing.Transaction, units issuing.Units, short *issuing.ShortPayout) error {
		if err := bookPayoutGas(ctx, u, t, done); err != nil {
			return err
		}
		if short != nil {
			short.FallShort(done.Hash, did, u.Now())
			return saveShortPayout(ctx, u, *short)
		}
		short = &issuing.ShortPayout{
			TransactionID: id, ProgrammeID: programme, AccountID: t.AccountID, Token: t.Token, Chain: t.Token.Chain(), Due: units,
			CreatedAt: u.Now(),
		}
		short.FallShort(done.Hash, did, u.Now())
		if err := u.InsertShortPayout(ctx, *short); err != nil {
			return err
		}
		return u.FileFinding(ctx, short.Finding())
	})
}

// saveShortPayout writes what has become of a short payout, and its finding: that is open until it is over.
func saveShortPayout(ctx context.Context, u *work.Unit, short issuing.ShortPayout) error {
	if err := u.UpdateShortPayout(ctx, short); err != nil {
		return err
	}
	switch short.Status {
	case issuing.ShortPayoutPaid, issuing.ShortPayoutWrittenOff:
		return u.ResolveFindings(ctx, short.Finding())
	}
	return u.FileFinding(ctx, short.Finding())
}

// ShortPayouts are the refunds, and reversals of debits, that wallets did not receive in full, for an operator to deal with. They
// need no rates and no chain: what is sent again is sent by the installation's workers.
type ShortPayouts struct{ db *work.DB }

// NewShortPayouts makes them.
func NewShortPayouts(db *work.DB) *ShortPayouts { return &ShortPayouts{db} }

// List lists those of all programmes that wait for the operator, the oldest first.
func (d *ShortPayouts) List(ctx context.Context) ([]issuing.ShortPayout, error) {
	return d.db.WaitingShortPayouts(ctx)
}

// BookPart books what of a refund came into the wallet, so that books and chain agree again. If nothing is missing then, the refund
// is over. reason is kept in the audit record, and is needed.
func (d *ShortPayouts) BookPart(ctx context.Context, id issuing.TransactionID, reason string) error {
	return d.change(ctx, id, issuing.RefundPartBooked, reason, func(u *work.Unit, t issuing.Transaction, short *issuing.ShortPayout) error {
		if short.Status == issuing.ShortPayoutWaiting && short.Arrived == 0 && short.Gone == 0 {
			return issuing.Refuse(issuing.CodeWrongState, "nothing of this refund came that is not booked; send what is missing again, or write it off")
		}
		return bookPart(ctx, u, t, short)
	})
}

// SendAgain books what of a refund came, and has what is missing sent once more.
func (d *ShortPayouts) SendAgain(ctx context.Context, id issuing.TransactionID, reason string) error {
	return d.change(ctx, id, issuing.RefundSentAgain, reason, func(u *work.Unit, t issuing.Transaction, short *issuing.ShortPayout) error {
		if err := bookPart(ctx, u, t, short); err != nil || short.Status == issuing.ShortPayoutPaid {
			return err
		}
		if err := short.SendAgain(u.Now()); err != nil {
			return err
		}
		return u.Enqueue(ctx, tasks.PayRefund, string(t.ID))
	})
}

// WriteOff books what of a refund came, and gives up what is missing: the refund is over, and the wallet has got less than it says.
func (d *ShortPayouts) WriteOff(ctx context.Context, id issuing.TransactionID, reason string) error {
	return d.change(ctx, id, issuing.RefundWrittenOff, reason, func(u *work.Unit, t issuing.Transaction, short *issuing.ShortPayout) error {
		if err := bookPart(ctx, u, t, short); err != nil || short.Status == issuing.ShortPayoutPaid {
			return err
		}
		return short.WriteOff(u.Now())
	})
}

// bookPart books what the last payout brought, and what it took from the operator without bringing it.
func bookPart(ctx context.Context, u *work.Unit, t issuing.Transaction, short *issuing.ShortPayout) error {
	dust, scale := short.Dust, short.Scale
	arrived, gone, err := short.BookPart(u.Now())
	if err != nil {
		return err
	}
	cause := payoutCause(t, store.TxPurpose{Number: short.Number}) + ":part"
	if err := postPayout(ctx, u, t, cause, ledger.Refund, ledger.Available(t.AccountID), arrived); err != nil {
		return err
	}
	if err := postPayout(ctx, u, t, cause, ledger.LosePayout, ledger.Lost(short.Chain), gone); err != nil {
		return err
	}
	return bookDust(ctx, u, t, cause, dust, scale)
}

// bookDust adds what came below a unit to what the wallet has of that. If both make a unit, that came in.
func bookDust(ctx context.Context, u *work.Unit, t issuing.Transaction, cause string, dust, scale int64) error {
	if dust == 0 {
		return nil
	}
	f, err := u.LockFunds(ctx, t.AccountID, t.Token)
	if err != nil {
		return err
	}
	f.Dust += dust
	whole := f.Dust >= scale
	if whole {
		f.Dust -= scale
	}
	if err := u.SaveChainState(ctx, f); err != nil || !whole {
		return err
	}
	return u.PostEntry(ctx, ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: t.ProgrammeID, AccountID: t.AccountID, Asset: t.Token, Kind: ledger.Funding,
		Cause: cause, CreatedAt: u.Now(),
		Postings: []ledger.Posting{{
			Source: ledger.Outside(t.Token.Chain()), Destination: ledger.Available(t.AccountID), Units: 1,
		}},
	})
}

// change has the operator's decision carried out, records it, and ends the refund if nothing is left to do about it.
func (d *ShortPayouts) change(
	ctx context.Context, id issuing.TransactionID, action issuing.AuditAction, reason string,
	decide func(*work.Unit, issuing.Transaction, *issuing.ShortPayout) error,
) error {
	if strings.TrimSpace(reason) == "" {
		return issuing.Refuse(issuing.CodeBodyInvalid, "give a reason: it is kept in the audit records")
	}
	return work.Run(ctx, d.db, work.AllProgrammes, func(u *work.Unit) error {
		short, err := u.LockShortPayout(ctx, id)
		if err != nil {
			return err
		}
		if short == nil {
			return issuing.NotFound("refund that a wallet did not receive", id)
		}
		u = u.For(short.ProgrammeID)
		t, err := u.Transaction(ctx, short.ProgrammeID, id)
		if err != nil {
			return err
		}
		if err := decide(u, t, short); err != nil {
			return err
		}
		if err := saveShortPayout(ctx, u, *short); err != nil {
			return err
		}
		if !work.HasRecorder(ctx) {
			if err := u.InsertAuditRecord(ctx, issuing.AuditRecord{
				ID: issuing.NewID[issuing.AuditRecordID](), ProgrammeID: short.ProgrammeID, Actor: issuing.ActorOperator, Action: action,
				Subject: string(id), Reason: reason, CreatedAt: u.Now(),
			}); err != nil {
				return err
			}
		}
		switch short.Status {
		case issuing.ShortPayoutPaid, issuing.ShortPayoutWrittenOff:
			return finishRefund(ctx, u, t)
		}
		return claims.CollectDebts(ctx, u, t.AccountID)
	})
}
