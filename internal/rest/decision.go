package rest

import (
	"iter"
	"net/http"
	"slices"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

var decisionRoutes = []route{
	{id: "getAuthorisations", method: "GET", path: "/authorisations", status: http.StatusOK, serve: getAuthorisations},
	{id: "getDecisions", method: "GET", path: "/decisions", status: http.StatusOK, serve: getDecisions},
	{
		id: "getDecision", method: "GET", path: "/decisions/{decisionId}", status: http.StatusOK,
		serve: readStep(func(c *call, id issuing.DecisionID) (issuing.Decision, error) {
			return c.DB.Decision(c.ctx(), c.programme, id)
		}),
	},
	{id: "getCardDecisions", method: "GET", path: "/cards/{cardId}/decisions", status: http.StatusOK, serve: getCardDecisions},
	{id: "getNetworkMessages", method: "GET", path: "/network-messages", status: http.StatusOK, serve: getNetworkMessages},
}

// listScope reads whose a list is to be.
func (c *call) listScope() (of store.Of, err error) {
	q := c.query
	for name, to := range map[string]func(string){
		"cardId": func(id string) { of.Card = issuing.CardID(id) }, "accountId": func(id string) { of.Account = issuing.AccountID(id) },
	} {
		if !q.Has(name) {
			continue
		}
		id, ok := parseUUID(q.Get(name))
		if !ok {
			return of, badParameter(name, "a UUID")
		}
		to(id)
	}
	return of, nil
}

func getAuthorisations(c *call) (bool, error) {
	l, err := c.listFilters(statusNames(issuing.AuthorisationMoves.Statuses()), false)
	if err != nil {
		return false, err
	}
	of, err := c.listScope()
	if err != nil {
		return false, err
	}
	id := func(a issuing.Authorisation) string { return string(a.ID) }
	return streamList(c, l, id, func(l store.List) iter.Seq2[issuing.Authorisation, error] { return c.DB.Authorisations(c.ctx(), of, l) })
}

func getDecisions(c *call) (bool, error) {
	of, err := c.listScope()
	if err != nil {
		return false, err
	}
	return c.listDecisions(of)
}

func getCardDecisions(c *call) (bool, error) {
	card, err := pathID[issuing.CardID](c, 0)
	if err != nil {
		return false, err
	}
	if _, err := c.DB.Card(c.ctx(), c.programme, card); err != nil {
		return false, err
	}
	return c.listDecisions(store.Of{Card: card})
}

func (c *call) listDecisions(of store.Of) (bool, error) {
	l, err := c.listFilters(nil, false)
	if err != nil {
		return false, err
	}
	q := c.query
	f := store.DecisionFilter{Of: of, Outcome: q.Get("outcome"), Reason: issuing.DeclineReason(q.Get("reason"))}
	if q.Has("outcome") && f.Outcome != "approved" && f.Outcome != "declined" {
		return false, badParameter("outcome", "approved or declined")
	}
	if q.Has("reason") && !slices.Contains(issuing.DeclineReasons(), f.Reason) {
		return false, badParameter("reason", "one for which purchases are declined, such as "+string(issuing.DeclineInsufficientFunds))
	}
	id := func(d issuing.Decision) string { return string(d.ID) }
	return streamList(c, l, id, func(l store.List) iter.Seq2[issuing.Decision, error] { return c.DB.Decisions(c.ctx(), f, l) })
}

func getNetworkMessages(c *call) (bool, error) {
	l, err := c.listFilters(statusNames([]issuing.MessageStatus{issuing.MessageDone, issuing.MessageDeclined, issuing.MessageUnmatched, issuing.MessageWrittenOff}), false)
	if err != nil {
		return false, err
	}
	id := func(m issuing.Message) string { return m.ID }
	return streamList(c, l, id, func(l store.List) iter.Seq2[issuing.Message, error] { return c.DB.Messages(c.ctx(), l) })
}
