package issuing

import "github.com/shopspring/decimal"

// Rate is an exchange rate with where and when it comes from.
type Rate struct {
	Value      decimal.Decimal // units of the quote currency for one of the base currency, above zero, as it is applied
	Mid        decimal.Decimal // the source's own rate, before a spread; zero: no spread was put on it
	SpreadBPS  int64           // how much worse Value is than Mid for the cardholder, in hundredths of a per cent
	Source     string
	At         Instant // when the source set it
	ValidUntil Instant // when the source stops standing by it; zero: it does not say
}

// WithSpread is the rate worsened for the cardholder by hundredths of a per cent: more of the quote currency is paid
// for one of the base currency. It is exact: nothing is rounded. A spread that the rate has already is replaced.
func (r Rate) WithSpread(points int64) Rate {
	r.Mid, r.SpreadBPS = r.midRate(), points
	r.Value = r.Mid.Mul(decimal.New(fullBPS+points, -4))
	return r
}

// ForCredit is the rate for money that comes to the cardholder: its spread, if it has one, is taken off the source's own
// rate and not put on it.
func (r Rate) ForCredit() Rate {
	if !r.Mid.IsZero() {
		r.Value = r.Mid.Mul(decimal.New(fullBPS-r.SpreadBPS, -4))
	}
	return r
}

func (r Rate) midRate() decimal.Decimal {
	if r.Mid.IsZero() {
		return r.Value
	}
	return r.Mid
}

// Rates tells exchange rates. It answers from memory: it is asked inside decisions.
type Rates interface {
	// Rate is how much of quote one unit of base is worth, both ISO 4217; false when there is no rate fresh enough.
	Rate(base, quote string) (Rate, bool)
}
