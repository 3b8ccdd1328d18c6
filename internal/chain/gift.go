package chain

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// give makes test money in an account's wallet. As with all that this installation itself sends, the receipt is what is booked.
func (k keeper) give(ctx context.Context, programme issuing.ProgrammeID, id string) error {
	g, err := k.db.FaucetGrant(ctx, programme, id)
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return nil // has arrived
	}
	if err != nil {
		return err
	}
	account, err := k.db.Account(ctx, programme, g.AccountID)
	if err != nil {
		return err
	}
	h, err := k.holding(account)
	if err != nil {
		return err
	}
	t, err := h.site.token(g.Asset)
	if err != nil {
		return err
	}
	amount, err := t.raw(g.Units)
	if err != nil {
		return err
	}
	done, _, err := k.relay(ctx, order{
		chain: h.Chain, subject: id, purpose: store.PurposeFaucet, to: t.address, data: k.abi.token.PackMint(h.wallet, amount),
	})
	if err != nil {
		return err
	}
	return k.Book.BookFaucetGrant(ctx, g, done)
}
