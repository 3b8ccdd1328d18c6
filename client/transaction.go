package client

import (
	"context"
	"iter"

	"github.com/offblocks/offblocks/api"
)

// GetAccountTransactions lists the transactions of one account.
func (c *Client) GetAccountTransactions(
	ctx context.Context, id api.AccountID, o ListOptions,
) iter.Seq2[api.Transaction, error] {
	return readList[api.Transaction](ctx, c, "/accounts/"+id.String()+"/transactions", o.query())
}

// GetCardTransactions lists the transactions of one card.
func (c *Client) GetCardTransactions(
	ctx context.Context, id api.CardID, o ListOptions,
) iter.Seq2[api.Transaction, error] {
	return readList[api.Transaction](ctx, c, "/cards/"+id.String()+"/transactions", o.query())
}

// GetTransactionDetails reads one transaction.
func (c *Client) GetTransactionDetails(ctx context.Context, id api.TransactionID) (api.Transaction, error) {
	return readObject[api.Transaction](ctx, c, "/transactions/"+id.String())
}
