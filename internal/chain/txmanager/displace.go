package txmanager

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"sort"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// displaceTx gives up a transaction whose nonce somebody else used with the operator's key, and files a finding. The
// request is then signed anew, with another nonce. It does so only once that cannot carry the request out twice: when
// the block that used the nonce is confirmed, and the transaction in it that has the nonce is none of ours. A receipt
// that a node does not find proves nothing.
func (m *Manager) displaceTx(
	ctx context.Context, c *chain.Chain, node chain.Node, t store.OutgoingTx, waiting *tasks.Snooze,
) error {
	height, err := c.ConfirmedHeight(ctx, node)
	if err != nil {
		return err
	}
	at, err := m.blockOfNonce(ctx, node, height, t.Nonce)
	if err != nil {
		return err
	}
	if at < 0 {
		return waiting // not deep enough yet
	}
	foreign, err := m.transactionIn(ctx, c, node, at, t.Nonce)
	if err != nil {
		return err
	}
	versions, err := Versions(t)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(versions, func(v *types.Transaction) bool { return v.Hash() == foreign }) {
		return waiting // ours, whose receipt the node has yet to show
	}
	if err := m.cfg.DB.Write(ctx, func(tx *store.Tx) error {
		if displaced, err := tx.MarkTxDisplaced(ctx, t); err != nil || !displaced {
			return err
		}
		return m.fileNonceUsed(ctx, tx, c, t.Nonce, foreign.Hex())
	}); err != nil {
		return err
	}
	if err := m.resolveOutbid(ctx, t); err != nil {
		return err
	}
	return tasks.WaitFor(fmt.Sprintf("a new transaction in place of %s on %s", t.Hash, t.Chain), 0)
}

// blockOfNonce finds the block, not above height, that used a nonce of the operator; -1 when none did. It asks for
// nonces as of blocks near the height first, since many nodes remember no older states.
func (m *Manager) blockOfNonce(ctx context.Context, node chain.Node, height, nonce int64) (int64, error) {
	var failed error
	used := func(block int64) bool {
		next, err := node.NonceAt(ctx, m.cfg.Operator.Address, big.NewInt(block))
		if err != nil && failed == nil {
			failed = fmt.Errorf("read nonce as of block %d: %w", block, err)
		}
		return err == nil && next > uint64(nonce) // #nosec G115 -- never negative
	}
	if height < 0 || !used(height) {
		return -1, failed
	}
	low := height // a block by which it is used
	for step := int64(1); low > 0; step *= 2 {
		before := max(0, low-step)
		if !used(before) {
			// The first block by which it is used lies above before, and not above low.
			n := sort.Search(int(low-before), func(i int) bool { return used(before + 1 + int64(i)) })
			return before + 1 + int64(n), failed
		}
		low = before
	}
	return low, failed
}

// transactionIn finds the hash of the transaction of a block that has a nonce of the operator.
func (m *Manager) transactionIn(
	ctx context.Context, c *chain.Chain, node chain.Node, number, nonce int64,
) (common.Hash, error) {
	block, err := node.BlockByNumber(ctx, big.NewInt(number))
	if err != nil {
		return common.Hash{}, fmt.Errorf("read block %d: %w", number, err)
	}
	signer := types.LatestSignerForChainID(c.Number)
	for _, tx := range block.Transactions() {
		from, err := types.Sender(signer, tx)
		if err == nil && from == m.cfg.Operator.Address && tx.Nonce() == uint64(nonce) { // #nosec G115 -- never negative
			return tx.Hash(), nil
		}
	}
	return common.Hash{}, fmt.Errorf("block %d of %s used nonce %d of %s, and no transaction of it has that nonce", number,
		c.ID(), nonce, m.cfg.Operator.Address)
}

// fileNonceUsed files that somebody else sent a transaction with the operator's key. An empty hash is one that was not
// looked for.
func (m *Manager) fileNonceUsed(ctx context.Context, tx *store.Tx, c *chain.Chain, nonce int64, hash string) error {
	now := issuing.At(m.cfg.Now())
	f := issuing.Finding{
		ID: issuing.NewID[string](), Kind: issuing.FindingNonceUsed, Chain: c.ID(), Subject: m.cfg.Operator.Address.Hex(),
		Detail:  "a transaction of the operator's key is not on record: somebody else uses the key",
		Figures: map[string]string{"nonce": fmt.Sprint(nonce)}, FirstSeen: now, LastSeen: now,
	}
	if hash != "" {
		f.Figures["transaction"] = hash
	}
	return tx.FileFinding(ctx, f)
}
