package client

import (
	"context"
	"net/http"
	"net/url"

	"github.com/offblocks/offblocks/api"
)

// SimulateVerifyCustomer lets a customer pass the identity check. Sandbox only, as all calls of this file.
func (c *Client) SimulateVerifyCustomer(ctx context.Context, id api.CustomerID, opts ...Option) error {
	return c.makeEmptyChange(ctx, http.MethodPatch, "/simulator/customers/"+id.String()+"/verify", nil, opts)
}

// SimulateRejectCustomer lets a customer fail the identity check.
func (c *Client) SimulateRejectCustomer(ctx context.Context, id api.CustomerID, opts ...Option) error {
	return c.makeEmptyChange(ctx, http.MethodPatch, "/simulator/customers/"+id.String()+"/reject", nil, opts)
}

// SimulateIssueCard lets the issuer issue a card.
func (c *Client) SimulateIssueCard(ctx context.Context, id api.CardID, opts ...Option) error {
	return c.makeEmptyChange(ctx, http.MethodPatch, "/simulator/cards/"+id.String()+"/issue", nil, opts)
}

// SimulateCardFail lets the issuer fail to issue a card.
func (c *Client) SimulateCardFail(ctx context.Context, id api.CardID, opts ...Option) error {
	return c.makeEmptyChange(ctx, http.MethodPatch, "/simulator/cards/"+id.String()+"/fail", nil, opts)
}

// SimulateCardAuthorisation makes a purchase. A decline is a [*Problem] with the code `authorisation_declined`;
// [DeclineReason] says why.
func (c *Client) SimulateCardAuthorisation(
	ctx context.Context, id api.CardID, in api.SimulatedPurchase, opts ...Option,
) (api.Authorisation, error) {
	return makeChange[api.Authorisation](
		ctx, c, http.MethodPost, "/simulator/cards/"+id.String()+"/authorisation", in, opts,
	)
}

// GetSimulatorClock reads the sandbox's clock, which may be ahead of the system's.
func (c *Client) GetSimulatorClock(ctx context.Context) (api.SimulatorClock, error) {
	return readObject[api.SimulatorClock](ctx, c, "/simulator/clock")
}

// AdvanceSimulatorClock moves the sandbox's clock forward; everything that becomes due on the way has happened when it
// returns. It takes up to 20 seconds. Where the answer says that the target was not reached, another call goes on.
func (c *Client) AdvanceSimulatorClock(
	ctx context.Context, in api.ClockAdvance, opts ...Option,
) (api.ClockAdvanced, error) {
	return makeChange[api.ClockAdvanced](ctx, c, http.MethodPost, "/simulator/clock/advance", in, opts)
}

// GetSimulatorFault reads how a simulated partner fails: "screening", "identity-check", "card-issuer",
// "card-network" or "rates".
func (c *Client) GetSimulatorFault(ctx context.Context, partner string) (api.SimulatorFault, error) {
	return readObject[api.SimulatorFault](ctx, c, "/simulator/faults/"+url.PathEscape(partner))
}

// SetSimulatorFault has a simulated partner fail until the fault is deleted or the sandbox restarts.
func (c *Client) SetSimulatorFault(ctx context.Context, partner string, in api.SimulatorFaultInput, opts ...Option) error {
	return c.makeEmptyChange(ctx, http.MethodPut, "/simulator/faults/"+url.PathEscape(partner), in, opts)
}

// DeleteSimulatorFault has a simulated partner work again.
func (c *Client) DeleteSimulatorFault(ctx context.Context, partner string, opts ...Option) error {
	return c.makeEmptyChange(ctx, http.MethodDelete, "/simulator/faults/"+url.PathEscape(partner), nil, opts)
}

// SimulateCardAuthorisationCapture lets the merchant capture an authorisation.
func (c *Client) SimulateCardAuthorisationCapture(ctx context.Context, id api.AuthorisationID, opts ...Option) error {
	return c.makeEmptyChange(ctx, http.MethodPatch, "/simulator/authorisations/"+id.String()+"/capture", nil, opts)
}

// SimulateCardAuthorisationRelease lets the merchant release an authorisation.
func (c *Client) SimulateCardAuthorisationRelease(ctx context.Context, id api.AuthorisationID, opts ...Option) error {
	return c.makeEmptyChange(ctx, http.MethodPatch, "/simulator/authorisations/"+id.String()+"/release", nil, opts)
}
