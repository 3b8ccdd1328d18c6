package chain

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/shopspring/decimal"
)

// Reader reads a chain as anybody can who has the URL of its JSON-RPC.
type Reader struct {
	node *ethclient.Client
}

// NewReader makes a reader; nothing is asked yet.
func NewReader(url string) (*Reader, error) {
	node, err := ethclient.Dial(url)
	if err != nil {
		return nil, fmt.Errorf("reach %s: %w", url, err)
	}
	return &Reader{node}, nil
}

// Close ends the reader's connections.
func (r *Reader) Close() { r.node.Close() }

// TokenBalance is what an address holds of an ERC-20 token, in whole tokens.
func (r *Reader) TokenBalance(ctx context.Context, token, holder string) (decimal.Decimal, error) {
	t, err := ParseAddress(token)
	if err != nil {
		return decimal.Zero, err
	}
	h, err := ParseAddress(holder)
	if err != nil {
		return decimal.Zero, err
	}
	raw, err := CallView(ctx, r.node, t, ABI().Token.PackBalanceOf(h), ABI().Token.UnpackBalanceOf)
	if err != nil {
		return decimal.Zero, err
	}
	decimals, err := CallView(ctx, r.node, t, ABI().Token.PackDecimals(), ABI().Token.UnpackDecimals)
	if err != nil {
		return decimal.Zero, err
	}
	return decimal.NewFromBigInt(raw, -int32(decimals)), nil
}

// CoinBalance is what an address holds of the chain's native coin, in whole coins of 18 decimals.
func (r *Reader) CoinBalance(ctx context.Context, holder string) (decimal.Decimal, error) {
	h, err := ParseAddress(holder)
	if err != nil {
		return decimal.Zero, err
	}
	wei, err := r.node.BalanceAt(ctx, h, nil)
	if err != nil {
		return decimal.Zero, fmt.Errorf("read balance: %w", err)
	}
	return decimal.NewFromBigInt(wei, -18), nil
}

// Mined reports whether a transaction has a receipt. A transaction that failed is an error.
func (r *Reader) Mined(ctx context.Context, hash string) (bool, error) {
	receipt, err := r.node.TransactionReceipt(ctx, common.HexToHash(hash))
	if errors.Is(err, ethereum.NotFound) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("read receipt: %w", err)
	}
	if receipt.Status != types.ReceiptStatusSuccessful {
		return false, fmt.Errorf("the chain transaction %s failed", hash)
	}
	return true, nil
}
