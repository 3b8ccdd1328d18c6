package payments

import (
	"context"
	"errors"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/work"
)

// Change is a card network's wish to make a hold smaller or larger.
type Change struct {
	Amount    string // by how much, in the priced currency; empty, of a reversal: all that is left
	Reference string // the network's; the same again changes nothing
	// Insist says of a reversal that the network has taken the amount off whatever we say: what is more than is left is
	// what is left, and of a hold that is over nothing.
	Insist bool
	// Replacement says of a reversal that Amount is what remains of the hold (ISO 8583, field 95).
	Replacement bool
	Network     issuing.NetworkInfo
}

// Release gives a hold up. It is released when the chain has given back what it holds; at once if the chain holds nothing.
func (s *Service) Release(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID) (issuing.Authorisation, error) {
	return s.Reverse(ctx, programme, id, Change{})
}

// Reverse makes a hold smaller, or gives up all that is left of it.
func (s *Service) Reverse(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID, asked Change) (issuing.Authorisation, error) {
	return work.Do(ctx, s.db, programme, func(u *work.Unit) (issuing.Authorisation, error) {
		return reverseHold(ctx, u, id, asked)
	})
}

func reverseHold(
	ctx context.Context, u *work.Unit, id issuing.AuthorisationID, asked Change,
) (issuing.Authorisation, error) {
	m := issuing.Message{Kind: issuing.MessageReversal, Reference: asked.Reference, Network: asked.Network}
	reverse := func(u *work.Unit, m *issuing.Message, a *issuing.Authorisation, c *issuing.Claim) error {
		if err := a.Open("release"); err != nil {
			if asked.Insist {
				m.Detail, err = err.Error()+"; nothing was changed", nil
			}
			return err
		}
		amount := a.Remaining()
		if asked.Amount != "" {
			var err error
			if amount, err = issuing.ParseAmount(asked.Amount, a.PricedCurrency); err != nil {
				return err
			}
		}
		if asked.Replacement {
			amount = decimal.Max(decimal.Zero, a.PricedAmount.Sub(amount))
		}
		if asked.Insist {
			amount = decimal.Min(amount, a.Remaining())
		}
		if amount.GreaterThan(a.Remaining()) {
			return issuing.Refuse(issuing.CodeReversalTooLarge, "of this hold %s %s are left to be reversed, not %s",
				a.Remaining(), a.PricedCurrency, amount).On("/amount")
		}
		m.Amount = amount
		return shrinkHold(ctx, u, a, c, amount)
	}
	return changeHold(ctx, u, id, m, asked.Amount, reverse)
}

// shrinkHold takes an amount off a hold. What is left of one that was captured in part, if nothing is, is over with what was captured.
func shrinkHold(ctx context.Context, u *work.Unit, a *issuing.Authorisation, c *issuing.Claim, amount decimal.Decimal) error {
	left := a.PricedAmount.Sub(amount)
	var err error
	switch {
	case left.IsZero():
		c.Wanted = issuing.Split{}
		err = a.Release(u.Now()) // it goes on showing what it was for
	case left.LessThanOrEqual(a.CapturedAmount):
		c.Wanted = c.Captured
		err = a.Capture(u.Now())
	default:
		if err = a.Resize(left, u.Now()); err == nil {
			c.Wanted, err = wantedSplit(*a, *c)
		}
	}
	if err != nil {
		return err
	}
	return claims.ReleaseExcess(ctx, u, c)
}

// holdQuote prices what a hold is for as it stands: its amount, or what was captured where that is more.
func holdQuote(a issuing.Authorisation) (issuing.Quote, error) {
	return a.Terms().Quote(decimal.Max(a.PricedAmount, a.CapturedAmount))
}

// wantedSplit is what a hold claims as it stands: the price of what was captured of it and not reversed, and of what may
// yet be captured.
func wantedSplit(a issuing.Authorisation, c issuing.Claim) (issuing.Split, error) {
	q, err := a.Terms().Quote(decimal.Max(a.PricedAmount, a.CapturedAmount).Sub(c.ReversedAmount))
	return c.Priced(q), err
}

// Expire gives up what was not captured of a hold in time. Before its time, and once it is over, it changes nothing; later says
// when its time is.
func (s *Service) Expire(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID) (later time.Duration, err error) {
	a, err := s.db.Authorisation(ctx, programme, id)
	if err != nil || a.Status != issuing.AuthorisationPending {
		return 0, err
	}
	if now := s.db.Now(); now < a.ExpiresAt {
		return time.Duration(a.ExpiresAt-now) * time.Microsecond, nil
	}
	_, err = s.expire(ctx, programme, id, &later)
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
func (s *Service) ExpireNow(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID) (issuing.Authorisation, error) {
	return s.expire(ctx, programme, id, nil)
}

// expire gives up what was not captured of a hold; where later is asked for, not before its time.
func (s *Service) expire(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID, later *time.Duration) (issuing.Authorisation, error) {
	return s.changeAuthorisation(ctx, programme, id, issuing.Message{}, "", func(u *work.Unit, _ *issuing.Message, a *issuing.Authorisation, c *issuing.Claim) error {
		if err := a.Open("expire"); err != nil {
			return err
		}
		if now := u.Now(); later != nil && now < a.ExpiresAt {
			*later = time.Duration(a.ExpiresAt-now) * time.Microsecond
			return errGrown
		}
		return shrinkHold(ctx, u, a, c, a.Remaining())
	})
}
