package txmanager

import (
	"context"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
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
					if err := m.resolveOutbid(ctx, t); err != nil {
						return t, nil, err
					}
				}
				return m.confirmReceipt(ctx, t, receipt)
			}
		} else if !published {
			if err := Publish(ctx, node, versions); err != nil {
				next, failed := node.NonceAt(ctx, m.cfg.Operator.Address, nil)
				used := failed == nil && next > uint64(t.Nonce) // #nosec G115 -- never negative
				if !used && !isUnderpriced(err) {
					return t, nil, err
				}
				// Its nonce is used, which is why nodes refuse it, or it has to offer more.
				return t, nil, m.bumpOverdue(ctx, c, node, t, versions, !used)
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

// confirmReceipt gives the transaction as the store is to record it. One that the contract refused is recorded here and now.
func (m *Manager) confirmReceipt(
	ctx context.Context, t store.OutgoingTx, receipt *types.Receipt,
) (store.OutgoingTx, *types.Receipt, error) {
	if t.Status == store.TxMined {
		return t, receipt, nil
	}
	t.Status, t.Hash, t.MinedAt = store.TxMined, receipt.TxHash.Hex(), issuing.At(m.cfg.Now())
	t.Block, t.BlockHash = receipt.BlockNumber.Int64(), receipt.BlockHash.Hex()
	t.GasUsed = int64(receipt.GasUsed) // #nosec G115 -- within a block's gas
	if receipt.Status == types.ReceiptStatusSuccessful {
		return t, receipt, nil
	}
	t.Status = store.TxReverted
	if err := m.RecordReceipt(ctx, t); err != nil {
		return t, nil, err
	}
	return t, nil, &chain.RevertError{Detail: "transaction " + t.Hash +
		" was mined and failed; the next attempt tells why"}
}
