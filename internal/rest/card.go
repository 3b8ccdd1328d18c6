package rest

import (
	"context"
	"iter"
	"net/http"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/cardpage"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/openapi"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/view"
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
	cardRoute("activatePhysicalCard", "/cards/{cardId}/activation", http.StatusOK,
		func(ctx context.Context, c *call, id issuing.CardID, in api.CardActivation) error {
			proof, err := activationProof(in)
			if err != nil {
				return err
			}
			_, err = c.Onboarding.ActivateCardWith(ctx, c.programme, id, proof)
			return err
		}),
	cardRoute("reportCard", "/cards/{cardId}/report", http.StatusOK,
		func(ctx context.Context, c *call, id issuing.CardID, in api.CardReport) error {
			_, err := c.Onboarding.ReportCard(ctx, c.programme, id, issuing.CardReason(in.Reason))
			return err
		}),
	cardRoute("replaceCard", "/cards/{cardId}/replace", http.StatusCreated,
		func(ctx context.Context, c *call, id issuing.CardID, in api.CardReplacement) error {
			_, err := c.Onboarding.ReplaceCard(
				ctx, c.programme, id, issuing.CardReason(in.Reason), optionalAddress(in.ShippingAddress),
			)
			return err
		}),
	cardRoute("renewCard", "/cards/{cardId}/renew", http.StatusOK,
		func(ctx context.Context, c *call, id issuing.CardID, in api.CardRenewalInput) error {
			_, err := c.Onboarding.RenewCard(ctx, c.programme, id, optionalAddress(in.ShippingAddress))
			return err
		}),
	linkRoute("revealCard", "/cards/{cardId}/reveal", issuing.LinkReveal),
	linkRoute("linkCardPin", "/cards/{cardId}/pin", issuing.LinkPIN),
}

// cardRoute is an operation on the card in its path, with a body.
func cardRoute[In any](
	name, path string, status int, do func(ctx context.Context, c *call, id issuing.CardID, in In) error,
) route {
	return route{id: name, method: http.MethodPost, path: path, status: status, serve: func(c *call) (bool, error) {
		id, err := pathID[issuing.CardID](c, 0)
		if err != nil {
			return false, err
		}
		in, err := openapi.Decode[In](c.route.id, c.body)
		if err != nil {
			return false, err
		}
		return true, c.runOnce(func(ctx context.Context) error { return do(ctx, c, id, in) })
	}}
}

// linkRoute makes a one-time link to a page of a card.
func linkRoute(name, path string, kind issuing.CardLinkKind) route {
	return route{
		id: name, method: http.MethodPost, path: path, status: http.StatusCreated,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.CardID) (onboarding.NewCardLink, error) {
			return c.Onboarding.LinkCard(ctx, p, id, kind)
		}),
		show: func(c *call, result any) (any, error) {
			l := result.(onboarding.NewCardLink)
			return view.CardLink(l.Link, c.apiOrigin()+cardpage.Path+l.Token), nil
		},
	}
}

// activationProof reads what a cardholder read off a card. The document has checked its form.
func activationProof(in api.CardActivation) (issuing.ActivationProof, error) {
	expiry, err := time.Parse("01/2006", in.ExpirationDate)
	if err != nil {
		refusal := issuing.Refuse(issuing.CodeBodyInvalid, "the expirationDate is not of the form MM/YYYY")
		return issuing.ActivationProof{}, refusal.On("/expirationDate")
	}
	return issuing.ActivationProof{LastFour: in.LastFour, ExpiryYear: expiry.Year(), ExpiryMonth: int(expiry.Month())}, nil
}

// optionalAddress is nil for an address that was not sent.
func optionalAddress(a api.AddressInput) *issuing.Address {
	if a == (api.AddressInput{}) {
		return nil
	}
	address := parseAddress(a)
	return &address
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
	n := onboarding.NewCard{
		Type: issuing.CardType(in.Type), Billing: parseAddress(in.BillingAddress),
		Shipping: optionalAddress(in.ShippingAddress), Activation: in.RequiresActivation,
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
