package client

import (
	"context"
	"net/http"
	"net/url"

	"github.com/offblocks/offblocks/api"
)

// GetProgrammeSignIn reads the origins that the programme's sign-in messages may name, beside the API's own.
func (c *Client) GetProgrammeSignIn(ctx context.Context) (api.SignIn, error) {
	return readObject[api.SignIn](ctx, c, "/programme/sign-in")
}

// SetProgrammeSignIn replaces them.
func (c *Client) SetProgrammeSignIn(ctx context.Context, in api.SignIn, opts ...Option) (api.SignIn, error) {
	return makeChange[api.SignIn](ctx, c, http.MethodPut, "/programme/sign-in", in, opts)
}

// GetCustomerChallengeAt is GetCustomerChallenge for an origin that the programme's sign-in messages may name. If the
// challenge that waits names another one, a new challenge is issued.
func (c *Client) GetCustomerChallengeAt(
	ctx context.Context, id api.CustomerID, origin string,
) (api.OwnerChallenge, error) {
	return readObject[api.OwnerChallenge](ctx, c,
		"/customers/"+id.String()+"/challenge?"+url.Values{"origin": {origin}}.Encode())
}
