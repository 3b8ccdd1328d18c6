package issuing

import (
	"time"

	"github.com/shopspring/decimal"
)

const day = 24 * time.Hour

// CategoryRule is what card networks allow merchants of some categories (ISO 18245) beyond the ordinary.
type CategoryRule struct {
	Name         string
	From, To     int             // merchant categories, both included
	HoldFor      time.Duration   // how long a hold may wait for its capture
	Tolerance    decimal.Decimal // how far above the hold a capture may be, as a share of it
	MinTolerance decimal.Decimal // the same in units of the merchant's currency; the larger of the two counts
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
		Tolerance: decimal.New(15, -2), MinTolerance: decimal.New(150, 0),
	},
	{
		Name: "service stations", From: 5541, To: 5541, HoldFor: 7 * day, Tolerance: decimal.New(15, -2),
		MinTolerance: decimal.New(150, 0),
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

// MaxCapture is the most that can be captured of a hold without the network insisting, in the merchant's currency.
func (p CategoryRule) MaxCapture(hold decimal.Decimal) decimal.Decimal {
	return hold.Add(decimal.Max(hold.Mul(p.Tolerance), p.MinTolerance))
}
