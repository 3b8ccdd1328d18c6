package chain

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// overdue says what a transaction that was not mined in time is waiting for, and offers more for it when its time has come.
func (k keeper) overdue(ctx context.Context, s *site, node Node, r store.OutgoingTx, list []*types.Transaction) error {
	waiting := tasks.WaitFor(fmt.Sprintf("transaction %s of nonce %d on %s", r.Hash, r.Nonce, r.Chain), k.cfg.Patience)
	next, err := node.NonceAt(ctx, k.operator, nil)
	if err != nil {
		return fmt.Errorf("read nonce: %w", err)
	}
	if next > uint64(r.Nonce) { // #nosec G115 -- never negative
		// Mined just now, or by a node that is ahead of this one. If that is not it, somebody else sends with our key, and sending
		// again under another nonce might do the thing twice: this is for an operator to resolve.
		if receipt, err := receiptOf(ctx, node, list); err != nil || receipt != nil {
			return orWaiting(err, waiting)
		}
		return fmt.Errorf("nonce %d of %s on %s is used, and by none of our transactions for it (%s)", r.Nonce, r.Sender, r.Chain, r.Hash)
	}
	// Only the first in line is worth more: those behind it wait for it, not for a better offer.
	due := r.CreatedAt.Add(time.Duration(len(list)) * k.cfg.BumpAfter)
	if next < uint64(r.Nonce) || issuing.At(k.cfg.Now()) < due { // #nosec G115 -- never negative
		return waiting
	}
	return orWaiting(k.bump(ctx, s, node, r, list), waiting)
}

func orWaiting(err error, w *tasks.Snooze) error {
	if err != nil {
		return err
	}
	return w
}

// bump replaces a transaction by the same one with a higher fee. The new version is kept before it is sent, beside the old
// ones: any of them may still be the one that is mined.
func (k keeper) bump(ctx context.Context, s *site, node Node, r store.OutgoingTx, list []*types.Transaction) error {
	newest := list[len(list)-1]
	now, err := k.offer(ctx, node)
	if err != nil {
		return err
	}
	higher := now.above(fees{newest.GasTipCap(), newest.GasFeeCap()})
	if s.tooDear(higher) {
		return nil
	}
	signed, err := k.sign(s.number, r.Nonce, *newest.To(), newest.Data(), newest.Gas(), higher)
	if err != nil {
		return err
	}
	was := r.Hash
	r.Raw, r.Hash = r.Raw+" "+signed.raw, signed.hash.Hex()
	var ours bool
	if err := k.db.Write(ctx, func(tx *store.Tx) (err error) {
		ours, err = tx.ReplaceOutgoingTx(ctx, r, was)
		return err
	}); err != nil || !ours {
		return err
	}
	if list, err = versions(r); err != nil {
		return err
	}
	return publish(ctx, node, list)
}
