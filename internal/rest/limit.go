package rest

import (
	"context"
	"net/http"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/openapi"
)

var limitRoutes = []route{
	{id: "getProgrammeLimits", method: "GET", path: "/programme/limits", status: http.StatusOK, serve: getLimits(issuing.ScopeProgramme)},
	{id: "updateProgrammeLimits", method: "PUT", path: "/programme/limits", status: http.StatusOK, serve: updateLimits(issuing.ScopeProgramme)},
	{id: "getProgrammeControls", method: "GET", path: "/programme/controls", status: http.StatusOK, serve: getControls(issuing.ScopeProgramme)},
	{id: "updateProgrammeControls", method: "PUT", path: "/programme/controls", status: http.StatusOK, serve: updateControls(issuing.ScopeProgramme)},
	{id: "getProgrammeSettings", method: "GET", path: "/programme/settings", status: http.StatusOK, serve: getSettings},
	{id: "updateProgrammeSettings", method: "PUT", path: "/programme/settings", status: http.StatusOK, serve: updateSettings},
	{id: "getAccountLimits", method: "GET", path: "/accounts/{accountId}/limits", status: http.StatusOK, serve: getLimits(issuing.ScopeAccount)},
	{id: "updateAccountLimits", method: "PUT", path: "/accounts/{accountId}/limits", status: http.StatusOK, serve: updateLimits(issuing.ScopeAccount)},
	{id: "getAccountControls", method: "GET", path: "/accounts/{accountId}/controls", status: http.StatusOK, serve: getControls(issuing.ScopeAccount)},
	{id: "updateAccountControls", method: "PUT", path: "/accounts/{accountId}/controls", status: http.StatusOK, serve: updateControls(issuing.ScopeAccount)},
	{id: "getCardLimits", method: "GET", path: "/cards/{cardId}/limits", status: http.StatusOK, serve: getLimits(issuing.ScopeCard)},
	{id: "updateCardLimits", method: "PUT", path: "/cards/{cardId}/limits", status: http.StatusOK, serve: updateLimits(issuing.ScopeCard)},
	{id: "getCardControls", method: "GET", path: "/cards/{cardId}/controls", status: http.StatusOK, serve: getControls(issuing.ScopeCard)},
	{id: "updateCardControls", method: "PUT", path: "/cards/{cardId}/controls", status: http.StatusOK, serve: updateControls(issuing.ScopeCard)},
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
		in, err := openapi.Decode[api.LimitsInput](c.route.id, c.body)
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
		in, err := openapi.Decode[api.ControlsInput](c.route.id, c.body)
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
	in, err := openapi.Decode[api.SettingsInput](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	return true, c.runOnce(func(ctx context.Context) error {
		_, err := c.Limits.SetSettings(ctx, c.programme, in.Timezone, issuing.ProvisioningDecision(in.PaymentTokens))
		return err
	})
}

func wantedLimit(l api.LimitInput) issuing.LimitWanted {
	return issuing.LimitWanted{
		Window: string(l.Window), Hours: int(l.Hours), Currency: l.Currency, Amount: string(l.Amount),
		Count: int64(l.Count), Shadow: l.Shadow, Use: string(l.Use),
	}
}

func wantedControls(c api.ControlsInput) issuing.Controls {
	return issuing.Controls{
		Categories: controlLists(c.MerchantCategories), Countries: controlLists(c.Countries),
		Merchants: controlLists(c.Merchants), Kinds: controlLists(c.Kinds), EntryModes: controlLists(c.EntryModes),
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
