package issuing

import (
	"regexp"

	"github.com/shopspring/decimal"
)

// Units counts a token in whole millionths, the ledger's unit. Every token's amounts on chain are converted at the
// edge.
type Units int64

// UnitDigits is how many decimals of a token the ledger keeps.
const UnitDigits = 6

// Decimal is the amount in whole tokens.
func (u Units) Decimal() decimal.Decimal { return decimal.New(int64(u), -UnitDigits) }

// String is the amount in whole tokens, without trailing zeros.
func (u Units) String() string { return u.Decimal().String() }

// maxAmount bounds what a client may name.
var maxAmount = decimal.New(1, 15)

var plainDecimal = regexp.MustCompile(`^-?[0-9]{1,20}(\.[0-9]{1,18})?$`)

// ParseAmount reads a purchase amount in a currency: plain notation, above zero, below 10¹⁵, of fewer minor units than
// MaxMinor, so that ToMinor is exact, and no finer than the currency's minor unit (ISO 4217).
func ParseAmount(text, currency string) (decimal.Decimal, error) {
	if !plainDecimal.MatchString(text) {
		return decimal.Zero, Refuse(CodeAmountInvalid, "write the amount as a plain decimal such as 12.50").On("/amount")
	}
	amount, err := decimal.NewFromString(text)
	if err != nil {
		return decimal.Zero, Refuse(CodeAmountInvalid, "write the amount as a plain decimal such as 12.50").On("/amount")
	}
	digits, ok := CurrencyExponent(currency)
	switch {
	case !ok:
		return decimal.Zero, Refuse(CodeCurrencyUnsupported, "%s is not a currency of ISO 4217", currency).On("/currency")
	case !amount.IsPositive():
		return decimal.Zero, Refuse(CodeAmountInvalid, "the amount must be above zero").On("/amount")
	case amount.GreaterThanOrEqual(maxAmount):
		return decimal.Zero, Refuse(CodeAmountInvalid, "the amount must be below %s", maxAmount).On("/amount")
	case ToMinor(amount, currency) == MaxMinor:
		return decimal.Zero, Refuse(CodeAmountInvalid, "the amount must be below %s", MaxMinor.Decimal(currency)).On("/amount")
	case !amount.Equal(amount.Truncate(digits)):
		return decimal.Zero, Refuse(CodeAmountInvalid, "%s has at most %d decimals", currency, digits).On("/amount")
	}
	return amount, nil
}

// Quote is what a purchase costs: in the account's currency, in tokens, and how the tokens are shared out.
type Quote struct {
	Amount      decimal.Decimal // in the account's currency, at least one minor unit
	Token       Units           // the amount in tokens, rounded up
	Fees        []Fee           // those above zero, in the order partner, service, spread, network
	TokenAmount Units           // Token and all fees: what is reserved and settled
}

// Fee is a part of the total that does not go to the merchant's side.
type Fee struct {
	Type  FeeType `json:"type"`
	Units Units   `json:"units"`
}

// FeeType says whose a fee is.
type FeeType string

// The fees.
const (
	FeePartner FeeType = "partner" // the programme's margin
	FeeService FeeType = "service" // the platform's
	FeeSpread  FeeType = "spread"  // the spread, where the network converted and the rate is its own
	FeeGas     FeeType = "network" // gas of the payment's chain transactions
)

// Share is a part of a payment and who gets it.
type Share struct {
	To    Payee
	Units Units
}

// Payee is one of those whom a payment is split among.
type Payee string

// The payees.
const (
	PayeeSettlement Payee = "settlement" // the merchant's side
	PayeePartner    Payee = "partner"    // the programme
	PayeePlatform   Payee = "platform"   // service, spread and network fees
)
