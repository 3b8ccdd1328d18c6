package doors

import "github.com/offblocks/offblocks/internal/partner/lithic/lithictest"

// signed is an amount as Lithic writes it: what is given to a card is below zero.
func signed(v verb, cents int64) int {
	if v == mayCredit {
		cents = -cents
	}
	return int(cents)
}

// mark puts into a message who the merchant is: cash comes out of a cash machine.
func (p *lithicPayment) mark(said lithictest.Object) {
	if p.asked == withdrawsCash || p.asked == withdrawsAtOnce {
		said["merchant"].(lithictest.Object)["mcc"] = "6011" //nolint:forcetypeassert // what lithictest makes
	}
}

// markFunding says of a request or an event that the money goes to an account elsewhere, if it does.
func (p *lithicPayment) markFunding(said lithictest.Object) {
	if p.asked == fundsAccount {
		said["network_specific_data"] = lithictest.Object{
			"mastercard": nil, "visa": lithictest.Object{"business_application_identifier": "AA"},
		}
	}
}

// What Lithic tells of a transaction has no amount of cash: a purchase with cash back is told from others by its request only.
// Amounts of cash are shown at the merchant, in euros here.
func (*lithicDoor) shows(s step) shown {
	want := shownOf(s.verb)
	want.entry = "contactless"
	switch s.verb {
	case withdrawsCash, withdrawsAtOnce:
		want.cash = decimalOf(s.amount * 4 / 5)
	case takesCashBack:
		want.cash, want.cleared = decimalOf(s.partInCash()*4/5), ""
	}
	return want
}
