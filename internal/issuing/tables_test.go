package issuing_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestCurrenciesHaveTheirMinorUnit(t *testing.T) {
	t.Parallel()
	for code, want := range map[string]int32{
		"EUR": 2, "USD": 2, "GBP": 2, "JPY": 0, "ISK": 0, "CLP": 0, "KWD": 3, "BHD": 3, "CLF": 4, "UYW": 4,
	} {
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

// everyCurrency is what the table holds, found by asking for every code that there could be.
func everyCurrency() map[int32][]string {
	byDigits := map[int32][]string{}
	for i := range 26 * 26 * 26 {
		code := string([]byte{byte('A' + i/676), byte('A' + i/26%26), byte('A' + i%26)})
		if digits, ok := issuing.CurrencyExponent(code); ok {
			byDigits[digits] = append(byDigits[digits], code)
		}
	}
	return byDigits
}

func TestEveryCurrencyOfISO4217IsThere(t *testing.T) {
	t.Parallel()
	all := everyCurrency()
	for digits, want := range map[int32]string{
		0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF", 3: "BHD IQD JOD KWD LYD OMR TND",
		4: "CLF UYW",
	} {
		if got := strings.Join(all[digits], " "); got != want {
			t.Errorf("with %d decimals: %s, want %s", digits, got, want)
		}
	}
	if len(all) != 4 || len(all[2]) != 142 {
		t.Errorf("%d numbers of decimals, %d currencies with two", len(all), len(all[2]))
	}
	// Those that came into the list last, and that the bank sets rates for.
	for _, code := range strings.Fields(
		"SLE VED XAD XCG ZWG USD JPY CZK DKK GBP HUF PLN RON SEK CHF ISK NOK TRY AUD BRL CAD CNY HKD IDR ILS INR KRW MXN " +
			"MYR NZD PHP SGD THB ZAR",
	) {
		if digits, ok := issuing.CurrencyExponent(code); !ok || !slices.Contains(all[digits], code) {
			t.Errorf("%s is missing", code)
		}
	}
}

func TestCurrenciesAreKnownByTheirNumber(t *testing.T) {
	t.Parallel()
	for number, code := range map[string]string{
		"978": "EUR", "840": "USD", "826": "GBP", "392": "JPY", "414": "KWD", "008": "ALL", "532": "XCG", "924": "ZWG",
	} {
		if got, ok := issuing.CurrencyByNumber(number); !ok || got != code {
			t.Errorf("%s: %s, %t", number, got, ok)
		}
		if got, ok := issuing.CurrencyNumber(code); !ok || got != number {
			t.Errorf("%s: %s, %t", code, got, ok)
		}
	}
	for _, number := range []string{"", "8", "999", "959", "EUR", "0978"} {
		if code, ok := issuing.CurrencyByNumber(number); ok {
			t.Errorf("%q is taken for %s", number, code)
		}
	}
	without := ""
	for _, codes := range everyCurrency() {
		for _, code := range codes {
			number, ok := issuing.CurrencyNumber(code)
			if back, _ := issuing.CurrencyByNumber(number); ok && back != code {
				t.Errorf("%s has the number %s, which is that of %s", code, number, back)
			}
			if !ok {
				without += code
			}
		}
	}
	if without != "ANG" { // its number is now that of XCG
		t.Errorf("%s have no number", without)
	}
	if _, ok := issuing.CurrencyNumber("XXX"); ok {
		t.Error("no currency has a number")
	}
}

func TestEveryCurrencysAmountsHaveTheirBounds(t *testing.T) {
	t.Parallel()
	for digits, codes := range everyCurrency() {
		least := decimal.New(1, -digits)
		bound := decimal.Min(decimal.New(1, 15), decimal.New(1<<60, -digits))
		for _, code := range codes {
			for _, fine := range []decimal.Decimal{least, bound.Sub(least)} {
				if got, err := issuing.ParseAmount(fine.String(), code); err != nil || !got.Equal(fine) {
					t.Errorf("%s %s is read as %s, %v", fine, code, got, err)
				}
			}
			for _, bad := range []decimal.Decimal{
				least.Shift(-1), bound.Sub(least.Shift(-1)), decimal.Zero, least.Neg(), bound, bound.Add(least),
				decimal.New(1, 19),
			} {
				if got, err := issuing.ParseAmount(bad.String(), code); !issuing.IsCode(err, issuing.CodeAmountInvalid) {
					t.Errorf("%s %s is read as %s, %v", bad, code, got, err)
				}
			}
		}
	}
}

func TestCountriesAreTheAssignedOnes(t *testing.T) {
	t.Parallel()
	for _, code := range []string{"GB", "DE", "US", "AX", "BQ", "SS", "XK", "ZW"} {
		if !issuing.IsCountry(code) {
			t.Errorf("%s is not taken for a country", code)
		}
	}
	for _, code := range []string{"", "gb", "UK", "EU", "AN", "SU", "GBR", "ZZ"} {
		if issuing.IsCountry(code) {
			t.Errorf("%q is taken for a country", code)
		}
	}
}
