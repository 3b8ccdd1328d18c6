package issuing

import (
	"time"

	"github.com/shopspring/decimal"
)

const day = 24 * time.Hour

// CategoryRule is what card networks allow merchants of some categories (ISO 18245) beyond the ordinary.
type CategoryRule struct {
	Name      string
	From, To  int             // merchant categories, both included
	HoldFor   time.Duration   // how long a hold may wait for its capture
	Tolerance decimal.Decimal // how far above the hold a capture may be, as a share of it
	Nominal   bool            // holds are of a nominal amount: a capture may also be above it by NominalTolerances
}

// DefaultCategoryRule is the practice of every category that Practices does not list.
var DefaultCategoryRule = CategoryRule{Name: "all others", HoldFor: 7 * day}

// CaptureWindow is how long the open holds of a terminated card may be captured.
const CaptureWindow = 30 * day

// CategoryRules lists categories with practices of their own; the first that fits counts. docs/payments.md is drawn
// from it.
var CategoryRules = []CategoryRule{
	{
		Name: "fuel pumps: authorised at a nominal amount", From: 5542, To: 5542, HoldFor: 7 * day,
		Tolerance: decimal.New(15, -2), Nominal: true,
	},
	{
		Name: "service stations", From: 5541, To: 5541, HoldFor: 7 * day, Tolerance: decimal.New(15, -2),
		Nominal: true,
	},
	{
		Name: "restaurants, bars and fast food: tips", From: 5812, To: 5814, HoldFor: 7 * day,
		Tolerance: decimal.New(20, -2),
	},
	{Name: "taxis: tips", From: 4121, To: 4121, HoldFor: 7 * day, Tolerance: decimal.New(20, -2)},
	{Name: "hairdressers and beauty: tips", From: 7230, To: 7230, HoldFor: 7 * day, Tolerance: decimal.New(20, -2)},
	{Name: "car rental", From: 3351, To: 3500, HoldFor: 30 * day, Tolerance: decimal.New(15, -2)},
	{Name: "car rental", From: 7512, To: 7513, HoldFor: 30 * day, Tolerance: decimal.New(15, -2)},
	{Name: "hotels", From: 3501, To: 3999, HoldFor: 30 * day, Tolerance: decimal.New(15, -2)},
	{Name: "hotels", From: 7011, To: 7011, HoldFor: 30 * day, Tolerance: decimal.New(15, -2)},
	{Name: "cruise lines", From: 4411, To: 4411, HoldFor: 30 * day, Tolerance: decimal.New(15, -2)},
}

// CategoryRuleOf finds the practice of a merchant category.
func CategoryRuleOf(mcc int) CategoryRule {
	for _, p := range CategoryRules {
		if p.From <= mcc && mcc <= p.To {
			return p
		}
	}
	return DefaultCategoryRule
}

// NominalTolerances are how far a capture may be above a nominal hold, in units of the account's currency: about what a
// tank of fuel costs. In other currencies only the share of the hold counts. docs/payments.md is drawn from it.
var NominalTolerances = map[string]int64{
	"AED": 550, "AUD": 230, "BRL": 750, "CAD": 205, "CHF": 140, "CZK": 3_500, "DKK": 1_100, "EUR": 150, "GBP": 130,
	"HKD": 1_200, "HUF": 58_000, "IDR": 2_400_000, "INR": 12_500, "JPY": 22_000, "KWD": 46, "MXN": 2_600, "NOK": 1_600,
	"NZD": 250, "PLN": 620, "RON": 700, "SEK": 1_600, "SGD": 200, "TRY": 5_000, "USD": 150, "ZAR": 2_800,
}

// MaxCapture is the most that can be captured of a hold without the network insisting, in the priced currency. A
// nominal tolerance is converted at the rate of the payment's terms, down to the minor unit.
func (p CategoryRule) MaxCapture(hold decimal.Decimal, merchantCurrency string, t Terms) decimal.Decimal {
	above := hold.Mul(p.Tolerance)
	if p.Nominal {
		digits, _ := CurrencyExponent(merchantCurrency)
		most, _ := decimal.New(NominalTolerances[t.Currency], 0).QuoRem(t.Rate.Value, digits)
		above = decimal.Max(above, most)
	}
	return hold.Add(above)
}
