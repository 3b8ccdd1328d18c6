package rest

import (
	"iter"
	"net/http"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

var paymentRoutes = []route{
	{id: "getAccountTransactions", method: "GET", path: "/accounts/{accountId}/transactions", status: http.StatusOK, serve: getAccountTransactions},
	{id: "getCardTransactions", method: "GET", path: "/cards/{cardId}/transactions", status: http.StatusOK, serve: getCardTransactions},
	{
		id: "getTransactionDetails", method: "GET", path: "/transactions/{transactionId}", status: http.StatusOK,
		serve: readStep(func(c *call, id issuing.TransactionID) (issuing.Transaction, error) {
			return c.DB.Transaction(c.ctx(), c.programme, id)
		}),
	},
	{
		id: "getAuthorisationDetails", method: "GET", path: "/authorisations/{authorisationId}", status: http.StatusOK,
		serve: readStep(func(c *call, id issuing.AuthorisationID) (issuing.Authorisation, error) {
			return c.DB.Authorisation(c.ctx(), c.programme, id)
		}),
	},
}

func transactionID(t issuing.Transaction) string { return string(t.ID) }

func getAccountTransactions(c *call) (bool, error) {
	l, err := c.listFilters(statusNames(issuing.TransactionMoves.Statuses()), false)
	if err != nil {
		return false, err
	}
	account, err := c.parentAccount()
	if err != nil {
		return false, err
	}
	return streamList(c, l, transactionID, func(l store.List) iter.Seq2[issuing.Transaction, error] {
		return c.DB.TransactionsOfAccount(c.ctx(), account, l)
	})
}

func getCardTransactions(c *call) (bool, error) {
	l, err := c.listFilters(statusNames(issuing.TransactionMoves.Statuses()), false)
	if err != nil {
		return false, err
	}
	card, err := pathID[issuing.CardID](c, 0)
	if err != nil {
		return false, err
	}
	if _, err := c.DB.Card(c.ctx(), c.programme, card); err != nil {
		return false, err
	}
	return streamList(c, l, transactionID, func(l store.List) iter.Seq2[issuing.Transaction, error] {
		return c.DB.TransactionsOfCard(c.ctx(), card, l)
	})
}
