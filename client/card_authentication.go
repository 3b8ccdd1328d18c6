package client

import (
	"context"
	"iter"
	"net/http"

	"github.com/offblocks/offblocks/api"
)

// GetCardAuthentications lists the authentications of cardholders by 3-D Secure. Its external id is not looked at.
func (c *Client) GetCardAuthentications(ctx context.Context, of Of, o ListOptions) iter.Seq2[api.CardAuthentication, error] {
	return readList[api.CardAuthentication](ctx, c, "/card-authentications", of.query(o))
}

// GetCardAuthentication reads one authentication, with the challenge that the wallet's owner is to sign.
func (c *Client) GetCardAuthentication(ctx context.Context, id api.CardAuthenticationID) (api.CardAuthentication, error) {
	return readObject[api.CardAuthentication](ctx, c, "/card-authentications/"+id.String())
}

// SignCardAuthentication approves an authentication by the owner's signature of its challenge.
func (c *Client) SignCardAuthentication(
	ctx context.Context, id api.CardAuthenticationID, in api.OwnerSignature, opts ...Option,
) (api.CardAuthentication, error) {
	return makeChange[api.CardAuthentication](
		ctx, c, http.MethodPost, "/card-authentications/"+id.String()+"/signature", in, opts,
	)
}

// RefuseCardAuthentication declines an authentication, because the cardholder does not want to pay.
func (c *Client) RefuseCardAuthentication(
	ctx context.Context, id api.CardAuthenticationID, opts ...Option,
) (api.CardAuthentication, error) {
	return makeChange[api.CardAuthentication](
		ctx, c, http.MethodPost, "/card-authentications/"+id.String()+"/refusal", nil, opts,
	)
}

// SimulateCardAuthenticationRequest has a merchant ask for the authentication of a cardholder. Sandbox only.
func (c *Client) SimulateCardAuthenticationRequest(
	ctx context.Context, id api.CardID, in api.SimulatedAuthentication, opts ...Option,
) (api.CardAuthentication, error) {
	return makeChange[api.CardAuthentication](
		ctx, c, http.MethodPost, "/simulator/cards/"+id.String()+"/authentication-request", in, opts,
	)
}

// GetPaymentTokens lists the numbers that stand for cards in devices and at merchants. Its external id is not looked
// at.
func (c *Client) GetPaymentTokens(ctx context.Context, of Of, o ListOptions) iter.Seq2[api.PaymentToken, error] {
	return readList[api.PaymentToken](ctx, c, "/payment-tokens", of.query(o))
}

// GetPaymentToken reads one payment token.
func (c *Client) GetPaymentToken(ctx context.Context, id api.PaymentTokenID) (api.PaymentToken, error) {
	return readObject[api.PaymentToken](ctx, c, "/payment-tokens/"+id.String())
}

// SimulatePaymentTokenRequest has somebody ask for a payment token of a card. Sandbox only.
func (c *Client) SimulatePaymentTokenRequest(
	ctx context.Context, id api.CardID, in api.SimulatedTokenRequest, opts ...Option,
) (api.PaymentToken, error) {
	return makeChange[api.PaymentToken](
		ctx, c, http.MethodPost, "/simulator/cards/"+id.String()+"/payment-token-request", in, opts,
	)
}
