package issuing_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestANominalToleranceIsInTheAccountsCurrency(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		mcc                                    int
		own, merchant, rate, hold, most, reads string
	}{
		{5542, "EUR", "EUR", "1", "1", "151", "as it is"},
		{5542, "EUR", "EUR", "1", "2000", "2300", "the share is more"},
		{5542, "EUR", "JPY", "0.0062", "1", "24194", "150 EUR are 24193.5 JPY"},
		{5541, "EUR", "KWD", "3", "1", "51", "150 EUR are 50 KWD"},
		{5542, "EUR", "IDR", "0.00006", "1", "2500001", "150 EUR are 2,500,000 IDR"},
		{5542, "JPY", "JPY", "1", "1", "22001", "an account in yen"},
		{5542, "JPY", "EUR", "161", "1", "137.64", "22,000 JPY are 136.645 EUR"},
		{5542, "KWD", "KWD", "1", "1", "47", "an account in dinars"},
		{5542, "IDR", "IDR", "1", "1", "2400001", "an account in rupiahs"},
		{5542, "ISK", "EUR", "150", "100", "115", "no amount for the account's currency: the share"},
		{5812, "EUR", "JPY", "0.0062", "1000", "1200", "tips are a share"},
		{9999, "EUR", "JPY", "0.0062", "1000", "1000", "nothing"},
	} {
		terms := issuing.Terms{Currency: c.own, Rate: issuing.Rate{Value: decimal.RequireFromString(c.rate)}}
		hold := decimal.RequireFromString(c.hold)
		if most := issuing.CategoryRuleOf(c.mcc).MaxCapture(hold, c.merchant, terms); most.String() != c.most {
			t.Errorf("%s %s on an account in %s: at most %s, want %s (%s)", c.hold, c.merchant, c.own, most, c.most, c.reads)
		}
	}
}
