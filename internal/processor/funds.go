package processor

import (
	"context"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// fundsGrew is called in the transaction that made more of an account's token spendable: money came into the wallet, the allowance
// was raised, or a withdrawal or a revocation was called off. What the account owes is paid first.
func (p *Processor) fundsGrew(ctx context.Context, tx *store.Tx, id issuing.AccountID, _ caip.AssetID) error {
	return p.collect(ctx, tx, id, p.instant())
}
