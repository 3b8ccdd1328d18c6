package txmanager

import (
	"context"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum"

	"github.com/offblocks/offblocks/internal/chain"
)

// coldWrite is what it costs more to write a balance that has become zero meanwhile (EIP-2200).
const coldWrite = 20_000

// estimateGas finds out what a call would use, or why the contract refuses it. No nonce is taken by that.
func estimateGas(ctx context.Context, node chain.Node, call ethereum.CallMsg) (gas uint64, err error) {
	gas, err = node.EstimateGas(ctx, call)
	if err == nil {
		return gas + gas/4 + coldWrite, nil // the state may be another by the time that it is mined
	}
	if revert := chain.RevertOf(err); revert != nil {
		return 0, revert
	}
	// Some nodes give a revert's data for calls only.
	if _, failed := node.CallContract(ctx, call, nil); failed != nil {
		if revert := chain.RevertOf(failed); revert != nil {
			return 0, revert
		}
	}
	return 0, fmt.Errorf("estimate gas: %w", err)
}

// Fees are what a transaction offers, in wei per gas (EIP-1559).
type Fees struct{ Tip, Max *big.Int }

// SuggestFees are fees that get a transaction into one of the next blocks, even if the base fee doubles meanwhile.
func SuggestFees(ctx context.Context, node chain.Node) (Fees, error) {
	tip, err := node.SuggestGasTipCap(ctx)
	if err != nil {
		return Fees{}, fmt.Errorf("read the tip: %w", err)
	}
	head, err := node.HeaderByNumber(ctx, nil)
	if err != nil {
		return Fees{}, fmt.Errorf("read the base fee: %w", err)
	}
	most := new(big.Int).Set(tip)
	if head.BaseFee != nil {
		most.Add(most, new(big.Int).Mul(head.BaseFee, big.NewInt(2)))
	}
	return Fees{tip, most}, nil
}

// replacementFees are fees by which nodes accept a replacement of a transaction: both parts an eighth higher, or what the
// chain asks now if that is more.
func (f Fees) replacementFees(old Fees) Fees {
	raise := func(was, now *big.Int) *big.Int {
		least := new(big.Int).Div(new(big.Int).Add(new(big.Int).Mul(was, big.NewInt(9)), big.NewInt(7)), big.NewInt(8))
		if least.Cmp(now) < 0 {
			return now
		}
		return least
	}
	return Fees{raise(old.Tip, f.Tip), raise(old.Max, f.Max)}
}

// aboveMaxFee tells whether fees are beyond the bound that is configured for a chain.
func (f Fees) aboveMaxFee(c *chain.Chain) bool {
	return c.Definition.MaxFee != nil && f.Max.Cmp(c.Definition.MaxFee) > 0
}

// isUnderpriced tells whether a node refuses a transaction because it offers too little: for the node's pool, or to take
// the place of one that somebody else has sent with its nonce. Nodes have no code for it, and all say it in this word.
func isUnderpriced(refusal error) bool {
	return strings.Contains(strings.ToLower(refusal.Error()), "underpriced")
}
