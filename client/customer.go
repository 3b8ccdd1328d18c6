package client

import (
	"context"
	"iter"
	"net/http"

	"github.com/offblocks/offblocks/api"
)

// CreateCustomer creates a customer in `initiating`. The answer has the challenge for the owner to sign.
func (c *Client) CreateCustomer(
	ctx context.Context, in api.CustomerInput, opts ...Option,
) (api.CreatedCustomer, error) {
	return makeChange[api.CreatedCustomer](ctx, c, http.MethodPost, "/customers", in, opts)
}

// GetCustomers lists the programme's customers.
func (c *Client) GetCustomers(ctx context.Context, o ListOptions) iter.Seq2[api.Customer, error] {
	return readList[api.Customer](ctx, c, "/customers", o.query())
}

// GetCustomer reads one customer.
func (c *Client) GetCustomer(ctx context.Context, id api.CustomerID) (api.Customer, error) {
	return readObject[api.Customer](ctx, c, "/customers/"+id.String())
}

// GetCustomerChallenge reads the challenge that waits for the owner's signature; with none, code `nothing_to_sign`.
func (c *Client) GetCustomerChallenge(ctx context.Context, id api.CustomerID) (api.OwnerChallenge, error) {
	return readObject[api.OwnerChallenge](ctx, c, "/customers/"+id.String()+"/challenge")
}

// SignCustomerChallenge hands in the owner's signature; the customer goes on to `screening`.
func (c *Client) SignCustomerChallenge(
	ctx context.Context, id api.CustomerID, in api.OwnerSignature, opts ...Option,
) error {
	return c.makeEmptyChange(ctx, http.MethodPost, "/customers/"+id.String()+"/challenge/sign", in, opts)
}

// DeactivateCustomer takes a customer out of use, with the active accounts and cards below.
func (c *Client) DeactivateCustomer(ctx context.Context, id api.CustomerID, opts ...Option) (api.Customer, error) {
	return makeChange[api.Customer](ctx, c, http.MethodPatch, "/customers/"+id.String()+"/deactivate", nil, opts)
}

// ActivateCustomer takes a customer back into use, with what the deactivation had taken down.
func (c *Client) ActivateCustomer(ctx context.Context, id api.CustomerID, opts ...Option) (api.Customer, error) {
	return makeChange[api.Customer](ctx, c, http.MethodPatch, "/customers/"+id.String()+"/activate", nil, opts)
}
