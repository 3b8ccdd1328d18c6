// Package rates knows what currencies are worth: the European Central Bank's daily reference rates, from the bank or
// from a mirror of its file, or a file of fixed rates. It answers from memory, because it is asked inside decisions,
// and rather not at all than wrongly: what it cannot read, cannot believe or finds too old is no rate, and a purchase
// that needs it is declined. It refuses to predict, to average and to fill gaps.
package rates

import (
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
)

// Parity knows that a currency is worth itself, and nothing else.
type Parity struct{ Now func() time.Time }

// Rate is 1 between a currency and itself; false for anything else.
func (p Parity) Rate(base, quote string) (issuing.Rate, bool) {
	if base != quote {
		return issuing.Rate{}, false
	}
	return issuing.Rate{Value: decimal.New(1, 0), Source: "parity", At: issuing.At(p.Now())}, true
}

// Table is what a source said at one time. It does not change.
type Table struct {
	source string
	at     time.Time // when the source set it
	ages   bool      // whether it is good for a while only
	// per is how many units of each currency one unit of the table's base buys, the base among them; or, of worth, what
	// one unit of each currency is worth.
	per   map[string]decimal.Decimal
	worth bool
}

// Fixed makes a table that never ages of what one unit of each currency is worth, in any unit that all are measured in.
func Fixed(worth map[string]decimal.Decimal, at time.Time) (*Table, error) {
	t := &Table{source: "fixed", at: at, worth: true, per: map[string]decimal.Decimal{}}
	for currency, value := range worth {
		if err := checkBelievable(currency, value); err != nil {
			return nil, err
		}
		t.per[currency] = value
	}
	if len(t.per) == 0 {
		return nil, errNothing
	}
	return t, nil
}

// Rate is how much of quote one unit of base is worth; false when the table lacks one of them.
func (t *Table) Rate(base, quote string) (issuing.Rate, bool) {
	b, okBase := t.per[base]
	q, okQuote := t.per[quote]
	if !okBase || !okQuote {
		return issuing.Rate{}, false
	}
	if t.worth {
		b, q = q, b
	}
	return issuing.Rate{Value: divideHalfEven(q, b), Source: t.source, At: issuing.At(t.at)}, true
}

// leastDigits is how many digits a cross rate has after the point, those at its beginning that are zero not counted.
const leastDigits = 10

// divideHalfEven divides two positive numbers, half-even.
func divideHalfEven(a, b decimal.Decimal) decimal.Decimal {
	digits := leastDigits + max(0, powerOfTenAbove(b)-powerOfTenAbove(a)+1)
	q, rest := a.QuoRem(b, digits)
	last := decimal.New(1, -digits)
	switch rest.Mul(decimal.New(2, 0)).Cmp(b.Mul(last)) {
	case 1:
		q = q.Add(last)
	case 0:
		if !q.Shift(digits).Mod(decimal.New(2, 0)).IsZero() {
			q = q.Add(last)
		}
	}
	return q
}

// powerOfTenAbove is the exponent of the power of ten next above a positive number.
func powerOfTenAbove(d decimal.Decimal) int32 {
	return int32(d.NumDigits()) + d.Exponent() // #nosec G115 -- sources bound the digits
}
