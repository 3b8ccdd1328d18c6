package issuing

import (
	"time"

	"github.com/shopspring/decimal"
)

const day = 24 * time.Hour

// Practice is what card networks allow merchants of some categories (ISO 18245) beyond the ordinary.
type Practice struct {
	Name      string
	From, To  int             // merchant categories, both included
	Lasts     time.Duration   // how long a hold may wait for its capture
	Tolerance decimal.Decimal // how far above the hold a capture may be, as a share of it
	AtLeast   decimal.Decimal // the same in units of the merchant's currency; the larger of the two counts
}

// Ordinary is the practice of every category that Practices does not list.
var Ordinary = Practice{Name: "all others", Lasts: 7 * day}

// CaptureWindow is how long the open holds of a terminated card may be captured.
const CaptureWindow = 30 * day

// Practices lists categories with practices of their own; the first that fits counts. docs/payments.md is drawn from it.
var Practices = []Practice{
	{Name: "fuel pumps: authorised at a nominal amount", From: 5542, To: 5542, Lasts: 7 * day, Tolerance: decimal.New(15, -2), AtLeast: decimal.New(150, 0)},
	{Name: "service stations", From: 5541, To: 5541, Lasts: 7 * day, Tolerance: decimal.New(15, -2), AtLeast: decimal.New(150, 0)},
	{Name: "restaurants, bars and fast food: tips", From: 5812, To: 5814, Lasts: 7 * day, Tolerance: decimal.New(20, -2)},
	{Name: "taxis: tips", From: 4121, To: 4121, Lasts: 7 * day, Tolerance: decimal.New(20, -2)},
	{Name: "hairdressers and beauty: tips", From: 7230, To: 7230, Lasts: 7 * day, Tolerance: decimal.New(20, -2)},
	{Name: "car rental", From: 3351, To: 3500, Lasts: 30 * day, Tolerance: decimal.New(15, -2)},
	{Name: "car rental", From: 7512, To: 7513, Lasts: 30 * day, Tolerance: decimal.New(15, -2)},
	{Name: "hotels", From: 3501, To: 3999, Lasts: 30 * day, Tolerance: decimal.New(15, -2)},
	{Name: "hotels", From: 7011, To: 7011, Lasts: 30 * day, Tolerance: decimal.New(15, -2)},
	{Name: "cruise lines", From: 4411, To: 4411, Lasts: 30 * day, Tolerance: decimal.New(15, -2)},
}

// PracticeOf finds the practice of a merchant category.
func PracticeOf(mcc int) Practice {
	for _, p := range Practices {
		if p.From <= mcc && mcc <= p.To {
			return p
		}
	}
	return Ordinary
}

// Most is the most that can be captured of a hold without the network insisting, in the merchant's currency.
func (p Practice) Most(hold decimal.Decimal) decimal.Decimal {
	return hold.Add(decimal.Max(hold.Mul(p.Tolerance), p.AtLeast))
}
