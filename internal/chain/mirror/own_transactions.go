package mirror

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// relocateTxs looks after the transactions of our own that were booked in the blocks of a stretch: one whose block is
// another now is looked for, and sent again if it is gone.
func (m *Mirror) relocateTxs(ctx context.Context, node chain.Node, cursor store.Cursor, b chainbook.Batch) error {
	booked, err := m.cfg.DB.TxsInBlocks(ctx, m.chain.ID(), cursor.Block, b.To.Number)
	if err != nil {
		return err
	}
	hashes := map[int64]string{}
	for _, known := range b.Blocks {
		hashes[known.Number] = known.Hash
	}
	for _, r := range booked {
		if r.Status == store.TxSent {
			continue
		}
		if hashes[r.Block] == "" {
			at, err := chain.BlockAt(ctx, node, r.Block)
			if err != nil {
				return err
			}
			hashes[r.Block] = at.Hash
		}
		if hashes[r.Block] == r.BlockHash {
			continue
		}
		if err := m.relocateTx(ctx, node, r); err != nil {
			return fmt.Errorf("transaction %s: %w", r.Hash, err)
		}
	}
	return nil
}

// findLostTxs looks again for those that were in no block.
func (m *Mirror) findLostTxs(ctx context.Context, node chain.Node) error {
	lost, err := m.cfg.DB.LostTxs(ctx, m.chain.ID())
	if err != nil {
		return err
	}
	for _, r := range lost {
		if err := m.relocateTx(ctx, node, r); err != nil {
			return fmt.Errorf("transaction %s: %w", r.Hash, err)
		}
	}
	return nil
}

func (m *Mirror) relocateTx(ctx context.Context, node chain.Node, r store.OutgoingTx) error {
	list, err := txmanager.Versions(r)
	if err != nil {
		return err
	}
	receipt, err := txmanager.ReceiptOf(ctx, node, list)
	if err != nil {
		return err
	}
	now := r
	if receipt == nil {
		now.Block, now.BlockHash, now.GasUsed = 0, "", 0
		finding, err := m.resendTx(ctx, node, r, list)
		if err != nil || finding == nil && r.Block == 0 {
			return err
		}
		if finding != nil {
			now.Block = store.NoBlock
		}
		return m.cfg.Book.RelocateTx(ctx, r, now, "", finding)
	}
	now.Hash, now.Block, now.BlockHash = receipt.TxHash.Hex(), receipt.BlockNumber.Int64(), receipt.BlockHash.Hex()
	now.GasUsed = r.ShareOf(int64(receipt.GasUsed)) // #nosec G115 -- within a block's gas
	m.cfg.Log.InfoContext(ctx, "transaction is in another block", "chain", r.Chain, "hash", now.Hash, "was", r.Block, "is",
		now.Block)
	if succeeded := receipt.Status == types.ReceiptStatusSuccessful; succeeded != (r.Status == store.TxMined) {
		f := newTxFinding(r, issuing.FindingTxTurned,
			"a transaction succeeded or failed, and does the opposite since the chain was reorganised")
		return m.cfg.Book.RelocateTx(ctx, r, now, "", &f)
	}
	deposit, err := m.depositMadeFor(ctx, r, receipt)
	if err != nil {
		return err
	}
	return m.cfg.Book.RelocateTx(ctx, r, now, deposit, nil)
}

// resendTx sends a transaction that is in no block again. If another one has used its nonce it cannot be mined any
// more, which is a finding.
func (m *Mirror) resendTx(
	ctx context.Context, node chain.Node, r store.OutgoingTx, list []*types.Transaction,
) (*issuing.Finding, error) {
	next, err := node.NonceAt(ctx, m.cfg.Operator, nil)
	if err != nil {
		return nil, fmt.Errorf("read nonce: %w", err)
	}
	if next > uint64(r.Nonce) { // #nosec G115 -- never negative
		if receipt, err := txmanager.ReceiptOf(ctx, node, list); err != nil || receipt != nil {
			return nil, err // mined just now
		}
		f := newTxFinding(r, issuing.FindingTxLost,
			"a transaction that was booked is in no block since the chain was reorganised, and another one has used its nonce")
		return &f, nil
	}
	if err := txmanager.Publish(ctx, node, list); err != nil {
		m.cfg.Log.WarnContext(ctx, "transaction not sent again", "chain", r.Chain, "hash", r.Hash, "error", err)
	}
	return nil, nil
}

func newTxFinding(r store.OutgoingTx, kind issuing.FindingKind, detail string) issuing.Finding {
	return issuing.Finding{
		Kind: kind, Chain: r.Chain, Subject: r.ID, Detail: detail,
		Figures: map[string]string{"transaction": r.Hash, "nonce": fmt.Sprint(r.Nonce), "purpose": r.Purpose.String(),
			"subject": r.Subject},
	}
}

// depositMadeFor is the id of the deposit that a transaction made for what it was sent for; empty when it made none.
func (m *Mirror) depositMadeFor(ctx context.Context, r store.OutgoingTx, receipt *types.Receipt) (string, error) {
	if !r.Purpose.DoesStep(issuing.StepDeposit) {
		return "", nil
	}
	c, err := m.cfg.DB.ClaimByID(ctx, r.Subject)
	if err != nil || c == nil {
		return "", err
	}
	a, err := m.cfg.DB.Account(ctx, c.ProgrammeID, c.AccountID)
	if err != nil {
		return "", err
	}
	if made := m.chain.DepositMadeBy(receipt.Logs, common.HexToAddress(a.Wallet)); made != nil {
		return made.String(), nil
	}
	return "", nil
}
