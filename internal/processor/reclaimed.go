package processor

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
)

// answered is what the mirror remembers of a payment's deposit that was answered without this installation asking for it.
const answered = "answered"

// answeredByOther books that somebody else than this installation answered a deposit: the owner who reclaimed it, or the escrow's
// owner in an emergency. Of a deposit that is no payment's, what comes back comes from outside.
func (m mirroring) answeredByOther(ctx context.Context, e ChainEvent, move store.MirrorMove) error {
	c, err := m.tx.ClaimOfDeposit(ctx, e.Asset, e.Deposit)
	if issuing.IsCode(err, issuing.CodeNotFound) || err == nil && c.AccountID != e.Account.ID {
		move.Kind = string(ledger.Funding)
		return m.remembered(ctx, move, func() error { return m.give(ctx, e.Account, move, ledger.Funding) })
	}
	if err != nil {
		return err
	}
	move.Kind = answered
	return m.remembered(ctx, move, func() error {
		if c, err = lockClaim(ctx, m.tx, c.ProgrammeID, c.ID); err != nil {
			return err
		}
		figures := map[string]string{"payment": c.ID, "deposit": e.Deposit, "amount": c.Escrow.Total().String(), "transaction": e.Tx}
		if e.What == DepositSettled {
			return m.find(ctx, m.tx, about(e, issuing.FindingSettled, c.ID, "somebody else than this installation settled the deposit of a payment", figures))
		}
		if c.Captured.Total() > c.Paid.Total() {
			if err := m.find(ctx, m.tx, about(e, issuing.FindingReclaimed, c.ID, "the deposit of a captured payment went back to the wallet before it was settled", figures)); err != nil {
				return err
			}
		}
		return m.reclaimed(ctx, e.Account, c)
	})
}

// reclaimed books that the escrow gave a payment's money back. What the payment still wants it claims again: as far as it is there it
// is held, and the rest is owed.
func (m mirroring) reclaimed(ctx context.Context, a issuing.Account, c issuing.Claim) error {
	if err := m.Processor.book(ctx, m.tx, c, ledger.Return, m.now, ledger.Posting{
		Source: ledger.Escrow(c.AccountID), Destination: ledger.Available(c.AccountID), Units: c.Escrow.Total(),
	}); err != nil {
		return err
	}
	c.Escrow, c.Deposit = issuing.Split{}, issuing.EscrowDeposit{}
	if err := m.cover(ctx, a, c.Token); err != nil {
		return err
	}
	if c.Shortfall() > 0 {
		if _, err := m.insist(ctx, m.tx, &c, m.now); err != nil {
			return err
		}
	}
	if err := m.saveClaim(ctx, m.tx, &c, m.now); err != nil {
		return err
	}
	return m.fundsGrew(ctx, m.tx, c.AccountID, c.Token)
}
