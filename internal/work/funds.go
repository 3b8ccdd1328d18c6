package work

import (
	"context"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Funds reads the balance of an account in a token, as of the unit's time.
func (u *Unit) Funds(ctx context.Context, id issuing.AccountID, asset caip.AssetID) (issuing.Funds, error) {
	f, err := u.Tx.Funds(ctx, id, asset)
	return f.AsOf(u.time.peek()), err
}

// LockFunds reads the balance of an account in a token, as of the unit's time, and keeps others from changing it until
// the transaction ends.
func (u *Unit) LockFunds(ctx context.Context, id issuing.AccountID, asset caip.AssetID) (issuing.Funds, error) {
	f, err := u.Tx.LockFunds(ctx, id, asset)
	return f.AsOf(u.time.peek()), err
}
