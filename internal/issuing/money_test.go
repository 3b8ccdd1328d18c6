package issuing_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"offblocks/internal/issuing"
)

func TestAmountsAreReadStrictly(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text, currency, want string
		code                 issuing.Code
	}{
		{"12.50", "EUR", "12.5", ""}, {"0.01", "EUR", "0.01", ""}, {"20.0", "USD", "20", ""}, {"007", "USD", "7", ""}, {"1", "JPY", "1", ""},
		{"1.0", "JPY", "1", ""}, {"0.001", "KWD", "0.001", ""}, {"999999999999999.99", "EUR", "999999999999999.99", ""},
		{"0.001", "EUR", "", issuing.CodeAmountInvalid}, {"0.1", "JPY", "", issuing.CodeAmountInvalid}, {"0", "EUR", "", issuing.CodeAmountInvalid},
		{"0.00", "EUR", "", issuing.CodeAmountInvalid}, {"-1", "EUR", "", issuing.CodeAmountInvalid}, {"-0", "EUR", "", issuing.CodeAmountInvalid},
		{"1000000000000000", "EUR", "", issuing.CodeAmountInvalid}, {"1e3", "EUR", "", issuing.CodeAmountInvalid}, {"+1", "EUR", "", issuing.CodeAmountInvalid},
		{".5", "EUR", "", issuing.CodeAmountInvalid}, {"5.", "EUR", "", issuing.CodeAmountInvalid}, {"", "EUR", "", issuing.CodeAmountInvalid},
		{" 1", "EUR", "", issuing.CodeAmountInvalid}, {"1\n", "EUR", "", issuing.CodeAmountInvalid}, {"1,5", "EUR", "", issuing.CodeAmountInvalid},
		{"0x10", "EUR", "", issuing.CodeAmountInvalid}, {"NaN", "EUR", "", issuing.CodeAmountInvalid}, {"١", "EUR", "", issuing.CodeAmountInvalid},
		{"1.0000000000000000000", "EUR", "", issuing.CodeAmountInvalid}, {"1", "eur", "", issuing.CodeCurrencyUnsupported}, {"1", "", "", issuing.CodeCurrencyUnsupported},
	} {
		got, err := issuing.ParseAmount(c.text, c.currency)
		if c.code == "" && (err != nil || got.String() != c.want) {
			t.Errorf("%q %s: %s, %v; want %s", c.text, c.currency, got, err, c.want)
		}
		var refusal *issuing.Error
		if c.code != "" && (!errors.As(err, &refusal) || refusal.Code != c.code || refusal.Field == "") {
			t.Errorf("%q %s: %s, %v; want %s", c.text, c.currency, got, err, c.code)
		}
	}
}

func FuzzAmount(f *testing.F) {
	for _, text := range []string{"12.50", "0.01", "1e3", "-1", "999999999999999.99", "1000000000000000", ""} {
		f.Add(text, "EUR")
	}
	f.Add("1.0", "JPY")
	f.Fuzz(func(t *testing.T, text, currency string) {
		got, err := issuing.ParseAmount(text, currency)
		if err != nil {
			return
		}
		digits, ok := issuing.CurrencyExponent(currency)
		exact, readable := new(big.Rat).SetString(text)
		if !ok || !readable || exact.Cmp(got.Rat()) != 0 || exact.Sign() <= 0 || exact.Cmp(big.NewRat(1e15, 1)) >= 0 {
			t.Errorf("%q %s was read as %s", text, currency, got)
		}
		if minor := got.Shift(digits); !minor.IsInteger() {
			t.Errorf("%q %s has %s minor units", text, currency, minor)
		}
		if again, err := issuing.ParseAmount(got.String(), currency); err != nil || !again.Equal(got) {
			t.Errorf("%s is read back as %s, %v", got, again, err)
		}
	})
}

func TestAQuoteNeverUnderCollectsAndItsPartsAddUp(t *testing.T) {
	t.Parallel()
	positive := func(t *rapid.T, name string, most int64, digits int32) decimal.Decimal {
		return decimal.New(rapid.Int64Range(1, most).Draw(t, name), -digits)
	}
	rapid.Check(t, func(t *rapid.T) {
		currency := rapid.SampledFrom([]string{"EUR", "JPY", "KWD", "USD"}).Draw(t, "currency")
		digits, _ := issuing.CurrencyExponent(currency)
		merchant := positive(t, "amount", 1e17, 2)
		rate, tokenRate := positive(t, "rate", 1e12, 8), positive(t, "token rate", 1e10, 8)
		fees := issuing.FeeSchedule{
			PartnerFixed: issuing.Units(rapid.Int64Range(0, 1e7).Draw(t, "fixed")), PartnerBPS: rapid.Int64Range(0, 1000).Draw(t, "partner"),
			ServiceBPS: rapid.Int64Range(0, 1000).Draw(t, "service"), Network: issuing.Units(rapid.Int64Range(0, 1e7).Draw(t, "network")),
		}
		q := issuing.QuotePurchase(merchant, issuing.Rate{Value: rate}, currency, issuing.Rate{Value: tokenRate}, fees)

		// The amount is within half a minor unit of the exact one, or the least there is.
		exact, minor := merchant.Mul(rate), decimal.New(1, -digits)
		off := q.Amount.Sub(exact).Abs().Mul(decimal.NewFromInt(2))
		raised := q.Amount.Equal(minor) && exact.LessThan(minor)
		if off.GreaterThan(minor) && !raised || q.Amount.LessThan(minor) || !q.Amount.Shift(digits).IsInteger() {
			t.Fatalf("%s became %s", exact, q.Amount)
		}
		if even := q.Amount.Shift(digits).Mod(decimal.NewFromInt(2)); off.Equal(minor) && !even.IsZero() && !q.Amount.Equal(minor) {
			t.Fatalf("%s, halfway, became %s, which is odd", exact, q.Amount)
		}
		// Tokens are rounded up, by less than a unit, below the bound that no purchase reaches.
		tokens := q.Amount.Mul(tokenRate)
		if short := q.Token.Decimal().Sub(tokens); q.Token < 1<<60 && (short.IsNegative() || short.GreaterThanOrEqual(decimal.New(1, -issuing.UnitDigits))) {
			t.Fatalf("%s tokens became %s", tokens, q.Token)
		}
		sum := q.Token
		for _, fee := range q.Fees {
			if fee.Units <= 0 {
				t.Fatalf("a fee of %d is listed", fee.Units)
			}
			sum += fee.Units
		}
		if q.Token < 1 || sum != q.TokenAmount || q.TokenAmount < q.Token {
			t.Fatalf("%d and %v make %d", q.Token, q.Fees, q.TokenAmount)
		}
		shares := issuing.Shares(q.TokenAmount, q.Fees)
		sum = 0
		for _, share := range shares {
			if share.Units <= 0 {
				t.Fatalf("a share of %d: %v", share.Units, shares)
			}
			sum += share.Units
		}
		if sum != q.TokenAmount || shares[0].To != issuing.PayeeSettlement || shares[0].Units != q.Token {
			t.Fatalf("%d is shared out as %v", q.TokenAmount, shares)
		}
	})
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
		q := issuing.QuotePurchase(decimal.RequireFromString(c.merchant), issuing.Rate{Value: decimal.RequireFromString(c.rate)}, c.currency,
			issuing.Rate{Value: decimal.RequireFromString(c.tokenRate)}, issuing.FeeSchedule{})
		if q.Amount.String() != c.amount || q.Token != c.token || q.TokenAmount != c.token || len(q.Fees) != 0 {
			t.Errorf("%s × %s: %+v, want %s and %d", c.merchant, c.rate, q, c.amount, c.token)
		}
	}
}
