package ledger

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// fiatPrefix begins the identifier of a currency, where that of a token (CAIP-19) begins with its chain.
const fiatPrefix = "iso4217:"

// Fiat is the asset of a currency (ISO 4217), counted in its minor units.
func Fiat(currency string) caip.AssetID { return caip.AssetID(fiatPrefix + currency) }

// Currency is the currency that a fiat asset stands for; empty for a token.
func Currency(asset caip.AssetID) string {
	currency, isFiat := strings.CutPrefix(string(asset), fiatPrefix)
	if !isFiat {
		return ""
	}
	return currency
}

// Amount is so many units of an asset as a decimal amount: of a token in whole tokens, of a currency in its major unit.
func Amount(asset caip.AssetID, u issuing.Units) decimal.Decimal {
	if currency := Currency(asset); currency != "" {
		digits, _ := issuing.CurrencyExponent(currency)
		return decimal.New(int64(u), -digits)
	}
	return u.Decimal()
}
