package payments

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/payments/limits"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

// ReverseTransaction undoes a transaction: of a debit, what was not refunded goes back with its fees, unless a refund that names no
// purchase gave it back already; of a credit, the money is taken again, which cannot be declined. One that comes before the chain has
// paid the transaction is carried out as soon as it can be: what of a debit was not paid is not paid any more, and a debt for it is
// gone at once; a credit is reversed when it is in the wallet.
func (s *Service) ReverseTransaction(ctx context.Context, programme issuing.ProgrammeID, id issuing.TransactionID, asked Change) (issuing.Transaction, error) {
	m := issuing.Message{
		ProgrammeID: programme, Kind: issuing.MessageTransactionReversal, Reference: asked.Reference, Target: string(id), Network: asked.Network,
	}
	m.SetFingerprint("")
	return s.changeTransaction(ctx, m, func(u *work.Unit, m *issuing.Message) (issuing.Transaction, error) {
		t, err := u.Transaction(ctx, programme, id)
		if err != nil {
			return t, err
		}
		disputed, err := amountInDispute(ctx, u, t)
		if err != nil {
			return t, err
		}
		m.CardID, m.Amount, m.Currency, m.Merchant = t.CardID, t.Refundable().Add(disputed), t.PricedCurrency, t.Merchant
		if err := reverseByNetwork(ctx, u, t); err != nil {
			return t, keepUnmatched(ctx, u, *m, err)
		}
		return t, nil
	})
}

// reverseByNetwork undoes a debit or a credit, unless a dispute stands in the way.
func reverseByNetwork(ctx context.Context, u *work.Unit, t issuing.Transaction) error {
	if err := refuseIfDisputed(ctx, u, t); err != nil {
		return err
	}
	if t.Direction == issuing.Credit {
		return reverseCredit(ctx, u, t)
	}
	return reverseDebit(ctx, u, t)
}

// reverseCredit undoes a credit, or notes that it is to be undone once it is paid.
func reverseCredit(ctx context.Context, u *work.Unit, t issuing.Transaction) error {
	if t.Status != issuing.TransactionProcessing {
		if err := t.Reverse(u.Now()); err != nil {
			return err
		}
		return reclaimRefund(ctx, u, t)
	}
	if t.ReversalWaits {
		return issuing.Refuse(issuing.CodeWrongState, "this transaction is being reversed already")
	}
	if _, err := refundedDebit(ctx, u, t); err != nil {
		return err
	}
	t.ReversalWaits, t.UpdatedAt = true, u.Now()
	return u.UpdateTransaction(ctx, &t)
}

// ReverseWaitingCredit carries out the reversal of a credit that has just been paid. If the debit that it gives back was reversed
// meanwhile, that reversal has left out what the credit gave, and the credit stays.
func ReverseWaitingCredit(ctx context.Context, u *work.Unit, t issuing.Transaction) error {
	t.ReversalWaits = false
	switch _, err := refundedDebit(ctx, u, t); {
	case issuing.IsCode(err, issuing.CodeWrongState):
		return u.UpdateTransaction(ctx, &t)
	case err != nil:
		return err
	}
	if err := t.Reverse(u.Now()); err != nil {
		return err
	}
	return reclaimRefund(ctx, u, t)
}

// reverseDebit undoes a debit: its payment then costs what is left of it, and the difference goes back. So the fees that
// a payment is charged once stay with it while another debit of it stands.
func reverseDebit(ctx context.Context, u *work.Unit, t issuing.Transaction) error {
	early := t.Status == issuing.TransactionProcessing
	if err := t.Reverse(u.Now()); err != nil {
		return err
	}
	if _, err := u.LockUsage(ctx, t.AccountID); err != nil { // before the claim's funds, as all do
		return err
	}
	c, err := claims.Lock(ctx, u, t.ClaimID)
	if err != nil {
		return err
	}
	a, less, err := priceWithout(ctx, u, t, c)
	if err != nil {
		return err
	}
	gives := t.ReversalSplit(less)
	if err := checkAccountTotals(ctx, u, t, gives.Total()); err != nil {
		return err
	}
	if err := reverseClearing(ctx, u, t); err != nil {
		return err
	}
	t.ReversalUnits = gives.Total()
	c.Reverse(t.PricedAmount, less)
	if early {
		err = reverseUnpaid(ctx, u, &t, &c, gives)
	}
	if err != nil {
		return err
	}
	if err := claims.SaveTransaction(ctx, u, &t); err != nil {
		return err
	}
	if err := backOpenHold(ctx, u, a, &c); err != nil {
		return err
	}
	if err := limits.ReverseDebit(ctx, u, t); err != nil || early {
		return err
	}
	return u.Enqueue(ctx, tasks.PayRefund, string(t.ID))
}

// priceWithout is by how much a debit's payment costs less without it, and its authorisation; the zero value if there is
// none.
func priceWithout(
	ctx context.Context, u *work.Unit, t issuing.Transaction, c issuing.Claim,
) (a issuing.Authorisation, less issuing.Quote, err error) {
	if t.AuthorisationID == "" {
		return a, t.Quote(), nil
	}
	if a, err = u.Authorisation(ctx, t.ProgrammeID, t.AuthorisationID); err != nil {
		return a, less, err
	}
	stands := a.CapturedAmount.Sub(c.ReversedAmount)
	before, err := a.Terms().Quote(stands)
	if err != nil {
		return a, less, err
	}
	after, err := a.Terms().Quote(stands.Sub(t.PricedAmount))
	return a, before.Less(after), err
}

// backOpenHold backs what a claim wants after the reversal of a debit: a hold that is open may have to bear fees now that
// the debit bore, and what was set aside for the debit is free.
func backOpenHold(ctx context.Context, u *work.Unit, a issuing.Authorisation, c *issuing.Claim) (err error) {
	if a.Status == issuing.AuthorisationPending {
		if c.Wanted, err = wantedSplit(a, *c); err != nil {
			return err
		}
	}
	if _, err := claims.HoldOrOwe(ctx, u, c); err != nil {
		return err
	}
	if err := claims.ReleaseExcess(ctx, u, c); err != nil {
		return err
	}
	if err := claims.Save(ctx, u, c); err != nil {
		return err
	}
	return claims.CollectDebts(ctx, u, c.AccountID)
}

// reverseUnpaid takes what was not paid of a debit out of its claim, so that what was owed for it is gone and what was held
// is free, and moves those that are paid after it forward. What the reversal leaves of the debit is paid with the others.
// The account's usage and funds must be locked.
func reverseUnpaid(
	ctx context.Context, u *work.Unit, t *issuing.Transaction, c *issuing.Claim, gives issuing.Split,
) error {
	later, err := u.TransactionsOfClaim(ctx, c.ID)
	if err != nil {
		return err
	}
	back := c.ReverseUnpaid(gives).Total()
	for _, other := range later {
		settlesAt := other.SettlesAt
		if settlesAt >= t.SettlesAt {
			settlesAt -= back
		}
		// What the payment costs less may be a cent more than the debit cost, because prices are rounded. It is not paid,
		// so no earlier debit waits for it either.
		settlesAt = min(settlesAt, c.Captured.Total())
		if other.ID == t.ID || settlesAt == other.SettlesAt {
			continue
		}
		other.SettlesAt = settlesAt
		if err := u.UpdateTransaction(ctx, &other); err != nil {
			return err
		}
	}
	t.SettlesAt, t.UndoneUnits, t.ReversalWaits = min(t.SettlesAt-back, c.Paying()), back, true
	return nil
}

// reverseClearing takes back what a debit cleared, less what its refunds have.
func reverseClearing(ctx context.Context, u *work.Unit, t issuing.Transaction) error {
	given, err := refundedAmount(ctx, u, t)
	if err != nil {
		return err
	}
	t.Amount = t.Amount.Sub(given)
	return postClearing(ctx, u, t, ledger.ReverseClearing)
}

// reclaimRefund claims what a refund gave, less what the operator wrote off of it, and makes the debit that it belonged to refundable again.
func reclaimRefund(ctx context.Context, u *work.Unit, t issuing.Transaction) error {
	debit, err := refundedDebit(ctx, u, t)
	if err != nil {
		return err
	}
	if t.RefundOf != "" {
		debit.UpdatedAt = u.Now()
		debit.RefundedAmount, debit.RefundedUnits = debit.RefundedAmount.Sub(t.PricedAmount), debit.RefundedUnits-(t.TokenAmount-t.SurplusUnits)
		unnameRefund(&debit, t)
		if err := claims.SaveTransaction(ctx, u, &debit); err != nil {
			return err
		}
	}
	gave := t.TokenAmount
	if short, err := u.ShortPayout(ctx, t.ID); err != nil {
		return err
	} else if short != nil {
		gave -= short.WrittenOff
	}
	t.ClaimID, t.SettlesAt = string(t.ID), gave
	if err := claims.SaveTransaction(ctx, u, &t); err != nil {
		return err
	}
	if err := claimDebit(ctx, u, t, issuing.Split{gave}); err != nil {
		return err
	}
	return postClearing(ctx, u, t, ledger.Clearing)
}

// refundedDebit is the debit that a refund belongs to, and the zero value for one that names none. It refuses one that was reversed.
func refundedDebit(ctx context.Context, u *work.Unit, t issuing.Transaction) (issuing.Transaction, error) {
	if t.RefundOf == "" {
		return issuing.Transaction{}, nil
	}
	debit, err := u.Transaction(ctx, t.ProgrammeID, t.RefundOf)
	if err == nil && debit.IsReversed() {
		err = issuing.Refuse(issuing.CodeWrongState, "the purchase that this refund belongs to is %s, and the refund with it", debit.Status)
	}
	return debit, err
}
