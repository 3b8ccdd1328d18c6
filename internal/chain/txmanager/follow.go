package txmanager

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Follow sees a stored transaction through, as Execute does for a request.
func (m *Manager) Follow(
	ctx context.Context, c *chain.Chain, t store.OutgoingTx,
) (store.OutgoingTx, *types.Receipt, error) {
	node, err := c.Connection.Node()
	if err != nil {
		return t, nil, err
	}
	return m.followTx(ctx, c, node, t)
}

// followTx sends a transaction if the node does not know it, and waits for it as long as patience lasts.
func (m *Manager) followTx(
	ctx context.Context, c *chain.Chain, node chain.Node, t store.OutgoingTx,
) (store.OutgoingTx, *types.Receipt, error) {
	versions, err := Versions(t)
	if err != nil {
		return t, nil, err
	}
	deadline := time.NewTimer(m.cfg.Patience)
	defer deadline.Stop()
	published := false
	for pause := 2 * time.Millisecond; ; pause = min(2*pause, 250*time.Millisecond) {
		receipt, err := ReceiptOf(ctx, node, versions)
		if err != nil {
			return t, nil, err
		}
		if receipt != nil {
			if final, err := c.IsConfirmed(ctx, node, receipt); err != nil {
				return t, nil, err
			} else if final {
				if t.Status != store.TxMined {
					if err := cmp.Or(m.resolveOutbid(ctx, t), m.settleFillers(ctx, c, node, t.Nonce)); err != nil {
						return t, nil, err
					}
				}
				return m.confirmReceipt(ctx, t, receipt)
			}
		} else if !published {
			if err := Publish(ctx, node, versions); err != nil {
				return t, nil, m.handleRefusal(ctx, c, node, t, versions, err)
			}
			published = true
		}
		again := time.NewTimer(pause)
		select {
		case <-again.C:
		case <-ctx.Done():
			again.Stop()
			return t, nil, ctx.Err()
		case <-deadline.C:
			again.Stop()
			return t, nil, m.bumpOverdue(ctx, c, node, t, versions, false)
		}
	}
}

// handleRefusal does what a node's refusal of a transaction asks for: nothing but to try again, unless the nonce says why.
func (m *Manager) handleRefusal(
	ctx context.Context, c *chain.Chain, node chain.Node, t store.OutgoingTx, versions []*types.Transaction, refusal error,
) error {
	next, err := node.NonceAt(ctx, m.cfg.Operator.Address, nil)
	nonce := uint64(t.Nonce) // #nosec G115 -- never negative
	switch {
	case err != nil:
		return refusal
	case next < nonce: // some nodes take nothing that has to wait for an earlier nonce
		err := m.awaitEarlierNonce(ctx, c, node, t, int64(next), m.waitingFor(t)) // #nosec G115 -- below a nonce of ours
		return cmp.Or(failure(err), refusal)
	case next > nonce || isUnderpriced(refusal): // its nonce is used, or it has to offer more
		return m.bumpOverdue(ctx, c, node, t, versions, next == nonce)
	}
	return refusal
}

// failure is an error that is more than waiting.
func failure(err error) error {
	var waiting *tasks.Snooze
	if errors.As(err, &waiting) {
		return nil
	}
	return err
}

// confirmReceipt gives the transaction as the store is to record it. One that the contract refused is recorded here and now.
func (m *Manager) confirmReceipt(
	ctx context.Context, t store.OutgoingTx, receipt *types.Receipt,
) (store.OutgoingTx, *types.Receipt, error) {
	if t.Status == store.TxMined {
		return t, receipt, nil
	}
	t.Status, t.Hash, t.MinedAt = store.TxMined, receipt.TxHash.Hex(), issuing.At(m.cfg.Now())
	t.Block, t.BlockHash = receipt.BlockNumber.Int64(), receipt.BlockHash.Hex()
	t.GasUsed = t.ShareOf(int64(receipt.GasUsed)) // #nosec G115 -- within a block's gas
	if receipt.Status == types.ReceiptStatusSuccessful {
		return t, receipt, nil
	}
	t.Status = store.TxReverted
	if err := m.RecordReceipt(ctx, t); err != nil {
		return t, nil, err
	}
	if t.IsBatched() {
		return t, nil, fmt.Errorf("transaction %s: %w", t.Hash, ErrBatchReverted)
	}
	return t, nil, &chain.RevertError{Detail: "transaction " + t.Hash +
		" was mined and failed; the next attempt tells why"}
}

// ErrBatchReverted says that a transaction was mined and failed in which orders of others went too: whose order was
// refused is not known. The next attempt is to be made alone.
var ErrBatchReverted = errors.New("it was mined and failed, with orders of others in it")
