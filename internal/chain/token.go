package chain

import (
	"fmt"
	"math"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Token is an asset with its address.
type Token struct {
	issuing.Asset
	Address common.Address
}

// NewToken is a token of a chain at an address, as its definition names it.
func NewToken(chain caip.ChainID, at common.Address, d TokenDefinition) Token {
	return Token{
		Asset: issuing.Asset{
			ID: caip.AssetID(string(chain) + "/erc20:" + at.Hex()), Chain: chain, Name: d.Name, Symbol: d.Symbol,
			Currency: d.Currency,
			Decimals: d.Decimals,
		},
		Address: at,
	}
}

func pow10(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// Raw is an amount as the token counts it. What the token cannot express exactly is refused.
func (t Token) Raw(u issuing.Units) (*big.Int, error) {
	amount := big.NewInt(int64(u))
	if t.Decimals >= issuing.UnitDigits {
		return amount.Mul(amount, pow10(t.Decimals-issuing.UnitDigits)), nil
	}
	whole, rest := new(big.Int).QuoRem(amount, pow10(issuing.UnitDigits-t.Decimals), new(big.Int))
	if rest.Sign() != 0 {
		return nil, fmt.Errorf("%s has %d decimals and cannot express %s", t.Symbol, t.Decimals, u)
	}
	return whole, nil
}

// Units is an amount on chain as the ledger counts it. Dust below a unit cannot be spent and is left out, or strangers
// could stop an account by sending it some; an amount beyond the ledger's range counts as the most there is.
func (t Token) Units(raw *big.Int) issuing.Units {
	amount := new(big.Int).Set(raw)
	if t.Decimals >= issuing.UnitDigits {
		amount.Quo(amount, pow10(t.Decimals-issuing.UnitDigits))
	} else {
		amount.Mul(amount, pow10(issuing.UnitDigits-t.Decimals))
	}
	if most := big.NewInt(math.MaxInt64 / 4); amount.Cmp(most) > 0 {
		return issuing.Units(most.Int64())
	}
	return issuing.Units(amount.Int64())
}

// Split is an amount on chain as the ledger counts it, with what is left below a unit and how much of that makes a
// unit.
func (t Token) Split(raw *big.Int) (units issuing.Units, dust, scale int64) {
	units = t.Units(raw)
	// Of tokens with more decimals than these a unit's part does not fit, nor could anybody tell it from nothing.
	if t.Decimals <= issuing.UnitDigits || t.Decimals > issuing.UnitDigits+18 {
		return units, 0, 0
	}
	unit := pow10(t.Decimals - issuing.UnitDigits)
	return units, new(big.Int).Rem(raw, unit).Int64(), unit.Int64()
}
