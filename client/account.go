package client

import (
	"context"
	"iter"
	"net/http"

	"github.com/offblocks/offblocks/api"
)

// CreateCustomerAccount creates an account in `initiating`. The answer has the grant for the owner to sign.
func (c *Client) CreateCustomerAccount(
	ctx context.Context, id api.CustomerID, in api.AccountInput, opts ...Option,
) (api.CreatedAccount, error) {
	return makeChange[api.CreatedAccount](ctx, c, http.MethodPost, "/customers/"+id.String()+"/accounts", in, opts)
}

// GetCustomerAccounts lists the accounts of one customer.
func (c *Client) GetCustomerAccounts(
	ctx context.Context, id api.CustomerID, o ListOptions,
) iter.Seq2[api.Account, error] {
	return readList[api.Account](ctx, c, "/customers/"+id.String()+"/accounts", o.query())
}

// GetAccounts lists the programme's accounts.
func (c *Client) GetAccounts(ctx context.Context, o ListOptions) iter.Seq2[api.Account, error] {
	return readList[api.Account](ctx, c, "/accounts", o.query())
}

// GetAccount reads one account.
func (c *Client) GetAccount(ctx context.Context, id api.AccountID) (api.Account, error) {
	return readObject[api.Account](ctx, c, "/accounts/"+id.String())
}

// CloseAccount closes an account without open holds and terminates its cards. The owner then signs the closing
// challenge ([Client.GetAccountChallenge]), which revokes the allowance on chain.
func (c *Client) CloseAccount(ctx context.Context, id api.AccountID, opts ...Option) error {
	return c.makeEmptyChange(ctx, http.MethodDelete, "/accounts/"+id.String(), nil, opts)
}

// GetAccountChallenge issues a new challenge, which replaces the one before; with nothing to sign, code
// `nothing_to_sign`.
func (c *Client) GetAccountChallenge(ctx context.Context, id api.AccountID) (api.AccountChallenge, error) {
	return readObject[api.AccountChallenge](ctx, c, "/accounts/"+id.String()+"/challenge")
}

// SignAccountChallenge hands in the owner's signature over the text or the typed data of the grant.
func (c *Client) SignAccountChallenge(
	ctx context.Context, id api.AccountID, in api.OwnerSignature, opts ...Option,
) error {
	return c.makeEmptyChange(ctx, http.MethodPost, "/accounts/"+id.String()+"/challenge/sign", in, opts)
}

// DeactivateAccount takes an account out of use, with its active cards.
func (c *Client) DeactivateAccount(ctx context.Context, id api.AccountID, opts ...Option) (api.Account, error) {
	return makeChange[api.Account](ctx, c, http.MethodPatch, "/accounts/"+id.String()+"/deactivate", nil, opts)
}

// ActivateAccount takes an account back into use, with the cards that the deactivation had taken down.
func (c *Client) ActivateAccount(ctx context.Context, id api.AccountID, opts ...Option) (api.Account, error) {
	return makeChange[api.Account](ctx, c, http.MethodPatch, "/accounts/"+id.String()+"/activate", nil, opts)
}
