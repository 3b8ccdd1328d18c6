package processor

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
)

// SuspendCard stops a card on suspicion, until it is resumed.
func (p *Processor) SuspendCard(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return p.changeCard(ctx, programme, id, func(c *issuing.Card, _ *issuing.Account, _ issuing.Customer, now issuing.Instant) error {
		return c.Suspend(now)
	})
}

// ResumeCard ends the suspension of a card whose account and customer are active.
func (p *Processor) ResumeCard(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return p.changeCard(ctx, programme, id, func(c *issuing.Card, a *issuing.Account, customer issuing.Customer, now issuing.Instant) error {
		return c.Resume(a.Status, customer.Status, now)
	})
}

// BlockCard stops a card for good. Its open holds may still be captured.
func (p *Processor) BlockCard(ctx context.Context, programme issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	return p.changeCard(ctx, programme, id, func(c *issuing.Card, _ *issuing.Account, _ issuing.Customer, now issuing.Instant) error {
		return c.Block(now)
	})
}
