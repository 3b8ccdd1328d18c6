package payments

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/work"
)

// Adjust sets the amount of a hold to what a network says that it is by now, as an advice does that finds its purchase. It
// cannot be declined: what the account does not have, it owes. An amount that is no more than what was captured ends the
// hold. A hold that is over is refused with issuing.CodeWrongState.
func (s *Service) Adjust(
	ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID, asked Change,
) (issuing.Authorisation, error) {
	m := issuing.Message{Kind: issuing.MessageAdjustment, Reference: asked.Reference, Network: asked.Network}
	change := func(u *work.Unit, m *issuing.Message, a *issuing.Authorisation, c *issuing.Claim) error {
		if err := a.Open("adjust"); err != nil {
			return err
		}
		amount, err := issuing.ParseAmount(asked.Amount, a.PricedCurrency)
		if err != nil {
			return err
		}
		m.Amount = amount
		if amount.LessThanOrEqual(a.PricedAmount) {
			return shrinkHold(ctx, u, a, c, a.PricedAmount.Sub(amount))
		}
		if err := a.Resize(amount, u.Now()); err != nil {
			return err
		}
		if c.Wanted, err = wantedSplit(*a, *c); err != nil {
			return err
		}
		_, err = claims.HoldOrOwe(ctx, u, c)
		return err
	}
	return s.changeAuthorisation(ctx, programme, id, m, asked.Amount, change)
}
