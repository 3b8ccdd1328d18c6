package client

import (
	"context"
	"net/http"

	"github.com/offblocks/offblocks/api"
)

// SimulateCardAdvice tells of a purchase that was approved on our behalf, which cannot be declined. Sandbox only, as
// all calls of this file. The same reference again gets the first answer again and changes nothing.
func (c *Client) SimulateCardAdvice(
	ctx context.Context, id api.CardID, in api.SimulatedPosting, opts ...Option,
) (api.Authorisation, error) {
	return makeChange[api.Authorisation](ctx, c, http.MethodPost, "/simulator/cards/"+id.String()+"/advice", in, opts)
}

// SimulateCardForcedPost posts a purchase that was never authorised, which cannot be declined.
func (c *Client) SimulateCardForcedPost(
	ctx context.Context, id api.CardID, in api.SimulatedPosting, opts ...Option,
) (api.Transaction, error) {
	return makeChange[api.Transaction](ctx, c, http.MethodPost, "/simulator/cards/"+id.String()+"/forced-post", in, opts)
}

// SimulateCardRefund refunds a card without naming a purchase.
func (c *Client) SimulateCardRefund(
	ctx context.Context, id api.CardID, in api.SimulatedPosting, opts ...Option,
) (api.Transaction, error) {
	return makeChange[api.Transaction](ctx, c, http.MethodPost, "/simulator/cards/"+id.String()+"/refund", in, opts)
}

// SimulateAccountFaucet sends test money to an account's wallet. The balances show it once the chain has made it.
func (c *Client) SimulateAccountFaucet(
	ctx context.Context, id api.AccountID, in api.SimulatedGift, opts ...Option,
) error {
	return c.makeEmptyChange(ctx, http.MethodPost, "/simulator/accounts/"+id.String()+"/faucet", in, opts)
}

// SimulateSuspendCard lets the issuer stop a card on suspicion.
func (c *Client) SimulateSuspendCard(ctx context.Context, id api.CardID, opts ...Option) (api.Card, error) {
	return makeChange[api.Card](ctx, c, http.MethodPatch, "/simulator/cards/"+id.String()+"/suspend", nil, opts)
}

// SimulateResumeCard lets the issuer end a suspension.
func (c *Client) SimulateResumeCard(ctx context.Context, id api.CardID, opts ...Option) (api.Card, error) {
	return makeChange[api.Card](ctx, c, http.MethodPatch, "/simulator/cards/"+id.String()+"/resume", nil, opts)
}

// SimulateBlockCard lets the issuer stop a card for good.
func (c *Client) SimulateBlockCard(ctx context.Context, id api.CardID, opts ...Option) (api.Card, error) {
	return makeChange[api.Card](ctx, c, http.MethodPatch, "/simulator/cards/"+id.String()+"/block", nil, opts)
}

// SimulateShipCard lets the issuer send a physical card.
func (c *Client) SimulateShipCard(ctx context.Context, id api.CardID, opts ...Option) (api.Card, error) {
	return makeChange[api.Card](ctx, c, http.MethodPatch, "/simulator/cards/"+id.String()+"/ship", nil, opts)
}

// SimulateDeliverCard lets the carrier deliver a physical card.
func (c *Client) SimulateDeliverCard(ctx context.Context, id api.CardID, opts ...Option) (api.Card, error) {
	return makeChange[api.Card](ctx, c, http.MethodPatch, "/simulator/cards/"+id.String()+"/deliver", nil, opts)
}

// SimulateReturnCard lets the carrier send a physical card back.
func (c *Client) SimulateReturnCard(ctx context.Context, id api.CardID, opts ...Option) (api.Card, error) {
	return makeChange[api.Card](ctx, c, http.MethodPatch, "/simulator/cards/"+id.String()+"/return", nil, opts)
}

// SimulateCardDeliveryFailure lets the carrier fail to deliver a physical card.
func (c *Client) SimulateCardDeliveryFailure(ctx context.Context, id api.CardID, opts ...Option) (api.Card, error) {
	return makeChange[api.Card](ctx, c, http.MethodPatch, "/simulator/cards/"+id.String()+"/fail-delivery", nil, opts)
}

// SimulateAuthorisationIncrement asks whether a hold may grow. A decline is a [*Problem] as with a purchase.
func (c *Client) SimulateAuthorisationIncrement(
	ctx context.Context, id api.AuthorisationID, in api.SimulatedIncrement, opts ...Option,
) (api.Authorisation, error) {
	return makeChange[api.Authorisation](
		ctx, c, http.MethodPost, "/simulator/authorisations/"+id.String()+"/increment", in, opts,
	)
}

// SimulateAuthorisationReversal makes a hold smaller, or gives up all that is left of it.
func (c *Client) SimulateAuthorisationReversal(
	ctx context.Context, id api.AuthorisationID, in api.SimulatedReversal, opts ...Option,
) (api.Authorisation, error) {
	return makeChange[api.Authorisation](
		ctx, c, http.MethodPost, "/simulator/authorisations/"+id.String()+"/reversal", in, opts,
	)
}

// SimulateAuthorisationCapture captures a hold, in whole or in part, or more than it.
func (c *Client) SimulateAuthorisationCapture(
	ctx context.Context, id api.AuthorisationID, in api.SimulatedCapture, opts ...Option,
) (api.Authorisation, error) {
	return makeChange[api.Authorisation](
		ctx, c, http.MethodPost, "/simulator/authorisations/"+id.String()+"/captures", in, opts,
	)
}

// SimulateAuthorisationExpiry lets a hold expire now.
func (c *Client) SimulateAuthorisationExpiry(
	ctx context.Context, id api.AuthorisationID, opts ...Option,
) (api.Authorisation, error) {
	return makeChange[api.Authorisation](
		ctx, c, http.MethodPost, "/simulator/authorisations/"+id.String()+"/expire", nil, opts,
	)
}

// SimulateTransactionRefund refunds a debit, in whole or in part. It returns the credit.
func (c *Client) SimulateTransactionRefund(
	ctx context.Context, id api.TransactionID, in api.SimulatedRefund, opts ...Option,
) (api.Transaction, error) {
	return makeChange[api.Transaction](ctx, c, http.MethodPost, "/simulator/transactions/"+id.String()+"/refund", in, opts)
}

// SimulateTransactionReversal undoes a processed transaction.
func (c *Client) SimulateTransactionReversal(
	ctx context.Context, id api.TransactionID, in api.SimulatedUndo, opts ...Option,
) (api.Transaction, error) {
	return makeChange[api.Transaction](
		ctx, c, http.MethodPost, "/simulator/transactions/"+id.String()+"/reversal", in, opts,
	)
}
