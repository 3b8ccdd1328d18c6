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

// ActivatePhysicalCard activates a physical card with what its cardholder reads off it.
func (c *Client) ActivatePhysicalCard(
	ctx context.Context, id api.CardID, in api.CardActivation, opts ...Option,
) (api.Card, error) {
	return makeChange[api.Card](ctx, c, http.MethodPost, "/cards/"+id.String()+"/activation", in, opts)
}

// ReportCard blocks a card that is lost or stolen, for good.
func (c *Client) ReportCard(ctx context.Context, id api.CardID, in api.CardReport, opts ...Option) (api.Card, error) {
	return makeChange[api.Card](ctx, c, http.MethodPost, "/cards/"+id.String()+"/report", in, opts)
}

// ReplaceCard ends a card and creates the one that takes its place, which is returned.
func (c *Client) ReplaceCard(
	ctx context.Context, id api.CardID, in api.CardReplacement, opts ...Option,
) (api.Card, error) {
	return makeChange[api.Card](ctx, c, http.MethodPost, "/cards/"+id.String()+"/replace", in, opts)
}

// RenewCard asks the issuer for a later expiry of a card.
func (c *Client) RenewCard(
	ctx context.Context, id api.CardID, in api.CardRenewalInput, opts ...Option,
) (api.Card, error) {
	return makeChange[api.Card](ctx, c, http.MethodPost, "/cards/"+id.String()+"/renew", in, opts)
}

// RevealCard makes a link to a page that shows the card's number to its cardholder, once.
func (c *Client) RevealCard(ctx context.Context, id api.CardID, opts ...Option) (api.CardLink, error) {
	return makeChange[api.CardLink](ctx, c, http.MethodPost, "/cards/"+id.String()+"/reveal", nil, opts)
}

// LinkCardPin makes a link to a page on which the cardholder sets the card's PIN.
func (c *Client) LinkCardPin(ctx context.Context, id api.CardID, opts ...Option) (api.CardLink, error) {
	return makeChange[api.CardLink](ctx, c, http.MethodPost, "/cards/"+id.String()+"/pin", nil, opts)
}
