package txmanager

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// bumpOverdue says what a transaction that was not mined in time is waiting for, and offers more for it when its time has
// come. Refused says that the node does not take what it offers now.
func (m *Manager) bumpOverdue(
	ctx context.Context, c *chain.Chain, node chain.Node, t store.OutgoingTx, versions []*types.Transaction, refused bool,
) error {
	waiting := m.waitingFor(t)
	next, err := node.NonceAt(ctx, m.cfg.Operator.Address, nil)
	if err != nil {
		return fmt.Errorf("read nonce: %w", err)
	}
	if next > uint64(t.Nonce) { // #nosec G115 -- never negative
		// Mined just now, or by a node that is ahead of this one. If that is not it, somebody else sends with our key.
		if receipt, err := ReceiptOf(ctx, node, versions); err != nil || receipt != nil {
			return errorOrSnooze(err, waiting)
		}
		return m.displaceTx(ctx, c, node, t, waiting)
	}
	// Only the first in line is worth more: those behind it wait for it, not for a better offer.
	if next < uint64(t.Nonce) { // #nosec G115 -- never negative
		return m.awaitEarlierNonce(ctx, c, node, t, int64(next), waiting) // #nosec G115 -- below a nonce of ours
	}
	if issuing.At(m.cfg.Now()) < t.CreatedAt.Add(time.Duration(len(versions))*m.cfg.BumpAfter) {
		return waiting
	}
	return errorOrSnooze(m.bumpFees(ctx, c, node, t, versions, refused), waiting)
}

// waitingFor puts off whoever waits for a transaction.
func (m *Manager) waitingFor(t store.OutgoingTx) *tasks.Snooze {
	return tasks.WaitFor(fmt.Sprintf("transaction %s of nonce %d on %s", t.Hash, t.Nonce, t.Chain), m.cfg.Patience)
}

func errorOrSnooze(err error, w *tasks.Snooze) error {
	if err != nil {
		return err
	}
	return w
}

// bumpFees replaces a transaction by the same one with a higher fee. The new version is stored before it is sent,
// beside the old ones: any of them may still be the one that is mined.
func (m *Manager) bumpFees(
	ctx context.Context, c *chain.Chain, node chain.Node, t store.OutgoingTx, versions []*types.Transaction, refused bool,
) error {
	newest := versions[len(versions)-1]
	now, err := SuggestFees(ctx, node)
	if err != nil {
		return err
	}
	higher := now.replacementFees(Fees{newest.GasTipCap(), newest.GasFeeCap()})
	if higher.aboveMaxFee(c) {
		if refused {
			return m.fileOutbid(ctx, c, t, newest, higher)
		}
		return nil
	}
	signed, err := m.signVersion(c, t.Nonce, *newest.To(), newest.Value(), newest.Data(), newest.Gas(), higher)
	if err != nil {
		return err
	}
	t.Versions, t.Hash = append(slices.Clone(t.Versions), signed.raw), signed.hash.Hex()
	var ours bool
	if err := m.cfg.DB.Write(ctx, func(tx *store.Tx) (err error) {
		ours, err = tx.ReplaceOutgoingTx(ctx, t)
		return err
	}); err != nil || !ours {
		return err
	}
	if versions, err = Versions(t); err != nil {
		return err
	}
	return Publish(ctx, node, versions)
}
