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
	{id: "createAccountCard", method: "POST", path: "/accounts/{accountId}/cards", status: http.StatusCreated, serve: createCard},
	{id: "getAccountCards", method: "GET", path: "/accounts/{accountId}/cards", status: http.StatusOK, serve: getAccountCards},
	{id: "getCards", method: "GET", path: "/cards", status: http.StatusOK, serve: getCards},
	{id: "getCard", method: "GET", path: "/cards/{cardId}", status: http.StatusOK, serve: readStep(readCard)},
	{
		id: "deleteCard", method: "DELETE", path: "/cards/{cardId}", status: http.StatusNoContent,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
			return c.Onboarding.TerminateCard(ctx, p, id)
		}),
	},
	{
		id: "deactivateCard", method: "PATCH", path: "/cards/{cardId}/deactivate", status: http.StatusOK,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
			return c.Onboarding.DeactivateCard(ctx, p, id)
		}),
	},
	{
		id: "activateCard", method: "PATCH", path: "/cards/{cardId}/activate", status: http.StatusOK,
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
	in, err := openapi.Decode[api.CardInput](c.route.id, c.body)
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
