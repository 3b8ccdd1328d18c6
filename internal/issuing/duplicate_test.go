package issuing_test

import (
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestATwinIsTheSamePurchaseAMomentAgo(t *testing.T) {
	t.Parallel()
	check := issuing.DuplicateCheck{Mode: issuing.DuplicatesEnforce, LookBack: 5 * time.Minute}
	now := issuing.Instant(1_767_323_045_000_000)
	first := issuing.Decision{
		ID: "1", Kind: issuing.MessageAuthorisation, PricedAmount: decimal.New(125, -1), PricedCurrency: "EUR",
		Merchant: issuing.Merchant{ID: "SHOP", Name: "Shop"}, CreatedAt: now,
	}
	for name, c := range map[string]struct {
		change func(earlier, later *issuing.Decision)
		twin   bool
	}{
		"the same":    {func(*issuing.Decision, *issuing.Decision) {}, true},
		"just within": {func(_, d *issuing.Decision) { d.CreatedAt = now.Add(5 * time.Minute) }, true},
		"just beyond": {
			func(_, d *issuing.Decision) { d.CreatedAt = now.Add(5*time.Minute + time.Microsecond) }, false,
		},
		"written otherwise": {
			func(_, d *issuing.Decision) { d.PricedAmount = decimal.RequireFromString("12.50") }, true,
		},
		"another amount":        {func(_, d *issuing.Decision) { d.PricedAmount = decimal.New(126, -1) }, false},
		"another currency":      {func(_, d *issuing.Decision) { d.PricedCurrency = "USD" }, false},
		"another merchant":      {func(_, d *issuing.Decision) { d.Merchant.ID = "SHOP2" }, false},
		"another name":          {func(_, d *issuing.Decision) { d.Merchant.Name = "Shop Ltd" }, true},
		"merchants without ids": {func(e, d *issuing.Decision) { e.Merchant.ID, d.Merchant.ID = "", "" }, false},
		"the first was declined": {
			func(e, _ *issuing.Decision) { e.Reason = issuing.DeclineInsufficientFunds }, false,
		},
		"the first was an advice":       {func(e, _ *issuing.Decision) { e.Kind = issuing.MessageAdvice }, true},
		"the first let a hold grow":     {func(e, _ *issuing.Decision) { e.Kind = issuing.MessageIncrement }, false},
		"the first is the same message": {func(_, d *issuing.Decision) { d.ID = "1" }, false},
	} {
		earlier, later := first, first
		later.ID, later.CreatedAt = "2", now.Add(time.Minute)
		c.change(&earlier, &later)
		if twin, is := check.FindDuplicate(later, []issuing.Decision{earlier}); is != c.twin || is && twin.ID != "1" {
			t.Errorf("%s: a twin is %t (%s)", name, is, twin.ID)
		}
	}
}

// ISO 8583 pads the id of a merchant to fifteen characters.
func TestAPaddedMerchantIDIsTheSame(t *testing.T) {
	t.Parallel()
	padded := issuing.Merchant{ID: "ACME-4711      "}
	for _, c := range []struct {
		merchant issuing.Merchant
		listed   string
		same     bool
	}{
		{padded, "ACME-4711", true}, {issuing.Merchant{ID: "ACME-4711"}, "ACME-4711      ", true}, {padded, "ACME-471", false},
		{padded, " ACME-4711", false}, {issuing.Merchant{ID: "               "}, "ACME-4711", false},
	} {
		set := issuing.ControlSet{Controls: issuing.Controls{Merchants: issuing.Lists{Block: &issuing.List{Values: []string{c.listed}}}}}
		set.Scope.Kind = issuing.ScopeCard
		if got := issuing.CheckControls(issuing.Presentation{Merchant: c.merchant}, []issuing.ControlSet{set}).Reason; (got == issuing.DeclineMerchantBlocked) != c.same {
			t.Errorf("%q where %q is blocked: %q", c.merchant.ID, c.listed, got)
		}
		if err := set.Check(); err != nil {
			t.Errorf("%q: %v", c.listed, err)
		}
	}
	for _, bad := range [][]string{{"    "}, {"ACME", "ACME  "}} {
		c := issuing.Controls{Merchants: issuing.Lists{Block: &issuing.List{Values: bad}}}
		if err := c.Check(); !issuing.IsCode(err, issuing.CodeControlInvalid) {
			t.Errorf("%q: %v", bad, err)
		}
	}
	now := issuing.At(time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC))
	first := issuing.Decision{ID: "1", Merchant: padded, PricedCurrency: "EUR", PricedAmount: decimal.New(5, 0), CreatedAt: now}
	again := first
	again.ID, again.Merchant.ID = "2", "ACME-4711"
	check := issuing.DuplicateCheck{Mode: issuing.DuplicatesEnforce, LookBack: time.Minute}
	if _, twin := check.FindDuplicate(again, []issuing.Decision{first}); !twin {
		t.Error("a padded id hides a duplicate")
	}
}
