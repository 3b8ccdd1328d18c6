package rest

import (
	"context"
	"iter"
	"net/http"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/openapi"
	"github.com/offblocks/offblocks/internal/store"
)

var cardRoutes = []route{
	{pathID: "createAccountCard", method: "POST", path: "/accounts/{accountId}/cards", periodStatus: http.StatusCreated, serve: createCard},
	{pathID: "getAccountCards", method: "GET", path: "/accounts/{accountId}/cards", periodStatus: http.StatusOK, serve: getAccountCards},
	{pathID: "getCards", method: "GET", path: "/cards", periodStatus: http.StatusOK, serve: getCards},
	{pathID: "getCard", method: "GET", path: "/cards/{cardId}", periodStatus: http.StatusOK, serve: readStep(readCard)},
	{
		pathID: "deleteCard", method: "DELETE", path: "/cards/{cardId}", periodStatus: http.StatusNoContent,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
			return c.Onboarding.TerminateCard(ctx, p, id)
		}),
	},
	{
		pathID: "deactivateCard", method: "PATCH", path: "/cards/{cardId}/deactivate", periodStatus: http.StatusOK,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
			return c.Onboarding.DeactivateCard(ctx, p, id)
		}),
	},
	{
		pathID: "activateCard", method: "PATCH", path: "/cards/{cardId}/activate", periodStatus: http.StatusOK,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
			return c.Onboarding.ActivateCard(ctx, p, id)
		}),
	},
}

func createCard(c *call) (bool, error) {
	account, err := pathID[issuing.AccountID](c, 0)
	if err != nil {
		return false, err
	}
	in, err := openapi.Decode[api.CardInput](c.route.pathID, c.body)
	if err != nil {
		return false, err
	}
	n := onboarding.NewCard{Type: issuing.CardType(in.Type), Billing: parseAddress(in.BillingAddress)}
	if in.ShippingAddress != (api.AddressInput{}) {
		shipping := parseAddress(in.ShippingAddress)
		n.Shipping = &shipping
	}
	return true, c.runOnce(func(ctx context.Context) error {
		_, err := c.Onboarding.CreateCard(ctx, c.programme, account, n)
		return err
	})
}

func parseAddress(a api.AddressInput) issuing.Address {
	return issuing.Address{FirstLine: a.FirstLine, SecondLine: a.SecondLine, City: a.City, State: a.State, Country: a.Country, PostCode: a.PostCode}
}

func readCard(c *call, id issuing.CardID) (issuing.Card, error) {
	return c.DB.Card(c.ctx(), c.programme, id)
}

func cardID(n issuing.Card) string { return string(n.ID) }

func getCards(c *call) (bool, error) {
	l, err := c.listFilters(statusNames(issuing.CardMoves.Statuses()), false)
	if err != nil {
		return false, err
	}
	return streamList(c, l, cardID, func(l store.List) iter.Seq2[issuing.Card, error] { return c.DB.Cards(c.ctx(), l) })
}

func getAccountCards(c *call) (bool, error) {
	l, err := c.listFilters(statusNames(issuing.CardMoves.Statuses()), false)
	if err != nil {
		return false, err
	}
	account, err := c.parentAccount()
	if err != nil {
		return false, err
	}
	return streamList(c, l, cardID, func(l store.List) iter.Seq2[issuing.Card, error] { return c.DB.CardsOf(c.ctx(), account, l) })
}

// parentAccount is the account in the path, if it is the programme's.
func (c *call) parentAccount() (issuing.AccountID, error) {
	account, err := pathID[issuing.AccountID](c, 0)
	if err != nil {
		return "", err
	}
	_, err = c.DB.Account(c.ctx(), c.programme, account)
	return account, err
}
