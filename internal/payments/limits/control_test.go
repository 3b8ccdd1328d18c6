package limits_test

import (
	"errors"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

func TestWhatALimitCannotBeIsRefusedByName(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := h.shop()
		h.limit(s.onCard(), issuing.LimitWanted{Window: "day", Amount: "7"})
		many := make([]issuing.LimitWanted, 21)
		for i := range many {
			many[i] = issuing.LimitWanted{Window: "rolling", Hours: i + 1, Count: 1}
		}
		for name, c := range map[string]struct {
			code   issuing.Code
			field  string
			wanted []issuing.LimitWanted
		}{
			"nothing":             {issuing.CodeLimitInvalid, "/limits/0", []issuing.LimitWanted{{Window: "day"}}},
			"an unknown window":   {issuing.CodeLimitInvalid, "/limits/0/window", []issuing.LimitWanted{{Window: "year", Amount: "1"}}},
			"no hours":            {issuing.CodeLimitInvalid, "/limits/0/hours", []issuing.LimitWanted{{Window: "rolling", Amount: "1"}}},
			"too many hours":      {issuing.CodeLimitInvalid, "/limits/0/hours", []issuing.LimitWanted{{Window: "rolling", Hours: 8761, Amount: "1"}}},
			"hours of a day":      {issuing.CodeLimitInvalid, "/limits/0/hours", []issuing.LimitWanted{{Window: "day", Hours: 24, Amount: "1"}}},
			"another currency":    {issuing.CodeCurrencyMismatch, "/limits/0/currency", []issuing.LimitWanted{{Window: "day", Amount: "1", Currency: "EUR"}}},
			"no currency":         {issuing.CodeCurrencyUnsupported, "/limits/0/currency", []issuing.LimitWanted{{Window: "day", Amount: "1", Currency: "XYZ"}}},
			"too fine":            {issuing.CodeAmountInvalid, "/limits/1/amount", []issuing.LimitWanted{{Window: "week", Count: 1}, {Window: "day", Amount: "1.001"}}},
			"zero":                {issuing.CodeAmountInvalid, "/limits/0/amount", []issuing.LimitWanted{{Window: "day", Amount: "0"}}},
			"negative":            {issuing.CodeAmountInvalid, "/limits/0/amount", []issuing.LimitWanted{{Window: "day", Amount: "-1"}}},
			"beyond all":          {issuing.CodeAmountInvalid, "/limits/0/amount", []issuing.LimitWanted{{Window: "day", Amount: "1000000000000000"}}},
			"no number":           {issuing.CodeAmountInvalid, "/limits/0/amount", []issuing.LimitWanted{{Window: "day", Amount: "1e3"}}},
			"a negative count":    {issuing.CodeLimitInvalid, "/limits/0/count", []issuing.LimitWanted{{Window: "day", Count: -1}}},
			"a huge count":        {issuing.CodeLimitInvalid, "/limits/0/count", []issuing.LimitWanted{{Window: "day", Count: 1_000_001}}},
			"a transaction twice": {issuing.CodeLimitInvalid, "/limits/0/count", []issuing.LimitWanted{{Window: "transaction", Count: 1}}},
			"the same twice":      {issuing.CodeLimitInvalid, "/limits/1", []issuing.LimitWanted{{Window: "day", Count: 1}, {Window: "day", Amount: "1"}}},
			"too many":            {issuing.CodeLimitInvalid, "/limits", many},
		} {
			_, err := h.Limits.SetLimits(h.Ctx, h.Programme, s.onCard(), c.wanted)
			var refusal *issuing.Error
			if !errors.As(err, &refusal) || refusal.Code != c.code || refusal.Field != c.field {
				t.Errorf("%s: %v, want %s on %s", name, err, c.code, c.field)
			}
		}
		_, err := h.Limits.SetLimits(h.Ctx, h.Programme, onProgramme(h), []issuing.LimitWanted{{Window: "day", Amount: "1"}})
		h.Refused(err, issuing.CodeLimitInvalid)
		s.stands(s.onCard(), "0", 0) // the limit from before is still there
	})
}

func TestAnotherProgrammesLimitsDoNotExist(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := h.shop()
		h.limit(s.onCard(), issuing.LimitWanted{Window: "day", Amount: "7"})
		stranger := h.NewProgramme()
		for _, scope := range []issuing.Scope{s.onAccount(), s.onCard(), {Kind: issuing.ScopeCard, ID: string(s.account)}} {
			_, err := h.Limits.SetLimits(h.Ctx, stranger, scope, nil)
			h.Refused(err, issuing.CodeNotFound)
			_, err = h.Limits.SetControls(h.Ctx, stranger, issuing.ControlSet{Scope: scope})
			h.Refused(err, issuing.CodeNotFound)
			_, err = h.DB.LimitSet(h.Ctx, stranger, scope, 1)
			h.Refused(err, issuing.CodeNotFound)
			_, err = h.DB.ControlSet(h.Ctx, stranger, scope)
			h.Refused(err, issuing.CodeNotFound)
		}
		_, err := h.Limits.SetLimits(h.Ctx, stranger, issuing.Scope{Kind: issuing.ScopeProgramme, ID: string(stranger)},
			[]issuing.LimitWanted{{Window: "lifetime", Amount: "1", Currency: "USD"}})
		h.Must(err)
		s.approves("5") // the stranger's rule is none here
		s.stands(s.onCard(), "5", 1)
	})
}

func TestAControlDeclinesByCategoryCountryAndMerchant(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := h.shop()
		set := func(scope issuing.Scope, c issuing.Controls) {
			t.Helper()
			_, err := h.Limits.SetControls(h.Ctx, h.Programme, issuing.ControlSet{Scope: scope, Controls: c})
			h.Must(err)
		}
		set(s.onCard(), issuing.Controls{Categories: issuing.Lists{Block: &issuing.List{Values: []string{"5411", "9990-9999"}}}})
		s.declines("1", issuing.DeclineCategoryBlocked, "the card's controls block merchant category 9999")
		set(s.onCard(), issuing.Controls{})
		set(s.onAccount(), issuing.Controls{Countries: issuing.Lists{Allow: &issuing.List{Values: []string{"DE", "FR"}}}})
		s.declines("1", issuing.DeclineCountryBlocked, "the account's controls do not allow country GB")
		set(onProgramme(h), issuing.Controls{Merchants: issuing.Lists{Block: &issuing.List{Values: []string{"TEST"}}}})
		s.declines("1", issuing.DeclineMerchantBlocked, "the programme's controls block merchant TEST")
		set(onProgramme(h), issuing.Controls{Merchants: issuing.Lists{Block: &issuing.List{Values: []string{"TEST"}, Shadow: true}}})
		set(s.onAccount(), issuing.Controls{})
		s.approves("1")
		if got := h.Decisions(s.card, 1)[0].Shadow; len(got) != 1 || got[0] != "merchant_blocked: the programme's controls block merchant TEST" {
			t.Errorf("recorded is %q", got)
		}
		if _, err := h.DB.ControlSet(h.Ctx, h.Programme, s.onCard()); err != nil {
			t.Error(err)
		}
	})
}

func TestAnIncrementIsUnderTheControlsOfItsTime(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := h.shop()
		hold := s.approves("5")
		grow := func() error {
			_, err := h.Payments.Increment(h.Ctx, h.Programme, hold, payments.Change{Amount: "1"})
			return err
		}
		block := issuing.Controls{Categories: issuing.Lists{Block: &issuing.List{Values: []string{"9990-9999"}}}}
		for _, scope := range []issuing.Scope{s.onCard(), s.onAccount(), onProgramme(h)} {
			_, err := h.Limits.SetControls(h.Ctx, h.Programme, issuing.ControlSet{Scope: scope, Controls: block})
			h.Must(err)
			var refusal *issuing.Error
			if err := grow(); !errors.As(err, &refusal) || refusal.Decline != issuing.DeclineCategoryBlocked {
				t.Errorf("blocked by the %s: %v", scope.Kind, err)
			}
			_, err = h.Limits.SetControls(h.Ctx, h.Programme, issuing.ControlSet{Scope: scope})
			h.Must(err)
		}
		h.Must(grow())
	})
}
