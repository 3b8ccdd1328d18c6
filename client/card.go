package client

import (
	"context"
	"iter"
	"net/http"

	"github.com/offblocks/offblocks/api"
)

// CreateAccountCard creates a card in `issuing` on an active account.
func (c *Client) CreateAccountCard(
	ctx context.Context, id api.AccountID, in api.CardInput, opts ...Option,
) (api.Card, error) {
	return makeChange[api.Card](ctx, c, http.MethodPost, "/accounts/"+id.String()+"/cards", in, opts)
}

// GetAccountCards lists the cards of one account.
func (c *Client) GetAccountCards(ctx context.Context, id api.AccountID, o ListOptions) iter.Seq2[api.Card, error] {
	return readList[api.Card](ctx, c, "/accounts/"+id.String()+"/cards", o.query())
}

// GetCards lists the programme's cards.
func (c *Client) GetCards(ctx context.Context, o ListOptions) iter.Seq2[api.Card, error] {
	return readList[api.Card](ctx, c, "/cards", o.query())
}

// GetCard reads one card.
func (c *Client) GetCard(ctx context.Context, id api.CardID) (api.Card, error) {
	return readObject[api.Card](ctx, c, "/cards/"+id.String())
}

// DeleteCard terminates a card for good. Its open holds may still be captured.
func (c *Client) DeleteCard(ctx context.Context, id api.CardID, opts ...Option) error {
	return c.makeEmptyChange(ctx, http.MethodDelete, "/cards/"+id.String(), nil, opts)
}

// DeactivateCard takes a card out of use.
func (c *Client) DeactivateCard(ctx context.Context, id api.CardID, opts ...Option) (api.Card, error) {
	return makeChange[api.Card](ctx, c, http.MethodPatch, "/cards/"+id.String()+"/deactivate", nil, opts)
}

// ActivateCard takes a card back into use.
func (c *Client) ActivateCard(ctx context.Context, id api.CardID, opts ...Option) (api.Card, error) {
	return makeChange[api.Card](ctx, c, http.MethodPatch, "/cards/"+id.String()+"/activate", nil, opts)
}
