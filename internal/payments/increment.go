package payments

import (
	"context"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/payments/limits"
	"github.com/offblocks/offblocks/internal/work"
)

// Increment asks whether a hold may grow. A decline is a refusal with its reason, kept as a decision; it changes nothing. An
// approved increment makes the hold last anew.
func (s *Service) Increment(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID, asked Change) (issuing.Authorisation, error) {
	began := s.db.Clock()
	m := issuing.Message{Kind: issuing.MessageIncrement, Reference: asked.Reference, Network: asked.Network}
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.Authorisation, error) {
		a, err := u.Authorisation(ctx, programme, id)
		if err != nil {
			return a, err
		}
		amount, err := issuing.ParseAmount(asked.Amount, a.PricedCurrency)
		if err != nil {
			return a, err
		}
		m := nameAuthorisation(m, a, asked.Amount)
		if answer, err := previousMessage(ctx, u, m); answer != nil || err != nil {
			return replayAnswer(ctx, u, answer, err)
		}
		a, c, err := lockPayment(ctx, u, a)
		if err != nil {
			return a, err
		}
		if err := a.Open("increment"); err != nil {
			return a, refusalOrRetry(ctx, u, m, err)
		}
		d := issuing.Decision{
			ID: issuing.NewID[issuing.DecisionID](), ProgrammeID: programme, AccountID: a.AccountID, CardID: a.CardID, AuthorisationID: id,
			Kind: issuing.MessageIncrement, PricedAmount: amount, PricedCurrency: a.PricedCurrency, Currency: a.Currency, Rate: a.Rate.Value,
			Merchant: a.Merchant, Reference: asked.Reference, Network: asked.Network,
			CreatedAt: u.Now(),
		}
		reversed, err := isEventReversed(ctx, u, asked.Network)
		if err != nil {
			return a, err
		}
		grown := a
		if d.Reason = issuing.DeclineReversed; !reversed {
			d.Reason = ""
			grown, err = growHold(ctx, u, a, c, amount, &d)
		}
		if err != nil {
			return a, err
		}
		d.Duration = s.db.Clock().Sub(began)
		return grown, recordDecision(ctx, u, m, d)
	})
}

// growHold decides an increment, and carries it out if it is approved.
func growHold(ctx context.Context, u *work.Unit, a issuing.Authorisation, c issuing.Claim, amount decimal.Decimal, d *issuing.Decision) (issuing.Authorisation, error) {
	was, now := a, d.CreatedAt
	purchase, err := u.PurchaseContext(ctx, a.ProgrammeID, a.CardID)
	if err != nil {
		return a, err
	}
	if d.Reason = purchase.Check(u.Now()); d.Reason != issuing.Approved {
		return a, nil
	}
	rules, err := limits.ReadRules(ctx, u, purchase)
	if err != nil {
		return a, err
	}
	d.ApplySpendCheck(rules.CheckPresentation(issuing.Presented(a.Merchant, a.Network, a.MerchantAmounts().Amount)))
	if d.Reason != issuing.Approved {
		return a, nil
	}
	switch err := a.Resize(a.PricedAmount.Add(amount), now); {
	case issuing.IsCode(err, issuing.CodeAmountInvalid): // nobody has as much
		d.Reason = issuing.DeclineInsufficientFunds
		return a, nil
	case err != nil:
		return a, err
	}
	before, err := holdQuote(was)
	if err != nil {
		return a, err
	}
	after, err := holdQuote(a)
	if err != nil {
		return a, err
	}
	if c.Wanted, err = wantedSplit(a, c); err != nil {
		return a, err
	}
	d.Amount, d.TokenAmount, d.Fees = a.Amount.Sub(was.Amount), a.TokenAmount-was.TokenAmount, issuing.Quote{Fees: a.Fees}.Less(issuing.Quote{Fees: was.Fees}).Fees
	more := limits.SpendOf(a)
	more.Amount, more.Count, more.At = after.Amount.Sub(before.Amount), 0, now
	counted, err := limits.Spend(ctx, u, rules, more)
	if d.ApplySpendCheck(counted); err != nil || d.Reason != issuing.Approved {
		return a, err
	}
	held, err := claims.Hold(ctx, u, &c)
	d.Spendable = held.Spendable
	if err != nil {
		return a, err
	}
	if !held.Enough {
		d.Reason = fundsDeclineReason(ctx, u, c)
		return a, limits.GiveBack(ctx, u, more)
	}
	a.ExpiresAt = a.HoldUntil(now)
	if err := claims.SaveAuthorisation(ctx, u, &a, was); err != nil {
		return a, err
	}
	if err := claims.SaveHeld(ctx, u, &c, held.Balance); err != nil {
		return a, err
	}
	return a, enqueueExpiry(ctx, u, a)
}
