package rest

import (
	"context"
	"encoding/hex"
	"iter"
	"net/http"
	"strings"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/openapi"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/view"
)

var accountRoutes = []route{
	{id: "createCustomerAccount", method: "POST", path: "/customers/{customerId}/accounts", status: http.StatusCreated, serve: createAccount, show: showNewAccount},
	{id: "getCustomerAccounts", method: "GET", path: "/customers/{customerId}/accounts", status: http.StatusOK, serve: getCustomerAccounts},
	{id: "getAccounts", method: "GET", path: "/accounts", status: http.StatusOK, serve: getAccounts},
	{id: "getAccount", method: "GET", path: "/accounts/{accountId}", status: http.StatusOK, serve: readStep(readAccount)},
	{
		id: "closeAccount", method: "DELETE", path: "/accounts/{accountId}", status: http.StatusNoContent,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.AccountID) (struct{}, error) {
			return struct{}{}, c.Onboarding.CloseAccount(ctx, p, id)
		}),
	},
	{id: "getAccountChallenge", method: "GET", path: "/accounts/{accountId}/challenge", status: http.StatusOK, serve: readStep(accountChallenge), show: showAccountChallenge},
	{id: "signAccountChallenge", method: "POST", path: "/accounts/{accountId}/challenge/sign", status: http.StatusNoContent, serve: ownerSigned(accountSigned)},
	{
		id: "deactivateAccount", method: "PATCH", path: "/accounts/{accountId}/deactivate", status: http.StatusOK,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.AccountID) (issuing.Account, error) {
			return c.Onboarding.DeactivateAccount(ctx, p, id)
		}),
	},
	{
		id: "activateAccount", method: "PATCH", path: "/accounts/{accountId}/activate", status: http.StatusOK,
		serve: verbStep(func(ctx context.Context, c *call, p issuing.ProgrammeID, id issuing.AccountID) (issuing.Account, error) {
			return c.Onboarding.ActivateAccount(ctx, p, id)
		}),
	},
}

func createAccount(c *call) (bool, error) {
	customer, err := pathID[issuing.CustomerID](c, 0)
	if err != nil {
		return false, err
	}
	in, err := openapi.Decode[api.AccountInput](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	return true, c.runOnce(func(ctx context.Context) error {
		_, err := c.Onboarding.CreateAccount(ctx, c.programme, customer, in.Currencies)
		return err
	})
}

func showNewAccount(c *call, result any) (any, error) {
	ask := result.(onboarding.OwnerAsk)
	typed, err := c.Onboarding.TypedData(ask)
	return view.CreatedAccount(ask.Account, ask.Challenge.Text, typed), err
}

func accountChallenge(c *call, id issuing.AccountID) (onboarding.OwnerAsk, error) {
	return c.Onboarding.AccountChallenge(c.ctx(), c.programme, id)
}

func showAccountChallenge(c *call, result any) (any, error) {
	ask := result.(onboarding.OwnerAsk)
	typed, err := c.Onboarding.TypedData(ask)
	return api.AccountChallenge{Challenge: api.Base64(ask.Challenge.Text), TypedData: typed}, err
}

func accountSigned(ctx context.Context, c *call, id issuing.AccountID, s onboarding.Signed) error {
	return c.Onboarding.AccountSigned(ctx, c.programme, id, s)
}

func readAccount(c *call, id issuing.AccountID) (issuing.Account, error) {
	return c.DB.Account(c.ctx(), c.programme, id)
}

func accountID(a issuing.Account) string { return string(a.ID) }

func getAccounts(c *call) (bool, error) {
	l, err := c.listFilters(statusNames(issuing.AccountMoves.Statuses()), false)
	if err != nil {
		return false, err
	}
	return streamList(c, l, accountID, func(l store.List) iter.Seq2[issuing.Account, error] { return c.DB.Accounts(c.ctx(), l) })
}

func getCustomerAccounts(c *call) (bool, error) {
	l, err := c.listFilters(statusNames(issuing.AccountMoves.Statuses()), false)
	if err != nil {
		return false, err
	}
	customer, err := pathID[issuing.CustomerID](c, 0)
	if err != nil {
		return false, err
	}
	if _, err := c.DB.Customer(c.ctx(), c.programme, customer); err != nil {
		return false, err
	}
	return streamList(c, l, accountID, func(l store.List) iter.Seq2[issuing.Account, error] { return c.DB.AccountsOf(c.ctx(), customer, l) })
}

func decodeHex(digits string) ([]byte, error) { return hex.DecodeString(strings.TrimSpace(digits)) }
