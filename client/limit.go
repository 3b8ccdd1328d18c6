package client

import (
	"context"
	"net/http"

	"github.com/offblocks/offblocks/api"
)

// GetProgrammeLimits reads the programme's spend limits: rules for each account on its own.
func (c *Client) GetProgrammeLimits(ctx context.Context) (api.Limits, error) {
	return readObject[api.Limits](ctx, c, "/programme/limits")
}

// UpdateProgrammeLimits replaces the programme's spend limits. None removes them.
func (c *Client) UpdateProgrammeLimits(ctx context.Context, in api.LimitsInput, opts ...Option) (api.Limits, error) {
	return c.updateLimits(ctx, "/programme/limits", in, opts)
}

// GetAccountLimits reads an account's spend limits with what is left of them.
func (c *Client) GetAccountLimits(ctx context.Context, id api.AccountID) (api.Limits, error) {
	return readObject[api.Limits](ctx, c, "/accounts/"+id.String()+"/limits")
}

// UpdateAccountLimits replaces an account's spend limits. None removes them.
func (c *Client) UpdateAccountLimits(
	ctx context.Context, id api.AccountID, in api.LimitsInput, opts ...Option,
) (api.Limits, error) {
	return c.updateLimits(ctx, "/accounts/"+id.String()+"/limits", in, opts)
}

// GetCardLimits reads a card's spend limits with what is left of them.
func (c *Client) GetCardLimits(ctx context.Context, id api.CardID) (api.Limits, error) {
	return readObject[api.Limits](ctx, c, "/cards/"+id.String()+"/limits")
}

// UpdateCardLimits replaces a card's spend limits. None removes them.
func (c *Client) UpdateCardLimits(
	ctx context.Context, id api.CardID, in api.LimitsInput, opts ...Option,
) (api.Limits, error) {
	return c.updateLimits(ctx, "/cards/"+id.String()+"/limits", in, opts)
}

func (c *Client) updateLimits(ctx context.Context, path string, in api.LimitsInput, opts []Option) (api.Limits, error) {
	if in.Limits == nil {
		in.Limits = []api.LimitInput{} // no limits are an empty list
	}
	return makeChange[api.Limits](ctx, c, http.MethodPut, path, in, opts)
}

// GetProgrammeControls reads where cards of the programme may be used.
func (c *Client) GetProgrammeControls(ctx context.Context) (api.Controls, error) {
	return readObject[api.Controls](ctx, c, "/programme/controls")
}

// UpdateProgrammeControls replaces the programme's controls. What is empty is not controlled any more.
func (c *Client) UpdateProgrammeControls(
	ctx context.Context, in api.ControlsInput, opts ...Option,
) (api.Controls, error) {
	return makeChange[api.Controls](ctx, c, http.MethodPut, "/programme/controls", in, opts)
}

// GetAccountControls reads where cards of an account may be used.
func (c *Client) GetAccountControls(ctx context.Context, id api.AccountID) (api.Controls, error) {
	return readObject[api.Controls](ctx, c, "/accounts/"+id.String()+"/controls")
}

// UpdateAccountControls replaces an account's controls. What is empty is not controlled any more.
func (c *Client) UpdateAccountControls(
	ctx context.Context, id api.AccountID, in api.ControlsInput, opts ...Option,
) (api.Controls, error) {
	return makeChange[api.Controls](ctx, c, http.MethodPut, "/accounts/"+id.String()+"/controls", in, opts)
}

// GetCardControls reads where a card may be used.
func (c *Client) GetCardControls(ctx context.Context, id api.CardID) (api.Controls, error) {
	return readObject[api.Controls](ctx, c, "/cards/"+id.String()+"/controls")
}

// UpdateCardControls replaces a card's controls. What is empty is not controlled any more.
func (c *Client) UpdateCardControls(
	ctx context.Context, id api.CardID, in api.ControlsInput, opts ...Option,
) (api.Controls, error) {
	return makeChange[api.Controls](ctx, c, http.MethodPut, "/cards/"+id.String()+"/controls", in, opts)
}

// GetProgrammeSettings reads what the programme decides for itself.
func (c *Client) GetProgrammeSettings(ctx context.Context) (api.Settings, error) {
	return readObject[api.Settings](ctx, c, "/programme/settings")
}

// UpdateProgrammeSettings replaces what the programme decides for itself.
func (c *Client) UpdateProgrammeSettings(
	ctx context.Context, in api.SettingsInput, opts ...Option,
) (api.Settings, error) {
	return makeChange[api.Settings](ctx, c, http.MethodPut, "/programme/settings", in, opts)
}
