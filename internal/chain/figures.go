package chain

import (
	"context"
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
)

// Figures are what a chain's node says of the chain and of its operator at a moment.
type Figures struct {
	Head      int64           // the number of the newest block
	Confirmed int64           // of the newest block that is deep enough; negative while there is none
	GasPrice  decimal.Decimal // in wei: the configured one, else what the node suggests
	MaxFee    decimal.Decimal // in wei: the most that is offered; zero: any
	Coins     decimal.Decimal // whole native coins of the operator
	Tokens    []TokenBalance  // of the operator, in the order of the chain's tokens
}

// TokenBalance is what somebody has of a token.
type TokenBalance struct {
	Token  caip.AssetID
	Symbol string
	Amount decimal.Decimal // whole tokens
}

// ReadFigures asks the chain's node. The node must be one of the chain.
func (c *Chain) ReadFigures(ctx context.Context, operator Operator) (f Figures, err error) {
	node, err := c.Connection.VerifiedNode(ctx)
	if err != nil {
		return f, err
	}
	if f.Confirmed, err = c.ConfirmedHeight(ctx, node); err != nil {
		return f, err
	}
	f.Head = f.Confirmed + int64(c.Confirmations()) - 1 // #nosec G115 -- a count of blocks
	price := c.Definition.GasPrice
	if price == nil {
		if price, err = node.SuggestGasPrice(ctx); err != nil {
			return f, fmt.Errorf("read gas price: %w", err)
		}
	}
	f.GasPrice = decimal.NewFromBigInt(price, 0)
	if c.Definition.MaxFee != nil {
		f.MaxFee = decimal.NewFromBigInt(c.Definition.MaxFee, 0)
	}
	wei, err := node.BalanceAt(ctx, operator.Address, nil)
	if err != nil {
		return f, fmt.Errorf("read the operator's coins: %w", err)
	}
	f.Coins = decimal.NewFromBigInt(wei, -18)
	for _, token := range c.Tokens {
		raw, err := CallView(ctx, node, token.Address, ABI().Token.PackBalanceOf(operator.Address), ABI().Token.UnpackBalanceOf)
		if err != nil {
			return f, fmt.Errorf("read the operator's %s: %w", token.Symbol, err)
		}
		f.Tokens = append(f.Tokens, TokenBalance{token.ID, token.Symbol, decimal.NewFromBigInt(raw, -int32(token.Decimals))}) // #nosec G115 -- a count of digits
	}
	return f, nil
}
