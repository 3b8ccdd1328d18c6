package issuing_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
)

func drawPositive(t *rapid.T, name string, most int64, digits int32) decimal.Decimal {
	return decimal.New(rapid.Int64Range(1, most).Draw(t, name), -digits)
}

// someTerms are any that schedules and sources allow, with a rate that cannot take a drawn amount past the bound.
func someTerms(t *rapid.T) issuing.Terms {
	currency := rapid.SampledFrom([]string{"EUR", "JPY", "KWD", "USD", "CLF"}).Draw(t, "currency")
	merchant := rapid.SampledFrom([]string{"EUR", "JPY", "KWD", "GBP"}).Draw(t, "merchant's currency")
	schedule := issuing.FeeSchedule{
		PartnerFixed: issuing.Units(rapid.Int64Range(0, 1e7).Draw(t, "fixed")),
		PartnerBPS:   rapid.Int64Range(0, 1000).Draw(t, "partner"),
		SpreadBPS:    rapid.Int64Range(0, 1000).Draw(t, "spread"),
	}
	if rapid.Bool().Draw(t, "its own service fee") {
		points := rapid.Int64Range(0, 1000).Draw(t, "own service")
		schedule.ServiceBPS = &points
	}
	rate := issuing.Rate{Value: drawPositive(t, "rate", 1e13, 10)}
	tokenRate := issuing.Rate{Value: drawPositive(t, "token rate", 1e11, 10)}
	service, gasFee := rapid.Int64Range(0, 1000).Draw(t, "service"), rapid.Int64Range(0, 1e7).Draw(t, "gas fee")
	return issuing.NewTerms(merchant, currency, rate, tokenRate, schedule, service, issuing.Units(gasFee))
}

func mustQuote(t interface{ Fatal(args ...any) }, terms issuing.Terms, amount decimal.Decimal) issuing.Quote {
	q, err := terms.Quote(amount)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func TestAQuoteNeverUnderCollectsAndItsPartsAddUp(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		terms := someTerms(t)
		digits, _ := issuing.CurrencyExponent(terms.Currency)
		merchant := drawPositive(t, "amount", 1e9, 2)
		q := mustQuote(t, terms, merchant)

		// The amount is within half a minor unit of the exact one, or the least there is.
		exact, minor := merchant.Mul(terms.Rate.Value), decimal.New(1, -digits)
		off := q.Amount.Sub(exact).Abs().Mul(decimal.NewFromInt(2))
		raised := q.Amount.Equal(minor) && exact.LessThan(minor)
		if off.GreaterThan(minor) && !raised || q.Amount.LessThan(minor) || !q.Amount.Shift(digits).IsInteger() {
			t.Fatalf("%s became %s", exact, q.Amount)
		}
		if even := q.Amount.Shift(digits).Mod(decimal.NewFromInt(2)); off.Equal(minor) && !even.IsZero() &&
			!q.Amount.Equal(minor) {
			t.Fatalf("%s, halfway, became %s, which is odd", exact, q.Amount)
		}
		// Tokens and fees are rounded up, by less than a unit.
		up := func(what string, exact decimal.Decimal, got issuing.Units) {
			if short := got.Decimal().Sub(exact); short.IsNegative() ||
				short.GreaterThanOrEqual(decimal.New(1, -issuing.UnitDigits)) {
				t.Fatalf("%s of %s became %s", what, exact, got)
			}
		}
		up("tokens", q.Amount.Mul(terms.TokenRate.Value), q.Token)
		up(
			"a partner fee",
			q.Token.Decimal().Mul(decimal.New(terms.Fees.PartnerBPS, -4)).Add(terms.Fees.PartnerFixed.Decimal()),
			q.Fee(issuing.FeePartner),
		)
		up("a service fee", q.Token.Decimal().Mul(decimal.New(terms.Fees.ServiceBPS, -4)), q.Fee(issuing.FeeService))
		sum := q.Token
		for _, fee := range q.Fees {
			if fee.Units <= 0 {
				t.Fatalf("a fee of %d is listed", fee.Units)
			}
			sum += fee.Units
		}
		if q.Token < 1 || sum != q.TokenAmount || q.TokenAmount < q.Token || q.Fee(issuing.FeeGas) != terms.Fees.GasFee {
			t.Fatalf("%d and %v make %d", q.Token, q.Fees, q.TokenAmount)
		}
		shares := issuing.SplitOf(q)
		partner := q.Fee(issuing.FeePartner)
		if shares != (issuing.Split{q.Token, partner, q.TokenAmount - q.Token - partner}) || shares[2] < 0 {
			t.Fatalf("%d is shared out as %v", q.TokenAmount, shares)
		}
	})
}

func TestACapturesPartsAddUpToTheWhole(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		terms := someTerms(t)
		parts := rapid.SliceOfN(rapid.Int64Range(1, 1e8), 1, 8).Draw(t, "parts")
		var total decimal.Decimal
		var amount decimal.Decimal
		var token, tokenAmount issuing.Units
		fees := map[issuing.FeeType]issuing.Units{}
		before := mustQuote(t, terms, total) // nothing
		if before.TokenAmount != 0 || !before.Amount.IsZero() || before.Fees != nil {
			t.Fatalf("nothing costs %+v", before)
		}
		for _, part := range parts {
			total = total.Add(decimal.New(part, -2))
			after := mustQuote(t, terms, total)
			if before.TokenAmount > 0 && !sameFees(before, after) {
				t.Fatalf("fees of one payment are %v and %v", before.Fees, after.Fees)
			}
			d := after.Less(before)
			if d.Amount.IsNegative() || d.Token < 0 || d.TokenAmount < 0 {
				t.Fatalf("a part of %d adds %+v", part, d)
			}
			amount, token, tokenAmount = amount.Add(d.Amount), token+d.Token, tokenAmount+d.TokenAmount
			sum := d.Token
			for _, fee := range d.Fees {
				if fee.Units <= 0 {
					t.Fatalf("a part of %d adds the fee %+v", part, fee)
				}
				fees[fee.Type] += fee.Units
				sum += fee.Units
			}
			if sum != d.TokenAmount {
				t.Fatalf("the part %+v does not add up", d)
			}
			before = after
		}
		if !amount.Equal(before.Amount) || token != before.Token || tokenAmount != before.TokenAmount {
			t.Fatalf("parts make %s, %d, %d; the whole is %+v", amount, token, tokenAmount, before)
		}
		for kind, units := range fees {
			if before.Fee(kind) != units {
				t.Fatalf("parts make %d of fee %s, the whole %d", units, kind, before.Fee(kind))
			}
		}
	})
}

func sameFees(a, b issuing.Quote) bool {
	if len(a.Fees) != len(b.Fees) {
		return false
	}
	for i := range a.Fees {
		if a.Fees[i].Type != b.Fees[i].Type {
			return false
		}
	}
	return true
}

func TestQuotesAreRoundedAsDocumented(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		merchant, rate, currency, tokenRate, amount string
		token                                       issuing.Units
	}{
		{"100", "1", "USD", "1", "100", 100_000_000},
		{"0.01", "0.5", "USD", "1", "0.01", 10_000},         // 0.005 to the even 0.00, and then to the least
		{"0.03", "0.5", "USD", "1", "0.02", 20_000},         // 0.015 to the even 0.02
		{"0.05", "0.5", "USD", "1", "0.02", 20_000},         // 0.025 to the even 0.02
		{"10", "162.375", "JPY", "0.008", "1624", 12992000}, // no decimals
		{"1", "1", "USD", "0.33333333", "1", 333_334},       // up
	} {
		terms := issuing.Terms{
			Currency: c.currency, Rate: issuing.Rate{Value: decimal.RequireFromString(c.rate)},
			TokenRate: issuing.Rate{Value: decimal.RequireFromString(c.tokenRate)},
		}
		q := mustQuote(t, terms, decimal.RequireFromString(c.merchant))
		if q.Amount.String() != c.amount || q.Token != c.token || q.TokenAmount != c.token || len(q.Fees) != 0 {
			t.Errorf("%s × %s: %+v, want %s and %d", c.merchant, c.rate, q, c.amount, c.token)
		}
	}
}

func TestPaymentsTooLargeToCountAreRefused(t *testing.T) {
	t.Parallel()
	one := issuing.Rate{Value: decimal.New(1, 0)}
	plain := issuing.Terms{Currency: "USD", Rate: one, TokenRate: one}
	feed := plain
	feed.Fees = issuing.FeeTerms{GasFee: 1}
	dear := issuing.Terms{Currency: "JPY", Rate: one, TokenRate: issuing.Rate{Value: decimal.New(1, 12)}}
	for _, c := range []struct {
		terms  issuing.Terms
		amount string
		fine   bool
	}{
		{plain, "1000000000000", true}, {plain, "1000000000000.01", false}, {feed, "999999999999.99", true},
		{feed, "1000000000000", false},
		{dear, "1", true}, {dear, "2", false}, {dear, "999999999999999", false}, {plain, "-0.01", false},
	} {
		q, err := c.terms.Quote(decimal.RequireFromString(c.amount))
		if c.fine != (err == nil) || err != nil && !issuing.IsCode(err, issuing.CodeAmountInvalid) {
			t.Errorf("%s: %+v, %v", c.amount, q, err)
		}
	}
	if _, err := (issuing.Terms{Currency: "USD", TokenRate: one}).Quote(decimal.New(1, 0)); err == nil ||
		issuing.IsCode(err, issuing.CodeAmountInvalid) {
		t.Errorf("terms without a rate: %v", err)
	}
}

func TestASpreadWorsensOnlyExchange(t *testing.T) {
	t.Parallel()
	rate := issuing.Rate{Value: decimal.RequireFromString("1.0825"), Source: "table", At: 7, ValidUntil: 9}
	one := issuing.Rate{Value: decimal.New(1, 0)}
	fees := issuing.FeeSchedule{SpreadBPS: 150, PartnerFixed: 1}
	terms := issuing.NewTerms("EUR", "USD", rate, one, fees, 50, 3)
	if r := terms.Rate; r.Value.String() != "1.0987375" || r.Mid.String() != "1.0825" || r.SpreadBPS != 150 ||
		r.Source != "table" || r.At != 7 || r.ValidUntil != 9 {
		t.Errorf("with a spread: %+v", r)
	}
	if r := terms.TokenRate; r.Value.String() != "1" || r.SpreadBPS != 0 {
		t.Errorf("the token's rate has a spread: %+v", r)
	}
	if f := terms.Fees; f != (issuing.FeeTerms{PartnerFixed: 1, ServiceBPS: 50, GasFee: 3}) {
		t.Errorf("fees: %+v", f)
	}
	if r := terms.Rate.WithSpread(0); !r.Value.Equal(rate.Value) || r.SpreadBPS != 0 {
		t.Errorf("a spread is put on a spread: %+v", r)
	}
	if r := issuing.NewTerms("USD", "USD", one, one, fees, 50, 3).Rate; r.Value.String() != "1" || r.SpreadBPS != 0 {
		t.Errorf("the same currency has a spread: %+v", r)
	}
	none := int64(0)
	fees.ServiceBPS = &none
	if f := issuing.NewTerms("EUR", "USD", rate, one, fees, 50, 3).Fees; f.ServiceBPS != 0 {
		t.Errorf("a schedule's own service fee gives way to the installation's: %+v", f)
	}
}
