package simulator

import (
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
)

// worth is what one unit of a currency is worth in USD, in a sandbox.
var worth = map[string]decimal.Decimal{
	"USD": decimal.RequireFromString("1"), "EUR": decimal.RequireFromString("1.08"), "GBP": decimal.RequireFromString("1.27"),
	"CHF": decimal.RequireFromString("1.12"), "JPY": decimal.RequireFromString("0.0067"), "CAD": decimal.RequireFromString("0.73"),
	"AUD": decimal.RequireFromString("0.66"), "NZD": decimal.RequireFromString("0.61"), "SEK": decimal.RequireFromString("0.095"),
	"NOK": decimal.RequireFromString("0.094"), "DKK": decimal.RequireFromString("0.145"), "PLN": decimal.RequireFromString("0.25"),
	"CZK": decimal.RequireFromString("0.043"), "HUF": decimal.RequireFromString("0.0027"), "RON": decimal.RequireFromString("0.217"),
	"TRY": decimal.RequireFromString("0.031"), "BRL": decimal.RequireFromString("0.2"), "MXN": decimal.RequireFromString("0.058"),
	"INR": decimal.RequireFromString("0.012"), "SGD": decimal.RequireFromString("0.74"), "HKD": decimal.RequireFromString("0.128"),
	"AED": decimal.RequireFromString("0.2723"), "ZAR": decimal.RequireFromString("0.054"), "KWD": decimal.RequireFromString("3.25"),
}

// rateDigits is how many decimals a cross rate keeps.
const rateDigits = 10

// Rates is a table of exchange rates that never change. It stands where a real source will.
type Rates struct {
	Now    func() time.Time
	Faults *Faults // that it has; nil: none
}

// Rate is how much of quote one unit of base is worth; false for a currency that the table lacks. A source that fails has no rate of
// two currencies, as one that has failed for too long. A slow one makes no difference: decisions wait for no source.
func (r Rates) Rate(base, quote string) (issuing.Rate, bool) {
	if r.Faults != nil && base != quote {
		switch r.Faults.of(ratesName).Mode {
		case FaultError, FaultSilent, FaultGarbage:
			return issuing.Rate{}, false
		case FaultNone, FaultSlow:
		}
	}
	b, okBase := worth[base]
	q, okQuote := worth[quote]
	if !okBase || !okQuote {
		return issuing.Rate{}, false
	}
	rate := issuing.Rate{Value: decimal.New(1, 0), Source: "simulator", At: issuing.At(r.Now())}
	if base != quote {
		rate.Value = b.DivRound(q, rateDigits)
	}
	return rate, true
}
