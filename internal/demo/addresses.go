package demo

import (
	"context"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// Addresses are those that a payment moves tokens between, and the token's.
type Addresses struct {
	Asset      api.BlockchainAssetID // of the token
	Token      string
	Wallet     string
	Escrow     string
	Settlement string
}

// FindAddresses asks the API for the addresses of a payment from a wallet.
func FindAddresses(ctx context.Context, c *client.Client, wallet string) (a Addresses, err error) {
	a.Wallet = wallet
	for chain, err := range c.GetChains(ctx) {
		if err != nil {
			return a, err
		}
		if chain.ID == chainID {
			a.Escrow, a.Settlement = chain.Contracts.Escrow, chain.Contracts.Settlement
		}
	}
	if a.Escrow == "" || a.Settlement == "" {
		return a, fmt.Errorf("expected %s among the chains, with its escrow and its settlement address", chainID)
	}
	for asset, err := range c.GetAssets(ctx, chainID) {
		if err != nil {
			return a, err
		}
		if asset.Symbol == tokenSymbol {
			a.Asset = asset.ID
		}
	}
	_, token, found := strings.Cut(a.Asset, "/erc20:")
	if !found {
		return a, fmt.Errorf("expected %s among the assets of %s, and there is %q", tokenSymbol, chainID, a.Asset)
	}
	a.Token = token
	return a, nil
}

// Balances reads what the addresses hold.
func (a Addresses) Balances(ctx context.Context, chain ChainReader) (b Balances, err error) {
	for _, place := range []struct {
		holder string
		into   *decimal.Decimal
	}{{a.Wallet, &b.Wallet}, {a.Escrow, &b.Escrow}, {a.Settlement, &b.Settlement}} {
		if *place.into, err = chain.TokenBalance(ctx, a.Token, place.holder); err != nil {
			return b, fmt.Errorf("balance of %s: %w", place.holder, err)
		}
	}
	return b, nil
}
