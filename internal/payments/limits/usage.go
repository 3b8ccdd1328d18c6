package limits

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// Recount makes an authorisation count as it stands, whatever it did before. The account's usage must be locked.
func Recount(ctx context.Context, u *work.Unit, a issuing.Authorisation) error {
	debits, err := u.TransactionsOf(ctx, a.ID)
	if err != nil {
		return err
	}
	stands, err := a.CountedUsage(debits)
	if err != nil {
		return err
	}
	counted, err := u.PaymentUsage(ctx, a.ProgrammeID, string(a.ID))
	if err != nil {
		return err
	}
	more := SpendOf(a)
	more.At = u.Now()
	less := more
	more.Amount, more.Count = max(0, stands.Amount-counted.Amount).Decimal(a.Currency), max(0, stands.Count-counted.Count)
	less.Amount, less.Count = max(0, counted.Amount-stands.Amount).Decimal(a.Currency), max(0, counted.Count-stands.Count)
	if err := u.ReverseSpend(ctx, less); err != nil || more.Usage() == (issuing.Usage{}) {
		return err
	}
	return u.RecordSpend(ctx, more)
}

// ReverseDebit gives back what a debit that is reversed counted. The transaction must be written.
func ReverseDebit(ctx context.Context, u *work.Unit, t issuing.Transaction) error {
	if _, err := u.LockUsage(ctx, t.AccountID); err != nil {
		return err
	}
	if t.AuthorisationID == "" {
		return u.ReverseSpend(ctx, issuing.Spend{
			ProgrammeID: t.ProgrammeID, AccountID: t.AccountID, CardID: t.CardID, PaymentID: t.ClaimID, Currency: t.Currency, Amount: t.Amount, Count: 1,
		})
	}
	a, err := u.Authorisation(ctx, t.ProgrammeID, t.AuthorisationID)
	if err != nil {
		return err
	}
	return Recount(ctx, u, a)
}

// GiveBack gives back of what a payment took out of limits: an amount, and with a count of 1 that there was a purchase at all.
// It goes back to when it was spent, the newest first, and is never more than what was; spend.At is not looked at.
func GiveBack(ctx context.Context, u *work.Unit, spend issuing.Spend) error {
	if _, err := u.LockUsage(ctx, spend.AccountID); err != nil {
		return err
	}
	return u.ReverseSpend(ctx, spend)
}

// SpendOf is what an authorisation takes out of limits as a whole.
func SpendOf(a issuing.Authorisation) issuing.Spend {
	return issuing.Spend{
		ProgrammeID: a.ProgrammeID, AccountID: a.AccountID, CardID: a.CardID, PaymentID: string(a.ID), Currency: a.Currency, Amount: a.Amount, Count: 1, At: a.CreatedAt,
		Uses: a.Network.Uses(),
	}
}

// AllOf is all that an authorisation took out of limits, however much that is.
func AllOf(a issuing.Authorisation) issuing.Spend {
	whole := SpendOf(a)
	whole.Amount = issuing.MaxMinor.Decimal(a.Currency)
	return whole
}
