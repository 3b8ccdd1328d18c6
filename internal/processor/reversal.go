package processor

import (
	"context"
	"errors"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// Change is a card network's wish to make a hold smaller or larger.
type Change struct {
	Amount    string // by how much, in the merchant's currency; empty, of a reversal: all that is left
	Reference string // the network's; the same again changes nothing
}

// Release gives a hold up. It is released when the chain has given back what it holds; at once if the chain holds nothing.
func (p *Processor) Release(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID) (issuing.Authorisation, error) {
	return p.Reverse(ctx, programme, id, Change{})
}

// Reverse makes a hold smaller, or gives up all that is left of it.
func (p *Processor) Reverse(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID, asked Change) (issuing.Authorisation, error) {
	m := issuing.Message{Kind: issuing.MessageReversal, Reference: asked.Reference}
	return p.changeAuthorisation(ctx, programme, id, m, func(tx *store.Tx, a *issuing.Authorisation, c *issuing.Claim, now issuing.Instant) error {
		if err := a.Open("release"); err != nil {
			return err
		}
		amount := a.Remaining()
		if asked.Amount != "" {
			var err error
			if amount, err = issuing.ParseAmount(asked.Amount, a.MerchantCurrency); err != nil {
				return err
			}
		}
		if amount.GreaterThan(a.Remaining()) {
			return issuing.Refuse(issuing.CodeReversalTooLarge, "of this hold %s %s are left to be reversed, not %s", a.Remaining(), a.MerchantCurrency, amount).On("/amount")
		}
		return p.shrink(ctx, tx, a, c, amount, now)
	})
}

// shrink takes an amount off a hold. What is left of one that was captured in part, if nothing is, is over with what was captured.
func (p *Processor) shrink(ctx context.Context, tx *store.Tx, a *issuing.Authorisation, c *issuing.Claim, amount decimal.Decimal, now issuing.Instant) error {
	left := a.MerchantAmount.Sub(amount)
	var err error
	switch {
	case left.IsZero():
		c.Wanted = issuing.Split{}
		err = a.Release(now) // it goes on showing what it was for
	case left.LessThanOrEqual(a.CapturedAmount):
		c.Wanted = c.Captured
		err = a.Capture(now)
	default:
		if err = a.Resize(left, now); err == nil {
			c.Wanted, err = wanted(*a)
		}
	}
	if err != nil {
		return err
	}
	return p.ease(ctx, tx, c, now)
}

// wanted is what a hold claims as it stands.
func wanted(a issuing.Authorisation) (issuing.Split, error) {
	q, err := a.Terms().Quote(a.MerchantAmount)
	return issuing.SplitOf(q), err
}

// Expire gives up what was not captured of a hold in time. Before its time, and once it is over, it changes nothing; later says
// when its time is.
func (p *Processor) Expire(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID) (later time.Duration, err error) {
	a, err := p.db.Authorisation(ctx, programme, id)
	if err != nil || a.Status != issuing.AuthorisationPending {
		return 0, err
	}
	if now := p.instant(); now < a.ExpiresAt {
		return time.Duration(a.ExpiresAt-now) * time.Microsecond, nil
	}
	_, err = p.expire(ctx, programme, id, &later)
	if issuing.IsCode(err, issuing.CodeWrongState) {
		return 0, nil // captured or released at this moment
	}
	if errors.Is(err, errGrown) {
		return later, nil
	}
	return 0, err
}

// errGrown undoes an expiry that an increment has just put off.
var errGrown = errors.New("the hold lasts longer by now")

// ExpireNow gives up what was not captured of a hold, as if its time had come.
func (p *Processor) ExpireNow(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID) (issuing.Authorisation, error) {
	return p.expire(ctx, programme, id, nil)
}

// expire gives up what was not captured of a hold; where later is asked for, not before its time.
func (p *Processor) expire(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID, later *time.Duration) (issuing.Authorisation, error) {
	return p.changeAuthorisation(ctx, programme, id, issuing.Message{}, func(tx *store.Tx, a *issuing.Authorisation, c *issuing.Claim, now issuing.Instant) error {
		if err := a.Open("expire"); err != nil {
			return err
		}
		if later != nil && now < a.ExpiresAt {
			*later = time.Duration(a.ExpiresAt-now) * time.Microsecond
			return errGrown
		}
		return p.shrink(ctx, tx, a, c, a.Remaining(), now)
	})
}

// Increment asks whether a hold may grow. A decline is a refusal with its reason, kept as a decision; it changes nothing. An
// approved increment makes the hold last anew.
func (p *Processor) Increment(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID, asked Change) (issuing.Authorisation, error) {
	began := p.now()
	m := issuing.Message{Kind: issuing.MessageIncrement, Reference: asked.Reference}
	return change(ctx, p, func(tx *store.Tx) (issuing.Authorisation, error) {
		a, err := tx.Authorisation(ctx, programme, id)
		if err != nil {
			return a, err
		}
		amount, err := issuing.ParseAmount(asked.Amount, a.MerchantCurrency)
		if err != nil {
			return a, err
		}
		if answer, err := p.answered(ctx, tx, programme, m.Kind, m.Reference); answer != nil || err != nil {
			return p.sameAgain(ctx, tx, programme, answer, err)
		}
		a, c, err := payment(ctx, tx, a)
		if err != nil {
			return a, err
		}
		if err := a.Open("increment"); err != nil {
			return a, p.refusedOnce(ctx, tx, programme, m.Kind, m.Reference, err)
		}
		m.ProgrammeID, m.CardID, m.Amount, m.Currency, m.Merchant = programme, a.CardID, amount, a.MerchantCurrency, a.Merchant
		d := issuing.Decision{
			ID: issuing.NewID[issuing.DecisionID](), ProgrammeID: programme, AccountID: a.AccountID, CardID: a.CardID, AuthorisationID: id,
			Kind: issuing.MessageIncrement, MerchantAmount: amount, MerchantCurrency: a.MerchantCurrency, Currency: a.Currency, Rate: a.Rate.Value,
			Merchant: a.Merchant, Reference: asked.Reference, CreatedAt: p.instant(),
		}
		grown, err := p.grow(ctx, tx, a, c, amount, &d)
		if err != nil {
			return a, err
		}
		d.Duration = p.now().Sub(began)
		return grown, p.decided(ctx, tx, m, d)
	})
}

// grow decides an increment, and carries it out if it is approved.
func (p *Processor) grow(ctx context.Context, tx *store.Tx, a issuing.Authorisation, c issuing.Claim, amount decimal.Decimal, d *issuing.Decision) (issuing.Authorisation, error) {
	was, now := a, d.CreatedAt
	standing, err := tx.PurchaseContext(ctx, a.ProgrammeID, a.CardID)
	if err != nil {
		return a, err
	}
	if d.Reason = standing.Check(now); d.Reason != issuing.Approved {
		return a, nil
	}
	switch err := a.Resize(a.MerchantAmount.Add(amount), now); {
	case issuing.IsCode(err, issuing.CodeAmountInvalid): // nobody has as much
		d.Reason = issuing.DeclineInsufficientFunds
		return a, nil
	case err != nil:
		return a, err
	}
	if c.Wanted, err = wanted(a); err != nil {
		return a, err
	}
	d.Amount, d.TokenAmount, d.Fees = a.Amount.Sub(was.Amount), a.TokenAmount-was.TokenAmount, issuing.Quote{Fees: a.Fees}.Less(issuing.Quote{Fees: was.Fees}).Fees
	more := spendOf(a)
	more.Amount, more.Count, more.At = d.Amount, 0, now
	limits, err := p.spend(ctx, tx, standing, more)
	if d.ApplySpendCheck(limits); err != nil || d.Reason != issuing.Approved {
		return a, err
	}
	spendable, enough, err := p.hold(ctx, tx, &c, now)
	d.Spendable = spendable
	if err != nil {
		return a, err
	}
	if !enough {
		d.Reason = p.poor(ctx, tx, c)
		return a, p.unspend(ctx, tx, more)
	}
	a.ExpiresAt = now.Add(issuing.CategoryRuleOf(a.Merchant.MCC).HoldFor)
	if err := p.saveAuthorisation(ctx, tx, a, was); err != nil {
		return a, err
	}
	if err := p.saveClaim(ctx, tx, &c, now); err != nil {
		return a, err
	}
	return a, p.expireLater(ctx, tx, a)
}
