package settlement

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// Standing is how far settlement reports have a transaction. Above zero is owed to the network.
type Standing struct {
	Cleared, Settled issuing.Minor // written off counts as settled
	Lines            []issuing.SettlementLine
}

// Open is what was cleared and is in no report.
func (s Standing) Open() issuing.Minor { return s.Cleared - s.Settled }

// requireOpen refuses a write-off with issuing.CodeWrongState: where all is settled, or a line differs that has to be dealt with first.
func (s Standing) requireOpen(id issuing.TransactionID) error {
	for _, l := range s.Lines {
		if l.Status == issuing.SettlementDiffers {
			return issuing.Refuse(issuing.CodeWrongState, "the line %s of %s differs from the transaction: deal with that first", l.Key, l.Partner)
		}
	}
	if s.Open() == 0 {
		return issuing.Refuse(issuing.CodeWrongState, "all that was cleared of the transaction %s is settled", id)
	}
	return nil
}

// StandingOf reads how far a transaction is settled.
func StandingOf(ctx context.Context, r Reader, t issuing.Transaction) (s Standing, err error) {
	cleared, err := r.ClearedSides(ctx, t)
	if err != nil {
		return s, err
	}
	settled, err := r.SettledSides(ctx, t.ID)
	if err != nil {
		return s, err
	}
	s.Cleared, s.Settled = cleared.Debited-cleared.Credited, settled.Debited-settled.Credited
	s.Lines, err = r.SettlementLinesOfTransaction(ctx, t.ProgrammeID, t.ID)
	return s, err
}

// PaymentLoss is what a write-off of a transaction that is in no report books as the operator's loss: below zero, as what the network
// does not ask for is a gain. It refuses what cannot be written off with issuing.CodeWrongState.
func PaymentLoss(ctx context.Context, r Reader, t issuing.Transaction) (issuing.Minor, Standing, error) {
	s, err := StandingOf(ctx, r, t)
	if err == nil {
		err = s.requireOpen(t.ID)
	}
	return -s.Open(), s, err
}

// LockPayment keeps a transaction from being settled or given back until the database transaction ends.
func LockPayment(ctx context.Context, tx *store.Tx, t issuing.Transaction) error {
	if _, err := tx.LockUsage(ctx, t.AccountID); err != nil {
		return err
	}
	return tx.LockClearing(ctx, t.ID)
}

// WriteOffPayment books what was cleared of a transaction and is in no report as the operator's gain, or loss if the network
// owes it. The line that is made for it has no report. reason is kept with it.
func (s *Service) WriteOffPayment(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.TransactionID, reason string,
) (issuing.SettlementLine, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (l issuing.SettlementLine, err error) {
		t, err := u.Transaction(ctx, programme, id)
		if err != nil {
			return l, err
		}
		if err := LockPayment(ctx, u.Tx, t); err != nil {
			return l, err
		}
		loss, _, err := PaymentLoss(ctx, u, t)
		if err != nil {
			return l, err
		}
		key := issuing.NewID[string]()
		l = issuing.SettlementLine{
			ID: key, Partner: t.Network.Partner, Key: key, ProgrammeID: programme, Currency: t.Currency, WrittenOff: loss,
			Status: issuing.SettlementWrittenOff, TransactionID: id, Detail: reason, CreatedAt: u.Now(),
		}
		if err := u.InsertSettlementLine(ctx, l); err != nil {
			return l, err
		}
		if err := postWriteOff(ctx, u, l); err != nil {
			return l, err
		}
		return l, u.ResolveFindings(ctx, unsettledFinding(t))
	})
}
