package e2e

import (
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

func TestAScheduleOfFeesThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.newProgramme(t)
		fees := func(fixed, partner, spread, more string) string {
			return `{"partnerFixed":` + fixed + `,"partnerBps":` + partner + `,"fxSpreadBps":` + spread + more + `}`
		}
		var rows []refusalCase
		for name, c := range map[string]struct{ body, code string }{
			"a negative fee":           {fees(`"-0.1"`, "0", "0", ""), "fees_invalid"},
			"a fee of over a thousand": {fees(`"1000.000001"`, "0", "0", ""), "fees_invalid"},
			"a fee too fine":           {fees(`"0.0000001"`, "0", "0", ""), "fees_invalid"},
			"a fee in words":           {fees(`"ten"`, "0", "0", ""), "amount_invalid"},
			"a fee with an exponent":   {fees(`1e-3`, "0", "0", ""), "amount_invalid"},
			"a negative share":         {fees(`"0"`, "-1", "0", ""), "body_invalid"},
			"more than all":            {fees(`"0"`, "10001", "0", ""), "body_invalid"},
			"half a point":             {fees(`"0"`, "0.5", "0", ""), "body_invalid"},
			"a negative spread":        {fees(`"0"`, "0", "-1", ""), "body_invalid"},
			"a spread of over a tenth": {fees(`"0"`, "0", "1001", ""), "body_invalid"},
			"no spread":                {`{"partnerFixed":"0","partnerBps":0}`, "body_invalid"},
			"the past":                 {fees(`"0"`, "0", "0", `,"effectiveFrom":"2020-01-01T00:00:00Z"`), "fees_invalid"},
			"two minutes ago": {fees(`"0"`, "0", "0",
				`,"effectiveFrom":"`+api.At(time.Now().Add(-2*time.Minute)).String()+`"`), "fees_invalid"},
			"the beginning of time":      {fees(`"0"`, "0", "0", `,"effectiveFrom":"1970-01-01T00:00:00Z"`), "fees_invalid"},
			"a far future":               {fees(`"0"`, "0", "0", `,"effectiveFrom":"9999-12-31T23:59:59Z"`), "fees_invalid"},
			"no moment":                  {fees(`"0"`, "0", "0", `,"effectiveFrom":"tomorrow"`), "body_invalid"},
			"a day that there is not":    {fees(`"0"`, "0", "0", `,"effectiveFrom":"2030-02-30T00:00:00Z"`), "body_invalid"},
			"a leap second":              {fees(`"0"`, "0", "0", `,"effectiveFrom":"2030-06-30T23:59:60Z"`), "body_invalid"},
			"a date":                     {fees(`"0"`, "0", "0", `,"effectiveFrom":"2030-01-01"`), "body_invalid"},
			"the platform's, in capital": {fees(`"0"`, "0", "0", `,"EffectiveFrom":"2030-01-01T00:00:00Z"`), "body_malformed"},
		} {
			rows = append(rows, refusalCase{name, "PUT", "/programme/fees", c.body, nil, 400, c.code})
		}
		rows = append(rows,
			refusalCase{"drop nothing", "DELETE", "/programme/fees", `{}`, nil, 400, "body_invalid"},
			refusalCase{"drop the past", "DELETE", "/programme/fees", `{"effectiveFrom":"2020-01-01T00:00:00Z"}`, nil, 400,
				"fees_invalid"},
			refusalCase{"drop what is not", "DELETE", "/programme/fees", `{"effectiveFrom":"2030-01-01T00:00:00Z"}`, nil, 404,
				"not_found"},
		)
		p.expectRefusals(t, rows)
		if a := p.sendRaw(t, "GET", "/programme/fees", ""); strings.Count(a.body, "effectiveFrom") != 1 {
			t.Errorf("after refusals: %s", a.body)
		}
	})
}

func TestAProgrammeSetsItsFeesForNowAndForLater(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p, other := env.newProgramme(t), env.ownProgramme(t)
		ctx := t.Context()
		later := api.At(time.Now().Add(24 * time.Hour).Truncate(time.Second))
		// The platform's fee is not the programme's to set: an addition refuses a member that it does not know.
		p.sendRaw(t, "PUT", "/programme/fees",
			`{"partnerFixed":0.25,"partnerBps":30,"fxSpreadBps":150,"serviceBps":0}`).expect(t, 400, "body_invalid")
		p.sendRaw(t, "PUT", "/programme/fees",
			`{"partnerFixed":0.25,"partnerBps":30,"fxSpreadBps":150}`).expect(t, 200, "")
		set := must(p.SetProgrammeFees(ctx,
			api.FeesInput{EffectiveFrom: later, PartnerFixed: "0.5", PartnerBPS: 1, FXSpreadBPS: 2}))(t)
		if set.EffectiveFrom != later || set.PartnerFixed != "0.5" || set.PartnerBPS != 1 || set.FXSpreadBPS != 2 ||
			set.ServiceBPS != nil {
			t.Errorf("set: %+v", set)
		}
		list := must(client.Collect(p.GetProgrammeFees(ctx)))(t)
		if len(list) != 3 || list[0] != set || list[1].PartnerFixed != "0.25" || list[1].FXSpreadBPS != 150 ||
			list[1].ServiceBPS != nil {
			t.Errorf("the list: %+v", list)
		}
		if theirs := must(client.Collect(other.GetProgrammeFees(ctx)))(t); len(theirs) != 1 {
			t.Errorf("another programme sees %+v", theirs)
		}
		if err := other.DeleteProgrammeFees(ctx, api.FeesReference{EffectiveFrom: later}); client.Code(err) != "not_found" {
			t.Errorf("another programme drops them: %v", err)
		}
		checkError(t, p.DeleteProgrammeFees(ctx, api.FeesReference{EffectiveFrom: later}))
		if list := must(client.Collect(p.GetProgrammeFees(ctx)))(t); len(list) != 2 {
			t.Errorf("after dropping: %+v", list)
		}

		// 1.27 dollars for a pound and 1.08 for a euro, and one and a half per cent on it.
		h, no := p.newCardholder(t), false
		a := must(h.SimulateCardAuthorisation(ctx, h.card.ID,
			api.SimulatedPurchase{Amount: "10", Currency: "GBP", Capture: &no}))(t)
		if a.ExchangeRate != "1.1935648147885" || a.Amount != "11.94" {
			t.Errorf("10 GBP became %s EUR at %s", a.Amount, a.ExchangeRate)
		}
		if a := h.authorisePurchase(t, "10"); a.ExchangeRate != "1" || a.Amount != "10" {
			t.Errorf("10 EUR became %s at %s", a.Amount, a.ExchangeRate)
		}
	})
}
