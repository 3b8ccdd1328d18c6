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
		ID: "1", Kind: issuing.MessageAuthorisation, MerchantAmount: decimal.New(125, -1), MerchantCurrency: "EUR",
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
			func(_, d *issuing.Decision) { d.MerchantAmount = decimal.RequireFromString("12.50") }, true,
		},
		"another amount":        {func(_, d *issuing.Decision) { d.MerchantAmount = decimal.New(126, -1) }, false},
		"another currency":      {func(_, d *issuing.Decision) { d.MerchantCurrency = "USD" }, false},
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
