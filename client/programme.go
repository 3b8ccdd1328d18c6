package client

import (
	"context"
	"iter"
	"net/http"
	"net/url"

	"github.com/offblocks/offblocks/api"
)

// GetProgrammeFees lists what payments of the programme cost beyond the purchase, those schedules included that have
// yet to take effect, newest first.
func (c *Client) GetProgrammeFees(ctx context.Context) iter.Seq2[api.FeeSchedule, error] {
	return readList[api.FeeSchedule](ctx, c, "/programme/fees", url.Values{})
}

// SetProgrammeFees sets the programme's own fees, at once or from a moment to come.
func (c *Client) SetProgrammeFees(ctx context.Context, in api.FeesInput, opts ...Option) (api.FeeSchedule, error) {
	return makeChange[api.FeeSchedule](ctx, c, http.MethodPut, "/programme/fees", in, opts)
}

// DeleteProgrammeFees drops fees that the programme has set for a moment to come.
func (c *Client) DeleteProgrammeFees(ctx context.Context, in api.FeesReference, opts ...Option) error {
	return c.makeEmptyChange(ctx, http.MethodDelete, "/programme/fees", in, opts)
}

// UpdateProgrammeSecurity sets whether changes of the programme's credentials and signing keys must be signed by one of
// its keys. This client signs them whenever it has a signing key.
func (c *Client) UpdateProgrammeSecurity(
	ctx context.Context, in api.SecuritySettings, opts ...Option,
) (api.SecuritySettings, error) {
	return makeChange[api.SecuritySettings](ctx, c, http.MethodPut, "/programme/security", in, opts)
}
