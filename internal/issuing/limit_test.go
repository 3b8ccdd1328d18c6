package issuing

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

func TestNoSequenceOfSpendsGoesBeyondALimit(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		l := Limit{
			Window: WindowLifetime, Currency: "EUR", Amount: Minor(rapid.Int64Range(0, int64(MaxMinor)-1).Draw(t, "amount")),
			Count: rapid.Int64Range(0, 20).Draw(t, "count"),
		}
		var used Usage
		for range rapid.IntRange(1, 60).Draw(t, "spends") {
			more := Usage{
				Amount: Minor(rapid.Int64Range(0, int64(MaxMinor)).Draw(t, "more")),
				Count:  rapid.Int64Range(0, 1).Draw(t, "purchase"),
			}
			if used.Amount > MaxMinor-more.Amount || !l.Allows(used, more) {
				continue
			}
			used = Usage{Amount: used.Amount + more.Amount, Count: used.Count + more.Count}
			if l.Amount > 0 && used.Amount > l.Amount || l.Count > 0 && used.Count > l.Count {
				t.Fatalf("%s let %+v through", l, used)
			}
		}
		left := Headroom{Limit: l, Used: used}.Left()
		if l.Amount > 0 && !l.Allows(used, Usage{Amount: left.Amount}) ||
			l.Count > 0 && !l.Allows(used, Usage{Count: left.Count}) {
			t.Fatalf("%+v of %s is left, and cannot be spent", left, l)
		}
		if l.Amount > 0 && l.Allows(used, Usage{Amount: left.Amount + 1}) {
			t.Fatalf("more than %+v of %s can be spent", left, l)
		}
	})
}

func TestAnAmountIsCountedInMinorUnitsAndNeverTooLow(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		amount, currency string
		want             Minor
	}{
		{"1", "EUR", 100}, {"0.01", "EUR", 1}, {"0.001", "EUR", 1}, {"1", "JPY", 1}, {"0.001", "KWD", 1}, {"1.5", "JPY", 2},
		{"999999999999999", "KWD", 999_999_999_999_999_000},
		{"999999999999999", "CLF", MaxMinor}, {"1e40", "EUR", MaxMinor},
	} {
		if got := ToMinor(decimal.RequireFromString(c.amount), c.currency); got != c.want {
			t.Errorf("%s %s is %d, want %d", c.amount, c.currency, got, c.want)
		}
	}
	if got := Minor(1250).Decimal("EUR").String(); got != "12.5" {
		t.Errorf("1250 cents are %s", got)
	}
}

func TestALimitIsSaidInWords(t *testing.T) {
	t.Parallel()
	for want, l := range map[string]Limit{
		"100 EUR a transaction":          {Window: WindowTransaction, Currency: "EUR", Amount: 10000},
		"100 EUR and 3 purchases a week": {Window: WindowWeek, Currency: "EUR", Amount: 10000, Count: 3},
		"1 purchase in all":              {Window: WindowLifetime, Currency: "EUR", Count: 1},
		"0.5 KWD in 36 hours":            {Window: WindowRolling, Hours: 36, Currency: "KWD", Amount: 500},
	} {
		if l.String() != want {
			t.Errorf("%q, want %q", l, want)
		}
	}
}

func TestAnIncrementPassesACountThatIsUsedUp(t *testing.T) {
	t.Parallel()
	l := Limit{Window: WindowDay, Currency: "EUR", Amount: 100, Count: 1}
	if used := (Usage{Amount: 50, Count: 2}); !l.Allows(used, Usage{Amount: 50}) ||
		l.Allows(used, Usage{Amount: 50, Count: 1}) || l.Allows(used, Usage{Amount: 51}) {
		t.Error("it does not, or too much does")
	}
}

func TestAScreeningSaysHowMuchAllLimitsWouldLetPass(t *testing.T) {
	t.Parallel()
	day := func(amount Minor, count int64, used Usage) Headroom {
		return Headroom{
			Limit: Limit{Window: WindowDay, Currency: "EUR", Amount: amount, Count: count}, Counted: true, Used: used,
		}
	}
	for name, c := range map[string]struct {
		limits []Headroom
		room   Minor
		reason DeclineReason
	}{
		"all passes": {[]Headroom{day(1000, 0, Usage{})}, 0, Approved},
		"the tightest counts": {
			[]Headroom{day(1000, 0, Usage{Amount: 600}), day(500, 0, Usage{Amount: 300}), day(2000, 0, Usage{})}, 200,
			DeclineLimitExceeded,
		},
		"once too often": {
			[]Headroom{day(1000, 0, Usage{Amount: 600}), day(0, 2, Usage{Count: 2})}, 0, DeclineLimitExceeded,
		},
		"overdrawn":              {[]Headroom{day(1000, 0, Usage{Amount: 1600})}, 0, DeclineLimitExceeded},
		"amount and count in it": {[]Headroom{day(400, 2, Usage{Amount: 100, Count: 1})}, 300, DeclineLimitExceeded},
	} {
		var s SpendCheck
		for _, h := range c.limits {
			s.CheckLimit(ScopeCard, h, Usage{Amount: 500, Count: 1})
		}
		if s.Remaining != c.room || s.Reason != c.reason {
			t.Errorf("%s: %+v", name, s)
		}
	}
}

var grocer = Merchant{ID: "M-1", Name: "Corner Shop", MCC: 5411, Country: "GB"}

func listOf(values ...string) *List       { return &List{Values: values} }
func shadowListOf(values ...string) *List { return &List{Values: values, Shadow: true} }

func TestControlsDecideByTheirLists(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		controls Controls
		reason   DeclineReason
		shadow   int
	}{
		"nothing set":              {Controls{}, Approved, 0},
		"another category blocked": {Controls{Categories: Lists{Block: listOf("5412", "7995")}}, Approved, 0},
		"its category blocked":     {Controls{Categories: Lists{Block: listOf("5411")}}, DeclineCategoryBlocked, 0},
		"a range around it blocked": {
			Controls{Categories: Lists{Block: listOf("5400-5499")}}, DeclineCategoryBlocked, 0,
		},
		"a range up to it blocked": {
			Controls{Categories: Lists{Block: listOf("5400-5411")}}, DeclineCategoryBlocked, 0,
		},
		"a range beside it allowed": {
			Controls{Categories: Lists{Allow: listOf("5412-5499")}}, DeclineCategoryBlocked, 0,
		},
		"its category allowed": {Controls{Categories: Lists{Allow: listOf("5411")}}, Approved, 0},
		"allowed and blocked": {
			Controls{Categories: Lists{Allow: listOf("5411"), Block: listOf("5411")}}, DeclineCategoryBlocked, 0,
		},
		"its country blocked":          {Controls{Countries: Lists{Block: listOf("GB")}}, DeclineCountryBlocked, 0},
		"other countries allowed":      {Controls{Countries: Lists{Allow: listOf("DE", "FR")}}, DeclineCountryBlocked, 0},
		"its merchant blocked":         {Controls{Merchants: Lists{Block: listOf("M-1")}}, DeclineMerchantBlocked, 0},
		"a merchant by another letter": {Controls{Merchants: Lists{Block: listOf("m-1")}}, Approved, 0},
		"blocked in shadow": {
			Controls{Merchants: Lists{Block: shadowListOf("M-1")}, Countries: Lists{Allow: shadowListOf("DE")}}, Approved, 2,
		},
		"blocked in shadow and in earnest": {
			Controls{Merchants: Lists{Block: shadowListOf("M-1")}, Countries: Lists{Allow: listOf("DE")}},
			DeclineCountryBlocked, 1,
		},
	} {
		if err := c.controls.Check(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		got := CheckControls(Presentation{Merchant: grocer}, []ControlSet{{Scope: Scope{Kind: ScopeCard}, Controls: c.controls}})
		if got.Reason != c.reason || len(got.Shadow) != c.shadow || (got.Reason == Approved) != (got.Detail == "") {
			t.Errorf("%s: %+v", name, got)
		}
	}
	nobody := CheckControls(Presentation{}, []ControlSet{
		{Controls: Controls{Countries: Lists{Allow: listOf("GB"), Block: listOf("FR")}}},
	})
	if nobody.Reason != DeclineCountryBlocked ||
		!strings.HasSuffix(nobody.Detail, "do not allow a purchase that names no country") {
		t.Errorf("without a country: %+v", nobody)
	}
}

func TestABlockOfAnyScopeWinsOverAnAllowanceOfEveryOther(t *testing.T) {
	t.Parallel()
	got := CheckControls(Presentation{Merchant: grocer}, []ControlSet{
		{Scope: Scope{Kind: ScopeProgramme}, Controls: Controls{Categories: Lists{Allow: listOf("7995")}}},
		{Scope: Scope{Kind: ScopeAccount}, Controls: Controls{Countries: Lists{Allow: listOf("GB")}}},
		{Scope: Scope{Kind: ScopeCard}, Controls: Controls{Merchants: Lists{Block: listOf("M-1")}}},
	})
	if got.Reason != DeclineMerchantBlocked || got.Detail != "the card's controls block merchant M-1" {
		t.Errorf("%+v", got)
	}
}

func TestWhatAControlCannotBeIsRefusedByName(t *testing.T) {
	t.Parallel()
	long := make([]string, 301)
	for i := range long {
		long[i] = "M" + strings.Repeat("x", i%200) + string(rune('a'+i/200))
	}
	for at, c := range map[string]Controls{
		"/merchantCategories/allow/values":   {Categories: Lists{Allow: listOf()}},
		"/merchantCategories/block/values/0": {Categories: Lists{Block: listOf("541")}},
		"/merchantCategories/block/values/1": {Categories: Lists{Block: listOf("5411", "5814-5812")}},
		"/merchantCategories/allow/values/1": {Categories: Lists{Allow: listOf("5411", "5411")}},
		"/merchantCategories/allow/values/0": {Categories: Lists{Allow: listOf("5411-")}},
		"/countries/block/values/0":          {Countries: Lists{Block: listOf("UK")}},
		"/countries/allow/values/0":          {Countries: Lists{Allow: listOf("de")}},
		"/merchants/block/values/0":          {Merchants: Lists{Block: listOf("")}},
		"/merchants/block/values":            {Merchants: Lists{Block: listOf(long...)}},
		"/merchants/allow/values/0":          {Merchants: Lists{Allow: listOf(strings.Repeat("x", 256))}},
	} {
		err, ok := c.Check().(*Error) //nolint:errorlint // it is made there
		if !ok || err.Code != CodeControlInvalid || err.Field != at {
			t.Errorf("%v on %q, want it on %s", err, err.Field, at)
		}
	}
}
