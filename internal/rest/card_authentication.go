package rest

import (
	"context"
	"iter"
	"net/http"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/store"
)

var authenticationRoutes = []route{
	{
		id: "getCardAuthentications", method: "GET", path: "/card-authentications", status: http.StatusOK,
		serve: getAuthentications,
	},
	{
		id: "getCardAuthentication", method: "GET", path: "/card-authentications/{authenticationId}", status: http.StatusOK,
		serve: readStep(func(c *call, id issuing.CardAuthenticationID) (issuing.CardAuthentication, error) {
			return c.DB.CardAuthentication(c.ctx(), c.programme, id)
		}),
	},
	{
		id: "signCardAuthentication", method: "POST", path: "/card-authentications/{authenticationId}/signature",
		status: http.StatusOK,
		serve: ownerSigned(func(ctx context.Context, c *call, id issuing.CardAuthenticationID, s onboarding.Signed) error {
			_, err := c.Authentications.Sign(ctx, c.programme, id, s)
			return err
		}),
	},
	{
		id: "refuseCardAuthentication", method: "POST", path: "/card-authentications/{authenticationId}/refusal",
		status: http.StatusOK,
		serve: verbStep(func(
			ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.CardAuthenticationID,
		) (issuing.CardAuthentication, error) {
			return c.Authentications.Refuse(ctx, p, id)
		}),
	},
	asWrite(messageRoute("simulateCardAuthenticationRequest", "/simulator/cards/{cardId}/authentication-request",
		http.StatusCreated, func(ctx context.Context, c *call, id issuing.CardID, in api.SimulatedAuthentication) error {
			m, err := simulatedMerchant(in.Merchant)
			if err != nil {
				return err
			}
			amount := decimal.Zero
			if in.Amount != "" || in.Currency != "" {
				if amount, err = issuing.ParseAmount(string(in.Amount), in.Currency); err != nil {
					return err
				}
			}
			_, err = c.Simulator.AskAuthentication(ctx, c.programme, id, amount, in.Currency, m)
			return err
		})),
	{id: "getPaymentTokens", method: "GET", path: "/payment-tokens", status: http.StatusOK, serve: getPaymentTokens},
	{
		id: "getPaymentToken", method: "GET", path: "/payment-tokens/{paymentTokenId}", status: http.StatusOK,
		serve: readStep(func(c *call, id issuing.PaymentTokenID) (issuing.PaymentToken, error) {
			return c.DB.PaymentToken(c.ctx(), c.programme, id)
		}),
	},
	asWrite(messageRoute("simulatePaymentTokenRequest", "/simulator/cards/{cardId}/payment-token-request",
		http.StatusCreated, func(ctx context.Context, c *call, id issuing.CardID, in api.SimulatedTokenRequest) error {
			_, err := c.Simulator.AskPaymentToken(ctx, c.programme, id, in.Requestor)
			return err
		})),
}

func getAuthentications(c *call) (bool, error) {
	l, err := c.listFilters(statusNames(issuing.CardAuthenticationMoves.Statuses()), false)
	if err != nil {
		return false, err
	}
	of, err := c.listScope()
	if err != nil {
		return false, err
	}
	id := func(a issuing.CardAuthentication) string { return string(a.ID) }
	return streamList(c, l, id, func(l store.List) iter.Seq2[issuing.CardAuthentication, error] {
		return c.DB.CardAuthentications(c.ctx(), of, l)
	})
}

func getPaymentTokens(c *call) (bool, error) {
	l, err := c.listFilters(statusNames(issuing.PaymentTokenMoves.Statuses()), false)
	if err != nil {
		return false, err
	}
	of, err := c.listScope()
	if err != nil {
		return false, err
	}
	id := func(t issuing.PaymentToken) string { return string(t.ID) }
	return streamList(c, l, id, func(l store.List) iter.Seq2[issuing.PaymentToken, error] {
		return c.DB.PaymentTokens(c.ctx(), of, l)
	})
}
