package client

import (
	"context"
	"iter"
	"net/url"

	"github.com/offblocks/offblocks/api"
)

// GetChains lists the chains that the installation serves.
func (c *Client) GetChains(ctx context.Context) iter.Seq2[api.Blockchain, error] {
	return readList[api.Blockchain](ctx, c, "/chains", url.Values{})
}

// GetAssets lists the tokens that cards can draw on: those of one chain, or all if chain is empty.
func (c *Client) GetAssets(ctx context.Context, chain api.BlockchainID) iter.Seq2[api.Asset, error] {
	query := url.Values{}
	if chain != "" {
		query.Set("chain", chain)
	}
	return readList[api.Asset](ctx, c, "/assets", query)
}
