package client

import (
	"context"

	"offblocks/api"
)

// GetAuthorisationDetails reads one authorisation.
func (c *Client) GetAuthorisationDetails(ctx context.Context, id api.AuthorisationID) (api.Authorisation, error) {
	return one[api.Authorisation](ctx, c, "/authorisations/"+id.String())
}
