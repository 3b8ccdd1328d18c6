package issuing_test

import (
	"testing"

	"offblocks/internal/issuing"
)

func TestCurrenciesHaveTheirMinorUnit(t *testing.T) {
	t.Parallel()
	for code, want := range map[string]int32{"EUR": 2, "USD": 2, "GBP": 2, "JPY": 0, "ISK": 0, "CLP": 0, "KWD": 3, "BHD": 3, "CLF": 4, "UYW": 4} {
		if got, ok := issuing.CurrencyExponent(code); !ok || got != want {
			t.Errorf("%s: %d, %t", code, got, ok)
		}
	}
	for _, code := range []string{"", "eur", "EURO", "EU", "XXX", "XTS", "XAU", "XDR", "DEM", "USDC", "ZZZ"} {
		if _, ok := issuing.CurrencyExponent(code); ok {
			t.Errorf("%q is taken for a currency", code)
		}
	}
}

func TestCountriesAreTheAssignedOnes(t *testing.T) {
	t.Parallel()
	for _, code := range []string{"GB", "DE", "US", "AX", "BQ", "SS", "ZW"} {
		if !issuing.IsCountry(code) {
			t.Errorf("%s is not taken for a country", code)
		}
	}
	for _, code := range []string{"", "gb", "UK", "EU", "XK", "AN", "SU", "GBR", "ZZ"} {
		if issuing.IsCountry(code) {
			t.Errorf("%q is taken for a country", code)
		}
	}
}
