package txmanager

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// maxPending is how many transactions of the operator a node's pool is believed to hold. Pools keep fewer of one sender.
const maxPending = 4096

// pendingNonce is the operator's next nonce as a node has it: after what is mined, and after what waits in its pool. A pool
// that cannot be believed counts for nothing.
func (m *Manager) pendingNonce(ctx context.Context, node chain.Node) (int64, error) {
	mined, err := node.NonceAt(ctx, m.cfg.Operator.Address, nil)
	if err != nil {
		return 0, fmt.Errorf("read nonce: %w", err)
	}
	pending, err := node.PendingNonceAt(ctx, m.cfg.Operator.Address)
	if err != nil {
		return 0, fmt.Errorf("read pending nonce: %w", err)
	}
	if pending < mined || pending-mined > maxPending {
		pending = mined
	}
	return int64(pending), nil // #nosec G115 -- a count
}

// awaitEarlierNonce is for a transaction that is not the first in line: next is the nonce that the chain takes next. If a
// transaction of ours has it, that one is worked on by whoever asked for it. If none has, somebody else's transaction was
// in the pool when ours was signed, and may never be mined. Once the time has come at which a fee is raised, a transaction
// to the operator itself takes that nonce, and is followed like any other.
func (m *Manager) awaitEarlierNonce(
	ctx context.Context, c *chain.Chain, node chain.Node, t store.OutgoingTx, next int64, waiting *tasks.Snooze,
) error {
	earlier, err := m.cfg.DB.OutgoingTxOfNonce(ctx, c.ID(), t.Sender, next)
	if err != nil {
		return err
	}
	if earlier == nil {
		if issuing.At(m.cfg.Now()) < t.CreatedAt.Add(m.cfg.BumpAfter) {
			return waiting
		}
		if earlier, err = m.fillNonce(ctx, c, node, next); err != nil {
			return err
		}
	}
	if earlier == nil || earlier.Purpose.Kind != store.TxFillNonce || earlier.Status != store.TxSent {
		return waiting
	}
	if err := m.followFiller(ctx, c, node, *earlier); err != nil {
		return err
	}
	return waiting
}

// fillNonce signs and stores a transaction of no effect for a nonce that no transaction of ours has. It gives nil while the
// chain asks more than may be offered.
func (m *Manager) fillNonce(ctx context.Context, c *chain.Chain, node chain.Node, nonce int64) (*store.OutgoingTx, error) {
	operator := m.cfg.Operator.Address
	gas, err := estimateGas(ctx, node, ethereum.CallMsg{From: operator, To: &operator})
	if err != nil { // a revert of this one says nothing about what waits behind it, so that it is not wrapped
		return nil, fmt.Errorf("estimate the gas of a transaction to fill nonce %d: %s", nonce, err.Error())
	}
	fees, err := SuggestFees(ctx, node)
	if err != nil || fees.aboveMaxFee(c) {
		return nil, err
	}
	var filler *store.OutgoingTx
	err = m.cfg.DB.Write(ctx, func(tx *store.Tx) error {
		free, err := tx.TakeSkippedNonce(ctx, c.ID(), operator.Hex(), nonce)
		if err != nil {
			return err
		}
		if !free {
			filler, err = tx.OutgoingTxOfNonce(ctx, c.ID(), operator.Hex(), nonce)
			return err
		}
		signed, err := m.signVersion(c, nonce, operator, nil, nil, gas, fees)
		if err != nil {
			return err
		}
		filler = &store.OutgoingTx{
			ID: issuing.NewID[string](), Chain: c.ID(), Sender: operator.Hex(), Nonce: nonce, Purpose: fillPurpose(nonce),
			Subject: string(c.ID()), Attempt: 1, Versions: []string{signed.raw}, Hash: signed.hash.Hex(), Status: store.TxSent,
			CreatedAt: issuing.At(m.cfg.Now()),
		}
		return tx.InsertOutgoingTx(ctx, *filler)
	})
	return filler, err
}

func fillPurpose(nonce int64) store.TxPurpose {
	return store.TxPurpose{Kind: store.TxFillNonce, Number: nonce}
}

// followFiller sees a transaction of no effect through until its receipt is recorded, or until somebody else's has its
// nonce. Nobody else asks for it: those do that wait behind it.
func (m *Manager) followFiller(ctx context.Context, c *chain.Chain, node chain.Node, filler store.OutgoingTx) error {
	done, _, err := m.followTx(ctx, c, node, filler)
	var revert *chain.RevertError
	if errors.As(err, &revert) {
		return nil // and recorded: the nonce is used
	}
	if err != nil {
		return err
	}
	return m.RecordReceipt(ctx, done)
}

// settleFillers sees to the transactions of no effect before a nonce that is confirmed: whichever transaction took theirs
// is confirmed too.
func (m *Manager) settleFillers(ctx context.Context, c *chain.Chain, node chain.Node, before int64) error {
	open, err := m.cfg.DB.SentTxsOfKind(ctx, c.ID(), store.TxFillNonce)
	if err != nil {
		return err
	}
	for _, filler := range open {
		if filler.Nonce >= before {
			continue
		}
		if err := m.followFiller(ctx, c, node, filler); err != nil {
			return err
		}
	}
	return nil
}
