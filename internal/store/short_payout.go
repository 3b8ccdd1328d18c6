package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// ShortPayout reads how a refund, or the reversal of a debit, fell short; nil when it did not.
func (r reads) ShortPayout(ctx context.Context, id issuing.TransactionID) (*issuing.ShortPayout, error) {
	row, err := r.q.ShortPayout(ctx, id)
	return shortPayoutOrNil(row, err)
}

// WaitingShortPayouts lists those that wait for the operator, the oldest refund first.
func (r reads) WaitingShortPayouts(ctx context.Context) ([]issuing.ShortPayout, error) {
	list, err := r.q.WaitingShortPayouts(ctx)
	return convertAll(list, func(row rows.ShortPayout) issuing.ShortPayout { return issuing.ShortPayout(row) }),
		wrapError("list short payouts", err)
}

// LockShortPayout is ShortPayout that keeps others from changing it until the transaction ends.
func (tx *Tx) LockShortPayout(ctx context.Context, id issuing.TransactionID) (*issuing.ShortPayout, error) {
	row, err := tx.q.LockShortPayout(ctx, id)
	return shortPayoutOrNil(row, err)
}

func shortPayoutOrNil(row rows.ShortPayout, err error) (*issuing.ShortPayout, error) {
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrapError("read short payout", err)
	}
	s := issuing.ShortPayout(row)
	return &s, nil
}

// InsertShortPayout adds one. Of two transactions that add one of the same refund the later one fails and is run again.
func (tx *Tx) InsertShortPayout(ctx context.Context, s issuing.ShortPayout) error {
	return wrapError("add short payout", tx.q.InsertShortPayout(ctx, rows.InsertShortPayoutParams(s)))
}

// UpdateShortPayout writes what has become of one.
func (tx *Tx) UpdateShortPayout(ctx context.Context, s issuing.ShortPayout) error {
	n, err := tx.q.UpdateShortPayout(ctx, rows.UpdateShortPayoutParams{
		Status: s.Status, Number: s.Number, TxHash: s.TxHash, Paid: s.Paid, Arrived: s.Arrived, Dust: s.Dust, Scale: s.Scale,
		Gone: s.Gone, Lost: s.Lost, WrittenOff: s.WrittenOff, UpdatedAt: s.UpdatedAt, TransactionID: s.TransactionID,
	})
	return requireOne("change short payout", n, err)
}
