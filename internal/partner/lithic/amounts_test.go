package lithic

import (
	"testing"

	"github.com/offblocks/offblocks/internal/partner"
)

// Lithic counts the smallest unit of each currency (ISO 4217), whose number of decimals is the currency's.
func TestAmountsHaveTheirCurrencysDecimals(t *testing.T) {
	t.Parallel()
	for currency, want := range map[string]string{
		"USD": "12.34", "JPY": "1234", "KRW": "1234", "KWD": "1.234", "BHD": "1.234", "CLF": "0.1234",
	} {
		var m partner.NetworkMessage
		of := &money{Amount: 1234, Currency: currency}
		if err := (amounts{Cardholder: of, Merchant: of}).put(&m); err != nil || m.Amount.String() != want ||
			m.Billing.Amount.String() != want || m.Currency != currency {
			t.Errorf("1234 of %s are %s, billed %+v, %v", currency, m.Amount, m.Billing, err)
		}
	}
	for _, unknown := range []string{"", "usd", "XXXX", "840"} {
		if err := (amounts{Cardholder: &money{Amount: 1, Currency: unknown}}).put(&partner.NetworkMessage{}); err == nil {
			t.Errorf("%q is taken for a currency", unknown)
		}
	}
}
