package client

import (
	"context"
	"iter"
	"net/url"

	"github.com/offblocks/offblocks/api"
)

// GetAuthorisationDetails reads one authorisation.
func (c *Client) GetAuthorisationDetails(ctx context.Context, id api.AuthorisationID) (api.Authorisation, error) {
	return readObject[api.Authorisation](ctx, c, "/authorisations/"+id.String())
}

// Of narrows a list to what belongs to a card or an account; what is zero narrows nothing.
type Of struct {
	Card    api.CardID
	Account api.AccountID
}

func (of Of) query(o ListOptions) url.Values {
	query := o.query()
	if of.Card != (api.CardID{}) {
		query.Set("cardId", of.Card.String())
	}
	if of.Account != (api.AccountID{}) {
		query.Set("accountId", of.Account.String())
	}
	return query
}

// GetAuthorisations lists the programme's authorisations, or those of a card or an account.
func (c *Client) GetAuthorisations(ctx context.Context, of Of, o ListOptions) iter.Seq2[api.Authorisation, error] {
	return readList[api.Authorisation](ctx, c, "/authorisations", of.query(o))
}
