package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// LimitUsage reads what an account or card has spent in a limit's window.
func (r reads) LimitUsage(
	ctx context.Context, subject string, l issuing.Limit, now issuing.Instant, z issuing.Zone,
) (issuing.Usage, error) {
	switch l.Window {
	case issuing.WindowTransaction:
		return issuing.Usage{}, nil
	case issuing.WindowLifetime:
		row, err := r.q.LifetimeUsage(ctx, subject)
		if errors.Is(err, sql.ErrNoRows) {
			return issuing.Usage{}, nil
		}
		return issuing.Usage{Amount: row.Minor, Count: row.Purchases}, wrapError("read usage", err)
	}
	slots, days := l.CountedFrom(now, z)
	row, err := r.q.UsageSince(ctx, subject, slots, days)
	return issuing.Usage{Amount: issuing.Minor(row.Minor), Count: row.Purchases}, wrapError("read usage", err)
}

// PaymentUsage reads what a payment has spent so far.
func (r reads) PaymentUsage(ctx context.Context, p issuing.ProgrammeID, id string) (u issuing.Usage, err error) {
	list, err := r.q.SpendsOf(ctx, id, p)
	for _, s := range list {
		u.Amount += s.Minor
		u.Count += s.Purchases
	}
	return u, wrapError("read spends", err)
}

// LockUsage makes every other decision about an account's limits wait for this transaction, and reads what the
// account has spent in all.
func (tx *Tx) LockUsage(ctx context.Context, account issuing.AccountID) (issuing.Usage, error) {
	row, err := tx.q.LockUsage(ctx, string(account))
	return issuing.Usage{Amount: row.Minor, Count: row.Purchases}, wrapError("lock usage", err)
}

// RecordSpend counts what a payment spends, for its account and card. The account's usage must be locked.
func (tx *Tx) RecordSpend(ctx context.Context, s issuing.Spend) error {
	if s.Usage() == (issuing.Usage{}) {
		return nil // an increment of less than a minor unit
	}
	u := s.Usage()
	if err := tx.q.InsertSpend(ctx, rows.InsertSpendParams{
		PaymentID: s.PaymentID, ProgrammeID: s.ProgrammeID, AccountID: s.AccountID, CardID: s.CardID,
		Minor: u.Amount, Purchases: u.Count, SpentAt: s.At,
	}); err != nil {
		return wrapError("add spend", err)
	}
	return wrapError("add usage", tx.q.AddUsage(ctx, rows.AddUsageParams{
		Account: string(s.AccountID), Card: string(s.CardID), Minor: u.Amount, Purchases: u.Count,
		Day: s.At.Floor(issuing.Day), Slot: s.At.Floor(issuing.Slot),
	}))
}

// ReverseSpend gives back of what a payment spent, the newest first, to when each was spent; never more than there
// is. The account's usage must be locked.
func (tx *Tx) ReverseSpend(ctx context.Context, s issuing.Spend) error {
	list, err := tx.q.SpendsOf(ctx, s.PaymentID, s.ProgrammeID)
	if err != nil {
		return wrapError("read spends", err)
	}
	counted := convertAll(list, func(row rows.Spend) issuing.Usage {
		return issuing.Usage{Amount: row.Minor, Count: row.Purchases}
	})
	for i, back := range s.Usage().GiveBack(counted) {
		if back == (issuing.Usage{}) {
			continue
		}
		if err := tx.reverseSpendRow(ctx, list[i], back); err != nil {
			return err
		}
	}
	return nil
}

func (tx *Tx) reverseSpendRow(ctx context.Context, row rows.Spend, back issuing.Usage) error {
	var changed int64
	var err error
	if back.Amount == row.Minor && back.Count == row.Purchases {
		changed, err = tx.q.DeleteSpend(ctx, row.PaymentID, row.Seq)
	} else {
		changed, err = tx.q.UpdateSpend(ctx, row.Minor-back.Amount, row.Purchases-back.Count, row.PaymentID, row.Seq)
	}
	if err := requireOne("give back", changed, err); err != nil {
		return err
	}
	_, err = tx.q.SubtractUsage(ctx, rows.SubtractUsageParams{
		Account: string(row.AccountID), Card: string(row.CardID), Minor: back.Amount, Purchases: back.Count,
		Day: row.SpentAt.Floor(issuing.Day), Slot: row.SpentAt.Floor(issuing.Slot),
	})
	return wrapError("give back", err)
}
