package client

import (
	"context"
	"net/http"

	"github.com/offblocks/offblocks/api"
)

// GetToken exchanges credentials for a token. Calls do this by themselves; see [Client.Token].
func (c *Client) GetToken(ctx context.Context, in api.TokenRequest) (api.Authentication, error) {
	var out api.Authentication
	k := call{method: http.MethodPost, path: "/auth/token", access: open}
	if err := k.encodeBody(in); err != nil {
		return out, err
	}
	return out, c.callInto(ctx, k, &out)
}

// GetSigningKeys lists the programme's signing keys, and tells whether changes of credentials and keys must be signed.
func (c *Client) GetSigningKeys(ctx context.Context) (api.SigningKeys, error) {
	var out api.SigningKeys
	return out, c.callInto(ctx, call{method: http.MethodGet, path: "/auth/signing", access: bearer}, &out)
}

// UpdateSigningKey registers a public key of the programme, or replaces the key of that id.
func (c *Client) UpdateSigningKey(ctx context.Context, in api.SigningKeyInput) error {
	return c.callAuth(ctx, call{method: http.MethodPut, path: "/auth/signing"}, in)
}

// DeleteSigningKey removes a signing key: nothing verifies under it any more.
func (c *Client) DeleteSigningKey(ctx context.Context, in api.SigningKeyReference) error {
	return c.callAuth(ctx, call{method: http.MethodDelete, path: "/auth/signing", once: true}, in)
}

// UpdateCredentials replaces the programme's credentials; every token made before is dead. This client, and those made
// from it, go on with the new ones. If the answer is lost it is not known which pair holds: try a token with either.
func (c *Client) UpdateCredentials(ctx context.Context, in api.CredentialsInput) error {
	if err := c.callAuth(ctx, call{method: http.MethodPut, path: "/auth/credentials", once: true}, in); err != nil {
		return err
	}
	c.login.replace(api.TokenRequest(in))
	return nil
}

// DeleteCredentials revokes the credentials for good, and every token with them. If they are this client's own it can
// call nothing any more.
func (c *Client) DeleteCredentials(ctx context.Context, in api.CredentialsReference) error {
	return c.callAuth(ctx, call{method: http.MethodDelete, path: "/auth/credentials", once: true}, in)
}

// callAuth makes a change under /auth.
func (c *Client) callAuth(ctx context.Context, k call, in any) error {
	k.access = bearer
	if err := k.encodeBody(in); err != nil {
		return err
	}
	return c.callInto(ctx, k, nil)
}
