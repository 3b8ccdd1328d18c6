package claims

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/work"
)

// ReturnEscrow books that the escrow gave all that it holds of a claim back to the wallet, which nobody here asked for.
func ReturnEscrow(ctx context.Context, u *work.Unit, c *issuing.Claim) error {
	if err := post(ctx, u, *c, ledger.Return, ledger.Posting{
		Source: ledger.Escrow(c.AccountID), Destination: ledger.Available(c.AccountID), Units: c.Escrow.Total(),
	}); err != nil {
		return err
	}
	c.Escrow, c.Deposit = issuing.Split{}, issuing.EscrowDeposit{}
	return nil
}

// Reback backs a claim again whose money went back to the wallet: as far as it is there it is held, and the rest is owed. Then the
// account's money pays its debts.
func Reback(ctx context.Context, u *work.Unit, c *issuing.Claim) error {
	if c.Shortfall() > 0 {
		if _, err := HoldOrOwe(ctx, u, c); err != nil {
			return err
		}
	}
	if err := Save(ctx, u, c); err != nil {
		return err
	}
	return CollectDebts(ctx, u, c.AccountID)
}
