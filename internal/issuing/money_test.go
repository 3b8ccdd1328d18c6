package issuing_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestAmountsAreReadStrictly(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text, currency, want string
		code                 issuing.Code
	}{
		{"12.50", "EUR", "12.5", ""}, {"0.01", "EUR", "0.01", ""}, {"20.0", "USD", "20", ""}, {"007", "USD", "7", ""},
		{"1", "JPY", "1", ""},
		{"1.0", "JPY", "1", ""}, {"0.001", "KWD", "0.001", ""}, {"999999999999999.99", "EUR", "999999999999999.99", ""},
		{"115292150460684.6975", "CLF", "115292150460684.6975", ""}, // of more the minor units do not fit the books
		{"115292150460684.6976", "CLF", "", issuing.CodeAmountInvalid},
		{"999999999999999", "UYW", "", issuing.CodeAmountInvalid},
		{"0.001", "EUR", "", issuing.CodeAmountInvalid}, {"0.1", "JPY", "", issuing.CodeAmountInvalid},
		{"0", "EUR", "", issuing.CodeAmountInvalid},
		{"0.00", "EUR", "", issuing.CodeAmountInvalid}, {"-1", "EUR", "", issuing.CodeAmountInvalid},
		{"-0", "EUR", "", issuing.CodeAmountInvalid},
		{"1000000000000000", "EUR", "", issuing.CodeAmountInvalid}, {"1e3", "EUR", "", issuing.CodeAmountInvalid},
		{"+1", "EUR", "", issuing.CodeAmountInvalid},
		{".5", "EUR", "", issuing.CodeAmountInvalid}, {"5.", "EUR", "", issuing.CodeAmountInvalid},
		{"", "EUR", "", issuing.CodeAmountInvalid},
		{" 1", "EUR", "", issuing.CodeAmountInvalid}, {"1\n", "EUR", "", issuing.CodeAmountInvalid},
		{"1,5", "EUR", "", issuing.CodeAmountInvalid},
		{"0x10", "EUR", "", issuing.CodeAmountInvalid}, {"NaN", "EUR", "", issuing.CodeAmountInvalid},
		{"١", "EUR", "", issuing.CodeAmountInvalid},
		{"1.0000000000000000000", "EUR", "", issuing.CodeAmountInvalid}, {"1", "eur", "", issuing.CodeCurrencyUnsupported},
		{"1", "", "", issuing.CodeCurrencyUnsupported},
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
