package rest

import (
	"context"
	"net/http"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/openapi"
)

var limitRoutes = []route{
	{pathID: "getProgrammeLimits", method: "GET", path: "/programme/limits", periodStatus: http.StatusOK, serve: getLimits(issuing.ScopeProgramme)},
	{pathID: "updateProgrammeLimits", method: "PUT", path: "/programme/limits", periodStatus: http.StatusOK, serve: updateLimits(issuing.ScopeProgramme)},
	{pathID: "getProgrammeControls", method: "GET", path: "/programme/controls", periodStatus: http.StatusOK, serve: getControls(issuing.ScopeProgramme)},
	{pathID: "updateProgrammeControls", method: "PUT", path: "/programme/controls", periodStatus: http.StatusOK, serve: updateControls(issuing.ScopeProgramme)},
	{pathID: "getProgrammeSettings", method: "GET", path: "/programme/settings", periodStatus: http.StatusOK, serve: getSettings},
	{pathID: "updateProgrammeSettings", method: "PUT", path: "/programme/settings", periodStatus: http.StatusOK, serve: updateSettings},
	{pathID: "getAccountLimits", method: "GET", path: "/accounts/{accountId}/limits", periodStatus: http.StatusOK, serve: getLimits(issuing.ScopeAccount)},
	{pathID: "updateAccountLimits", method: "PUT", path: "/accounts/{accountId}/limits", periodStatus: http.StatusOK, serve: updateLimits(issuing.ScopeAccount)},
	{pathID: "getAccountControls", method: "GET", path: "/accounts/{accountId}/controls", periodStatus: http.StatusOK, serve: getControls(issuing.ScopeAccount)},
	{pathID: "updateAccountControls", method: "PUT", path: "/accounts/{accountId}/controls", periodStatus: http.StatusOK, serve: updateControls(issuing.ScopeAccount)},
	{pathID: "getCardLimits", method: "GET", path: "/cards/{cardId}/limits", periodStatus: http.StatusOK, serve: getLimits(issuing.ScopeCard)},
	{pathID: "updateCardLimits", method: "PUT", path: "/cards/{cardId}/limits", periodStatus: http.StatusOK, serve: updateLimits(issuing.ScopeCard)},
	{pathID: "getCardControls", method: "GET", path: "/cards/{cardId}/controls", periodStatus: http.StatusOK, serve: getControls(issuing.ScopeCard)},
	{pathID: "updateCardControls", method: "PUT", path: "/cards/{cardId}/controls", periodStatus: http.StatusOK, serve: updateControls(issuing.ScopeCard)},
}

// scopeOfPath is what the path names: an account, a card, or the programme that asks.
func (c *call) scopeOfPath(kind issuing.ScopeKind) (issuing.Scope, error) {
	if kind == issuing.ScopeProgramme {
		return issuing.Scope{Kind: kind, ID: string(c.programme)}, nil
	}
	named, err := pathID[string](c, 0)
	return issuing.Scope{Kind: kind, ID: named}, err
}

func getLimits(kind issuing.ScopeKind) step {
	return func(c *call) (bool, error) {
		scope, err := c.scopeOfPath(kind)
		if err != nil {
			return false, err
		}
		set, err := c.DB.LimitSet(c.ctx(), c.programme, scope, issuing.At(c.Clock()))
		if err != nil {
			return false, err
		}
		return c.writeResult(set)
	}
}

func updateLimits(kind issuing.ScopeKind) step {
	return func(c *call) (bool, error) {
		scope, err := c.scopeOfPath(kind)
		if err != nil {
			return false, err
		}
		in, err := openapi.Decode[api.LimitsInput](c.route.pathID, c.body)
		if err != nil {
			return false, err
		}
		wanted := make([]issuing.LimitWanted, len(in.Limits))
		for i, l := range in.Limits {
			wanted[i] = wantedLimit(l)
		}
		return true, c.runOnce(func(ctx context.Context) error {
			_, err := c.Limits.SetLimits(ctx, c.programme, scope, wanted)
			return err
		})
	}
}

func getControls(kind issuing.ScopeKind) step {
	return func(c *call) (bool, error) {
		scope, err := c.scopeOfPath(kind)
		if err != nil {
			return false, err
		}
		set, err := c.DB.ControlSet(c.ctx(), c.programme, scope)
		if err != nil {
			return false, err
		}
		return c.writeResult(set)
	}
}

func updateControls(kind issuing.ScopeKind) step {
	return func(c *call) (bool, error) {
		scope, err := c.scopeOfPath(kind)
		if err != nil {
			return false, err
		}
		in, err := openapi.Decode[api.ControlsInput](c.route.pathID, c.body)
		if err != nil {
			return false, err
		}
		return true, c.runOnce(func(ctx context.Context) error {
			_, err := c.Limits.SetControls(ctx, c.programme, issuing.ControlSet{Scope: scope, Controls: wantedControls(in)})
			return err
		})
	}
}

func getSettings(c *call) (bool, error) {
	settings, err := c.DB.Settings(c.ctx(), c.programme)
	if err != nil {
		return false, err
	}
	return c.writeResult(settings)
}

func updateSettings(c *call) (bool, error) {
	in, err := openapi.Decode[api.SettingsInput](c.route.pathID, c.body)
	if err != nil {
		return false, err
	}
	return true, c.runOnce(func(ctx context.Context) error {
		_, err := c.Limits.SetTimezone(ctx, c.programme, in.Timezone)
		return err
	})
}

func wantedLimit(l api.LimitInput) issuing.LimitWanted {
	return issuing.LimitWanted{
		Window: string(l.Window), Hours: int(l.Hours), Currency: l.Currency, Amount: string(l.Amount),
		Count: int64(l.Count), Shadow: l.Shadow,
	}
}

func wantedControls(c api.ControlsInput) issuing.Controls {
	return issuing.Controls{
		Categories: controlLists(c.MerchantCategories), Countries: controlLists(c.Countries),
		Merchants: controlLists(c.Merchants),
	}
}

func controlLists(l api.ControlListsInput) issuing.Lists {
	return issuing.Lists{Allow: controlList(l.Allow), Block: controlList(l.Block)}
}

func controlList(l *api.ControlListInput) *issuing.List {
	if l == nil {
		return nil
	}
	return &issuing.List{Values: l.Values, Shadow: l.Shadow}
}
