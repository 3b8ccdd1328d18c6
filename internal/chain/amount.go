package chain

import (
	"fmt"
	"math"
	"math/big"

	"github.com/offblocks/offblocks/internal/issuing"
)

func pow10(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// raw is an amount as the token counts it. What the token cannot express exactly is refused.
func (t token) raw(u issuing.Units) (*big.Int, error) {
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

// units is an amount on chain as the ledger counts it. Dust below a unit cannot be spent and is left out, or strangers could
// stop an account by sending it some; an amount beyond the ledger's range counts as the most there is.
func (t token) units(raw *big.Int) issuing.Units {
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

// split is an amount on chain as the ledger counts it, with what is left below a unit and how much of that makes a unit.
func (t token) split(raw *big.Int) (units issuing.Units, dust, scale int64) {
	units = t.units(raw)
	// Of tokens with more decimals than these a unit's part does not fit, nor could anybody tell it from nothing.
	if t.Decimals <= issuing.UnitDigits || t.Decimals > issuing.UnitDigits+18 {
		return units, 0, 0
	}
	unit := pow10(t.Decimals - issuing.UnitDigits)
	return units, new(big.Int).Rem(raw, unit).Int64(), unit.Int64()
}
