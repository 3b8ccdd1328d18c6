package stripe

import (
	"net"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
)

// ownExponents are the currencies of which Stripe's smallest unit is not that of ISO 4217: it writes krónur and Ugandan
// shillings in hundredths, which neither has any more, and whole ariary.
var ownExponents = map[string]int32{"ISK": 2, "UGX": 2, "MGA": 0}

// exponent is how many decimals Stripe's smallest unit of a currency has.
func exponent(currency string) (int32, bool) {
	if digits, own := ownExponents[currency]; own {
		return digits, true
	}
	return issuing.CurrencyExponent(currency)
}

func isCurrency(currency string) bool {
	_, ok := exponent(currency)
	return ok
}

// fromMinor is an amount as Stripe writes it, in the currency; false where the currency is not known.
func fromMinor(minor int64, currency string) (decimal.Decimal, bool) {
	digits, ok := exponent(currency)
	return decimal.New(minor, -digits), ok
}

// toMinor is an amount as Stripe writes it. What is less than Stripe's smallest unit is left off. False where the
// currency is not known.
func toMinor(amount decimal.Decimal, currency string) (int64, bool) {
	digits, ok := exponent(currency)
	return amount.Shift(digits).Truncate(0).IntPart(), ok
}

// currencyCode is a currency as the platform writes it.
func currencyCode[T ~string](stripes T) string { return strings.ToUpper(string(stripes)) }

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
