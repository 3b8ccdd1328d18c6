package issuing

import (
	"errors"

	"github.com/shopspring/decimal"
)

// maxUnits bounds a payment with its fees, 10¹² whole tokens: more than anyone holds, and small enough that sums of
// several payments stay within 64 bits.
const maxUnits Units = 1_000_000_000_000_000_000

// Terms are all that turns an amount of the merchant's currency into what it costs, frozen at the decision: whatever is
// captured, reversed or added later is priced by them.
//
// A payment that comes in parts is priced by its running total. Quote(total) never falls as the total grows, in none
// of its components, and it names the same fees for every total above zero; so that a part costs Quote(total after
// it) less Quote(total before it), no part has a negative component, and the parts add up to the whole to the last
// unit.
type Terms struct {
	Currency  string // the account's
	Rate      Rate   // the priced currency → the account's, with the spread
	TokenRate Rate   // the account's currency → the token's
	Fees      FeeTerms
}

// NewTerms freezes the terms of a purchase. The schedule's spread worsens the rate between different currencies and
// leaves the rate between an account and its token alone. serviceBPS is the installation's, for schedules that name
// none; gasFee is the gas fee as quoted now.
func NewTerms(
	merchantCurrency, currency string, rate, tokenRate Rate, fees FeeSchedule, serviceBPS int64, gasFee Units,
) Terms {
	if merchantCurrency != currency {
		rate = rate.WithSpread(fees.SpreadBPS)
	}
	if fees.ServiceBPS != nil {
		serviceBPS = *fees.ServiceBPS
	}
	return Terms{
		Currency: currency, Rate: rate, TokenRate: tokenRate,
		Fees: FeeTerms{PartnerFixed: fees.PartnerFixed, PartnerBPS: fees.PartnerBPS, ServiceBPS: serviceBPS, GasFee: gasFee},
	}
}

// NewBilledTerms freezes the terms of a purchase whose amount in the account's currency, or in the billing currency given,
// the network names. Where it converted from another currency, the schedule's spread is a fee. rate is the billing
// currency's against the account's: one, where they are the same.
func NewBilledTerms(
	converted bool, currency string, rate, tokenRate Rate, fees FeeSchedule, serviceBPS int64, gasFee Units,
) Terms {
	t := NewTerms(currency, currency, rate, tokenRate, fees, serviceBPS, gasFee)
	if converted {
		t.Fees.SpreadBPS = fees.SpreadBPS
	}
	return t
}

// Quote prices an amount of the priced currency: × Rate into the account's currency, half-even to its minor unit and at least one; ×
// TokenRate into tokens, up to the next unit; then fees, each rounded up. Nothing costs nothing. It refuses with
// CodeAmountInvalid an amount below zero, and one that costs more than 10¹² whole tokens with its fees.
func (t Terms) Quote(priced decimal.Decimal) (Quote, error) {
	if err := t.check(priced); err != nil || priced.IsZero() {
		return Quote{}, err
	}
	digits, _ := CurrencyExponent(t.Currency)
	amount := priced.Mul(t.Rate.Value).RoundBank(digits)
	if least := decimal.New(1, -digits); amount.LessThan(least) {
		amount = least
	}
	token := amount.Mul(t.TokenRate.Value).Shift(UnitDigits).Ceil()
	partner := basisPointsOf(token, t.Fees.PartnerBPS).Add(unitsAsDecimal(t.Fees.PartnerFixed))
	service, spread := basisPointsOf(token, t.Fees.ServiceBPS), basisPointsOf(token, t.Fees.SpreadBPS)
	network := unitsAsDecimal(t.Fees.GasFee)
	total := decimal.Sum(token, partner, service, spread, network)
	if total.GreaterThan(unitsAsDecimal(maxUnits)) {
		return Quote{}, tooLarge()
	}
	q := Quote{Amount: amount, Token: Units(token.IntPart()), TokenAmount: Units(total.IntPart())}
	q.addFee(FeePartner, Units(partner.IntPart()))
	q.addFee(FeeService, Units(service.IntPart()))
	q.addFee(FeeSpread, Units(spread.IntPart()))
	q.addFee(FeeGas, Units(network.IntPart()))
	return q, nil
}

// ForCredit are the terms of money that comes to the cardholder without a purchase: without fees, and with the spread
// taken off the rate.
func (t Terms) ForCredit() Terms {
	t.Rate, t.Fees = t.Rate.ForCredit(), FeeTerms{}
	return t
}

// QuoteCredit prices a merchant's amount that is given to the cardholder: × Rate into the account's currency, down to its
// minor unit; × TokenRate into tokens, down to the unit; without fees. So it is never more than the amount is worth, and
// nothing of what is worth less than the smallest unit. It refuses what Quote refuses.
func (t Terms) QuoteCredit(merchant decimal.Decimal) (Quote, error) {
	if err := t.check(merchant); err != nil {
		return Quote{}, err
	}
	digits, _ := CurrencyExponent(t.Currency)
	amount := merchant.Mul(t.Rate.Value).RoundFloor(digits)
	token := amount.Mul(t.TokenRate.Value).Shift(UnitDigits).Floor()
	if token.GreaterThan(unitsAsDecimal(maxUnits)) {
		return Quote{}, tooLarge()
	}
	units := Units(token.IntPart())
	return Quote{Amount: amount, Token: units, TokenAmount: units}, nil
}

func (t Terms) check(merchant decimal.Decimal) error {
	switch {
	case !t.Rate.Value.IsPositive() || !t.TokenRate.Value.IsPositive():
		return errors.New("terms need rates above zero")
	case merchant.IsNegative():
		return Refuse(CodeAmountInvalid, "the amount must not be below zero").On("/amount")
	}
	return nil
}

func tooLarge() error {
	return Refuse(CodeAmountInvalid, "the amount is too large: it costs more than %s tokens", maxUnits).On("/amount")
}

// Less is what a payment costs more than it did at an earlier, smaller total: what the part between the two adds. It
// is also what a reversal from the one to the other gives back.
func (q Quote) Less(earlier Quote) Quote {
	d := Quote{
		Amount: q.Amount.Sub(earlier.Amount), Token: q.Token - earlier.Token,
		TokenAmount: q.TokenAmount - earlier.TokenAmount,
	}
	for _, f := range q.Fees {
		d.addFee(f.Type, f.Units-earlier.Fee(f.Type))
	}
	return d
}

// Fee is the fee of a type; zero when it is not charged.
func (q Quote) Fee(kind FeeType) Units {
	for _, f := range q.Fees {
		if f.Type == kind {
			return f.Units
		}
	}
	return 0
}

// addFee lists a fee unless it is zero.
func (q *Quote) addFee(kind FeeType, u Units) {
	if u != 0 {
		q.Fees = append(q.Fees, Fee{Type: kind, Units: u})
	}
}

func unitsAsDecimal(u Units) decimal.Decimal { return decimal.New(int64(u), 0) }

// basisPointsOf is a share of an amount in units, up to the next unit.
func basisPointsOf(token decimal.Decimal, points int64) decimal.Decimal {
	return token.Mul(decimal.New(points, -4)).Ceil()
}
