package txmanager

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/store"
)

// signedTx is a transaction as it is sent, and its hash.
type signedTx struct {
	raw  string
	hash common.Hash
}

func (m *Manager) signVersion(
	c *chain.Chain, nonce int64, to common.Address, value *big.Int, data []byte, gas uint64, f Fees,
) (signedTx, error) {
	tx, err := m.cfg.Operator.Sign(&types.DynamicFeeTx{
		ChainID: c.Number, Nonce: uint64(nonce), To: &to, Value: value, Data: data, Gas: gas, // #nosec G115 -- never negative
		GasTipCap: f.Tip, GasFeeCap: f.Max,
	})
	if err != nil {
		return signedTx{}, err
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		return signedTx{}, fmt.Errorf("sign: %w", err)
	}
	return signedTx{hexutil.Encode(raw), tx.Hash()}, nil
}

// Versions are the signed versions of an outgoing transaction, the oldest first. They share a nonce, so that the chain
// takes one of them.
func Versions(t store.OutgoingTx) ([]*types.Transaction, error) {
	var list []*types.Transaction
	for _, text := range t.Versions {
		raw, err := hexutil.Decode(text)
		if err != nil {
			return nil, fmt.Errorf("outgoing transaction %s: %w", t.ID, err)
		}
		tx := new(types.Transaction)
		if err := tx.UnmarshalBinary(raw); err != nil {
			return nil, fmt.Errorf("outgoing transaction %s: %w", t.ID, err)
		}
		list = append(list, tx)
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("outgoing transaction %s: nothing signed", t.ID)
	}
	return list, nil
}

// ReceiptOf is the receipt of the version that was mined; nil when none was.
func ReceiptOf(ctx context.Context, node chain.Node, versions []*types.Transaction) (*types.Receipt, error) {
	for i := len(versions) - 1; i >= 0; i-- {
		receipt, err := node.TransactionReceipt(ctx, versions[i].Hash())
		if err == nil {
			return receipt, nil
		}
		if !errors.Is(err, ethereum.NotFound) {
			return nil, fmt.Errorf("read receipt: %w", err)
		}
	}
	return nil, nil
}

// Publish sends the newest version unless the node has it. That a node refuses it means nothing while it knows another
// version.
func Publish(ctx context.Context, node chain.Node, versions []*types.Transaction) error {
	newest := versions[len(versions)-1]
	if known, err := isKnown(ctx, node, newest); known || err != nil {
		return err
	}
	refusal := node.SendTransaction(ctx, newest)
	if refusal == nil {
		return nil
	}
	for _, tx := range versions {
		if known, err := isKnown(ctx, node, tx); known || err != nil {
			return err
		}
	}
	return fmt.Errorf("send %s: %w", newest.Hash(), refusal)
}

func isKnown(ctx context.Context, node chain.Node, tx *types.Transaction) (bool, error) {
	_, _, err := node.TransactionByHash(ctx, tx.Hash())
	if errors.Is(err, ethereum.NotFound) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("look for %s: %w", tx.Hash(), err)
	}
	return true, nil
}
