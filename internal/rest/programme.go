package rest

import (
	"context"
	"net/http"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/openapi"
	"github.com/offblocks/offblocks/internal/view"
)

var programmeRoutes = []route{
	{id: "getProgrammeFees", method: "GET", path: "/programme/fees", status: http.StatusOK, serve: getFees, show: showAsIs},
	{id: "setProgrammeFees", method: "PUT", path: "/programme/fees", status: http.StatusOK, serve: setFees},
	{id: "updateProgrammeSecurity", method: "PUT", path: "/programme/security", status: http.StatusOK, serve: updateSecurity},
	{id: "deleteProgrammeFees", method: "DELETE", path: "/programme/fees", status: http.StatusNoContent, serve: deleteFees},
}

func getFees(c *call) (bool, error) {
	list, err := c.DB.FeeSchedules(c.ctx(), c.programme)
	if err != nil {
		return false, err
	}
	shown := make([]api.FeeSchedule, len(list))
	for i, f := range list {
		shown[i] = view.FeeSchedule(f)
	}
	return c.writeResult(shown)
}

func setFees(c *call) (bool, error) {
	in, err := openapi.Decode[api.FeesInput](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	fixed, err := parseTokens(string(in.PartnerFixed))
	if err != nil {
		return false, err
	}
	t := issuing.PartnerTerms{ProgrammeID: c.programme, PartnerFixed: fixed, PartnerBPS: int64(in.PartnerBPS), SpreadBPS: int64(in.FXSpreadBPS)}
	if !in.EffectiveFrom.IsZero() {
		t.EffectiveFrom = parseInstant(in.EffectiveFrom)
	}
	return true, c.runOnce(func(ctx context.Context) error {
		_, err := c.Programmes.SetPartnerTerms(ctx, t)
		return err
	})
}

func updateSecurity(c *call) (bool, error) {
	in, err := openapi.Decode[api.SecuritySettings](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	return true, c.runOnce(func(ctx context.Context) error {
		_, err := c.Programmes.SetSignedAuth(ctx, c.programme, in.SignedAuth)
		return err
	})
}

func deleteFees(c *call) (bool, error) {
	in, err := openapi.Decode[api.FeesReference](c.route.id, c.body)
	if err != nil {
		return false, err
	}
	return true, c.runOnce(func(ctx context.Context) error {
		return c.Programmes.DeletePartnerTerms(ctx, c.programme, parseInstant(in.EffectiveFrom))
	})
}

// parseTokens reads a fee in whole tokens.
func parseTokens(text string) (issuing.Units, error) {
	d, err := decimal.NewFromString(text)
	if err != nil || !d.Shift(issuing.UnitDigits).IsInteger() {
		return 0, issuing.Refuse(issuing.CodeFeesInvalid,
			"a fee has at most %d decimals", issuing.UnitDigits).On("/partnerFixed")
	}
	if d.IsNegative() || d.GreaterThan(issuing.MaxPartnerFixed.Decimal()) {
		return 0, issuing.Refuse(issuing.CodeFeesInvalid,
			"the fixed fee must be between 0 and %s tokens", issuing.MaxPartnerFixed).On("/partnerFixed")
	}
	return issuing.Units(d.Shift(issuing.UnitDigits).IntPart()), nil
}

// parseInstant is a moment that a client named, which is never the one that stands for none: the two are equally long past.
func parseInstant(m api.Instant) issuing.Instant {
	if at := issuing.At(m.Time); at != 0 {
		return at
	}
	return -1
}
