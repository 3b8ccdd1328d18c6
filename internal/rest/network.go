package rest

import (
	"context"
	"net/http"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/openapi"
	"github.com/offblocks/offblocks/internal/payments"
)

// networkRoutes let a developer say, in a sandbox, what a card network or the issuer would. Unlike the published calls
// of the simulator they answer with what came of it.
var networkRoutes = []route{
	purchaseRoute("simulateCardAdvice", "/simulator/cards/{cardId}/advice", (*payments.Service).Advise),
	purchaseRoute("simulateCardForcedPost", "/simulator/cards/{cardId}/forced-post", (*payments.Service).ForcePost),
	purchaseRoute("simulateCardRefund", "/simulator/cards/{cardId}/refund", (*payments.Service).RefundCard),
	moveRoute("simulateSuspendCard", "PATCH", "/simulator/cards/{cardId}/suspend",
		func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
			return c.Onboarding.SuspendCardAtIssuer(ctx, p, id)
		}),
	moveRoute("simulateResumeCard", "PATCH", "/simulator/cards/{cardId}/resume",
		func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
			return c.Onboarding.ResumeCardAtIssuer(ctx, p, id)
		}),
	moveRoute("simulateBlockCard", "PATCH", "/simulator/cards/{cardId}/block",
		func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
			return c.Onboarding.BlockCardAtIssuer(ctx, p, id)
		}),
	shipRoute("simulateShipCard", "/simulator/cards/{cardId}/ship", issuing.ShipmentShipped),
	shipRoute("simulateDeliverCard", "/simulator/cards/{cardId}/deliver", issuing.ShipmentDelivered),
	shipRoute("simulateReturnCard", "/simulator/cards/{cardId}/return", issuing.ShipmentReturned),
	shipRoute("simulateCardDeliveryFailure", "/simulator/cards/{cardId}/fail-delivery", issuing.ShipmentFailed),
	asWrite(messageRoute("simulateAccountFaucet", "/simulator/accounts/{accountId}/faucet", http.StatusAccepted,
		func(ctx context.Context, c *call, id issuing.AccountID, in api.SimulatedGift) error {
			return c.Book.RequestFaucetGrantWithCoin(ctx, c.programme, id, string(in.Amount), in.Asset, string(in.OwnerCoin))
		})),
	messageRoute("simulateAuthorisationIncrement", "/simulator/authorisations/{authorisationId}/increment", http.StatusOK,
		func(ctx context.Context, c *call, id issuing.AuthorisationID, in api.SimulatedIncrement) error {
			_, err := c.Payments.Increment(ctx, c.programme, id, payments.Change{Amount: string(in.Amount), Reference: in.Reference})
			return err
		}),
	messageRoute("simulateAuthorisationReversal", "/simulator/authorisations/{authorisationId}/reversal", http.StatusOK,
		func(ctx context.Context, c *call, id issuing.AuthorisationID, in api.SimulatedReversal) error {
			_, err := c.Payments.Reverse(ctx, c.programme, id, payments.Change{Amount: string(in.Amount), Reference: in.Reference})
			return err
		}),
	messageRoute("simulateAuthorisationCapture", "/simulator/authorisations/{authorisationId}/captures", http.StatusOK,
		func(ctx context.Context, c *call, id issuing.AuthorisationID, in api.SimulatedCapture) error {
			_, err := c.Payments.Capture(ctx, c.programme, id, payments.Capture{
				Amount: string(in.Amount), More: in.More, Insist: in.Insist, Reference: in.Reference,
			})
			return err
		}),
	moveRoute("simulateAuthorisationExpiry", "POST", "/simulator/authorisations/{authorisationId}/expire",
		func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.AuthorisationID) (issuing.Authorisation, error) {
			return c.Payments.ExpireNow(ctx, p, id)
		}),
	messageRoute("simulateTransactionRefund", "/simulator/transactions/{transactionId}/refund", http.StatusCreated,
		func(ctx context.Context, c *call, id issuing.TransactionID, in api.SimulatedRefund) error {
			_, err := c.Payments.Refund(ctx, c.programme, id, payments.Change{Amount: string(in.Amount), Reference: in.Reference})
			return err
		}),
	messageRoute("simulateTransactionReversal", "/simulator/transactions/{transactionId}/reversal", http.StatusOK,
		func(ctx context.Context, c *call, id issuing.TransactionID, in api.SimulatedUndo) error {
			_, err := c.Payments.ReverseTransaction(ctx, c.programme, id, payments.Change{Reference: in.Reference})
			return err
		}),
}

// purchaseRoute is a message about a purchase, or a refund, that names a card.
func purchaseRoute[T any](
	name, path string,
	do func(*payments.Service, context.Context, issuing.ProgrammeID, issuing.CardID, payments.Purchase) (T, error),
) route {
	return messageRoute(name, path, http.StatusCreated, func(ctx context.Context, c *call, card issuing.CardID, in api.SimulatedPosting) error {
		m, err := simulatedMerchant(in.Merchant)
		if err != nil {
			return err
		}
		_, err = do(c.Payments, ctx, c.programme, card, payments.Purchase{
			Amount: string(in.Amount), Currency: in.Currency, Merchant: m, Reference: in.Reference,
			Network: simulatedUse(in.Kind, in.EntryMode),
		})
		return err
	})
}

// shipRoute says how far the parcel of a card has come.
func shipRoute(name, path string, status issuing.ShipmentStatus) route {
	return moveRoute(name, "PATCH", path,
		func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
			return c.Simulator.Ship(ctx, p, id, status)
		})
}

// moveRoute is a call without a body that moves a noun on.
func moveRoute[ID ~string, T any](
	name, method, path string, do func(ctx context.Context, c *call, p issuing.ProgrammeID, id ID) (T, error),
) route {
	return route{id: name, method: method, path: path, status: http.StatusOK, simulator: true, serve: verbStep(do)}
}

// messageRoute is a message about the noun in the path. It may come without a body where every member is optional.
func messageRoute[ID ~string, In any](name, path string, status int, do func(ctx context.Context, c *call, id ID, in In) error) route {
	return route{id: name, method: http.MethodPost, path: path, status: status, simulator: true, decision: true, serve: func(c *call) (bool, error) {
		noun, err := pathID[ID](c, 0)
		if err != nil {
			return false, err
		}
		in, err := openapi.Decode[In](c.route.id, c.body)
		if err != nil {
			return false, err
		}
		return true, c.runOnce(func(ctx context.Context) error { return do(ctx, c, noun, in) })
	}}
}

// asWrite is a route that tells of nothing that a card network would.
func asWrite(rt route) route {
	rt.decision = false
	return rt
}
