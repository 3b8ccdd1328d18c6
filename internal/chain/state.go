package chain

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/shopspring/decimal"
)

// State is what a chain's node says now.
type State struct {
	Head     int64
	GasPrice *big.Int        // wei per gas that the chain asks for now
	Coin     decimal.Decimal // that an address has, in whole native coins
}

// ReadState asks a chain's node how it is, and what an address has to pay gas with.
func ReadState(ctx context.Context, c *Chain, address string) (s State, err error) {
	node, err := c.Connection.Node()
	if err != nil {
		return s, err
	}
	head, err := node.BlockNumber(ctx)
	if err != nil {
		return s, err
	}
	s.Head = int64(min(head, 1<<62)) // #nosec G115 -- bounded
	if s.GasPrice, err = node.SuggestGasPrice(ctx); err != nil {
		return s, err
	}
	coin, err := node.BalanceAt(ctx, common.HexToAddress(address), nil)
	if err != nil {
		return s, err
	}
	s.Coin = decimal.NewFromBigInt(coin, -18)
	return s, nil
}
