package issuing

import (
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
)

// FaucetGrant is test money that is on its way into an account's wallet.
type FaucetGrant struct {
	ID          string
	ProgrammeID ProgrammeID
	AccountID   AccountID
	Asset       caip.AssetID
	Units       Units
	OwnerGwei   int64 // native coin for the account's owner, in billionths of a coin; 0: none
	CreatedAt   Instant
}

// MaxFaucetCoins is the most native coin that may be asked for at once, in whole coins.
const MaxFaucetCoins = 10

// gweiDigits are the decimals of a coin that a billionth has.
const gweiDigits = 9

// ParseFaucetCoin reads how much native coin is asked for, in whole coins: nothing if the text is empty. The result is
// in billionths of a coin.
func ParseFaucetCoin(text string) (gwei int64, err error) {
	if text == "" {
		return 0, nil
	}
	amount, err := decimal.NewFromString(text)
	if !plainDecimal.MatchString(text) || err != nil || !amount.IsPositive() ||
		amount.GreaterThan(decimal.NewFromInt(MaxFaucetCoins)) || !amount.Equal(amount.Truncate(gweiDigits)) {
		return 0, Refuse(CodeAmountInvalid,
			"ownerCoin is a plain decimal above zero and up to %d, with at most %d decimals", MaxFaucetCoins, gweiDigits,
		).On("/ownerCoin")
	}
	return amount.Shift(gweiDigits).IntPart(), nil
}

// MaxFaucetTokens is the most test money that may be asked for at once, in whole tokens.
const MaxFaucetTokens = 1_000_000

// ParseFaucetAmount reads how much test money is asked for: whole tokens in plain notation, above zero and no finer
// than a millionth.
func ParseFaucetAmount(text string) (Units, error) {
	refuse := func(why string, about ...any) (Units, error) {
		return 0, Refuse(CodeAmountInvalid, why, about...).On("/amount")
	}
	if !plainDecimal.MatchString(text) {
		return refuse("write the amount as a plain decimal such as 12.50")
	}
	amount, err := decimal.NewFromString(text)
	switch {
	case err != nil:
		return refuse("write the amount as a plain decimal such as 12.50")
	case !amount.IsPositive():
		return refuse("the amount must be above zero")
	case amount.GreaterThan(decimal.NewFromInt(MaxFaucetTokens)):
		return refuse("the amount must be at most %d; ask more than once for more", MaxFaucetTokens)
	case !amount.Equal(amount.Truncate(UnitDigits)):
		return refuse("the amount has at most %d decimals", UnitDigits)
	}
	return Units(amount.Shift(UnitDigits).IntPart()), nil
}

// CheckFaucet refuses test money for an account that has no wallet, or is over.
func (a *Account) CheckFaucet() error {
	if a.Status == AccountActive || a.Status == AccountInactive {
		return nil
	}
	return Refuse(CodeWrongState, "cannot give test money to an account that is %s", a.Status)
}
