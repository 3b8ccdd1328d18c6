package chainbook

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/store"
)

// bookForeignAnswer books that somebody else than this installation answered a deposit: the owner who reclaimed it, or the escrow's
// owner in an emergency. Of a deposit that is no payment's, what comes back comes from outside.
func (b chainBooker) bookForeignAnswer(ctx context.Context, e ChainEvent, move store.MirrorMove) error {
	c, err := b.u.ClaimOfDeposit(ctx, e.Asset, e.Deposit)
	if issuing.IsCode(err, issuing.CodeNotFound) || err == nil && c.AccountID != e.Account.ID {
		move.Kind = string(ledger.Funding)
		return b.applyOnce(ctx, move, func() error { return b.bookIncoming(ctx, move, ledger.Funding) })
	}
	if err != nil {
		return err
	}
	move.Kind = moveAnswered
	return b.applyOnce(ctx, move, func() error {
		if c, err = claims.Lock(ctx, b.u, c.ID); err != nil {
			return err
		}
		figures := map[string]string{"payment": c.ID, "deposit": e.Deposit, "amount": c.Escrow.Total().String(), "transaction": e.Tx}
		if e.Kind == DepositSettled {
			return b.u.FileFinding(ctx, findingOf(e, issuing.FindingSettled, c.ID, "somebody else than this installation settled the deposit of a payment", figures))
		}
		if c.Captured.Total() > c.Paid.Total() {
			if err := b.u.FileFinding(ctx, findingOf(e, issuing.FindingReclaimed, c.ID, "the deposit of a captured payment went back to the wallet before it was settled", figures)); err != nil {
				return err
			}
		}
		return b.bookReclaim(ctx, c)
	})
}

// bookReclaim books that the escrow gave a payment's money back. What the payment still wants it claims again: as far as it is there it
// is held, and the rest is owed.
func (b chainBooker) bookReclaim(ctx context.Context, c issuing.Claim) error {
	if err := claims.ReturnEscrow(ctx, b.u, &c); err != nil {
		return err
	}
	if err := b.coverMissing(ctx, c.Token); err != nil {
		return err
	}
	return claims.Reback(ctx, b.u, &c)
}
